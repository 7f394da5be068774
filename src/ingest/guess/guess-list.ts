import type { ColumnFacts } from './columns/column-facts.ts';
import { isOneEach } from './columns/find-id.ts';
import { findStageTimes } from './columns/find-time.ts';
import { completeColumns } from './complete-columns.ts';
import { type DateStages, findDateStages, listDateStages } from './date-stages.ts';
import { explain, explainAt, explainTime, isNear, listRivals } from './explain-column.ts';
import { type Found, shareWithOthers } from './found.ts';
import type { ColumnGuess, FileGuess } from './guess.ts';
import { findSale } from './sold-list.ts';
import { findStatus } from './status-entries.ts';

/** A file of one row a contact: present stages, columns of dates that are stages, or nothing of stages. */
export function guessList(found: Found): FileGuess {
  const { dates, stage, named, ids, columns } = found;
  const id = named('contact_id') ?? ids.find(({ column }) => isOneEach(column))?.column;
  const given = named('at');
  const ways = given ? undefined : findWays(found, id, named('stage') ? undefined : stage);
  const times = findStageTimes(dates);
  const at = given ?? times[0];
  const rivals = ids
    .filter((each) => id && isNear(ids, each, id) && isOneEach(each.column))
    .map(({ column }) => column);
  const core = id ? [explain('contact_id', id, rivals, found)] : [];
  const common = { numbered: id === undefined, where: {}, timed: dates.length > 0 };
  if (ways) return { ...common, ...guessWide(found, core, ways) };
  if (!stage || !at) {
    return {
      ...common,
      kind: 'contacts',
      shape: 'long',
      columns: completeColumns(found, core, false),
      undated: stage?.header,
    };
  }
  const status = findStatus(columns, stage, at, dates);
  const rivalStages = listRivals(found.stages, stage).filter(({ index }) => index !== status?.status.index);
  const date = times.find(({ index }) => index === at.index);
  core.push(explain('stage', stage, rivalStages, found));
  core.push({
    ...explainAt(at, times, date?.kind, found),
    ...(given || !date ? {} : { why: explainTime(date) }),
  });
  return {
    ...common,
    kind: 'list',
    shape: 'snapshot',
    columns: completeColumns(found, core, false),
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
    columns: completeColumns(found, core, false, ways.columns),
    entries: ways.entries,
    status: ways.status,
    stages: { taken, left },
    ends: { won: ways.won ?? [], lost: ways.lost ?? [] },
  };
}
