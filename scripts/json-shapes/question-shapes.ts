import * as z from 'zod';
import { BUCKET_UNITS } from '../../src/domain/calendar/local-day.ts';
import { PLAN_SOURCES } from '../../src/domain/plan/plan-sources.ts';
import { PACES } from '../../src/domain/velocity/velocity.ts';
import { BASE, SILENT } from '../../src/report/base/base-tables.ts';
import { COMPARE } from '../../src/report/compare/compare-tables.ts';
import { PLANS } from '../../src/report/plan/plan-tables.ts';
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
  refusals: z.strictObject({ meta, rows: z.array(z.never()) }),
  activity: z.strictObject({ meta, rows: z.array(z.never()) }),
  leads: z.strictObject({ meta, rows: z.array(z.never()) }),
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
  handover: z.strictObject({ meta, rows: z.array(z.never()) }),
} satisfies Record<string, z.ZodType>;
