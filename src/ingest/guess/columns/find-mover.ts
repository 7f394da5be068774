import { headerKey } from '../../../domain/text/header.ts';
import { KNOWN_NAMES } from '../../columns/known-names.ts';
import { hasWords } from '../../headers/header-words.ts';
import { ID } from '../../headers/id-words.ts';
import type { Found } from '../found.ts';
import { compareAlong, looksLikeHistory } from '../history-signs.ts';
import { type ColumnFacts, shareDistinct, shareFilled } from './column-facts.ts';
import { type IdCandidate, isOneEach, movesThrough } from './find-id.ts';

/** What moves through the stages, where the rows are changes; undefined where each row is a deal. */
export function findHistoryId(found: Found, stage: ColumnFacts, sure: boolean): ColumnFacts | undefined {
  const { ids, log, named, columns } = found;
  const given = named('contact_id');
  if (given) return sure || log || movesThrough(given, stage) ? given : undefined;
  const moving = rankMoving(ids.filter(({ column }) => movesThrough(column, stage)));
  const single = ids.find(({ column }) => isOneEach(column));
  const best = moving[0];
  if (sure) return (best ?? ids[0])?.column;
  if (log) return (best ?? ids.find(({ column }) => !isOneEach(column)) ?? ids[0])?.column;
  if (best === undefined) {
    if (single) return findMovingId(found, stage, single);
    // the name of an id is believed though its values repeat with one stage, as ids do that a spreadsheet has rounded
    const named = ids.find(
      ({ column, score }) => score >= SURE && compareAlong(column, columns, found.dates) !== 'differ',
    );
    return named?.column ?? findMovingName(found, stage);
  }
  return looksLikeHistory({ best, single, columns, dates: found.dates, stages: found.stages })
    ? best.column
    : undefined;
}

/** How much finer of two ids tells rows apart as well as its name does. */
const FINE = 10;

/** Of several that move, a client has several deals: the finer one is the deal’s. */
function rankMoving(moving: readonly IdCandidate[]): IdCandidate[] {
  const most = Math.max(...moving.map(({ column }) => column.distinct));
  const rank = ({ column, score }: IdCandidate): number => score + (column.distinct / most) * FINE;
  return [...moving].sort((a, b) => rank(b) - rank(a));
}

/**
 * Of short records with a number of their own, an id of whatever it is called moves through the stages: the log of
 * Bitrix24 has `ID` and `OWNER_ID`.
 */
function findMovingId({ columns, dates, stages }: Found, stage: ColumnFacts, single: IdCandidate) {
  if (!single.bare || columns.length > SHORT || dates.length !== 1) return undefined;
  const taken = stages.map(({ index }) => index);
  return columns.find(
    (column) =>
      hasWords(column.words, ID) &&
      !taken.includes(column.index) &&
      shareFilled(column) === 1 &&
      movesThrough(column, stage),
  );
}

/** The score of a column that is called an id, and nothing else's. */
const SURE = 8;
/** Columns of a log. */
const SHORT = 10;

/** Where nothing is an id, a name may be what moves: it stands in several rows, with other stages. */
function findMovingName({ columns, dates, stages }: Found, stage: ColumnFacts): ColumnFacts | undefined {
  const taken = [...dates, ...stages].map(({ index }) => index);
  const known = new Set(
    [...(KNOWN_NAMES.transitions.contact_id ?? []), 'deal', 'сделка', 'name'].map(headerKey),
  );
  return columns.find(
    (column) =>
      !taken.includes(column.index) &&
      known.has(headerKey(column.header)) &&
      shareFilled(column) > 0.9 &&
      shareDistinct(column) < 0.8 &&
      movesThrough(column, stage),
  );
}
