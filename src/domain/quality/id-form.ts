import type { IdCounts } from './foreign-ids.ts';

/**
 * Ways in which two systems write one and the same id, by the names that the config has for them: letters of any case; a
 * Salesforce id of 15 characters or of 18; a number with or without something before it, leading zeros or `.0`. The most
 * cautious comes first.
 */
export const ID_FORMS = ['any-case', 'salesforce', 'number'] as const;
export type IdForm = (typeof ID_FORMS)[number];

/** How far the ids of the two tables match once both are written in a form. */
export interface IdMatch extends IdCounts {
  readonly form: IdForm;
}

/** A form is worth proposing where more than this share of the smaller table's ids stand in the other then. */
const MATCHING = 0.9;

/**
 * The form that makes the ids of two files match that hardly do, without making two ids of one file the same.
 *
 * @param exact as the ids stand
 * @param matches the same in every form
 */
export function chooseIdForm(exact: IdCounts, matches: readonly IdMatch[]): IdMatch | null {
  const { contacts, transitions } = exact;
  const most = MATCHING * Math.min(contacts, transitions);
  const isCure = (each: IdMatch): boolean =>
    each.both > most && each.contacts === contacts && each.transitions === transitions;
  return matches.find(isCure) ?? null;
}
