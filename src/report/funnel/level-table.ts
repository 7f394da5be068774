import type { Verdict } from '../../domain/evidence/verdict.ts';
import { declareTable } from '../column.ts';
import type { Name } from '../model.ts';

/** One level of the team's funnel. */
export interface Level {
  readonly step: number;
  readonly stage: Name;
  /** Contacts that entered the step which ends here; null for the list, to which no step leads. */
  readonly entered: number | null;
  /** Those of them that came here; for the list, all on it. */
  readonly converted: number;
  /** Null for the list. */
  readonly coefficient: number | null;
  /** Product of the coefficients so far: how many of a hundred on the list get here. */
  readonly cumulative: number | null;
  readonly target: number | null;
  readonly verdict: Verdict | null;
}

/** The list has no step before it: what belongs to a step is blank there, not "absent". */
export const LEVELS = declareTable<Level>()({
  stage: { type: 'name', read: ({ stage }) => stage },
  entered: {
    type: 'count',
    absent: true,
    read: ({ entered }) => entered,
    of: 'absent for the list',
    blank: ({ step }) => step === 0,
  },
  converted: { type: 'count', read: ({ converted }) => converted, of: 'for the list, all on it' },
  bar: { type: 'bar', read: ({ cumulative }) => Math.min(1, cumulative ?? 0), for: 'people' },
  coefficient: {
    type: 'fraction',
    absent: true,
    read: ({ coefficient }) => coefficient,
    verdict: ({ verdict }) => verdict,
    blank: ({ step }) => step === 0,
  },
  cumulative: { type: 'fraction', absent: true, read: ({ cumulative }) => cumulative },
  target: {
    type: 'fraction',
    absent: true,
    read: ({ target }) => target,
    blank: ({ target }) => target === null,
  },
});
