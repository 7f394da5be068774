/** Something about the input that a reader should know, though no row is rejected for it. */
export const NOTICE_CODES = [
  'only-in-contacts',
  'only-in-transitions',
  'duplicate-events',
  'future-events',
  'future-created',
  'managers-alike',
  'stages-alike',
  'backwards',
  'contacts-repeated',
  'created-unreadable',
  'undated',
  'ignored-rows',
  'targets-unmatched',
] as const;
export type NoticeCode = (typeof NOTICE_CODES)[number];

export interface Notice {
  readonly code: NoticeCode;
  readonly count: number;
  /** How many different things it is about; of these are the examples. */
  readonly items: number;
  /** The first few: contact ids, names or labels, in code-point order. */
  readonly examples: readonly string[];
}
