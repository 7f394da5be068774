import { headerKey } from '../../../domain/text/header.ts';
import { KNOWN_NAMES } from '../../columns/known-names.ts';
import { hasWords, type Phrase } from '../../headers/header-words.ts';
import { ID, QUANTITY } from '../../headers/id-words.ts';
import { ADDRESS, EDITOR, IN_CHARGE, NO_PERSON, SOME_PERSON } from '../../headers/people-words.ts';
import type { ColumnFacts } from './column-facts.ts';

export interface ManagerCandidate {
  readonly column: ColumnFacts;
  readonly score: number;
  /** Whether it is who changed or made the row. */
  readonly isEditor: boolean;
  /** Whether one's name stands there, or something that stands for it. */
  readonly isNamed: boolean;
}

const KNOWN = (KNOWN_NAMES.contacts.manager ?? []).map(headerKey);
/** Less is nobody in charge. */
const LEAST = 2;

/** All columns that may hold who is in charge, the best first. */
export function findManagers(columns: readonly ColumnFacts[]): ManagerCandidate[] {
  return columns
    .filter(({ filled, times, long }) => filled.length > 0 && times < 0.5 && long < 0.1)
    .map(scoreManager)
    .filter(({ score }) => score >= LEAST)
    .sort((a, b) => b.score - a.score || a.column.index - b.column.index);
}

function scoreManager(column: ColumnFacts): ManagerCandidate {
  const { words, header, filled, values, numbers, names, emails, distinct } = column;
  const says = (list: readonly Phrase[]): boolean => hasWords(words, list);
  const known = KNOWN.indexOf(headerKey(header));
  const isEditor = says(EDITOR);
  const isNamed = !says(ID) && numbers < 0.5 && emails < 0.5 && !says(ADDRESS);
  const named = isEditor ? 4 : says(IN_CHARGE) ? 10 : says(SOME_PERSON) ? 5 : 0;
  const name = known === -1 ? named : Math.max(named, 10) + 1 - known / 100;
  const blank = 1 - filled.length / values.length;
  // of many records, hardly every one has a person of its own
  const single = filled.length >= 10 && distinct > filled.length * 0.8 ? 9 : 0;
  const score =
    name +
    (names > 0.5 ? 1 : 0) -
    (says(NO_PERSON) ? 9 : 0) -
    (says(QUANTITY) ? 12 : 0) -
    (isNamed ? 0 : 2) -
    blank * 4 -
    single;
  return { column, score: name === 0 ? 0 : score, isEditor, isNamed };
}
