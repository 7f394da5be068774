import { headerKey } from '../../../domain/text/header.ts';
import { KNOWN_NAMES } from '../../columns/known-names.ts';
import { FURTHER } from '../../headers/further-words.ts';
import { coverWords, hasWords, type Phrase } from '../../headers/header-words.ts';
import { ID } from '../../headers/id-words.ts';
import type { ColumnGuess } from '../guess.ts';
import type { DateColumn } from './classify-dates.ts';
import type { ColumnFacts } from './column-facts.ts';
import { findManagers, type ManagerCandidate } from './find-manager.ts';

/** A rival that scores so little less is told. */
const NEAR = 3;

/** Who is in charge; the last editor only where nobody is, and then with a doubt. */
export function guessManager(columns: readonly ColumnFacts[], isHistory: boolean): ColumnGuess | undefined {
  const candidates = findManagers(columns);
  const [best] = candidates;
  if (!best) return undefined;
  const { header } = best.column;
  const others = candidates
    .filter((each) => each !== best && each.score >= best.score - NEAR && each.isEditor === best.isEditor)
    .filter((each) => each.isNamed === best.isNamed)
    .map(({ column }) => column.header);
  const why = explainManager(best, isHistory);
  return { logical: 'manager', header, others, ...(why ? { why } : {}) };
}

function explainManager({ column, isEditor, isNamed }: ManagerCandidate, isHistory: boolean) {
  // who made a change is who moved the deal
  if (isEditor) return isHistory && isKnown('transitions', 'manager', column) ? undefined : 'editor';
  if (!isNamed) return 'person-id';
  return isKnown('contacts', 'manager', column) ? undefined : 'name';
}

function isKnown(table: 'contacts' | 'transitions', logical: string, { header }: ColumnFacts): boolean {
  return (KNOWN_NAMES[table][logical] ?? []).map(headerKey).includes(headerKey(header));
}

/** Values that columns of some kinds have. */
const FITS: Readonly<Record<string, (column: ColumnFacts) => boolean>> = {
  amount: ({ numbers }) => numbers > 0.9,
  phone: ({ names }) => names < 0.5,
  email: ({ emails }) => emails > 0.5,
  tax_id: ({ idLike }) => idLike > 0.9,
};

/** The columns that a funnel can do without, by known names and by words of other languages. */
export function guessFurther(columns: readonly ColumnFacts[], dates: readonly DateColumn[]): ColumnGuess[] {
  const free = new Set(columns.map(({ index }) => index));
  const found: ColumnGuess[] = [];
  const take = (logical: string, column: ColumnFacts | undefined): void => {
    if (!column) return;
    free.delete(column.index);
    found.push({ logical, header: column.header, others: [] });
  };
  const open = (kind: DateColumn['kind']) =>
    dates.filter((date) => date.kind === kind && free.has(date.index));
  for (const [logical, kind] of [
    ['created_at', 'created'],
    ['updated_at', 'edited'],
  ] as const) {
    const some = open(kind);
    take(logical, some.find((column) => isKnown('contacts', logical, column)) ?? some[0]);
  }
  const texts = columns.filter(({ times, filled }) => times < 0.5 && filled.length > 0);
  for (const [logical, list] of Object.entries(FURTHER)) {
    const known = texts.find((column) => free.has(column.index) && isKnownAnywhere(logical, column));
    take(logical, known ?? texts.find((column) => free.has(column.index) && speaksOf(column, list, logical)));
  }
  return found;
}

function isKnownAnywhere(logical: string, column: ColumnFacts): boolean {
  return isKnown('contacts', logical, column) || isKnown('transitions', logical, column);
}

/** Most words of the name are the logical column's, and the values do not contradict it. */
function speaksOf(column: ColumnFacts, list: readonly Phrase[], logical: string): boolean {
  const { words, times, numbers } = column;
  if (hasWords(words, ID) || coverWords(words, list) < words.length / 2) return false;
  const fits = FITS[logical];
  return fits ? fits(column) : times < 0.5 && numbers < 0.5;
}
