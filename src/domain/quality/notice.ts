/** What is counted. */
export const NOTICE_UNITS = [
  'contacts',
  'events',
  'rows',
  'names',
  'labels',
  'days',
  'amounts',
  'dates',
  'columns',
  'targets',
] as const;
export type NoticeUnit = (typeof NOTICE_UNITS)[number];

/**
 * Everything about the input that a reader should know, though no row is rejected for it, in the order of a page; and
 * what the count of each notice counts, and its share is a share of.
 */
export const UNIT_OF_NOTICE = {
  'ids-rounded': 'rows',
  'ids-merged': 'contacts',
  stale: 'days',
  'quiet-days': 'days',
  'future-events': 'events',
  'future-created': 'contacts',
  'files-rejected': 'rows',
  'labels-rejected': 'labels',
  'managers-blank': 'contacts',
  'managers-grouped': 'rows',
  'managers-joined': 'names',
  'only-in-contacts': 'contacts',
  'only-in-transitions': 'contacts',
  'same-tax-id': 'contacts',
  'same-phone': 'contacts',
  'same-email': 'contacts',
  'same-company': 'contacts',
  'company-split': 'contacts',
  'several-managers': 'contacts',
  'editor-not-owner': 'events',
  'system-users': 'events',
  'managers-alike': 'names',
  'stages-alike': 'labels',
  'stages-renamed': 'labels',
  'out-of-order': 'contacts',
  'before-start': 'contacts',
  'duplicate-events': 'events',
  unproven: 'events',
  'contacts-repeated': 'contacts',
  'placeholder-dates': 'dates',
  'clock-unread': 'columns',
  'created-unreadable': 'rows',
  undated: 'contacts',
  'rows-untimed': 'rows',
  'amounts-unreadable': 'amounts',
  'currencies-mixed': 'amounts',
  'ignored-rows': 'rows',
  'title-lines': 'rows',
  'group-lines': 'rows',
  'footer-rows': 'rows',
  'aliases-unmatched': 'names',
  'bytes-lost': 'rows',
  'targets-unmatched': 'targets',
  'managers-teamless': 'names',
  'teams-idle': 'names',
  'touches-unknown-contacts': 'rows',
  'touches-unknown-managers': 'rows',
  'touches-ahead': 'rows',
  'touches-empty': 'rows',
  'kinds-unknown': 'rows',
  'results-unknown': 'rows',
  'reasons-unknown': 'events',
  'purchases-unknown-contacts': 'rows',
  'purchases-ahead': 'rows',
  'purchases-repeated': 'rows',
  'purchases-mixed': 'amounts',
} as const satisfies Readonly<Record<string, NoticeUnit>>;
export type NoticeCode = keyof typeof UNIT_OF_NOTICE;
export const NOTICE_CODES = Object.keys(UNIT_OF_NOTICE) as NoticeCode[];

/** Notices of sums in several currencies: their examples are the sums. */
export const SUMS_NOTICES: ReadonlySet<NoticeCode> = new Set(['currencies-mixed', 'purchases-mixed']);

/** Those about refusals, and about the tables that only some questions ask for. */
export type BookNoticeCode = Extract<
  NoticeCode,
  `touches-${string}` | `purchases-${string}` | 'kinds-unknown' | 'results-unknown' | 'reasons-unknown'
>;

export interface Notice {
  readonly code: NoticeCode;
  readonly count: number;
  /** Of how many; null where the count is no part of anything (an age). */
  readonly total: number | null;
  /** How many different things it is about; of these are the examples. */
  readonly items: number;
  /** A few: contact ids, names, labels, days (`2026-05-04`, spans as `2026-05-04..2026-05-08`). */
  readonly examples: readonly string[];
}

/** Examples that a notice has at most. */
export const NOTICE_EXAMPLES = 3;

/** A notice about things that are at hand, of which the first few are shown. */
export function noticeOf(
  code: NoticeCode,
  count: number,
  total: number | null,
  things: readonly string[],
): Notice {
  return { code, count, total, items: things.length, examples: things.slice(0, NOTICE_EXAMPLES) };
}

/** The share that a notice is about, 0..1; null where there is nothing to be a share of. */
export function shareOf({ count, total }: Notice): number | null {
  return total === null || total === 0 ? null : count / total;
}

/** Contacts that share something by which a company is known. */
const SHARING: ReadonlySet<NoticeCode> = new Set(['same-tax-id', 'same-phone', 'same-email', 'same-company']);
/** Where more of the contacts than this do, the list is one of deals, of which a client may have several … */
const DEALS = 1 / 3;
/** … but of fewer contacts than this a third says nothing. */
const LEAST_DEALS = 50;

/** Whether so many contacts share their company that it is no oddity. */
export function looksLikeDeals(notice: Notice): boolean {
  return SHARING.has(notice.code) && (notice.total ?? 0) >= LEAST_DEALS && (shareOf(notice) ?? 0) > DEALS;
}

/** Puts notices into the order of {@link NOTICE_CODES}. */
export function orderNotices(notices: readonly Notice[]): Notice[] {
  return [...notices].sort((a, b) => NOTICE_CODES.indexOf(a.code) - NOTICE_CODES.indexOf(b.code));
}
