import { normalizeLabel } from '../text/label.ts';
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

/** Which of the hinted words a label is; compared as labels are. */
export function matchHints(hints: FunnelHints) {
  const ranks = new Map(hints.order.map((label, rank) => [normalizeLabel(label), rank]));
  const won = new Set(hints.won.map(normalizeLabel));
  const lost = new Set(hints.lost.map(normalizeLabel));
  const ignored = new Set(hints.ignored.map(normalizeLabel));
  return {
    /** The place in the known order; undefined where it has none. */
    rank: (name: string): number | undefined => ranks.get(normalizeLabel(name)),
    isWon: (name: string): boolean => won.has(normalizeLabel(name)),
    isLost: (name: string): boolean => lost.has(normalizeLabel(name)),
    isIgnored: (name: string): boolean => ignored.has(normalizeLabel(name)),
  };
}
