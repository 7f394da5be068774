import * as z from 'zod';
import { BUCKET_UNITS } from '../src/domain/calendar/local-day.ts';
import { BASES, CREDITS, MATURITIES } from '../src/domain/evidence/funnel.ts';
import { FOCI, VERDICTS } from '../src/domain/evidence/verdict.ts';
import { PLAN_SOURCES } from '../src/domain/plan/plan-sources.ts';
import { NOTICE_CODES, NOTICE_UNITS } from '../src/domain/quality/notice.ts';
import { ROW_PROBLEMS } from '../src/domain/quality/row-problems.ts';
import { ACCOUNTED_TABLES, TABLE_NAMES } from '../src/domain/tables.ts';
import { LANGUAGES } from '../src/domain/text/language.ts';
import { MOMENT_SOURCES } from '../src/domain/tracking.ts';
import { SIGNALS } from '../src/domain/trend/signals.ts';
import { PACES } from '../src/domain/velocity/velocity.ts';
import { ACCOUNTS, DECISIONS, SUGGESTIONS } from '../src/report/check/check-tables.ts';
import type { ColumnSpec, ColumnType, TableSpec } from '../src/report/column.ts';
import { COMPARE } from '../src/report/compare/compare-tables.ts';
import { GAPS, LEVELS, MIX, OVERALL } from '../src/report/funnel/funnel-tables.ts';
import { DOUBTS, FILES, HEADERS, LABEL_KINDS } from '../src/report/init/init-tables.ts';
import { PLANS } from '../src/report/plan/plan-tables.ts';
import { SPREAD } from '../src/report/spread/spread-tables.ts';
import { STUCK } from '../src/report/stuck/stuck-tables.ts';
import { CHANGES } from '../src/report/track/track-tables.ts';
import { SHIFTS, TREND } from '../src/report/trend/trend-tables.ts';
import { VELOCITY } from '../src/report/velocity/velocity-tables.ts';
import { WHATIF } from '../src/report/whatif/whatif-tables.ts';

/**
 * The shapes of `--format json`, of which the published schemas in `schema/` are made (`npm test -- -u`). Rows have the
 * shape that the specification of their table says. Nothing here is part of the tool.
 */

const absent = <T extends z.ZodType>(type: T) => type.nullable();
const count = z.int().nonnegative();
const fraction = z.number();
const texts = z.array(z.string());

/** What a column of each type holds in JSON. */
const SHAPE_OF_TYPE: Readonly<Record<ColumnType, z.ZodType>> = {
  text: z.string(),
  name: z.string(),
  count,
  fraction,
  points: z.number(),
  probability: z.number(),
  amount: z.number(),
  money: z.number(),
  verdict: z.enum(VERDICTS),
  focus: z.enum(FOCI),
  signal: z.enum(SIGNALS),
  spark: z.never(),
  bar: z.never(),
};

/** The shape of a row of a table: what `listRecords` makes of it. */
function shapeRow<R>(spec: TableSpec<string, R>) {
  const columns = Object.entries(spec).filter(([, each]) => each.for !== 'people');
  return z.strictObject(
    Object.fromEntries(columns.map(([key, each]) => [each.json ?? key, shapeColumn(each)])),
  );
}

function shapeColumn<R>({ type, choices, of, ...column }: ColumnSpec<R>): z.ZodType {
  const value = choices === undefined ? SHAPE_OF_TYPE[type] : z.enum(choices);
  const shape = column.absent ? absent(value) : value;
  return of === undefined ? shape : shape.describe(of);
}

const fileAccount = shapeRow(ACCOUNTS);

const period = z.strictObject({
  start: absent(z.string()).describe('included; ISO 8601'),
  end: absent(z.string()).describe('excluded; ISO 8601'),
  firstDay: absent(z.string()),
  lastDay: absent(z.string()),
});

const meta = z.strictObject({
  command: z.string(),
  files: z.array(fileAccount),
  contacts: count.describe('contacts of whom anything is known as of then'),
  participants: count.describe('those who entered a step in the period, of the segments asked for'),
  undated: count.describe('contacts whose entry into stage 0 has no time; left out of periods'),
  period: absent(period),
  days: absent(count).describe('whole days that the report covers as of then'),
  asOf: absent(z.string()),
  asOfDay: absent(z.string()),
  newest: absent(z.string()).describe('the newest used event or creation; ISO 8601'),
  timezone: z.string(),
  credit: z.enum(CREDITS),
  basis: z.enum(BASES),
  maturity: z.enum(MATURITIES),
  curves: z
    .array(
      z.strictObject({
        stage: absent(z.string()).describe('id of the stage that the step ends in; null for the whole way'),
        from: z.enum(['curve', 'window', 'none', 'off']).describe('what shares are taken from'),
        horizon: absent(count).describe('hours after which a contact counts as finished'),
        conversions: count.describe('behind the curve'),
        rising: z.boolean().describe('the data are too short: at most watch'),
      }),
    )
    .describe('how long steps take; empty where nobody’s age matters'),
  losses: z.enum(['dated', 'kept', 'unknown']).describe('what the input tells of where contacts were lost'),
  unknownLosses: count.describe('contacts lost at an unknown stage, whatever the report leaves out'),
  by: z.string().describe('manager, or the dimension in its place'),
  segments: z.array(z.string()),
  managers: z.array(z.string()),
  adjust: z.array(z.string()).describe('columns of the contacts by which lists are made alike'),
  confidence: z.number(),
  alpha: z.number(),
  minEntered: count,
  stages: z.array(z.strictObject({ id: z.string(), name: z.string() })),
});

/** Only where lists are made alike. */
const mix = shapeRow(MIX).partial().shape;

const gap = shapeRow(GAPS).extend(mix);

const overall = shapeRow(OVERALL).extend(mix);

const advice = {
  overall: z.array(overall).describe('from the list to the last stage; the team last, under *'),
  coaching: z.array(
    z.strictObject({
      manager: z.string(),
      final: count,
      potential: z.number(),
      potentialLeast: z.number().describe('by the interval of what is raised'),
      potentialMost: z.number(),
      rise: absent(fraction),
      way: absent(overall).describe('the whole way, where only that can be judged and is surely below'),
      steps: z.array(gap).describe('the focus first, then by impact'),
    }),
  ),
  watched: z
    .array(
      z.strictObject({
        manager: z.string(),
        steps: z.array(
          z.strictObject({
            stage: z.string(),
            mature: absent(z.number()),
            needed: absent(count).describe('finished contacts that it takes to be sure'),
          }),
        ),
      }),
    )
    .describe('below a floor on evidence too weak to say more'),
  swaps: z.array(
    z.strictObject({
      a: z.string(),
      b: z.string(),
      aTeaches: z.array(z.string()),
      bTeaches: z.array(z.string()),
    }),
  ),
};

const comparedSide = z.strictObject({
  kind: z.enum(['row', 'team', 'period']),
  name: absent(z.string()).describe('of the row, or the period as it was written; null: the team'),
  period: absent(period),
  chain: z.number().describe('the product of the coefficients'),
  overall: absent(fraction).describe('the coefficient of the whole way'),
});

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

/** By command. */
export const JSON_SHAPES = {
  gaps: z.strictObject({ meta, rows: z.array(gap) }),
  coach: z.strictObject({ meta, ...advice }),
  report: z.strictObject({
    meta,
    funnel: z.array(shapeRow(LEVELS)),
    rows: z.array(gap),
    ...advice,
    changes: z.array(shapeRow(SHIFTS)).describe('since the week, or the period, before: beyond chance'),
    signals: z
      .array(
        z.strictObject({
          manager: z.string(),
          stage: z.string(),
          period: z.string(),
          signal: z.enum(SIGNALS),
        }),
      )
      .describe('coefficients whose newest week, or the period, differs from before beyond chance'),
  }),
  scorecard: z.strictObject({
    meta,
    team: z.array(gap).describe('the team’s steps, under *'),
    cards: z.array(
      z.strictObject({
        manager: z.string(),
        overall: absent(overall).describe('null where nobody of his is in the report'),
        rows: z.array(gap).describe('his steps, as gaps has them'),
        teaches: z
          .array(z.strictObject({ stage: z.string(), managers: z.array(z.string()) }))
          .describe('whom he can teach what'),
        trend: z.array(shapeRow(TREND)).describe('the last 12 weeks, whatever the period'),
        velocity: z.array(shapeRow(VELOCITY)),
        stuck: z
          .strictObject({
            contacts: count.describe('all of them'),
            rows: z.array(shapeRow(STUCK)).describe('the 10 oldest'),
          })
          .describe('whatever the period'),
        worth: z
          .array(shapeRow(WHATIF))
          .describe('each step below its target raised to it; a row a currency'),
      }),
    ),
  }),
  trend: z.strictObject({
    meta,
    every: z.enum(BUCKET_UNITS),
    buckets: z.array(
      z.strictObject({
        period: z.string(),
        from: z.string(),
        to: z.string(),
        cut: z.boolean().describe('the period leaves out some of it'),
      }),
    ),
    rows: z.array(shapeRow(TREND)),
  }),
  spread: z.strictObject({
    meta,
    rows: z.array(shapeRow(SPREAD)).describe('the team last, under *'),
    overall: z.array(shapeRow(SPREAD)).describe('the same from the list to the last stage'),
  }),
  whatif: z.strictObject({ meta, rows: z.array(shapeRow(WHATIF)) }),
  compare: z.strictObject({
    meta,
    a: comparedSide,
    b: comparedSide,
    whose: absent(z.string()).describe(
      'whose periods these are; null: the team’s, and where rows are compared',
    ),
    difference: z.number().describe('chain of b - chain of a; the parts add up to it'),
    rows: z.array(shapeRow(COMPARE)),
  }),
  plan: z.strictObject({
    meta,
    goal: absent(
      z.strictObject({
        from: z.enum(PLAN_SOURCES).describe('what the goals are carried by'),
        goals: z.array(z.strictObject({ stage: z.string(), count: z.number() })),
        stages: z
          .array(
            z.strictObject({
              stage: z.string(),
              coefficient: absent(fraction).describe('of the step that ends there; null for the list'),
              count: z.number().describe('contacts that have to enter the stage, not rounded'),
            }),
          )
          .describe('from the list to the end'),
        shares: z.array(z.strictObject({ manager: z.string(), share: fraction })),
      }),
    ).describe('null where the plan of the config is shown'),
    rows: z.array(shapeRow(PLANS)).describe('the team last, under *'),
    weeks: z.array(shapeRow(PLANS)).describe('the same, shared out over weeks by working days'),
  }),
  velocity: z.strictObject({
    meta,
    rows: z.array(shapeRow(VELOCITY)),
    paces: z
      .array(z.strictObject({ manager: z.string(), stage: z.string(), pace: z.enum(PACES) }))
      .describe('who is surely slower or faster than the others'),
  }),
  stuck: z.strictObject({
    meta,
    rows: z.array(shapeRow(STUCK)).describe('the oldest first; no more than --top'),
    counts: z
      .array(z.strictObject({ manager: z.string(), stage: z.string(), contacts: count }))
      .describe('all of them, by manager or what --by names'),
  }),
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
