import type { PricedGain } from '../../domain/worth/price-gains.ts';
import { declareTable } from '../column.ts';
import type { Name } from '../model.ts';

/** A gain, and what is said of it in words. */
export interface GainFacts extends PricedGain {
  readonly who: Name;
  /** The stage that the step ends in; `*` is all that are different together. */
  readonly stage: Name;
  /** The range of the gain as people read it; null where there is none to speak of. */
  readonly range: string | null;
  /** Final conversions as they are and would be. */
  readonly finals: string | null;
}

/** Part of today's final conversions; null where there are none. */
function readPercent({ gain, finalNow }: GainFacts): number | null {
  return gain === null || finalNow === 0 ? null : gain / finalNow;
}

/** An interface (SPEC: what if): new columns go to the end only. */
export const WHATIF = declareTable<GainFacts>()({
  manager: { type: 'name', read: ({ who }) => who, of: '* is the team: the sum over all managers' },
  stage: { type: 'name', read: ({ stage }) => stage, of: 'id of the stage; * is all together' },
  from: { type: 'fraction', absent: true, read: ({ from }) => from, of: 'the coefficient as it is' },
  to: { type: 'fraction', absent: true, read: ({ to }) => to, of: 'as it would be' },
  final_now: { type: 'count', read: ({ finalNow }) => finalNow, of: 'final conversions as they are' },
  final_then: {
    type: 'amount',
    absent: true,
    read: ({ finalNow, gain }) => (gain === null ? null : finalNow + gain),
    of: 'as they would be',
  },
  gain: { type: 'amount', absent: true, read: ({ gain }) => gain, of: 'final_then - final_now' },
  gain_low: {
    type: 'amount',
    absent: true,
    read: ({ low }) => low,
    of: '5 % quantile over draws of the coefficients that stay as they are',
  },
  gain_high: { type: 'amount', absent: true, read: ({ high }) => high, of: '95 % quantile' },
  percent: { type: 'fraction', absent: true, read: readPercent, of: 'gain / final_now' },
  money: {
    type: 'money',
    absent: true,
    read: ({ money }) => money,
    currency: ({ currency }) => currency,
    blank: ({ money }) => money === null,
    of: 'gain × the value of a final conversion, a row a currency',
  },
  currency: { type: 'text', absent: true, read: ({ currency }) => currency, of: 'ISO 4217' },
});

const isTogether = ({ to, from, stage }: GainFacts): boolean =>
  stage.id === '*' && to === null && from === null;

/** The same for people. */
export const PEOPLE_WHATIF = declareTable<GainFacts>()({
  manager: WHATIF.manager,
  stage: WHATIF.stage,
  from: { ...WHATIF.from, blank: isTogether },
  // some of the team are above what the others are raised to: the team's own coefficient would be another one
  to: {
    ...WHATIF.to,
    read: ({ team, to }) => (team ? null : to),
    blank: ({ team, to }) => team || to === null,
  },
  gain: WHATIF.gain,
  range: { type: 'text', absent: true, read: ({ range }) => range },
  finals: { type: 'text', absent: true, read: ({ finals }) => finals },
  percent: WHATIF.percent,
  money: WHATIF.money,
});
