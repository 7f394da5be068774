import type { Problem } from '../problem.ts';
import { normalizeLabel, normalizeText } from '../text/label.ts';
import { unknownWord } from '../text/unknown-word.ts';
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

/** A stage and what is asked of it, as they are typed: `payment=95%`. */
export interface StageRequest {
  /** Its index; 0 is the list. */
  readonly stage: number;
  readonly value: string;
}

/**
 * Parts what is typed of a stage. A stage may have the sign in its name, a value never: the last one parts.
 *
 * @param option that it was typed behind
 * @param first stage that may be meant: no nearer one is proposed
 * @returns null where it is not of that form; stage-word where nobody knows the stage
 */
export function readStageRequest(
  text: string,
  option: string,
  { stages }: Pick<Funnel, 'stages'>,
  first = 0,
): StageRequest | Problem | null {
  const at = text.lastIndexOf('=');
  const word = normalizeText(text.slice(0, Math.max(0, at)));
  if (word === '') return null;
  const stage = findStageWord(word, { stages });
  const known = listStageWords({ stages: stages.slice(first) });
  if (stage === null) return unknownWord('stage-word', word, known, { option, known });
  return { stage, value: text.slice(at + 1).trim() };
}

/** What stages may be called, the first of them the list's. */
export function listStageWords({ stages }: Pick<Funnel, 'stages'>): string[] {
  return [...new Set(stages.flatMap(({ id, name }) => [id, name]))];
}
