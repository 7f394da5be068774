import { compareCodePoints } from '../text/order.ts';
import { type FunnelHints, matchHints, NO_HINTS } from './funnel-hints.ts';
import type { LabelSurvey } from './label-facts.ts';
import { findUsualStage, isWonWord, looksNew, USUAL_STAGES } from './stage-words.ts';

/** Two neighbours in an order, and the contacts who had them in this order and in the other. */
export interface Neighbours {
  readonly first: number;
  readonly second: number;
  readonly before: number;
  readonly after: number;
}

/** Fewer contacts than this, or a smaller majority than two thirds, do not vouch for an order. */
const FEW_CONTACTS = 5;
const SAFE_MAJORITY = 2 / 3;

/**
 * Guesses the order of labels from who follows whom in time. They are put in the order of their median place among a
 * contact's distinct labels (ties: the known order, the usual one, more contacts first, then the name), those last that
 * are a good end by their name; then, while that makes fewer contacts disagree, one label is moved to where it makes
 * fewest disagree: the pairs have the last word, for a median says nothing about who skips stages or enters late.
 * Where all labels have a place in the known order, that is it.
 *
 * @param members indexes of the labels to put in order
 */
export function orderLabels(
  survey: LabelSurvey,
  members: readonly number[],
  hints: FunnelHints = NO_HINTS,
): number[] {
  const { rank, isWon } = matchHints(hints);
  const nameOf = (label: number): string => survey.labels[label]!.name;
  const last = (label: number): boolean => isWon(nameOf(label)) || isWonWord(nameOf(label));
  const placed = members.filter((label) => rank(nameOf(label)) !== undefined);
  if (placed.length > 0 && placed.length === members.length) {
    return [...members].sort((a, b) => rank(nameOf(a))! - rank(nameOf(b))!);
  }
  const hinted = (label: number): number =>
    rank(nameOf(label)) ?? hints.order.length + 1 + usualRank(nameOf(label));
  const medians = new Map(members.map((label) => [label, medianPlace(survey.labels[label]!.places)]));
  const order = [...members].sort((a, b) => {
    const [left, right] = [survey.labels[a]!, survey.labels[b]!];
    return (
      Number(last(a)) - Number(last(b)) ||
      medians.get(a)! - medians.get(b)! ||
      (hints.snapshot ? hinted(a) - hinted(b) : 0) ||
      right.contacts - left.contacts ||
      compareCodePoints(left.name, right.name)
    );
  });
  for (let move = findBestMove(order, survey.before); move; move = findBestMove(order, survey.before)) {
    const [label] = order.splice(move.from, 1);
    order.splice(move.to, 0, label!);
  }
  return order;
}

/** The neighbours of an order that contacts do not vouch for: few had both, or many had them the other way round. */
export function findWeakNeighbours(
  survey: LabelSurvey,
  order: readonly number[],
  hints: FunnelHints = NO_HINTS,
): Neighbours[] {
  const { rank, isWon } = matchHints(hints);
  const placeOf = (label: number): number | undefined =>
    isWon(survey.labels[label]!.name) ? Number.POSITIVE_INFINITY : rank(survey.labels[label]!.name);
  return order.slice(1).flatMap((second, index): Neighbours[] => {
    const first = order[index]!;
    const [before, after] = [survey.before[first]![second]!, survey.before[second]![first]!];
    const votes = before + after;
    const safe = votes >= FEW_CONTACTS && before >= votes * SAFE_MAJORITY;
    // the CRM's own order, and that a won deal comes last, need no witnesses
    const [one, other] = [placeOf(first), placeOf(second)];
    const known =
      other === Number.POSITIVE_INFINITY || (one !== undefined && other !== undefined && one <= other);
    return safe || known ? [] : [{ first, second, before, after }];
  });
}

/** The place of a name that resembles a stage of the article; after all of them without one, before if it is a start. */
function usualRank(name: string): number {
  if (looksNew(name)) return -1;
  const usual = findUsualStage(name);
  return usual === null ? USUAL_STAGES.length : USUAL_STAGES.indexOf(usual);
}

/** The middle of the places of a label's contacts; between two, where they are even in number. */
function medianPlace(places: readonly number[]): number {
  const total = places.reduce((sum, contacts) => sum + contacts, 0);
  if (total === 0) return Number.POSITIVE_INFINITY;
  const placeOf = (rank: number): number => {
    let seen = 0;
    return places.findIndex((contacts) => {
      seen += contacts;
      return seen > rank;
    });
  };
  return (placeOf(Math.floor((total - 1) / 2)) + placeOf(Math.floor(total / 2))) / 2;
}

/** The move of one label that wins most contacts over; null where none wins any. */
function findBestMove(
  order: readonly number[],
  before: LabelSurvey['before'],
): { from: number; to: number } | null {
  let best: { from: number; to: number } | null = null;
  let most = 0;
  for (const [from, label] of order.entries()) {
    for (const step of [-1, 1]) {
      let won = 0;
      for (let to = from + step; to >= 0 && to < order.length; to += step) {
        const passed = order[to]!;
        const lead = before[label]![passed]! - before[passed]![label]!;
        won -= lead * step;
        if (won > most) {
          most = won;
          best = { from, to };
        }
      }
    }
  }
  return best;
}
