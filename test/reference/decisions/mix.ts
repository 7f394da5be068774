import { TEAM } from '../../../src/domain/evidence/funnel.ts';
import type { FoldGrouping, Judged } from '../event-log.ts';
import { type Ground, type Line, type Measured, SLACK } from './company.ts';
import { assess, findFocus, type Gap } from './gaps.ts';

/** What the list that a row had is worth at the team's coefficients (SPEC 9; A16). */
export interface Mix {
  readonly expected: number | null;
  readonly adjusted: number | null;
  readonly mix: number | null;
  readonly z: number | null;
}

/** The columns that `gaps --adjust` adds, and the focus, which may be another one (A15). */
export function adjust(ground: Ground, dimensions: readonly FoldGrouping[]): Line[] {
  const { question, stages } = ground.company;
  const judged = ground.judge(question.period, [question.by, ...dimensions]);
  const gaps = assess(ground, judged);
  const mixes = new Map(gaps.map((gap) => [gap, findMix(gap.own, gaps, judged)]));
  const listed = (gap: Gap): boolean => {
    const { z, mix } = mixes.get(gap)!;
    const gapped = Math.abs(gap.own.coefficient! - gap.standard!.target);
    return z !== null && mix !== null && z > -1.645 && mix <= -Math.max(0.03, gapped / 3) + SLACK;
  };
  return gaps.map((gap) => {
    const { expected, adjusted, mix } = mixes.get(gap)!;
    const taught = question.by === 'manager';
    const focus = taught ? findFocus(gap, gaps, (each) => !listed(each)) : null;
    return { manager: gap.own.manager, stage: stages[gap.own.step]!.id, focus, expected, adjusted, mix };
  });
}

/** Mature contacts of a stratum, and how many of them converted. */
export interface Stratum {
  /** The row's. */
  readonly n: number;
  readonly k: number;
  /** The team's. */
  readonly N: number;
  readonly K: number;
}

export function findMix(own: Measured, gaps: readonly Gap[], judged: readonly Judged[]): Mix {
  const team = gaps.find((gap) => gap.own.manager === TEAM && gap.own.step === own.step)!.own;
  if (own.coefficient === null || own.mature === null || team.coefficient === null)
    return { expected: null, adjusted: null, mix: null, z: null };
  return weighStrata(listStrata(own, team, judged), own.mature, own.converted, team.coefficient);
}

/** @param strata all that the team has in the step */
export function weighStrata(
  strata: readonly Stratum[],
  mature: number,
  converted: number,
  team: number,
): Mix {
  const expect = (of: readonly Stratum[]) =>
    of.reduce((sum, { n, N, K }) => sum + (N > 0 ? (n * Math.min(K, N)) / N : 0), 0);
  const expected = expect(strata);
  const large = strata.filter(({ N }) => N >= 2 - SLACK);
  const spread = large.reduce((sum, { n, N, K }) => {
    const wins = Math.min(K, N);
    return sum + (n * (N - n) * wins * (N - wins)) / (N * N * (N - 1));
  }, 0);
  const won = large.reduce((sum, { k }) => sum + k, 0);
  return {
    expected,
    adjusted: expected > 0 ? (team * converted) / expected : null,
    mix: mature > 0 ? expected / mature - team : null,
    z: spread > SLACK * SLACK && expected > 0 ? (won - expect(large)) / Math.sqrt(spread) : null,
  };
}

function listStrata(own: Measured, team: Measured, judged: readonly Judged[]): Stratum[] {
  const stratumOf = ({ keys }: Judged): string => JSON.stringify(keys.slice(1));
  const names = [...new Set(judged.filter(({ step }) => step === own.step).map(stratumOf))].sort();
  const sum = ({ contacts }: Measured, name: string) => {
    const inside = contacts.filter((each) => stratumOf(each.judged) === name);
    return {
      n: inside.reduce((total, { share }) => total + share, 0),
      k: inside.filter((each) => each.judged.counts.includes('converted')).length,
    };
  };
  return names.map((name) => {
    const [mine, all] = [sum(own, name), sum(team, name)];
    return { ...mine, N: all.n, K: all.k };
  });
}
