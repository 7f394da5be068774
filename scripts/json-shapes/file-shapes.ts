import * as z from 'zod';
import { NOTICE_CODES, NOTICE_UNITS } from '../../src/domain/quality/notice.ts';
import { ROW_PROBLEMS } from '../../src/domain/quality/row-problems.ts';
import {
  ACCOUNTED_TABLES,
  BOOK_TABLES,
  TABLE_NAMES,
  TABLE_USES,
  TELLING_COLUMNS,
} from '../../src/domain/tables.ts';
import { LANGUAGES } from '../../src/domain/text/language.ts';
import { MOMENT_SOURCES } from '../../src/domain/tracking.ts';
import { DECISIONS, SUGGESTIONS } from '../../src/report/check/check-tables.ts';
import { DOUBTS, FILES, HEADERS, LABEL_KINDS } from '../../src/report/init/init-tables.ts';
import { CHANGES } from '../../src/report/track/track-tables.ts';
import { fileAccount } from './funnel-shapes.ts';
import { absent, count, fraction, shapeRow, texts } from './shape-row.ts';

const someDeals = z.strictObject({ deals: count, examples: z.array(z.string()) });

const place = { file: absent(z.string()), line: absent(count), column: absent(z.union([z.string(), count])) };

/** A rejected row, or something in the config, in words. */
const example = z.strictObject({
  ...place,
  value: absent(z.string()),
  text: absent(z.string()),
  message: z.string(),
  hint: z.string().optional(),
});

/** What is about files. */
export const FILE_SHAPES = {
  check: z.strictObject({
    meta: z.strictObject({
      command: z.string(),
      files: z.array(fileAccount),
      contacts: count,
      timezone: z.string(),
    }),
    problems: z.array(
      z.strictObject({
        table: z.enum(ACCOUNTED_TABLES),
        problem: z.enum(ROW_PROBLEMS),
        rows: count,
        examples: z.array(example),
      }),
    ),
    notices: z.array(
      z.strictObject({
        notice: z.enum(NOTICE_CODES),
        count,
        examples: z.array(z.string()),
        message: z.string(),
        of: z.enum(NOTICE_UNITS).describe('what is counted'),
        total: absent(count).describe('of how many; absent where the count is no part of anything'),
        share: absent(fraction).describe('count / total'),
        effect: z.string().describe('what it does to the coefficients'),
      }),
    ),
    decisions: z.array(shapeRow(DECISIONS)).describe('steps whose verdict hangs on open contacts'),
    clear: z.array(z.enum(NOTICE_CODES)).describe('looked for and not found'),
    suggestions: z.array(shapeRow(SUGGESTIONS)),
    warnings: z.array(example).describe('what the config says and hardly means'),
  }),
  track: z.strictObject({
    meta: z.strictObject({
      command: z.string(),
      deals: z.string().describe('the list, as the user wrote it'),
      history: z.string(),
      at: z.string().describe('when the list was exported; ISO 8601'),
      atSource: z.enum(MOMENT_SOURCES),
      dated: absent(z.string()).describe('the column that says when a stage changed'),
      timezone: z.string(),
      dryRun: z.boolean().describe('nothing was written'),
      created: z.boolean().describe('the history did not exist before'),
    }),
    rows: z.strictObject({
      read: count.describe('aside + repeated + deals'),
      aside: count.describe('left out by conditions'),
      repeated: count.describe('of deals that stand in the list already'),
      deals: count.describe('unchanged + appended + behind + ahead'),
    }),
    appended: z.strictObject({ events: count, new: count, moved: count }),
    changes: z.array(shapeRow(CHANGES)),
    unchanged: count,
    behind: someDeals.describe('skipped: changed before what is known last of them'),
    ahead: someDeals.describe('skipped for now: changed after the list was exported'),
    vanished: someDeals.describe('in the history, and not in the list'),
  }),
  init: z.strictObject({
    meta: z.strictObject({
      command: z.string(),
      config: absent(z.string()),
      language: z.enum(LANGUAGES),
      timezone: z.string(),
    }),
    tables: z
      .array(
        z.strictObject({
          name: z.string().describe('as a config names it'),
          storage: z.string().describe('what it is stored in, as the server says'),
          rows: absent(count).describe('about how many'),
          use: z.enum(TABLE_USES),
          has: z.array(z.enum(TELLING_COLUMNS)).describe('logical columns that it has'),
          crm: absent(z.string()).describe('the CRM that its columns are known from'),
          taken: absent(z.enum(TABLE_NAMES)).describe('what the config takes it for'),
        }),
      )
      .describe('tables of a database that could be the funnel’s; none where files were read'),
    files: z.array(shapeRow(FILES)),
    recognized: z
      .array(
        z.strictObject({
          file: z.string(),
          preset: z.string(),
          crm: z.string(),
          layout: z.string(),
          shape: z.enum(['long', 'wide', 'snapshot']),
          matched: z.array(z.string()).describe('headers that gave it away'),
        }),
      )
      .describe('files whose header is known to be a CRM’s'),
    columns: z.array(shapeRow(HEADERS)),
    labels: z.array(
      z.strictObject({
        kind: z.enum(LABEL_KINDS),
        stage: absent(z.string()).describe('id of a stage'),
        label: z.string(),
        near: absent(z.string()).describe('what a misspelling stands for'),
        rows: count,
        contacts: count,
      }),
    ),
    doubts: z.array(
      shapeRow(DOUBTS).extend({
        table: absent(z.enum(TABLE_NAMES)).describe('of a doubt about a column: its table'),
        column: absent(z.string()).describe('the logical column'),
        header: absent(z.string()).describe('what was taken for it'),
        others: texts.describe('other headers that could be meant'),
      }),
    ),
    found: z.strictObject({ managers: count, stages: count, contacts: count }),
    next: texts.describe('commands to run now'),
  }),
  presets: z.strictObject({
    meta: z.strictObject({ command: z.string() }),
    presets: z.array(
      z.strictObject({
        preset: z.string().describe('as --preset takes it'),
        crm: z.string(),
        layouts: z.array(
          z.strictObject({
            layout: z.string(),
            language: z.string().describe('ISO 639-1'),
            shape: z.string(),
            table: absent(z.enum(BOOK_TABLES)).describe('null: it tells of the funnel'),
            confirmed: z.boolean().describe('whether a public source shows its headers'),
            marks: texts.describe('headers that give it away'),
            columns: z.record(z.string(), texts).describe('header names, the first that the file has'),
            where: z.record(z.string(), texts).describe('rows that are stage changes match all of these'),
          }),
        ),
        stages: z.array(texts).describe('standard pipelines, each in order'),
        won: texts,
        lost: texts,
      }),
    ),
  }),
} satisfies Record<string, z.ZodType>;
