import type { Measure } from './measure.ts';
import { isEnough } from './targets.ts';

/** A step that is lifted: of what has entered it so far, and of what comes on top, it passes on this share. */
export interface Raise {
  /** How many finished contacts those that entered are worth. */
  readonly mature: number;
  readonly converted: number;
  /** The coefficient in place of today's, a fraction. */
  readonly to: number;
}

/** What a step does with contacts on top of today's: it is lifted, or passes them on by the coefficient it has. */
export type Passage = Raise | number;

/**
 * Carries contacts on top of today's through one step. Formula: lifted, (mature + extra) · to - converted; else extra ·
 * coefficient.
 *
 * @param extra contacts on top of those that entered
 * @returns conversions on top of today's
 */
export function passOn(extra: number, passage: Passage): number {
  return typeof passage === 'number'
    ? extra * passage
    : (passage.mature + extra) * passage.to - passage.converted;
}

/** Carries what lifted steps add through all of them, from the first on: conversions on top of today's in the last one. */
export function carryExtra(passages: readonly Passage[]): number {
  return passages.reduce<number>(passOn, 0);
}

/** Whose coefficient carries contacts through a step: the row's own, or the team's where too few entered. */
export function chooseCarrier<M extends Measure>(
  own: M | undefined,
  team: M | undefined,
  minEntered: number,
): M | undefined {
  return own !== undefined && isEnough(own.mature ?? own.entered, minEntered) ? own : team;
}

/** The coefficient that carries contacts through a step, at most 1; null where it is not known. */
export function carryCoefficient(
  own: Measure | undefined,
  team: Measure | undefined,
  minEntered: number,
): number | null {
  const coefficient = chooseCarrier(own, team, minEntered)?.coefficient ?? null;
  return coefficient === null ? null : Math.min(1, coefficient);
}
