import { normalizeLabel } from '../text/label.ts';

/** Whether a contact had bought before it was on the list. */
export const CLIENT_KINDS = ['new', 'repeat'] as const;
export type ClientKind = (typeof CLIENT_KINDS)[number];

/** What lists call them, in either language; CRMs have a few words of their own. */
const WORDS: Readonly<Record<ClientKind, readonly string[]>> = {
  new: [
    'new',
    'new client',
    'new customer',
    'new business',
    'newbusiness',
    'first',
    'новый',
    'новая',
    'новые',
    'новый клиент',
    'новая сделка',
    'первичный',
    'первичная',
    'первая',
    'первый',
  ],
  repeat: [
    'repeat',
    'repeated',
    'repeat client',
    'repeat customer',
    'returning',
    'existing',
    'existing client',
    'existing customer',
    'existing business',
    'existingbusiness',
    'повторный',
    'повторная',
    'повторные',
    'повторный клиент',
    'повторная сделка',
    'постоянный',
    'постоянный клиент',
    'постоянные',
    'вторичный',
    'вторичная',
  ],
};

const KIND_OF_WORD = new Map(
  CLIENT_KINDS.flatMap((kind) => WORDS[kind].map((word) => [word, kind] as const)),
);

/** What the column `kind` of the contacts says; null for any other word. */
export function readClientKind(text: string | null): ClientKind | null {
  return text === null ? null : (KIND_OF_WORD.get(normalizeLabel(text)) ?? null);
}
