import type { TargetOverride } from '../../src/domain/evidence/funnel.ts';
import type { Cell, FoldGrouping, Group, Judged } from './event-log.ts';
import {
  findEntry,
  findLatest,
  findSetters,
  findStart,
  firstName,
  isInside,
  roundHours,
  type Situation,
} from './journey.ts';
import { LOST } from './read-log.ts';

/** Whose it is and which counts it belongs to; in nothing where it is no part of the step, twice where it flows. */
export function judgeStep(situation: Situation, step: number): Judged[] {
  const { question, moment, funnel } = situation;
  const entry = findEntry(situation, step - 1);
  const exit = findEntry(situation, step);
  const arrived = hasArrived(situation, step);
  const place = (converted: boolean, at = entry) => {
    const manager = findManager(situation, step, converted);
    const held = [findRule(situation, step, manager, entry)];
    const keys = situation.by.map((each) => findKey(each, situation, manager, at));
    return { keys, step, overrides: held, age: findAge(situation, entry) };
  };
  if (question.basis === 'flow') {
    const left = exit !== undefined && isInside(exit, question.period);
    // a contact has one performer, whether or not the conversion falls into the period
    const done = exit !== undefined;
    return [
      ...(arrived ? [{ ...place(done), counts: ['entered'] as const }] : []),
      ...(left ? [{ ...place(done, exit), counts: ['converted'] as const }] : []),
    ];
  }
  if (!arrived) return [];
  const window = funnel.stages[step]?.window;
  const converted = hasConverted(situation, step);
  if (!question.aged && window !== undefined && entry !== undefined && moment - entry < window) {
    return [{ ...place(converted), counts: ['immature'] }];
  }
  return [{ ...place(converted), counts: ['entered', tellFate(situation, converted)] }];
}

/** The same of the whole way from the list to the last stage; whose step 1 it is, his is all of it. */
export function judgeWay(situation: Situation): Judged | null {
  if (!hasArrived(situation, 1)) return null;
  const entry = findEntry(situation, 0);
  const manager = findManager(situation, 1, hasConverted(situation, 1));
  const last = situation.funnel.stages.length - 1;
  const converted = findEntry(situation, last) !== undefined;
  return {
    keys: situation.by.map((each) => findKey(each, situation, manager, entry)),
    step: 0,
    overrides: Array.from({ length: last }, (_, index) => findRule(situation, index + 1, manager, entry)),
    age: findAge(situation, findStart(situation)),
    counts: ['entered', tellFate(situation, converted)],
  };
}

/** The keys of a contact that is its owner's. */
export function ownKeys(situation: Situation): Group['keys'] {
  const { contact, by } = situation;
  const entry = findEntry(situation, 0);
  return by.map((each) => findKey(each, situation, contact.manager ?? null, entry));
}

/** Everybody is on the list, though perhaps nobody knows since when. */
function hasArrived(situation: Situation, step: number): boolean {
  const entry = findEntry(situation, step - 1);
  return (entry !== undefined || step === 1) && isInside(entry, situation.question.period);
}

/** Within the window, where there is one. */
function hasConverted(situation: Situation, step: number): boolean {
  const entry = findEntry(situation, step - 1);
  const exit = findEntry(situation, step);
  const window = situation.question.basis === 'flow' ? undefined : situation.funnel.stages[step]?.window;
  return exit !== undefined && (window === undefined || entry === undefined || exit - entry <= window);
}

function tellFate(situation: Situation, converted: boolean): keyof Cell {
  if (converted) return 'converted';
  return findLatest(situation)[0]?.stage === LOST ? 'lost' : 'open';
}

function findAge({ moment }: Situation, entry: number | undefined): number | null {
  return entry === undefined ? null : roundHours(moment - entry, Math.floor);
}

function findKey(
  grouping: FoldGrouping,
  { contact, question }: Situation,
  manager: string | null,
  entry: number | undefined,
): string | number | null {
  if (typeof grouping === 'object') return findBucket(entry, grouping.starts);
  if (grouping === 'segment' || grouping === 'origin') return contact[grouping] ?? null;
  return grouping === 'team' ? (question.teams?.get(manager ?? '') ?? null) : manager;
}

/** The number of the last bucket that has begun when the step is entered. */
function findBucket(entry: number | undefined, starts: readonly number[]): number | null {
  const begun = entry === undefined ? [] : starts.filter((start) => start <= entry);
  return begun.length === 0 ? null : begun.length - 1;
}

function findManager(situation: Situation, step: number, converted: boolean): string | null {
  const { credit } = situation.question;
  const owner = situation.contact.manager ?? null;
  if (credit === 'owner') return owner;
  if (credit === 'entry') return firstName(findSetters(situation, step - 1)) ?? owner;
  return firstName(converted ? findSetters(situation, step) : findLatest(situation)) ?? owner;
}

/**
 * The most specific target rule that holds: the one of most conditions; of as many one with a manager, then one with a
 * segment, then one with a period; then the last one.
 */
function findRule(
  { contact, funnel: { overrides = [] } }: Situation,
  stage: number,
  manager: string | null,
  entry: number | undefined,
): number {
  const holding = overrides.filter(
    (rule) =>
      rule.stage === stage &&
      (rule.segment === undefined || rule.segment === contact.segment) &&
      (rule.manager === undefined || rule.manager === manager) &&
      isInside(entry, rule.period),
  );
  const weigh = ({ manager, segment, period }: TargetOverride): string => {
    const given = [manager, segment, period].map((each) => (each === undefined ? '0' : '1'));
    return [given.filter((each) => each === '1').length, ...given].join('');
  };
  const heaviest = holding.map(weigh).sort().at(-1);
  const rule = holding.filter((each) => weigh(each) === heaviest).at(-1);
  return rule === undefined ? -1 : overrides.indexOf(rule);
}
