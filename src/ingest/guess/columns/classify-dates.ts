import { headerKey } from '../../../domain/text/header.ts';
import { parseEntryHeader } from '../../columns/entry-header.ts';
import { KNOWN_NAMES, STAGE_CHANGE_NAMES } from '../../columns/known-names.ts';
import {
  ASIDE,
  CHANGE,
  CLOSED,
  CREATED,
  DATE,
  DUE_OR_MET,
  EDITED,
  LOST,
  PLANNED,
  PRESENT,
  WON,
} from '../../headers/date-words.ts';
import { hasWords, type Phrase } from '../../headers/header-words.ts';
import { ID } from '../../headers/id-words.ts';
import { STAGE, STATUS } from '../../headers/stage-column-words.ts';
import { type ColumnFacts, holdsTimes } from './column-facts.ts';

/** What the time of a column is that of. `named`: of something that is none of the others, a stage perhaps. */
export type DateKind =
  | 'planned'
  | 'aside'
  | 'change'
  | 'edited'
  | 'created'
  | 'won'
  | 'lost'
  | 'closed'
  | 'plain'
  | 'named';

export interface DateColumn extends ColumnFacts {
  readonly kind: DateKind;
}

const CREATION_KEYS = new Set((KNOWN_NAMES.contacts.created_at ?? []).map(headerKey));
const TIME_KEYS = new Set((KNOWN_NAMES.transitions.at ?? []).map(headerKey));
const CHANGE_KEYS = new Set(STAGE_CHANGE_NAMES.map(headerKey));

/** The columns that hold times, each with what its name says. */
export function findDates(columns: readonly ColumnFacts[]): DateColumn[] {
  const dated = columns.filter((column) => holdsTimes(column, saysDate(column)));
  // of times that nobody can read the name is all there is
  const named = dated.length > 0 ? [] : columns.filter(({ header }) => TIME_KEYS.has(headerKey(header)));
  return [...dated, ...named].map((column) => ({ ...column, kind: classifyDate(column) }));
}

function saysDate({ words }: ColumnFacts): boolean {
  // the number of a change is no day of Excel’s
  return !hasWords(words, ID) && [DATE, CREATED, EDITED, CLOSED].some((list) => hasWords(words, list));
}

function classifyDate({ words, header }: ColumnFacts): DateKind {
  const says = (list: Parameters<typeof hasWords>[1]): boolean => hasWords(words, list);
  if (parseEntryHeader(header)) return 'named';
  // with or without what stands before all headers
  if (CREATION_KEYS.has(headerKey(header)) || CREATION_KEYS.has(headerKey(words.join(' ')))) return 'created';
  // a plan is one whatever else its name says, but for the change of a stage
  if (says(PLANNED) || (says(DUE_OR_MET) && !saysMore(words, DUE_OR_MET, CLOSED))) return 'planned';
  if (CHANGE_KEYS.has(headerKey(header))) return 'change';
  if ((says(STAGE) || says(STATUS)) && says(CHANGE)) {
    return saysMore(words, STAGE, STATUS, CHANGE, EDITED, PRESENT) ? 'named' : 'change';
  }
  if (says(ASIDE)) return 'aside';
  if (says(EDITED)) return 'edited';
  if (says(CREATED)) return 'created';
  if (says(LOST)) return 'lost';
  if (says(WON)) return 'won';
  if (says(CLOSED)) return 'closed';
  return saysMore(words) ? 'named' : 'plain';
}

/** Whether words are left beside those of some lists and the words for a date. */
function saysMore(words: readonly string[], ...lists: readonly (readonly Phrase[])[]): boolean {
  return words.some((word) => ![DATE, ...lists].some((list) => hasWords([word], list)));
}
