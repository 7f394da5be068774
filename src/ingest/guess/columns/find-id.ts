import { EXPONENT } from '../../../domain/quality/id-faults.ts';
import { headerKey } from '../../../domain/text/header.ts';
import { KNOWN_NAMES } from '../../columns/known-names.ts';
import { hasWords, type Phrase } from '../../headers/header-words.ts';
import { CONTACT, DEAL, FOREIGN, ID, NUMBER, OTHER_THING, QUANTITY } from '../../headers/id-words.ts';
import { type ColumnFacts, shareDistinct, shareFilled } from './column-facts.ts';

/** A column that may tell one contact from another, the better the higher its score. */
export interface IdCandidate {
  readonly column: ColumnFacts;
  readonly score: number;
  /** The share of its values that another file has too. */
  readonly shared: number;
  /** Whether its name says no more than that it is an identifier. */
  readonly bare: boolean;
  /** Whether its name says that it is a deal's. */
  readonly ofDeal: boolean;
}

const KNOWN = new Set((KNOWN_NAMES.contacts.contact_id ?? []).map(headerKey));
const ROUNDED = new RegExp(`^${EXPONENT}$`);
/** Ids are looked for among columns that nearly every record fills; one that is called so may have blanks, whose rows are rejected. */
const FILLED = 0.9;
const NAMED_FILLED = 0.5;

/**
 * All columns whose names or values could be ids of the records, the best first.
 *
 * @param shared the share of a column's values that another file has too; 0 where there is no other
 */
export function findIds(
  columns: readonly ColumnFacts[],
  shared: (column: ColumnFacts) => number,
): IdCandidate[] {
  return columns
    .filter((column) => shareFilled(column) >= (isKnown(column) ? NAMED_FILLED : FILLED))
    .filter((column) => column.times < 0.5 && column.long < 0.1)
    .map((column) => scoreId(column, shared(column)))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.column.index - b.column.index);
}

function isKnown({ header }: ColumnFacts): boolean {
  return KNOWN.has(headerKey(header));
}

function scoreId(column: ColumnFacts, shared: number): IdCandidate {
  const { words } = column;
  const says = (list: readonly Phrase[]): boolean => hasWords(words, list);
  const [id, number, deal, contact, other] = [ID, NUMBER, DEAL, CONTACT, OTHER_THING].map(says);
  const rest = words.filter((word) => ![ID, NUMBER, DEAL, CONTACT].some((list) => hasWords([word], list)));
  const bare = (id === true || number === true) && rest.length === 0 && !deal && !contact;
  const name =
    (id ? 8 : number ? 6 : 0) +
    (deal ? 4 : 0) +
    (contact ? 2 : 0) +
    (bare ? 2 : 0) +
    (isKnown(column) ? 1 : 0) -
    (other ? (deal ? 5 : 11) : 0) -
    (says(FOREIGN) ? 4 : 0) -
    (says(QUANTITY) ? 12 : 0) -
    Math.min(rest.length, 2);
  return { column, score: name + scoreValues(column) + shared * 12, shared, bare, ofDeal: deal === true };
}

/** Ids are words with digits; what is in names, addresses and sums is none. */
function scoreValues({ idLike, names, emails, filled }: ColumnFacts): number {
  const spaced = filled.filter((value) => /\s/.test(value)).length / Math.max(filled.length, 1);
  const uuid = filled.filter((value) =>
    /^\{?[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}\}?$/i.test(value),
  ).length;
  return (idLike >= 0.9 ? 2 : -4) + (uuid === filled.length ? 4 : 0) - names * 8 - spaced * 3 - emails * 6;
}

/** Whether each record has an id of its own, but for a few that stand twice. */
export function isOneEach(column: ColumnFacts): boolean {
  return shareDistinct(column) >= 0.95;
}

/**
 * Whether the values of a column are what moves through stages: they repeat, and hardly ever with the same stage twice.
 */
export function movesThrough(column: ColumnFacts, stage: ColumnFacts): boolean {
  if (shareDistinct(column) > 0.95) return false;
  // several ids that a spreadsheet has rounded are one, and the same stage stands with it twice
  if (column.filled.some((value) => ROUNDED.test(value))) return true;
  const pairs = column.values
    .map((value, record) => JSON.stringify([value, stage.values[record]]))
    .filter((_, record) => column.values[record] !== '' && stage.values[record] !== '');
  return pairs.length > 0 && new Set(pairs).size / pairs.length >= 0.85;
}
