import { compareCodePoints } from '../text/order.ts';
import { type FunnelHints, matchHints, NO_HINTS } from './funnel-hints.ts';
import type { LabelSurvey } from './label-facts.ts';
import { isWonWord } from './stage-words.ts';
import { findStatedPlace, findUsualPlace } from './usual-order.ts';

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
 * Guesses the order of labels. Where all have a place in the known order, that is it. Of others who follows whom in time:
 * they are put in the order of their median place among a contact's distinct labels (ties: the usual order of such names,
 * more contacts first, then the name), those last that are a good end by their name; then, while that makes fewer contacts
 * disagree, one label is moved to where it makes fewest disagree: the pairs have the last word, for a median says nothing
 * about who skips stages or enters late. Present stages show no order: their names are all there is to go by. Labels with
 * a place in the known order keep it among themselves.
 *
 * @param members indexes of the labels to put in order
 */
export function orderLabels(
  survey: LabelSurvey,
  members: readonly number[],
  hints: FunnelHints = NO_HINTS,
): number[] {
  const rank = rankLabels(survey, hints);
  const placed = members.filter((label) => rank(label) !== undefined).sort((a, b) => rank(a)! - rank(b)!);
  if (placed.length === members.length) return placed;
  const order = hints.snapshot
    ? orderByName(survey, members, placed, hints)
    : keepPlaced(orderByTime(survey, members, hints), placed);
  const isLast = endsWell(survey, hints);
  // an edit after the end dates the present stage later than the end itself
  const ends = hints.snapshot ? order.filter(isLast) : [];
  const ways = order.filter((label) => !ends.includes(label));
  const fixed = new Set(placed);
  const move = (): Move | null => findBestMove(ways, survey.before, fixed);
  for (let next = move(); next; next = move()) {
    const [label] = ways.splice(next.from, 1);
    ways.splice(next.to, 0, label!);
  }
  return [...ways, ...ends];
}

type Rank = (label: number) => number | undefined;

/** The place of a label in the known order, a won one after all others. */
function rankLabels({ labels }: LabelSurvey, hints: FunnelHints): Rank {
  const { rank, isWon } = matchHints(hints);
  return (label) => {
    const { name } = labels[label]!;
    return rank(name) ?? (isWon(name) ? hints.order.length : undefined);
  };
}

/** Whether a label is a good end, of which nothing comes after. */
function endsWell({ labels }: LabelSurvey, hints: FunnelHints): (label: number) => boolean {
  const { isWon } = matchHints(hints);
  return (label) => isWon(labels[label]!.name) || isWonWord(labels[label]!.name);
}

function orderByTime(survey: LabelSurvey, members: readonly number[], hints: FunnelHints): number[] {
  const isLast = endsWell(survey, hints);
  const placeOf = placeByName(survey, members);
  const medians = new Map(members.map((label) => [label, medianPlace(survey.labels[label]!.places)]));
  return [...members].sort(
    (a, b) =>
      Number(isLast(a)) - Number(isLast(b)) ||
      compareNumbers(medians.get(a)!, medians.get(b)!) ||
      compareByName(survey, placeOf, a, b),
  );
}

/** The labels that the known order has, in its order, in the places that they take together. */
function keepPlaced(order: readonly number[], placed: readonly number[]): number[] {
  const known = new Set(placed);
  const next = placed.values();
  return order.map((label) => (known.has(label) ? next.next().value! : label));
}

/** The known order, and the other labels where the usual order of such names puts them. */
function orderByName(
  survey: LabelSurvey,
  members: readonly number[],
  placed: readonly number[],
  hints: FunnelHints,
): number[] {
  const isLast = endsWell(survey, hints);
  const named = placeByName(survey, members);
  const placeOf: Place = (label) => (isLast(label) ? Number.POSITIVE_INFINITY : named(label));
  const order = [...placed];
  const others = members
    .filter((label) => !placed.includes(label))
    .sort((a, b) => compareByName(survey, named, a, b));
  for (const label of others) {
    const own = placeOf(label) ?? Number.MAX_VALUE;
    const at = order.findIndex((other) => (placeOf(other) ?? -1) > own);
    order.splice(at === -1 ? order.length : at, 0, label);
  }
  return order;
}

type Place = (label: number) => number | null;

/** What the names of labels say of their order: by their numbers, where each has one of its own, else by their words. */
function placeByName({ labels }: LabelSurvey, members: readonly number[]): Place {
  const nameOf = (label: number): string => labels[label]!.name;
  const others = members.filter((label) => !isWonWord(nameOf(label)));
  const stated = others.flatMap((label) => findStatedPlace(nameOf(label)) ?? []);
  const isStated = stated.length === others.length && new Set(stated).size === stated.length;
  return (label) => (isStated ? findStatedPlace : findUsualPlace)(nameOf(label));
}

/** By what their names say, those of which nothing says it last; then more contacts first, then the name. */
function compareByName({ labels }: LabelSurvey, placeOf: Place, a: number, b: number): number {
  const [left, right] = [labels[a]!, labels[b]!];
  const numberOf = (label: number): number => placeOf(label) ?? Number.POSITIVE_INFINITY;
  return (
    compareNumbers(numberOf(a), numberOf(b)) ||
    right.contacts - left.contacts ||
    compareCodePoints(left.name, right.name)
  );
}

/** Infinities are equal to themselves. */
function compareNumbers(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

/** Whether contacts surely pass two labels the other way round than an order has them. */
export function contradicts(survey: LabelSurvey, order: readonly string[]): boolean {
  const rank = rankLabels(survey, { ...NO_HINTS, order });
  const placed = [...survey.labels.keys()].filter((label) => rank(label) !== undefined);
  return placed.some((first) =>
    placed.some((second) => rank(first)! < rank(second)! && isSafe(survey, second, first)),
  );
}

/** Whether enough contacts had one label before another. */
function isSafe({ before }: LabelSurvey, first: number, second: number): boolean {
  const votes = before[first]![second]! + before[second]![first]!;
  return votes >= FEW_CONTACTS && before[first]![second]! >= votes * SAFE_MAJORITY;
}

/** The neighbours of an order that contacts do not vouch for: few had both, or many had them the other way round. */
export function findWeakNeighbours(
  survey: LabelSurvey,
  order: readonly number[],
  hints: FunnelHints = NO_HINTS,
): Neighbours[] {
  const rank = rankLabels(survey, hints);
  const isLast = endsWell(survey, hints);
  return order.slice(1).flatMap((second, index): Neighbours[] => {
    const first = order[index]!;
    const [before, after] = [survey.before[first]![second]!, survey.before[second]![first]!];
    // the CRM's own order, and that a won deal comes last, need no witnesses
    const [one, other] = [rank(first), rank(second)];
    const known =
      (isLast(second) && after === 0) || (one !== undefined && other !== undefined && one <= other);
    return known || isSafe(survey, first, second) ? [] : [{ first, second, before, after }];
  });
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

interface Move {
  readonly from: number;
  readonly to: number;
}

/** The move of one label that wins most contacts over; null where none wins any. */
function findBestMove(
  order: readonly number[],
  before: LabelSurvey['before'],
  fixed: ReadonlySet<number>,
): Move | null {
  let best: Move | null = null;
  let most = 0;
  for (const [from, label] of order.entries()) {
    if (fixed.has(label)) continue;
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
