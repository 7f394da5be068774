import { compareCodePoints } from '../text/order.ts';

/** Who could take contacts over. */
export interface Taker {
  readonly name: string;
  /** Open contacts that he has now. */
  readonly load: number;
  /** By step 1..n (at 0 nothing): how good he surely is there; null where too little is known of him. */
  readonly skills: readonly (Skill | null)[];
}

export interface Skill {
  /** Wilson's lower bound of the coefficient, 0..1. */
  readonly low: number;
  /** Finished contacts behind it. */
  readonly mature: number;
  /** Whether he is below the floor there: such a colleague is to be taught, not to be given more. */
  readonly below: boolean;
}

/**
 * Deals contacts out, one after the other: each goes to the best at its step who has room. Room is what brings everybody
 * to the same load: the open contacts of all takers and those that are dealt out, by the number of takers, rounded up.
 * Where none of those who know the step has any, it goes to the one of them with the fewest. Who is below the floor at a
 * step takes nothing there while anybody else knows it.
 *
 * @param steps that the contacts wait in, 1..n, those first that matter most
 * @param takers in any order; who knows no step takes nothing, and does not count
 * @returns whose each contact would be; null where nobody knows its step
 */
export function dealOut(steps: readonly number[], takers: readonly Taker[]): (string | null)[] {
  const able = takers.filter(({ skills }) => skills.some((skill) => skill !== null));
  const loads = new Map(able.map(({ name, load }) => [name, load]));
  const all = steps.length + able.reduce((sum, { load }) => sum + load, 0);
  const room = Math.ceil(all / able.length);
  const ranked = new Map<number, string[]>();
  return steps.map((step) => {
    const best = ranked.get(step) ?? rankTakers(able, step);
    ranked.set(step, best);
    const to = best.find((name) => loads.get(name)! < room) ?? findLightest(best, loads);
    if (to !== null) loads.set(to, loads.get(to)! + 1);
    return to;
  });
}

/** Who knows a step, the best first; equals by how much is known of them, then by name. */
function rankTakers(takers: readonly Taker[], step: number): string[] {
  const knowing = takers.flatMap(({ name, skills }) => {
    const skill = skills[step] ?? null;
    return skill === null ? [] : [{ name, ...skill }];
  });
  const able = knowing.filter(({ below }) => !below);
  return (able.length === 0 ? knowing : able)
    .sort((a, b) => b.low - a.low || b.mature - a.mature || compareCodePoints(a.name, b.name))
    .map(({ name }) => name);
}

/** The first of those with the fewest contacts. */
function findLightest(names: readonly string[], loads: ReadonlyMap<string, number>): string | null {
  return names.reduce<string | null>(
    (lightest, name) => (lightest === null || loads.get(name)! < loads.get(lightest)! ? name : lightest),
    null,
  );
}
