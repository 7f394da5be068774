import { compareCodePoints } from '../text/order.ts';
import { isLikelyTypo } from '../text/typo.ts';
import { type FunnelHints, matchHints, NO_HINTS } from './funnel-hints.ts';
import type { LabelSurvey } from './label-facts.ts';
import { isJunkWord, isLostWord, isWonWord, looksAutomatic } from './stage-words.ts';

/** What a label seems to be, and why. */
export type Role =
  | { readonly kind: 'stage' }
  /** A loss; by behaviour, it comes after the labels of `sources`. By a weak word it may as well be none. */
  | { readonly kind: 'lost'; readonly sources: readonly number[] | null; readonly weak?: true }
  | { readonly kind: 'ignored' }
  /** A misspelling of label `near`. */
  | { readonly kind: 'typo'; readonly near: number };

/** A label with a smaller share of the rows is rare. */
export const RARE = 0.01;
/** A misspelling is at least so many times rarer than what it stands for. */
const TYPO_RATIO = 10;
/** Behaviour of fewer contacts shows nothing. */
const FEW_CONTACTS = 5;
/** After an end, at most this share of its contacts goes on. */
const GOING_ON = 0.1;
/** A label that leads to another in fewer of its contacts than this leads there by chance. */
const BY_CHANCE = 0.05;
/** A stage comes mostly after one other; of a loss, no label leads to more than this share. */
const ONE_SOURCE = 0.7;
/** Two ways to end exclude each other: at most this share of contacts has both. */
const BOTH_ENDS = 0.1;

/**
 * Guesses the role of every label: rare near-copies of another label are misspellings; names tell losses and the work
 * of machines; and a loss by behaviour is an end that follows many different labels while there is another end.
 *
 * @returns a role for each of the survey's labels
 */
export function guessRoles(survey: LabelSurvey, hints: FunnelHints = NO_HINTS): Role[] {
  const { rank, isWon, isLost, isIgnored } = matchHints(hints);
  const roles = survey.labels.map(({ name, performer }, index): Role => {
    // what the CRM is known to mean by a word goes before every guess
    if (isLost(name)) return { kind: 'lost', sources: null };
    if (isIgnored(name)) return { kind: 'ignored' };
    if (isWon(name) || rank(name) !== undefined) return { kind: 'stage' };
    const near = findCorrect(survey, index);
    if (near !== -1) return { kind: 'typo', near };
    if (looksAutomatic(name) || (performer !== null && looksAutomatic(performer))) return { kind: 'ignored' };
    if (isLostWord(name)) return { kind: 'lost', sources: null };
    return isJunkWord(name) ? { kind: 'lost', sources: null, weak: true } : { kind: 'stage' };
  });
  markLossesByBehaviour(survey, roles);
  return roles;
}

/** The label that a rare one misspells; -1 for none. */
function findCorrect({ labels, rows }: LabelSurvey, index: number): number {
  const { name, rows: own } = labels[index]!;
  if (own >= rows * RARE) return -1;
  return labels.findIndex((other) => other.rows >= own * TYPO_RATIO && isLikelyTypo(name, other.name));
}

function markLossesByBehaviour(survey: LabelSurvey, roles: Role[]): void {
  const isStage = (label: number): boolean => roles[label]!.kind === 'stage';
  const ends = survey.labels.flatMap(({ contacts, followed }, label) =>
    isStage(label) && contacts >= FEW_CONTACTS && followed <= contacts * GOING_ON ? [label] : [],
  );
  const candidates = ends
    .filter((label) => !isWonWord(survey.labels[label]!.name))
    .map((label) => ({ label, ...findSources(survey, label, isStage) }))
    .filter(({ sources, top }) => sources.length >= 2 && top <= ONE_SOURCE)
    .sort(
      (a, b) =>
        a.top - b.top || compareCodePoints(survey.labels[a.label]!.name, survey.labels[b.label]!.name),
    );
  for (const { label, sources } of candidates) {
    const alternative = ends.some(
      (other) => other !== label && isStage(other) && exclude(survey, label, other),
    );
    if (alternative) roles[label] = { kind: 'lost', sources };
  }
}

/** The labels that lead to one, and the share of the commonest of them. */
function findSources({ labels, leads }: LabelSurvey, label: number, isStage: (label: number) => boolean) {
  const led = labels.map((_, source) => (isStage(source) ? leads[source]![label]! : 0));
  const total = led.reduce((sum, contacts) => sum + contacts, 0);
  const sources = [...led.keys()].filter((source) => led[source]! > total * BY_CHANCE);
  return { sources, top: total === 0 ? 1 : Math.max(...led) / total };
}

function exclude({ labels, before }: LabelSurvey, a: number, b: number): boolean {
  const both = before[a]![b]! + before[b]![a]!;
  return both <= Math.min(labels[a]!.contacts, labels[b]!.contacts) * BOTH_ENDS;
}
