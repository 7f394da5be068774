import { normalizeLabel } from '../text/label.ts';
import { type FunnelHints, hintKey } from './funnel-hints.ts';
import type { LabelSurvey } from './label-facts.ts';
import { contradicts } from './stage-order.ts';
import { isWonWord } from './stage-words.ts';

/** What is known of a CRM's own stages. */
export interface KnownFunnel {
  /** Its standard pipelines in order. */
  readonly stages: readonly (readonly string[])[];
  readonly won: readonly string[];
  readonly lost: readonly string[];
  /** Neither a stage nor an end. */
  readonly ignored?: readonly string[];
  /** Whether every account makes its stages itself, so that the known ones only tell an order. */
  readonly ownStages?: true;
}

type KnownWords = Pick<FunnelHints, 'order' | 'won' | 'lost'>;

const NOTHING_KNOWN: KnownWords = { order: [], won: [], lost: [] };

/**
 * The words of the CRM that is known to have written the files: of its standard pipelines the one that has most of the
 * labels.
 */
export function listKnownWords(labels: readonly string[], funnels: readonly KnownFunnel[]): KnownWords {
  const orders = funnels.flatMap(({ stages }) => stages);
  return {
    order: findBest(orders, (order) => countShared(labels, order)) ?? [],
    won: funnels.flatMap(({ won }) => won),
    lost: funnels.flatMap(({ lost }) => lost),
  };
}

/**
 * The words of the CRM whose standard pipeline a funnel seems to follow, though nothing says which CRM it is: two labels
 * beside the won one, and half of all that are neither won nor lost, stand in it, and contacts pass them in its order.
 */
export function guessKnownWords(survey: LabelSurvey, funnels: readonly KnownFunnel[]): KnownWords {
  const labels = survey.labels.map(({ name }) => name);
  const words = funnels.flatMap(({ stages, won, lost }) => stages.map((order) => ({ order, won, lost })));
  const best = findBest(words, ({ order, won, lost }) => {
    const ends = new Set([...won, ...lost].map(hintKey));
    const open = labels.filter((label) => !ends.has(hintKey(label)) && !isWonWord(label));
    const shared = countShared(open, order);
    return shared >= 2 && shared * 2 >= open.length && !contradicts(survey, order) ? shared : 0;
  });
  return best ?? NOTHING_KNOWN;
}

/**
 * All stages of the standard pipeline that a list of present stages is of: one that no deal is in today is a stage all the
 * same.
 *
 * @param labels those of the file
 * @returns nothing where one of them is of no such pipeline
 */
export function listStandardStages(
  labels: readonly string[],
  funnels: readonly KnownFunnel[],
): readonly string[] {
  for (const { stages, lost, ignored = [], ownStages } of funnels) {
    const others = new Set([...lost, ...ignored].map(normalizeLabel));
    const passed = labels.map(normalizeLabel).filter((label) => !others.has(label));
    const standard = stages.find((order) => {
      const known = new Set(order.map(normalizeLabel));
      return passed.length > 0 && passed.every((label) => known.has(label));
    });
    if (standard && !ownStages) return standard;
  }
  return [];
}

function countShared(labels: readonly string[], order: readonly string[]): number {
  const known = new Set(order.map(hintKey));
  return labels.filter((label) => known.has(hintKey(label))).length;
}

/** The first of those that score highest, if any scores at all. */
function findBest<T>(things: readonly T[], score: (thing: T) => number): T | undefined {
  let best: T | undefined;
  let most = 0;
  for (const thing of things) {
    const own = score(thing);
    if (own > most) [best, most] = [thing, own];
  }
  return best;
}
