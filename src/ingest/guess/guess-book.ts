import { basename } from 'node:path';
import type { BookTable } from '../../domain/tables.ts';
import { headerKey } from '../../domain/text/header.ts';
import { KNOWN_NAMES } from '../columns/known-names.ts';
import {
  KIND,
  LENGTH,
  PRODUCT,
  PURCHASE,
  PURCHASE_FILE,
  TOUCH,
  TOUCH_FILE,
  TOUCH_VALUE,
} from '../headers/book-words.ts';
import { hasWords, type Phrase } from '../headers/header-words.ts';
import { NO_STAGE, STAGE } from '../headers/stage-column-words.ts';
import { type DateColumn, findDates } from './columns/classify-dates.ts';
import type { ColumnFacts } from './columns/column-facts.ts';
import { findIds, isOneEach } from './columns/find-id.ts';
import { isNear } from './explain-column.ts';
import { shareWithOthers } from './found.ts';
import type { ColumnGuess, FileGuess, GuessContext } from './guess.ts';

/** So many signs make a file one of touches or of purchases. */
const ENOUGH = 3;
/** Of the ids of contacts at least this share stands in another file. */
const SHARED = 0.3;
/** So many values of a column of kinds are what touches are called. */
const MOST = 0.5;
/** No more different kinds than this. */
const KINDS = 40;

/**
 * What a file of an unknown origin is, where it seems to be none of the funnel: touches, or purchases; undefined where
 * it is neither. A column of stages makes it one of the funnel.
 *
 * @param file its name says something as well
 */
export function guessBook(
  columns: readonly ColumnFacts[],
  context: GuessContext,
  file: string,
): FileGuess | undefined {
  const says = (words: readonly Phrase[]): boolean => columns.some((column) => hasWords(column.words, words));
  const staged = columns.some(({ words }) => hasWords(words, STAGE) && !hasWords(words, NO_STAGE));
  if (staged || context.given.stage !== undefined) return undefined;
  const id = findIds(columns, (column) => shareWithOthers(column, context))[0];
  const dates = findDates(columns);
  if (id === undefined || dates.length === 0) return undefined;
  const belongs = id.shared >= SHARED || !isOneEach(id.column);
  const name = basename(file);
  const touches =
    (TOUCH_FILE.test(name) ? 2 : 0) +
    (columns.some(namesKinds) ? 2 : 0) +
    (says(LENGTH) ? 2 : 0) +
    (says(TOUCH) ? 1 : 0);
  if (touches + Number(belongs) >= ENOUGH) return guessBookTable('activities', columns, context);
  const sums = columns.some((column) => isKnown('purchases', 'amount', column) && column.numbers > MOST);
  const planned = dates.some(({ kind }) => kind === 'planned' || kind === 'edited');
  const sold = (PURCHASE_FILE.test(name) ? 2 : 0) + (says(PRODUCT) ? 2 : 0) + (says(PURCHASE) ? 1 : 0);
  if (!sums || planned || !belongs || sold + 1 < ENOUGH) return undefined;
  return guessBookTable('purchases', columns, context);
}

/** The columns of a file that is known to be of a table: whose row it is, and when; the rest are found by their names. */
export function guessBookTable(
  table: BookTable,
  columns: readonly ColumnFacts[],
  context: GuessContext,
): FileGuess {
  const ids = findIds(columns, (column) => shareWithOthers(column, context));
  const given = (logical: string): boolean => context.given[logical] !== undefined;
  const dates = findDates(columns);
  const id =
    ids.find(({ shared }) => shared >= SHARED) ?? ids.find(({ column }) => !isOneEach(column)) ?? ids[0];
  const rivals = ids
    .filter((each) => id && isNear(ids, each, id.column) && !isOneEach(each.column))
    .map(({ column }) => column);
  const at = chooseTime(table, dates);
  return {
    kind: table,
    shape: 'long',
    columns: [
      ...(id && !given('contact_id') ? [tell(table, 'contact_id', id.column, rivals)] : []),
      ...(at && !given('at') ? [tell(table, 'at', at, [])] : []),
    ],
    numbered: false,
    where: {},
    timed: true,
  };
}

function tell(
  table: BookTable,
  logical: string,
  column: ColumnFacts,
  rivals: readonly ColumnFacts[],
): ColumnGuess {
  const others = rivals.map(({ header }) => header);
  const known = isKnown(table, logical, column);
  return { logical, header: column.header, others, ...(known ? {} : { why: 'name' as const }) };
}

/** The most telling of the known names; else a date of no plan. */
function chooseTime(table: BookTable, dates: readonly DateColumn[]): DateColumn | undefined {
  for (const name of KNOWN_NAMES[table].at ?? []) {
    const found = dates.find(({ header }) => headerKey(header) === headerKey(name));
    if (found) return found;
  }
  return dates.find(({ kind }) => kind !== 'planned') ?? dates[0];
}

/** A column that says of which kind a touch was. */
function namesKinds({ words, filled, distinct }: ColumnFacts): boolean {
  if (!hasWords(words, KIND) || filled.length === 0 || distinct > KINDS) return false;
  return filled.filter((value) => TOUCH_VALUE.test(value)).length >= filled.length * MOST;
}

function isKnown(table: BookTable, logical: string, { header }: ColumnFacts): boolean {
  return (KNOWN_NAMES[table][logical] ?? []).map(headerKey).includes(headerKey(header));
}
