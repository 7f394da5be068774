import type { Coachee } from '../../domain/coaching/coaching.ts';
import type { GapRow } from '../../domain/coaching/gaps.ts';
import { type ColumnType, declareTable } from '../column.ts';
import type { Meta } from '../meta.ts';
import type { Name } from '../model.ts';
import type { Range } from '../range.ts';

/** A step of one row, and what the two are called. */
export interface GapFacts {
  readonly who: Name;
  /** The stage that the step ends in. */
  readonly stage: Name;
  readonly gap: GapRow;
}

/** A value of the gap report as it is. */
function takeValue<T extends ColumnType, K extends keyof GapRow>(type: T, key: K, of?: string) {
  return { type, read: ({ gap }: GapFacts) => gap[key], of };
}

/** The same of one that may be absent. */
function takeOptional<T extends ColumnType, K extends keyof GapRow>(type: T, key: K, of?: string) {
  return { ...takeValue(type, key, of), absent: true } as const;
}

/** The flat gap table (SPEC: command line): an interface; new columns go to the end only. */
export const GAPS = declareTable<GapFacts>()({
  manager: { type: 'name', read: ({ who }) => who, of: '* is the team, (unassigned) nobody' },
  stage: { type: 'name', read: ({ stage }) => stage, of: 'id of the stage that the step ends in' },
  entered: takeValue('count', 'entered'),
  converted: takeValue('count', 'converted'),
  lost: takeOptional('count', 'lost', 'absent in the flow basis'),
  open: takeOptional('count', 'open', 'absent in the flow basis'),
  immature: takeValue('count', 'immature'),
  coefficient: {
    ...takeOptional('fraction', 'coefficient', 'converted / mature'),
    verdict: ({ gap }) => gap.verdict,
  },
  low: takeOptional(
    'fraction',
    'low',
    'Wilson interval, as wide as the ages allow; where only a range is known, its ends',
  ),
  high: takeOptional('fraction', 'high'),
  target: takeOptional('fraction', 'target'),
  floor: takeOptional('fraction', 'floor'),
  gap: takeOptional('points', 'gap', 'coefficient - target'),
  short: takeOptional('count', 'short', 'conversions missing to the target'),
  p: takeOptional('probability', 'p', 'exact lower tail at the floor, as far as ages allow'),
  q: takeOptional('probability', 'q', 'Benjamini-Hochberg over the family'),
  verdict: takeOptional('verdict', 'verdict'),
  impact: takeOptional('amount', 'impact', 'final conversions gained at the target'),
  focus: takeOptional('focus', 'focus'),
  mentor: takeOptional('text', 'mentor'),
  mature: takeOptional('amount', 'mature', 'finished contacts that the entered ones are worth'),
  confirmed: {
    type: 'focus',
    absent: true,
    read: ({ gap }) => (gap.confirmed ? 'yes' : null),
    choices: ['yes'],
    of: 'a coach that also holds over all time, however often one looks',
  },
});

/** What stands behind the gaps where lists are made alike. */
export const MIX = declareTable<GapFacts>()({
  expected: {
    type: 'amount',
    absent: true,
    read: ({ gap }) => gap.mix?.expected ?? null,
    of: 'conversions that the team would have made of the same list',
  },
  adjusted: {
    type: 'fraction',
    absent: true,
    read: ({ gap }) => gap.mix?.adjusted ?? null,
    of: 'what the coefficient would be on the list of the whole team',
  },
  mix: {
    type: 'points',
    absent: true,
    read: ({ gap }) => gap.mix?.mix ?? null,
    of: 'how far the list by itself moves the coefficient: below 0 it is harder than the team’s',
  },
});

/** A table of gaps, its last columns those of {@link MIX} where lists are made alike. */
export function addMix<S extends object>(spec: S, { adjust }: Pick<Meta, 'adjust'>): S {
  return adjust.length > 0 ? { ...spec, ...MIX } : spec;
}

/** The same for people: what is judged stands beside the name, then what it rests on. */
export const PEOPLE_GAPS = putFirst(
  GAPS,
  ['manager', 'stage', 'verdict', 'coefficient', 'low', 'high', 'target', 'floor', 'gap', 'short'],
  ['entered', 'mature', 'converted', 'lost', 'open', 'immature', 'p', 'q', 'confirmed'],
);

/** The same columns in another order: these, and then the others as they were. */
function putFirst<S extends object>(spec: S, ...keys: readonly (readonly (keyof S)[])[]): S {
  const first = Object.fromEntries(keys.flat().map((key) => [key, spec[key]]));
  return { ...first, ...spec, ...first };
}

/** One level of the team's funnel. */
export interface Level
  extends Pick<
    GapRow,
    'step' | 'lost' | 'open' | 'mature' | 'coefficient' | 'low' | 'high' | 'ranged' | 'target' | 'verdict'
  > {
  readonly stage: Name;
  /** Contacts that entered the step which ends here; null for the list, to which no step leads. */
  readonly entered: number | null;
  /** Those of them that came here; for the list, all on it. */
  readonly converted: number;
  /** Product of the coefficients so far: how many of a hundred on the list get here. */
  readonly cumulative: number | null;
  /** How long its bar is, 0..1. */
  readonly share: number;
}

/** The list has no step before it: what belongs to a step is blank there, not "absent". */
const isList = ({ step, entered }: Level): boolean => step === 0 && entered === null;

export const LEVELS = declareTable<Level>()({
  stage: { type: 'name', read: ({ stage }) => stage },
  entered: {
    type: 'count',
    absent: true,
    read: ({ entered }) => entered,
    of: 'absent for the list',
    blank: isList,
  },
  converted: { type: 'count', read: ({ converted }) => converted, of: 'for the list, all on it' },
  coefficient: {
    type: 'fraction',
    absent: true,
    read: ({ coefficient }) => coefficient,
    of: 'converted / mature',
    verdict: ({ verdict }) => verdict,
    range: spanRange,
    blank: isList,
  },
  cumulative: { type: 'fraction', absent: true, read: ({ cumulative }) => cumulative },
  target: {
    type: 'fraction',
    absent: true,
    read: ({ target }) => target,
    blank: ({ target }) => target === null,
  },
  lost: { type: 'count', absent: true, read: ({ lost }) => lost, blank: ({ lost }) => lost === null },
  open: { type: 'count', absent: true, read: ({ open }) => open, blank: ({ open }) => open === null },
  mature: {
    type: 'amount',
    absent: true,
    read: ({ mature }) => mature,
    of: 'finished contacts that the entered ones are worth',
    blank: isList,
  },
});

/** The same for people: what became of those who entered stands beside them, and a bar shows how many came through. */
export const PEOPLE_LEVELS = declareTable<Level>()({
  stage: LEVELS.stage,
  entered: LEVELS.entered,
  converted: LEVELS.converted,
  lost: LEVELS.lost,
  open: LEVELS.open,
  mature: {
    type: 'count',
    absent: true,
    read: ({ mature }) => mature,
    blank: ({ mature, entered }) => !isYoung(mature, entered ?? 0),
  },
  bar: { type: 'bar', read: ({ share }) => share },
  coefficient: LEVELS.coefficient,
  target: LEVELS.target,
});

/** More young contacts than these, of all who entered, and people see how many finished ones they are worth. */
const MOST_YOUNG = 0.05;

/** Whether contacts are so young that they are worth visibly fewer finished ones. */
export function isYoung(mature: number | null, entered: number): boolean {
  return mature !== null && mature < (1 - MOST_YOUNG) * entered;
}

/** Whether nobody can tell yet what a step comes to: its coefficient is that of today, whatever the contacts' age. */
export function isEarly({ doubt }: Pick<GapRow, 'doubt'>): boolean {
  return doubt === 'open' || doubt === 'rising';
}

/** Of young contacts a few more may have converted than their age lets expect; of flows that is the point. */
export function capShare(share: number | null, { basis }: Pick<Meta, 'basis'>): number | null {
  return share === null || basis === 'flow' ? share : Math.min(1, share);
}

/** What the coefficient can be, where only that is known. */
export function spanRange({ ranged, low, high }: Pick<GapRow, 'ranged' | 'low' | 'high'>): Range | null {
  return ranged && low !== null && high !== null ? { low, high } : null;
}

const { stage: _stage, impact: _impact, focus: _focus, mentor: _mentor, ...ofWay } = GAPS;

/** The whole way of each row, from the list to the last stage, as JSON has it. */
export const OVERALL = declareTable<GapFacts>()(ofWay);

/** A step that a manager should work on, and what that would bring. */
export interface CoachingFacts extends GapFacts {
  readonly coachee: Coachee;
}

const { manager, stage, focus, verdict, lost, open, immature, mature, confirmed, ...measures } = GAPS;

/** Of a gap what a coach asks for first; `lost`, `open` and `immature` are left out. New columns go to the end only. */
export const COACHING = declareTable<CoachingFacts>()({
  manager,
  stage,
  focus,
  verdict,
  ...measures,
  final: { type: 'count', read: ({ coachee }) => coachee.final },
  potential: { type: 'amount', read: ({ coachee }) => coachee.potential },
  rise: { type: 'fraction', absent: true, read: ({ coachee }) => coachee.rise },
  mature,
  confirmed,
  impact_least: { type: 'amount', absent: true, read: ({ gap }) => gap.impactLeast },
  impact_most: { type: 'amount', absent: true, read: ({ gap }) => gap.impactMost },
  potential_least: { type: 'amount', read: ({ coachee }) => coachee.potentialLeast },
  potential_most: { type: 'amount', read: ({ coachee }) => coachee.potentialMost },
});

/** Two managers who can teach each other, and the stages that each of them teaches. */
export interface SwapFacts {
  readonly a: string;
  readonly b: string;
  readonly aTeaches: readonly Name[];
  readonly bTeaches: readonly Name[];
}

export const SWAPS = declareTable<SwapFacts>()({
  a: { type: 'text', read: ({ a }) => a },
  b: { type: 'text', read: ({ b }) => b },
  a_teaches: { type: 'name', read: ({ aTeaches }) => joinNames(aTeaches) },
  b_teaches: { type: 'name', read: ({ bTeaches }) => joinNames(bTeaches) },
});

function joinNames(names: readonly Name[]): Name {
  return { id: names.map(({ id }) => id).join(' '), text: names.map(({ text }) => text).join(', ') };
}
