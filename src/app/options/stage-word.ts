import type { Funnel } from '../../domain/evidence/funnel.ts';
import { normalizeLabel } from '../../domain/text/label.ts';

/** The index of the stage that a word means: its id, its name or one of its labels, without regard to case. */
export function findStageWord(word: string, { stages }: Pick<Funnel, 'stages'>): number | null {
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
