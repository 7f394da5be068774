import * as z from 'zod';
import { BASES, CREDITS, MATURITIES } from '../../src/domain/evidence/funnel.ts';
import { SIGNALS } from '../../src/domain/trend/signals.ts';
import { ALARMS } from '../../src/report/alarm/alarm-table.ts';
import { ACCOUNTS } from '../../src/report/check/check-tables.ts';
import { GAPS, LEVELS, MIX, OVERALL } from '../../src/report/funnel/funnel-tables.ts';
import { STUCK } from '../../src/report/stuck/stuck-tables.ts';
import { SHIFTS, TREND } from '../../src/report/trend/trend-tables.ts';
import { VELOCITY } from '../../src/report/velocity/velocity-tables.ts';
import { WHATIF } from '../../src/report/whatif/whatif-tables.ts';
import { absent, count, fraction, shapeRow } from './shape-row.ts';

export const fileAccount = shapeRow(ACCOUNTS);

export const period = z.strictObject({
  start: absent(z.string()).describe('included; ISO 8601'),
  end: absent(z.string()).describe('excluded; ISO 8601'),
  firstDay: absent(z.string()),
  lastDay: absent(z.string()),
});

export const meta = z.strictObject({
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
  requireProof: z.boolean().describe('events without the proof of their stage count for nothing'),
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

/** What asks how the funnel stands. */
export const FUNNEL_SHAPES = {
  gaps: z.strictObject({ meta, rows: z.array(gap) }),
  coach: z.strictObject({ meta, ...advice }),
  report: z.strictObject({
    meta,
    funnel: z.array(shapeRow(LEVELS)),
    rows: z.array(gap),
    ...advice,
    alarms: z
      .array(shapeRow(ALARMS))
      .describe('managers whose funnel dries up at the top while results hold'),
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
} satisfies Record<string, z.ZodType>;
