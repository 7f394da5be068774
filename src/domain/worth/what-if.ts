import { type GapRow, type Gaps, splitRows } from '../coaching/gaps.ts';
import { type Passage, passOn, type Raise } from '../evidence/carry.ts';
import { WHOLE_WAY } from '../evidence/counts.ts';
import type { Analysis, Funnel } from '../evidence/funnel.ts';
import { compareGains } from '../evidence/impact.ts';
import { compareCodePoints } from '../text/order.ts';
import { createKeeper, DRAWS, type FindKept, type Kept } from './carry-draws.ts';
import { createLevelFinder, createRateFinder, type FindLevel, type NamedRate } from './find-level.ts';
import { type DrawnGain, type Gain, spanGain } from './gain.ts';
import { createTeamSums } from './team-gains.ts';
import type { WorthLevel } from './worth-levels.ts';

/** What is to be different. */
export type Wish =
  /** Each step below its target by itself. */
  | { readonly kind: 'each' }
  /** Steps are lifted to a level, each by itself and all together. */
  | { readonly kind: 'level'; readonly level: WorthLevel }
  /** These steps 1..n are lifted to named coefficients, each by itself and all together. */
  | { readonly kind: 'rates'; readonly rates: ReadonlyMap<number, NamedRate> };

/**
 * Works out what it would bring if coefficients were higher (SPEC: what if). A change is carried like the potential of
 * coaching: a lifted step adds (mature + extra) × to - converted, every later one that stays as it is passes on its own
 * coefficient, at most 1. What has converted stays converted: the range is that of the coefficients that carry the rest.
 *
 * @param gaps of the whole team, whichever rows are shown
 * @returns of `each` the most valuable first, ties by name and step; else by manager, whose changes together are worth
 * most first, ties by name: steps in order, then all together where several may change; the team's sums last
 */
export function projectGains(
  gaps: Gaps,
  wish: Wish,
  { stages }: Pick<Funnel, 'stages'>,
  analysis: Analysis,
): Gain[] {
  const width = gaps.team.length;
  const ids = stages.map(({ id }) => id);
  const rules: RowRules = {
    find: chooseFinder(gaps, wish),
    keep: createKeeper(gaps.team, ids, analysis),
    isRanged: () => true,
    together: wish.kind === 'level' ? width > 1 : wish.kind === 'rates' && wish.rates.size > 1,
  };
  const sums = createTeamSums(gaps.team);
  const managers: Gain[][] = [];
  for (const steps of splitRows(gaps.rows, width)) {
    const own = projectRow(steps, rules);
    if (own.length === 0) continue;
    managers.push(own.map(dropDraws));
    if (wish.kind !== 'each') for (const gain of own) sums.add(gain);
  }
  if (wish.kind === 'each') return managers.flat().sort(compareWorth);
  managers.sort((a, b) => compareTotals(a.at(-1)!, b.at(-1)!));
  return [...managers.flat(), ...sums.list()];
}

/**
 * The same of each step below its target, for who is told the most valuable alone: the ranges of the others, which take
 * thousands of draws each, are left out.
 *
 * @param most so many have their range
 * @param isTold whether a row counts among them
 */
export function projectMost(
  gaps: Gaps,
  most: number,
  isTold: (row: string) => boolean,
  { stages }: Pick<Funnel, 'stages'>,
  analysis: Analysis,
): Gain[] {
  const find = chooseFinder(gaps, { kind: 'each' });
  const ids = stages.map(({ id }) => id);
  const rules = { find, keep: createKeeper(gaps.team, ids, analysis), together: false };
  const managers = splitRows(gaps.rows, gaps.team.length);
  const all = managers.flatMap((steps) =>
    projectRow(steps, { ...rules, isRanged: () => false }).map(dropDraws),
  );
  all.sort(compareWorth);
  const told = all.filter(({ row }) => isTold(row)).slice(0, most);
  const toldSteps = new Map<string, Set<number>>();
  for (const { row, step } of told) toldSteps.set(row, (toldSteps.get(row) ?? new Set()).add(step));
  const isRanged = (row: string, step: number): boolean => toldSteps.get(row)?.has(step) === true;
  const ranged = managers
    .filter(([first]) => toldSteps.has(first?.row ?? ''))
    .flatMap((steps) => projectRow(steps, { ...rules, isRanged }).map(dropDraws));
  const found = new Map(ranged.map((each) => [`${each.step} ${each.row}`, each]));
  return all.map((each) => found.get(`${each.step} ${each.row}`) ?? each);
}

function chooseFinder({ rows, team }: Gaps, wish: Wish): FindLevel {
  if (wish.kind === 'rates') return createRateFinder(wish.rates);
  return createLevelFinder(wish.kind === 'each' ? 'target' : wish.level, rows, team);
}

interface RowRules {
  readonly find: FindLevel;
  readonly keep: FindKept;
  readonly together: boolean;
  /** Whether the gain of a step has a range. */
  readonly isRanged: (row: string, step: number) => boolean;
}

/** One manager's gains: each step by itself, then all together. Contacts of nobody have no manager who would gain. */
function projectRow(steps: readonly GapRow[], { find, keep, together, isRanged }: RowRules): DrawnGain[] {
  const row = steps[0]?.row ?? null;
  if (row === null) return [];
  const finalNow = steps.at(-1)?.converted ?? 0;
  const levels = steps.map(find);
  const lift = (step: number, lifted: (index: number) => boolean): Carried => {
    const first = levels.findIndex((to, index) => to !== null && lifted(index));
    const passages = steps.slice(first).map((step, after) => {
      const to = levels[first + after] ?? null;
      if (to === null || !lifted(first + after)) return keep(step);
      return { mature: step.mature ?? 0, converted: step.converted, to };
    });
    return carryAlong(passages, isRanged(row, step));
  };
  const gains = steps.flatMap((step, index): DrawnGain[] => {
    const to = levels[index] ?? null;
    if (to === null) return [];
    const base = { row, team: false, step: step.step, from: step.coefficient, to, finalNow };
    return [{ ...base, ...lift(step.step, (each) => each === index) }];
  });
  if (!together || gains.length === 0) return gains;
  const all = { row, team: false, step: WHOLE_WAY, from: null, to: null, finalNow };
  return [...gains, { ...all, ...lift(WHOLE_WAY, () => true) }];
}

type Carried = Pick<DrawnGain, 'gain' | 'low' | 'high' | 'draws'>;

/** @param passages from the first lifted step to the last; null: nobody knows what it passes on */
function carryAlong(passages: readonly (Raise | Kept | null)[], ranged: boolean): Carried {
  let gain = 0;
  let draws = null as Float64Array | null;
  for (const passage of passages) {
    if (passage === null) return { gain: null, low: null, high: null, draws: null };
    if ('to' in passage) {
      if (draws !== null) passAllOn(draws, () => passage);
      gain = passOn(gain, passage);
    } else {
      if (ranged) {
        const rates = passage.draw();
        draws ??= new Float64Array(DRAWS).fill(gain);
        passAllOn(draws, (index) => rates[index]!);
      }
      gain = passOn(gain, passage.coefficient);
    }
  }
  return ranged ? { ...spanGain(gain, draws), draws } : { gain, low: null, high: null, draws };
}

/** In place: millions of draws are not copied at every step. */
function passAllOn(draws: Float64Array, passage: (index: number) => Passage): void {
  for (let index = 0; index < draws.length; index++) draws[index] = passOn(draws[index]!, passage(index));
}

function dropDraws({ draws, ...gain }: DrawnGain): Gain {
  return gain;
}

/** The more valuable first, an unknown gain last. */
function compareTotals(a: Gain, b: Gain): number {
  const unknown = Number(a.gain === null) - Number(b.gain === null);
  return unknown || compareGains(a.gain ?? 0, b.gain ?? 0) || compareCodePoints(a.row, b.row);
}

function compareWorth(a: Gain, b: Gain): number {
  return compareTotals(a, b) || a.step - b.step;
}
