import { normalizeLabel } from '../text/label.ts';
import { compareCodePoints } from '../text/order.ts';
import { NO_REASON, type RefusalReason } from './refusal-reason.ts';

/** How many losses carry a text as their reason; null: none. */
export interface ReasonText {
  readonly text: string | null;
  readonly contacts: number;
}

/** What a text stands for. */
export interface SortedReason {
  readonly id: string;
  /** Null of a text that the reasons do not know, and where there is none. */
  readonly reason: RefusalReason | null;
}

const NOTHING: SortedReason = { id: NO_REASON, reason: null };

/**
 * Finds the reason of every text: a label of one, or its id, without regard to case. A text that is neither is a reason
 * of its own, with its spellings of another case: its id is the commonest of them, else the first in code-point order.
 *
 * @param texts clean, in any order; one may stand there several times
 */
export function sortReasons(
  reasons: readonly RefusalReason[],
  texts: readonly ReasonText[],
): (text: string | null) => SortedReason {
  const known = new Map<string, SortedReason>();
  const claim = (label: string, reason: RefusalReason): void => {
    const key = normalizeLabel(label);
    if (key !== '' && !known.has(key)) known.set(key, { id: reason.id, reason });
  };
  for (const reason of reasons) for (const label of reason.labels) claim(label, reason);
  for (const reason of reasons) claim(reason.id, reason);
  if (!known.has(NO_REASON)) known.set(NO_REASON, NOTHING);
  const own = spellCommonest(texts.filter(({ text }) => text !== null && !known.has(normalizeLabel(text))));
  return (text) => {
    if (text === null) return NOTHING;
    const key = normalizeLabel(text);
    return known.get(key) ?? { id: own.get(key) ?? text, reason: null };
  };
}

/** By the label as it is compared: its commonest spelling. */
function spellCommonest(texts: readonly ReasonText[]): Map<string, string> {
  const counts = new Map<string, number>();
  for (const { text, contacts } of texts) {
    if (text !== null) counts.set(text, (counts.get(text) ?? 0) + contacts);
  }
  const ordered = [...counts].sort(([a, m], [b, n]) => n - m || compareCodePoints(a, b));
  const spelled = new Map<string, string>();
  for (const [text] of ordered) {
    const key = normalizeLabel(text);
    if (!spelled.has(key)) spelled.set(key, text);
  }
  return spelled;
}
