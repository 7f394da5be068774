import type { UsualStage } from '../../domain/draft/stage-words.ts';
import type { StageTarget } from './draft.ts';

/** The target of a stage whose name says nothing. */
const UNKNOWN = 80;
/** Within the ranges of the article (DOMAIN: the funnel and its control), per cent. */
const USUAL: Readonly<Record<UsualStage, number>> = {
  acquaintance: 95,
  presentation: 70,
  contract: 60,
  payment: 95,
};

/** What one could begin with: a target inside the usual range, and a floor a tenth below it. */
export function offerTarget(usual: UsualStage | null): StageTarget {
  const target = usual === null ? UNKNOWN : USUAL[usual];
  return { target: `${target}%`, floor: offerFloor(target) };
}

/** @param target per cent */
export function offerFloor(target: number): string {
  return `${Math.floor(target * 0.9)}%`;
}
