import { normalizeLabel, squeezeLabel } from '../text/label.ts';
import type { LabelFacts, LabelSurvey } from './label-facts.ts';

/** What is known of a funnel's labels beside what the transitions show: a CRM's words, the names of columns. */
export interface FunnelHints {
  /** Labels in the order in which deals pass them. */
  readonly order: readonly string[];
  readonly won: readonly string[];
  readonly lost: readonly string[];
  /** Neither a stage nor an end. */
  readonly ignored: readonly string[];
  /** Labels that the funnel has though no row may show them. */
  readonly labels: readonly string[];
  /** Whether rows are present stages, which say nothing of the way there. */
  readonly snapshot: boolean;
}

export const NO_HINTS: FunnelHints = {
  order: [],
  won: [],
  lost: [],
  ignored: [],
  labels: [],
  snapshot: false,
};

/** A survey that has the hinted labels as well, without any row. */
export function addLabels(survey: LabelSurvey, labels: readonly string[]): LabelSurvey {
  const known = new Set(survey.labels.map(({ name }) => normalizeLabel(name)));
  const added = labels
    .filter((label) => !known.has(normalizeLabel(label)))
    .map((name): LabelFacts => ({ name, rows: 0, contacts: 0, followed: 0, performer: null, places: [] }));
  if (added.length === 0) return survey;
  const size = survey.labels.length + added.length;
  const widen = (pairs: LabelSurvey['before']): number[][] =>
    Array.from({ length: size }, (_, a) => Array.from({ length: size }, (__, b) => pairs[a]?.[b] ?? 0));
  return {
    ...survey,
    labels: [...survey.labels, ...added],
    before: widen(survey.before),
    leads: widen(survey.leads),
  };
}

/**
 * A label as hints are compared with it: letters and digits alone, for exports write them in several ways, and without the
 * pipeline that an id of a stage may begin with (`C5:WON`).
 */
export function hintKey(label: string): string {
  return squeezeLabel(label.replace(/^[A-Z]+\d+(?:_\d+)?:/, ''));
}

/** Which of the hinted words a label is, by {@link hintKey}. */
export function matchHints(hints: Pick<FunnelHints, 'order' | 'won' | 'lost' | 'ignored'>) {
  const ranks = new Map([...hints.order.entries()].reverse().map(([rank, label]) => [hintKey(label), rank]));
  const won = new Set(hints.won.map(hintKey));
  const lost = new Set(hints.lost.map(hintKey));
  const ignored = new Set(hints.ignored.map(hintKey));
  return {
    /** The place in the known order; undefined where it has none. */
    rank: (name: string): number | undefined => ranks.get(hintKey(name)),
    isWon: (name: string): boolean => won.has(hintKey(name)),
    isLost: (name: string): boolean => lost.has(hintKey(name)),
    isIgnored: (name: string): boolean => ignored.has(hintKey(name)),
  };
}
