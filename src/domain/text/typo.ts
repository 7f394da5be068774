import { distance } from 'fastest-levenshtein';
import { normalizeLabel } from './label.ts';

/** What turns a word into its opposite is no slip of the pen. */
const NEGATIONS = ['не', 'un', 'in', 'dis', 'non'].flatMap((word) => [word, `${word} `]);

/**
 * Whether one label may well be a misspelling of another: one letter differs in four to seven, two in more. Labels that
 * differ in a digit (`Звонок 1`, `Звонок 2`) or in a negation are two labels.
 */
export function isLikelyTypo(label: string, other: string): boolean {
  const [a, b] = [normalizeLabel(label), normalizeLabel(other)];
  const length = Math.min(a.length, b.length);
  const allowed = length >= 8 ? 2 : length >= 4 ? 1 : 0;
  if (Math.abs(a.length - b.length) > allowed || a.replace(/\d+/g, '') === b.replace(/\d+/g, ''))
    return false;
  const negated = NEGATIONS.some((no) => no + a === b || no + b === a);
  return !negated && distance(a, b) <= allowed;
}
