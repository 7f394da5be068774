import * as z from 'zod';
import { TOUCH_CLASSES } from '../../src/domain/activity/touches.ts';
import { BUCKET_UNITS } from '../../src/domain/calendar/local-day.ts';
import { PLAN_SOURCES } from '../../src/domain/plan/plan-sources.ts';
import { PACES } from '../../src/domain/velocity/velocity.ts';
import { WORK } from '../../src/report/activity/activity-tables.ts';
import { ALARMS } from '../../src/report/alarm/alarm-table.ts';
import { BASE, SILENT } from '../../src/report/base/base-tables.ts';
import { COMPARE } from '../../src/report/compare/compare-tables.ts';
import { HANDOVER } from '../../src/report/handover/handover-tables.ts';
import { CAPACITY } from '../../src/report/leads/capacity/capacity-tables.ts';
import { LEADS } from '../../src/report/leads/leads-tables.ts';
import { NUMBERS, PASSED } from '../../src/report/leads/marks/marks-tables.ts';
import { PLANS } from '../../src/report/plan/plan-tables.ts';
import { RECALL, REFUSALS } from '../../src/report/refusals/refusals-tables.ts';
import { SPREAD } from '../../src/report/spread/spread-tables.ts';
import { STUCK } from '../../src/report/stuck/stuck-tables.ts';
import { TREND } from '../../src/report/trend/trend-tables.ts';
import { VELOCITY } from '../../src/report/velocity/velocity-tables.ts';
import { WHATIF } from '../../src/report/whatif/whatif-tables.ts';
import { meta, period } from './funnel-shapes.ts';
import { absent, count, fraction, shapeRow } from './shape-row.ts';

const comparedSide = z.strictObject({
  kind: z.enum(['row', 'team', 'period']),
  name: absent(z.string()).describe('of the row, or the period as it was written; null: the team'),
  period: absent(period),
  chain: z.number().describe('the product of the coefficients'),
  overall: absent(fraction).describe('the coefficient of the whole way'),
});

const excess = z.strictObject({
  contacts: z.number(),
  rows: z.array(z.strictObject({ row: z.string(), share: fraction })),
});

const checkedLeads = z.strictObject({
  leads: count,
  mean: absent(z.number()).describe('marks that a lead passes'),
  marks: z.array(shapeRow(PASSED)),
  numbers: z.array(shapeRow(NUMBERS)).describe('by the number of marks that are passed'),
});

/** What asks further questions of it. */
export const QUESTION_SHAPES = {
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
  activity: z.strictObject({
    meta,
    every: z.enum(BUCKET_UNITS),
    recorded: z
      .boolean()
      .describe('whether there are activities: else touches are events of the transitions'),
    substantive: absent(z.enum(['config', 'usual'])).describe(
      'what says which touches reach nobody: the config, or usual words of CRMs; null: nothing does',
    ),
    rows: z
      .array(shapeRow(WORK))
      .describe('a row a bucket and manager; then under `mean` those of an average bucket, the team last'),
    sums: z
      .array(
        z.strictObject({
          period: z.string(),
          manager: z.string(),
          currency: absent(z.string()),
          sum: z.number(),
        }),
      )
      .describe('of requests, by currency'),
    load: z
      .array(z.strictObject({ period: z.string(), manager: z.string(), stage: z.string(), contacts: count }))
      .describe('open at the end of the bucket, by the stage where they stand'),
    kinds: z
      .array(
        z.strictObject({
          kind: absent(z.string()),
          class: z.enum(TOUCH_CLASSES),
          touches: count,
          missed: count,
        }),
      )
      .describe('as the file calls them, the commonest first'),
    moreKinds: count,
    squeeze: z.array(shapeRow(ALARMS)).describe('every manager whose funnel was looked at'),
  }),
  refusals: z.strictObject({
    meta,
    rows: z.array(shapeRow(REFUSALS)).describe('the team last, under *; none with --recall'),
    unknown: z.array(z.string()).describe('labels that are reasons of their own, the commonest first'),
    recall: z.array(shapeRow(RECALL)).describe('who is due first at the top; none without --recall'),
  }),
  leads: z.strictObject({
    meta,
    rows: z.array(shapeRow(LEADS)).describe('the team last, under *'),
    norm: fraction.describe('the share of leads that may be rejected'),
    young: absent(count).describe('leads that may yet be rejected; null: nobody can say'),
    excess: absent(z.strictObject({ managers: excess, sources: excess })).describe(
      'rejected leads above the norm, at those who are surely above it',
    ),
    deal: absent(z.strictObject({ g: z.number(), df: count, p: z.number(), v: z.number() })).describe(
      'whether leads are dealt out alike: a G-test, and Cramér’s V',
    ),
    strata: z.array(z.string()).describe('columns that tell kinds of leads apart'),
    capacity: absent(
      z.strictObject({
        limit: absent(count).describe('of the config'),
        rows: z.array(shapeRow(CAPACITY)),
      }),
    ),
    marks: absent(
      checkedLeads.extend({
        managers: z.array(checkedLeads.extend({ manager: absent(z.string()) })),
        sources: absent(z.array(checkedLeads.extend({ source: absent(z.string()) }))),
      }),
    ),
  }),
  base: z.strictObject({
    meta,
    purchases: z.strictObject({
      source: z
        .enum(['purchases', 'events'])
        .describe('rows of purchases, or entries into the last stage with an amount'),
      purchases: count,
      later: count.describe('after as-of: left out'),
      unread: count.describe('events whose amount cannot be read'),
      first: absent(z.string()),
      last: absent(z.string()),
    }),
    every: z.enum(BUCKET_UNITS),
    rows: absent(z.array(shapeRow(BASE))).describe('null where --reactivate is asked for'),
    reactivate: absent(z.array(shapeRow(SILENT))).describe(
      'those who went silent, the biggest first; null where nobody asks for them',
    ),
  }),
  handover: z.strictObject({
    meta,
    rows: z
      .array(shapeRow(HANDOVER))
      .describe('the last stage first, then who has waited longest; no more than --top'),
    leavers: z.array(
      z.strictObject({
        manager: z.string(),
        contacts: count,
        last_event: absent(z.string()).describe('the newest event that names him, ISO 8601'),
        silent_days: absent(count).describe('whole days since then'),
      }),
    ),
    stages: z.array(
      z.strictObject({
        stage: z.string().describe('where they stand'),
        next: z.string().describe('what they wait for'),
        contacts: count,
        amounts: z.array(z.strictObject({ currency: absent(z.string()), sum: z.number(), contacts: count })),
        median: absent(z.number()),
        usual: absent(z.number()),
        expected: absent(z.number()).describe('conversions until the end of the month; null: nobody can say'),
        team_expected: absent(z.number()).describe('the same of everybody’s open contacts'),
      }),
    ),
    until: absent(z.string()).describe('the last day that is expected for'),
    recalls: z.array(shapeRow(RECALL)).describe('lost contacts of theirs to be called again within a week'),
    takers: z
      .array(z.strictObject({ manager: z.string(), open: count, takes: count }))
      .describe('who could take them over, most first'),
    nobody: count.describe('open contacts that have no manager'),
    silent: z.array(z.string()).describe('who is passed over, as he does nothing any more'),
  }),
} satisfies Record<string, z.ZodType>;
