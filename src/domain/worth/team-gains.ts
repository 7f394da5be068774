import { WHOLE_WAY } from '../evidence/counts.ts';
import { TEAM } from '../evidence/funnel.ts';
import type { Measure } from '../evidence/measure.ts';
import { DRAWS } from './carry-draws.ts';
import { type DrawnGain, type Gain, spanGain } from './gain.ts';

/** Gains of one step, added up. */
interface Sum {
  /** What the step is lifted to, where that is the same for everybody. */
  readonly to: number | null;
  /** Null while no manager's gain is known. */
  readonly gain: number | null;
  readonly draws: Float64Array;
  /** Whether anything in `draws` was drawn. */
  readonly drawn: boolean;
}

/**
 * Adds up the team's gains: each step's, and that of all together, over the managers. A gain that is not known adds
 * nothing. Draws are added one by one: managers are independent but for the coefficients that they share. Each manager's
 * are moved so that their mean is the gain: Jeffreys' prior leans a little towards one half, which is lost in the width of
 * one range, but adds up over many managers while the width does not.
 *
 * @param team the team's steps 1..n
 */
export function createTeamSums(team: readonly Measure[]) {
  const sums = new Map<number, Sum>();
  return {
    /** Managers have to come in one order: sums hang on it in their last bits. */
    add(own: DrawnGain): void {
      sums.set(own.step, addGain(sums.get(own.step), own));
    },
    /** Steps in order, then all together: those that any manager has. */
    list: (): Gain[] =>
      [...team.map(({ step }) => step), WHOLE_WAY].flatMap((step): Gain[] => {
        const sum = sums.get(step);
        if (sum === undefined) return [];
        const { to, gain, draws, drawn } = sum;
        const from = step === WHOLE_WAY ? null : (team[step - 1]?.coefficient ?? null);
        const base = { row: TEAM, team: true, step, from, to, finalNow: team.at(-1)?.converted ?? 0 };
        const unknown = { gain, low: null, high: null };
        return [{ ...base, ...(gain === null ? unknown : spanGain(gain, drawn ? draws : null)) }];
      }),
  };
}

function addGain(sum: Sum | undefined, { to, gain, draws }: DrawnGain): Sum {
  const same = sum === undefined || sum.to === to ? to : null;
  const before = sum ?? { gain: null, draws: new Float64Array(DRAWS), drawn: false };
  if (gain === null) return { ...before, to: same };
  const lean = draws === null ? 0 : gain - draws.reduce((sum, each) => sum + each, 0) / DRAWS;
  for (let index = 0; index < DRAWS; index++) before.draws[index]! += (draws?.[index] ?? gain) + lean;
  return {
    to: same,
    gain: (before.gain ?? 0) + gain,
    draws: before.draws,
    drawn: before.drawn || draws !== null,
  };
}
