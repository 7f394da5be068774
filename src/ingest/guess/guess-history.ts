import type { ColumnFacts } from './columns/column-facts.ts';
import { movesThrough } from './columns/find-id.ts';
import { findChangeTimes } from './columns/find-time.ts';
import { completeColumns } from './complete-columns.ts';
import { explain, explainAt, isNear, listRivals } from './explain-column.ts';
import type { Found } from './found.ts';
import type { FileGuess } from './guess.ts';

/** A file whose rows are changes of stages. */
export function guessHistory(found: Found, stage: ColumnFacts, id: ColumnFacts): FileGuess {
  const { dates, log, named, ids, stages } = found;
  const times = findChangeTimes(dates, id);
  const at = named('at') ?? times[0];
  const rivals = ids.filter((each) => isNear(ids, each, id) && movesThrough(each.column, stage));
  const core = [
    explain(
      'contact_id',
      id,
      rivals.map(({ column }) => column),
      found,
    ),
    explain('stage', stage, log ? [] : listRivals(stages, stage), found),
    ...(at ? [explainAt(at, times, times[0]?.kind, found)] : []),
  ];
  return {
    kind: 'history',
    shape: 'long',
    columns: completeColumns(found, core, true),
    numbered: false,
    where: log?.where ?? {},
    timed: dates.length > 0,
  };
}
