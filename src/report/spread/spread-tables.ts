import { OUTSIDES, type Outside, type SpreadRow } from '../../domain/spread/spread.ts';
import type { StepSpread } from '../../domain/spread/step-spread.ts';
import { declareTable } from '../column.ts';
import { spanRange } from '../funnel/funnel-tables.ts';
import type { Name } from '../model.ts';

/** One row at one step, or the team there, and what they are called. */
export interface SpreadFacts extends SpreadRow {
  readonly who: Name;
  readonly stage: Name;
  readonly of: StepSpread;
  readonly outsideName: Name | null;
  /** The two bands for people, '' where there are none. */
  readonly near: string;
  readonly far: string;
}

function takeLimit(key: Outside, of: string) {
  return {
    type: 'fraction',
    absent: true,
    read: ({ limits }: SpreadFacts) => limits?.[key] ?? null,
    of,
  } as const;
}

/** The flat table: an interface; new columns go to the end only. */
export const SPREAD = declareTable<SpreadFacts>()({
  manager: { type: 'name', read: ({ who }) => who, of: '* is the team, (unassigned) nobody' },
  stage: { type: 'name', read: ({ stage }) => stage, of: 'id of the stage that the step ends in' },
  entered: { type: 'count', read: ({ measure }) => measure.entered },
  converted: { type: 'count', read: ({ measure }) => measure.converted },
  mature: {
    type: 'amount',
    absent: true,
    read: ({ measure }) => measure.mature,
    of: 'finished contacts that the entered ones are worth',
  },
  coefficient: {
    type: 'fraction',
    absent: true,
    read: ({ measure }) => measure.coefficient,
    range: ({ measure }) => spanRange(measure),
    of: 'converted / mature',
  },
  team: {
    type: 'fraction',
    absent: true,
    read: ({ of }) => of.team.coefficient,
    of: 'the coefficient of the team, around which the limits lie',
  },
  low998: takeLimit('low998', 'of 1,000 lists of that size one comes below by luck'),
  low95: takeLimit('low95', 'of 1,000 lists of that size 25 come below by luck'),
  high95: takeLimit('high95', 'of 1,000 lists of that size 25 come above by luck'),
  high998: takeLimit('high998', 'of 1,000 lists of that size one comes above by luck'),
  z: {
    type: 'amount',
    absent: true,
    read: ({ z }) => z,
    of: 'distance from the team in standard errors',
  },
  outside: {
    type: 'name',
    absent: true,
    read: ({ outsideName }) => outsideName,
    choices: OUTSIDES,
    of: 'the outermost limit that the row lies beyond',
  },
  phi: {
    type: 'amount',
    absent: true,
    read: ({ of }) => of.dispersion?.phi ?? null,
    of: 'over-dispersion at the step, the mean of z squared: 1 is luck alone',
  },
  phi_winsorised: {
    type: 'amount',
    absent: true,
    read: ({ of }) => of.dispersion?.winsorised ?? null,
    of: 'the same with the extremes drawn in to the 10 and 90 % quantiles',
  },
  phi_p: {
    type: 'probability',
    absent: true,
    read: ({ of }) => of.p,
    of: 'chi-square test that all named rows have one coefficient',
  },
  phi_q: {
    type: 'probability',
    absent: true,
    read: ({ of }) => of.q,
    of: 'Benjamini-Hochberg over the steps',
  },
});

const capRate = (rate: number | null): number | null => (rate === null ? null : Math.min(1, rate));

/** A step for people: the bands in place of their ends. */
export const PEOPLE_SPREAD = declareTable<SpreadFacts>()({
  manager: SPREAD.manager,
  mature: { type: 'count', absent: true, read: ({ measure }) => measure.mature },
  // a few more young contacts may have converted than their age lets expect
  coefficient: { ...SPREAD.coefficient, read: (row: SpreadFacts) => capRate(SPREAD.coefficient.read(row)) },
  near: { type: 'text', read: ({ near }) => near },
  far: { type: 'text', read: ({ far }) => far },
  outside: SPREAD.outside,
});
