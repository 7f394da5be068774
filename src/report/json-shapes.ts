import * as z from 'zod';
import { BASES, CREDITS } from '../domain/evidence/funnel.ts';
import { FOCI, VERDICTS } from '../domain/evidence/verdict.ts';
import { NOTICE_CODES, NOTICE_UNITS } from '../domain/quality/notice.ts';
import { ROW_PROBLEMS } from '../domain/quality/row-problems.ts';
import { SUGGESTION_KINDS } from '../domain/quality/suggestion.ts';
import { TABLE_NAMES } from '../domain/tables.ts';
import { LANGUAGES } from '../domain/text/language.ts';
import { MOMENT_SOURCES } from '../domain/tracking.ts';

/**
 * The shapes of `--format json`: the published schemas in `schema/` are made of them, and the types of what the views
 * hand over. Nothing here runs in the tool itself.
 */

const absent = <T extends z.ZodType>(type: T) => type.nullable();
const count = z.int().nonnegative();
const fraction = z.number();
const texts = z.array(z.string());
const table = z.enum(TABLE_NAMES);

const fileAccount = z.strictObject({
  table,
  file: z.string().describe('as the user wrote it'),
  rows: count.describe('rows read: used + rejected'),
  used: count,
  rejected: count,
  aside: count.describe('used rows of other pipelines or outside `where`: they change nothing'),
});

const meta = z.strictObject({
  command: z.string(),
  files: z.array(fileAccount),
  contacts: count.describe('contacts of whom anything is known as of then'),
  undated: count.describe('contacts whose entry into stage 0 has no time; left out of periods'),
  period: absent(
    z.strictObject({
      start: absent(z.string()).describe('included; ISO 8601'),
      end: absent(z.string()).describe('excluded; ISO 8601'),
      firstDay: absent(z.string()),
      lastDay: absent(z.string()),
    }),
  ),
  asOf: absent(z.string()),
  asOfDay: absent(z.string()),
  timezone: z.string(),
  credit: z.enum(CREDITS),
  basis: z.enum(BASES),
  by: z.string().describe('manager, or the dimension in its place'),
  segments: z.array(z.string()),
  managers: z.array(z.string()),
  confidence: z.number(),
  alpha: z.number(),
  minEntered: count,
  stages: z.array(z.strictObject({ id: z.string(), name: z.string() })),
});

export const gapShape = z.strictObject({
  manager: z.string().describe('* is the team, (unassigned) nobody'),
  stage: z.string().describe('id of the stage that the step ends in'),
  entered: count,
  converted: count,
  lost: absent(count).describe('absent in the flow basis'),
  open: absent(count).describe('absent in the flow basis'),
  immature: count,
  coefficient: absent(fraction).describe('converted / entered'),
  low: absent(fraction).describe('Wilson interval'),
  high: absent(fraction),
  target: absent(fraction),
  floor: absent(fraction),
  gap: absent(fraction).describe('coefficient - target'),
  short: absent(count).describe('conversions missing to the target'),
  p: absent(fraction).describe('exact binomial lower tail at the floor'),
  q: absent(fraction).describe('Benjamini-Hochberg over the family'),
  verdict: absent(z.enum(VERDICTS)),
  impact: absent(z.number()).describe('final conversions gained at the target'),
  focus: absent(z.enum(FOCI)),
  mentor: absent(z.string()),
});

const coaching = {
  coaching: z.array(
    z.strictObject({
      manager: z.string(),
      final: count,
      potential: z.number(),
      rise: absent(fraction),
      steps: z.array(gapShape).describe('the focus first, then by impact'),
    }),
  ),
  swaps: z.array(
    z.strictObject({
      a: z.string(),
      b: z.string(),
      aTeaches: z.array(z.string()),
      bTeaches: z.array(z.string()),
    }),
  ),
};

const level = z.strictObject({
  stage: z.string(),
  entered: absent(count).describe('absent for the list'),
  converted: count.describe('for the list, all on it'),
  coefficient: absent(fraction),
  cumulative: absent(fraction),
  target: absent(fraction),
});

const someDeals = z.strictObject({ deals: count, examples: z.array(z.string()) });

const place = { file: absent(z.string()), line: absent(count), column: absent(z.union([z.string(), count])) };

/** By command. */
export const JSON_SHAPES = {
  gaps: z.strictObject({ meta, rows: z.array(gapShape) }),
  coach: z.strictObject({ meta, ...coaching }),
  report: z.strictObject({ meta, funnel: z.array(level), rows: z.array(gapShape), ...coaching }),
  check: z.strictObject({
    meta: z.strictObject({
      command: z.string(),
      files: z.array(fileAccount),
      contacts: count,
      timezone: z.string(),
    }),
    problems: z.array(
      z.strictObject({
        table,
        problem: z.enum(ROW_PROBLEMS),
        rows: count,
        examples: z.array(
          z.strictObject({
            ...place,
            value: absent(z.string()),
            text: absent(z.string()),
            message: z.string(),
            hint: z.string().optional(),
          }),
        ),
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
    clear: z.array(z.enum(NOTICE_CODES)).describe('looked for and not found'),
    suggestions: z.array(
      z.strictObject({
        suggestion: z.enum(SUGGESTION_KINDS),
        from: z.string().describe('a name, a user or a label as the files have it'),
        to: absent(z.string()).describe('the name it stands for, or the id of the stage it belongs to'),
        rows: count.describe('rows that carry it'),
        config: z.string().describe('a line for the config, YAML; of a stage its `labels` alone'),
      }),
    ),
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
    changes: z.array(
      z.strictObject({
        from: absent(z.string()).describe('absent: the history did not know the deal'),
        stage: z.string(),
        deals: count,
      }),
    ),
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
    files: z.array(
      z.strictObject({ table, file: z.string(), rows: count, encoding: z.string(), delimiter: z.string() }),
    ),
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
    columns: z.array(
      z.strictObject({ table, column: z.string(), header: z.string(), example: absent(z.string()) }),
    ),
    labels: z.array(
      z.strictObject({
        kind: z.enum(['stage', 'lost', 'ignored', 'typo']),
        stage: absent(z.string()).describe('id of a stage'),
        label: z.string(),
        near: absent(z.string()).describe('what a misspelling stands for'),
        rows: count,
        contacts: count,
      }),
    ),
    doubts: z.array(z.strictObject({ doubt: z.string(), message: z.string() })),
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
