import { normalizeLabel } from '../text/label.ts';
import type { Funnel } from './funnel.ts';

/**
 * The index of the stage that a word means, on the command line or in a plan: its id; else, without regard to case, its
 * id, its name or one of its labels.
 */
export function findStageWord(word: string, { stages }: Pick<Funnel, 'stages'>): number | null {
  const exact = stages.findIndex(({ id }) => id === word.trim());
  if (exact !== -1) return exact;
  const wanted = normalizeLabel(word);
  const index = stages.findIndex(({ id, name, labels }) =>
    [id, name, ...labels].some((each) => normalizeLabel(each) === wanted),
  );
  return index === -1 ? null : index;
}

/** What stages may be called, the first of them the list's. */
export function listStageWords({ stages }: Pick<Funnel, 'stages'>): string[] {
  return [...new Set(stages.flatMap(({ id, name }) => [id, name]))];
}
