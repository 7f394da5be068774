import * as z from 'zod';
import { BASES, CREDITS } from '../domain/funnel.ts';
import { LANGUAGES } from '../domain/language.ts';
import { NOTICE_CODES } from '../domain/notice.ts';
import { ROW_PROBLEMS, TABLE_NAMES } from '../domain/problem.ts';
import { FOCI, VERDICTS } from '../domain/verdict.ts';

/**
 * The shapes of `--format json`: the published schemas in `schema/` are made of them, and the types of what the views
 * hand over. Nothing here runs in the tool itself.
 */

const absent = <T extends z.ZodType>(type: T) => type.nullable();
const count = z.int().nonnegative();
const fraction = z.number();
const table = z.enum(TABLE_NAMES);

const fileAccount = z.strictObject({
  table,
  file: z.string().describe('as the user wrote it'),
  rows: count.describe('rows read: used + rejected'),
  used: count,
  rejected: count,
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
      }),
    ),
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
} satisfies Record<string, z.ZodType>;
