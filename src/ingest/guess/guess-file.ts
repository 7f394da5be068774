import type { GuessReason } from '../../domain/draft/doubt.ts';
import { headerKey, headerLabel } from '../../domain/text/header.ts';
import { KNOWN_NAMES } from '../columns/known-names.ts';
import { findPrefix } from '../headers/header-words.ts';
import { type DateColumn, findDates } from './columns/classify-dates.ts';
import { type ColumnFacts, describeFacts, shareDistinct } from './columns/column-facts.ts';
import { findIds, type IdCandidate, isOneEach, movesThrough } from './columns/find-id.ts';
import { type Found, findHistoryId } from './columns/find-mover.ts';
import { findStages } from './columns/find-stage.ts';
import { findChangeTimes, findStageTimes } from './columns/find-time.ts';
import { guessFurther, guessManager } from './columns/guess-further.ts';
import { type DateStages, findDateStages, listDateStages } from './date-stages.ts';
import { findFieldLog } from './field-log.ts';
import type { ColumnGuess, FileGuess, GuessContext } from './guess.ts';
import { findSale } from './sold-list.ts';
import { findStatus } from './status-entries.ts';

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

/** The largest share of a column's values that one column of another file has too. */
function shareWithOthers(column: ColumnFacts, { others }: GuessContext): number {
  const values = new Set(column.filled);
  if (values.size === 0) return 0;
  const shares = others.flat().map((other) => {
    if (other.times > 0.5 || (shareDistinct(other) < 0.5 && shareDistinct(column) < 0.5)) return 0;
    const common = new Set(other.filled.filter((value) => values.has(value))).size;
    return common / Math.min(values.size, Math.max(other.distinct, 1));
  });
  return Math.max(0, ...shares);
}

function guessHistory(found: Found, stage: ColumnFacts, id: ColumnFacts): FileGuess {
  const { dates, log, named, ids, stages } = found;
  const times = findChangeTimes(dates, id);
  const at = named('at') ?? times[0];
  const rivals = ids.filter(({ column, score }) => column !== id && score >= scoreOf(ids, id) - 2);
  const core = [
    explain(
      'contact_id',
      id,
      rivals.filter(({ column }) => movesThrough(column, stage)).map(({ column }) => column),
      found,
    ),
    explain('stage', stage, log ? [] : listRivals(stages, stage), found),
    ...(at
      ? [
          explain(
            'at',
            at,
            listRivals(
              times.filter(({ kind }) => kind === times[0]?.kind),
              at,
            ),
            found,
          ),
        ]
      : []),
  ];
  return {
    kind: 'history',
    shape: 'long',
    columns: complete(found, core, true),
    numbered: false,
    where: log?.where ?? {},
    timed: dates.length > 0,
  };
}

function guessList(found: Found): FileGuess {
  const { dates, stage, named, ids, columns } = found;
  const id = named('contact_id') ?? ids.find(({ column }) => isOneEach(column))?.column;
  const given = named('at');
  const ways = given ? undefined : findWays(found, id, named('stage') ? undefined : stage);
  const times = findStageTimes(dates);
  const at = given ?? times[0];
  const rivals = ids
    .filter(({ column, score }) => column !== id && isOneEach(column) && id && score >= scoreOf(ids, id) - 2)
    .map(({ column }) => column);
  const core = id ? [explain('contact_id', id, rivals, found)] : [];
  const common = { numbered: id === undefined, where: {}, timed: dates.length > 0 };
  if (ways) return { ...common, ...guessWide(found, core, ways) };
  if (!stage || !at) {
    return {
      ...common,
      kind: 'contacts',
      shape: 'long',
      columns: complete(found, core, false),
      undated: stage?.header,
    };
  }
  const status = findStatus(columns, stage, at, dates);
  const rivalStages = listRivals(found.stages, stage).filter(({ index }) => index !== status?.status.index);
  const date = times.find(({ index }) => index === at.index);
  core.push(explain('stage', stage, rivalStages, found));
  core.push({
    ...explain(
      'at',
      at,
      listRivals(
        times.filter(({ kind }) => kind === date?.kind),
        at,
      ),
      found,
    ),
    ...(given || !date ? {} : { why: explainTime(date) }),
  });
  return {
    ...common,
    kind: 'list',
    shape: 'snapshot',
    columns: complete(found, core, false),
    ...(status
      ? {
          entries: status.entries,
          status: { header: status.status.header, won: status.won, lost: status.lost },
        }
      : {}),
  };
}

/** The columns of dates that are stages; of a list of sales, the date of the sale. */
function findWays({ context, dates }: Found, id: ColumnFacts | undefined, stage: ColumnFacts | undefined) {
  const sale = stage
    ? undefined
    : findSale(dates, id, context.others, (column) => shareWithOthers(column, context));
  return findDateStages(dates, stage) ?? (sale ? listDateStages([sale]) : undefined);
}

function guessWide(found: Found, core: readonly ColumnGuess[], ways: DateStages) {
  const { dates } = found;
  const taken = ways.columns.map(({ header }) => header);
  const left = dates.map(({ header }) => header).filter((header) => !taken.includes(header));
  return {
    kind: 'list' as const,
    shape: 'wide' as const,
    columns: complete(found, core, false, ways.columns),
    entries: ways.entries,
    status: ways.status,
    stages: { taken, left },
    ends: { won: ways.won ?? [], lost: ways.lost ?? [] },
  };
}

/** The manager and the columns that a funnel can do without, of those that are not in use. */
function complete(
  { columns, dates, named, context }: Found,
  core: readonly ColumnGuess[],
  isHistory: boolean,
  taken: readonly ColumnFacts[] = [],
): ColumnGuess[] {
  const used = new Set([...core.map(({ header }) => header), ...taken.map(({ header }) => header)]);
  const rest = columns.filter(({ header }) => !used.has(header));
  const manager = named('manager')
    ? { logical: 'manager', header: named('manager')!.header, others: [] }
    : guessManager(rest, isHistory);
  if (manager) used.add(manager.header);
  const further = guessFurther(
    rest.filter(({ header }) => !used.has(header)),
    dates,
  );
  const known = new Set([...core, ...(manager ? [manager] : [])].map(({ logical }) => logical));
  const given = Object.keys(context.given).flatMap((logical): ColumnGuess[] => {
    const column = named(logical);
    return column && !known.has(logical) ? [{ logical, header: column.header, others: [] }] : [];
  });
  const told = new Set([...known, ...given.map(({ logical }) => logical)]);
  return [
    ...core,
    ...(manager ? [manager] : []),
    ...given,
    ...further.filter(({ logical }) => !told.has(logical)),
  ];
}

/** A column with what else it could have been; a known name is no guess. */
function explain(
  logical: string,
  column: ColumnFacts,
  others: readonly ColumnFacts[],
  { context, named }: Found,
): ColumnGuess {
  const { header } = column;
  if (named(logical)) return { logical, header: context.given[logical] ?? header, others: [] };
  const known = new Set((KNOWN_NAMES.transitions[logical] ?? []).map(headerKey));
  return {
    logical,
    header,
    others: others.map((other) => other.header),
    ...(known.has(headerKey(header)) ? {} : { why: 'name' as const }),
  };
}

function explainTime({ kind, header }: DateColumn): GuessReason | undefined {
  if (kind === 'edited' || kind === 'created' || kind === 'closed') return kind;
  if (kind === 'named' || kind === 'won') return 'other-date';
  return (KNOWN_NAMES.transitions.at ?? []).map(headerKey).includes(headerKey(header)) ? undefined : 'name';
}

function listRivals<C extends ColumnFacts>(some: readonly C[], taken: ColumnFacts): C[] {
  return some.filter(({ index }) => index !== taken.index);
}

function scoreOf(ids: readonly IdCandidate[], column: ColumnFacts): number {
  return ids.find((each) => each.column.index === column.index)?.score ?? Number.NEGATIVE_INFINITY;
}
