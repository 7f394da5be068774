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

/** Which of the hinted words a label is: only letters and digits are compared, for exports write them in several ways. */
export function matchHints(hints: Pick<FunnelHints, 'order' | 'won' | 'lost' | 'ignored'>) {
  const ranks = new Map(
    [...hints.order.entries()].reverse().map(([rank, label]) => [squeezeLabel(label), rank]),
  );
  const won = new Set(hints.won.map(squeezeLabel));
  const lost = new Set(hints.lost.map(squeezeLabel));
  const ignored = new Set(hints.ignored.map(squeezeLabel));
  return {
    /** The place in the known order; undefined where it has none. */
    rank: (name: string): number | undefined => ranks.get(squeezeLabel(name)),
    isWon: (name: string): boolean => won.has(squeezeLabel(name)),
    isLost: (name: string): boolean => lost.has(squeezeLabel(name)),
    isIgnored: (name: string): boolean => ignored.has(squeezeLabel(name)),
  };
}
