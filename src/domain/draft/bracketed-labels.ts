import { normalizeLabel } from '../text/label.ts';
import type { LabelSurvey } from './label-facts.ts';

/** Labels that end in the same words in brackets, as an export of several pipelines has them. */
export interface Bracketed {
  /** What stands in the brackets, in its first spelling. */
  readonly pipeline: string;
  readonly labels: readonly string[];
  readonly rows: number;
}

/** `Closed Won (Sales)`: the name, and what the last brackets hold. */
const BRACKETED = /^(?<name>.*\S) ?\((?<pipeline>[^()]+(?:\([^()]*\))?)\)$/su;

/**
 * The pipelines that labels name, where every one of them does and each pipeline has two at least; the one with most rows
 * first.
 */
export function findBracketed({ labels, omitted }: LabelSurvey): Bracketed[] {
  const found = new Map<string, { pipeline: string; labels: string[]; rows: number }>();
  for (const { name, rows } of labels) {
    const pipeline = BRACKETED.exec(name)?.groups?.pipeline?.trim();
    if (!pipeline) return [];
    const key = normalizeLabel(pipeline);
    const known = found.get(key) ?? { pipeline, labels: [], rows: 0 };
    found.set(key, { ...known, labels: [...known.labels, name], rows: known.rows + rows });
  }
  const all = [...found.values()];
  const shared = omitted.labels === 0 && all.every((each) => each.labels.length > 1);
  return shared ? all.sort((a, b) => b.rows - a.rows) : [];
}

/** Labels of one pipeline without its name; the rows have them with it, which a config has to say. */
export function shortenLabels(survey: LabelSurvey): LabelSurvey {
  if (findBracketed(survey).length !== 1) return survey;
  const labels = survey.labels.map((facts) => {
    const name = BRACKETED.exec(facts.name)?.groups?.name ?? facts.name;
    return { ...facts, name, label: facts.name };
  });
  return { ...survey, labels };
}
