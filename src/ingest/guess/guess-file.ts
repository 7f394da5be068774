import { headerLabel } from '../../domain/text/header.ts';
import { findPrefix } from '../headers/header-words.ts';
import { type DateColumn, findDates } from './columns/classify-dates.ts';
import { type ColumnFacts, describeFacts } from './columns/column-facts.ts';
import { findIds } from './columns/find-id.ts';
import { findHistoryId } from './columns/find-mover.ts';
import { findStages } from './columns/find-stage.ts';
import { findFieldLog } from './field-log.ts';
import { type Found, shareWithOthers } from './found.ts';
import type { FileGuess, GuessContext } from './guess.ts';
import { guessHistory } from './guess-history.ts';
import { guessList } from './guess-list.ts';

/** The columns of a header and a sample of its records; those that cannot be named, for want of a name of their own, are none. */
export function describeSample(
  header: readonly string[],
  sample: readonly (readonly string[])[],
): ColumnFacts[] {
  const labels = header.map(headerLabel);
  const named = [...header.keys()].filter(
    (index) => labels[index] !== '' && labels.indexOf(labels[index]!) === labels.lastIndexOf(labels[index]!),
  );
  const prefix = findPrefix(header.filter((name) => name.trim() !== ''));
  return named.map((index) => describeFacts(header, index, sample, prefix));
}

/** Reads what a file of an unknown origin is from the words of its header and the values of its first records. */
export function guessFile(columns: readonly ColumnFacts[], context: GuessContext): FileGuess {
  const named = (logical: string): ColumnFacts | undefined => findGiven(columns, context, logical);
  const dates = findDates(columns);
  const log = named('stage') ? undefined : findFieldLog(columns);
  const stages = findStages(columns.filter((column) => !dates.some(({ index }) => index === column.index)));
  const stage = named('stage') ?? log?.stage ?? stages[0]?.column;
  const ids = findIds(columns, (column) => shareWithOthers(column, context));
  const found: Found = {
    columns,
    context,
    dates,
    log,
    stage,
    stages: stages.map(({ column }) => column),
    ids,
    named,
  };
  const rows = isOwnHistory(columns, dates) ? 'history' : context.rows;
  const history =
    stage && dates.length > 0 && rows !== 'list'
      ? findHistoryId(found, stage, rows === 'history')
      : undefined;
  return history ? guessHistory(found, stage!, history) : guessList(found);
}

/** The names that voronka itself writes; a young history has one row a contact, too. */
function isOwnHistory(columns: readonly ColumnFacts[], dates: readonly DateColumn[]): boolean {
  const names = columns.map(({ header }) => headerLabel(header));
  const own = ['contact_id', 'stage', 'at'].every((name) => names.includes(name));
  return own && !dates.some(({ kind }) => kind === 'created');
}

function findGiven(columns: readonly ColumnFacts[], { given }: GuessContext, logical: string) {
  const header = given[logical];
  if (header === undefined) return undefined;
  return columns.find((column) => headerLabel(column.header) === headerLabel(header));
}
