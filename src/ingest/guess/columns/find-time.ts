import { headerKey } from '../../../domain/text/header.ts';
import { KNOWN_NAMES } from '../../columns/known-names.ts';
import { shareSame } from '../history-signs.ts';
import type { DateColumn, DateKind } from './classify-dates.ts';
import { type ColumnFacts, shareFilled } from './column-facts.ts';

/** What dates a change of the stage, the most telling first. A plan never does. */
const OF_CHANGES: readonly DateKind[] = ['change', 'edited', 'plain', 'created', 'named', 'closed'];
/** What dates a row of present stages. */
const OF_STAGES: readonly DateKind[] = ['change', 'edited', 'plain', 'created', 'closed', 'named', 'won'];

const KNOWN = (KNOWN_NAMES.transitions.at ?? []).map(headerKey);
/** A column that is blank in most rows dates none of them, whatever it is called. */
const FILLED = 0.4;

/** The columns that may date the rows of a history, the best first; those that stay the same along an id are last. */
export function findChangeTimes(dates: readonly DateColumn[], id: ColumnFacts | undefined): DateColumn[] {
  const still = new Set(dates.filter((column) => id && staysSame(column, id)));
  return rankDates(dates, OF_CHANGES).sort((a, b) => Number(still.has(a)) - Number(still.has(b)));
}

/** The columns that may date a row of present stages, the best first. */
export function findStageTimes(dates: readonly DateColumn[]): DateColumn[] {
  return rankDates(dates, OF_STAGES);
}

function rankDates(dates: readonly DateColumn[], order: readonly DateKind[]): DateColumn[] {
  const place = ({ kind, header }: DateColumn): number => {
    const known = KNOWN.indexOf(headerKey(header));
    // `(Do Not Modify) Modified On` stands beside `Modified On` for machines
    const remark = /[()]/.test(header) ? 0.05 : 0;
    return order.indexOf(kind) + (known === -1 ? 0.9 : known / 100) + remark;
  };
  return dates
    .filter(({ kind }) => order.includes(kind))
    .sort((a, b) => Number(isSparse(a)) - Number(isSparse(b)) || place(a) - place(b) || a.index - b.index);
}

function isSparse(column: DateColumn): boolean {
  return shareFilled(column) < FILLED;
}

/** Whether hardly any id that stands in several rows has several values. */
function staysSame(column: ColumnFacts, id: ColumnFacts): boolean {
  return (shareSame(column, id) ?? 0) > 0.8;
}
