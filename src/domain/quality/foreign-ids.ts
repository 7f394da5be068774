import type { FunnelTable } from '../tables.ts';

/** Ids of the two tables; `both` stand in either. */
export interface IdCounts {
  /** Distinct ids of the contacts. */
  readonly contacts: number;
  /** Distinct ids of the transitions that have a used event. */
  readonly transitions: number;
  readonly both: number;
}

/** The first few ids that stand in one table alone, by that table. */
export type ForeignIds = Readonly<Record<FunnelTable, readonly string[]>>;

/** Why ids do not match, as far as it can be seen from a few of them. */
export type ForeignCause =
  | { readonly cause: 'prefix'; readonly table: FunnelTable; readonly prefix: string }
  | { readonly cause: 'zeros' | 'decimal' | 'salesforce' | 'rounded'; readonly table: FunnelTable }
  | { readonly cause: 'case' };

/** Below this share of the smaller table's ids, the two files are not about the same contacts. */
const LEAST_SHARED = 0.5;
/** Above this share of the transitions' ids, a reader has to know. */
const MOST_UNLISTED = 0.05;

/** Salesforce shows an id with 15 characters, and exports it with three more that tell capitals from small letters. */
const SALESFORCE_SHORT = /^[A-Za-z0-9]{15}$/;
const SALESFORCE_LONG = /^[A-Za-z0-9]{15}[A-Z0-5]{3}$/;

/** Whether fewer than half of the smaller table's ids stand in the other (SPEC: command line). */
export function areForeign({ contacts, transitions, both }: IdCounts): boolean {
  return both < LEAST_SHARED * Math.min(contacts, transitions);
}

/** Ids of the transitions that are not in the contacts, where these are more than 5 % of them; else 0. */
export function countUnlisted({ transitions, both }: IdCounts): number {
  const unlisted = transitions - both;
  return unlisted > MOST_UNLISTED * transitions ? unlisted : 0;
}

/**
 * What all ids of one side have and none of the other: a word before the number (`К-12`), leading zeros, the `.0` of a
 * spreadsheet, the three more characters of a Salesforce id; or letters of another case; and ids that were rounded.
 * Several may hold at once.
 *
 * @param rounded the tables that have ids which a spreadsheet has rounded
 */
export function explainForeign(ids: ForeignIds, rounded: readonly FunnelTable[] = []): ForeignCause[] {
  const { contacts, transitions } = ids;
  if (contacts.length === 0 || transitions.length === 0) return [];
  const sides = [
    ['contacts', contacts, transitions],
    ['transitions', transitions, contacts],
  ] as const;
  const causes = sides.flatMap(([table, own, other]): ForeignCause[] => {
    const prefix = commonPrefix(own);
    const onlyOwn = (pattern: RegExp): boolean =>
      own.every((id) => pattern.test(id)) && !other.some((id) => pattern.test(id));
    return [
      ...(prefix !== '' && commonPrefix(other) !== prefix
        ? [{ cause: 'prefix', table, prefix } as const]
        : []),
      ...(onlyOwn(/^\D*0\d/) ? [{ cause: 'zeros', table } as const] : []),
      ...(own.every((id) => SALESFORCE_LONG.test(id)) && other.every((id) => SALESFORCE_SHORT.test(id))
        ? [{ cause: 'salesforce', table } as const]
        : []),
      ...(onlyOwn(/\d[.,]0+$/) ? [{ cause: 'decimal', table } as const] : []),
    ];
  });
  return [
    ...rounded.map((table) => ({ cause: 'rounded', table }) as const),
    ...causes,
    ...(differInCase(contacts, transitions) ? [{ cause: 'case' } as const] : []),
  ];
}

/** What stands before the first digit of each, where it is the same. */
function commonPrefix(ids: readonly string[]): string {
  const [first = '', ...others] = ids.map((id) => /^\D+(?=\d)/.exec(id)?.[0] ?? '');
  return others.every((each) => each === first) ? first : '';
}

/** Whether the letters of one side are all capitals, and those of the other all small. */
function differInCase(one: readonly string[], other: readonly string[]): boolean {
  const isUpper = (id: string): boolean => id !== id.toLowerCase() && id === id.toUpperCase();
  const isLower = (id: string): boolean => id !== id.toUpperCase() && id === id.toLowerCase();
  return (one.every(isUpper) && other.every(isLower)) || (one.every(isLower) && other.every(isUpper));
}
