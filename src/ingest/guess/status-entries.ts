import { isLostWord, isOpenWord, isWonWord, pickEnds } from '../../domain/draft/stage-words.ts';
import type { LayoutEntry } from '../crm/preset.ts';
import { hasWords } from '../headers/header-words.ts';
import { STATUS } from '../headers/stage-column-words.ts';
import type { DateColumn } from './columns/classify-dates.ts';
import type { ColumnFacts } from './columns/column-facts.ts';
import { readRoughDay } from './columns/rough-day.ts';

/** How deals end, where a status says so and the stage keeps the one that they ended in. */
export interface StatusReading {
  readonly status: ColumnFacts;
  readonly won: readonly string[];
  readonly lost: readonly string[];
  readonly entries: readonly LayoutEntry[];
}

/** A status has few values. */
const MOST = 8;
/** A date that dates an end stands in nearly all rows of that end. */
const DATED = 0.8;

/**
 * Finds a status of open, won and lost beside the stage of deals which does not say so itself.
 *
 * @param at the column that dates a row where no other dates its end
 */
export function findStatus(
  columns: readonly ColumnFacts[],
  stage: ColumnFacts,
  at: ColumnFacts,
  dates: readonly DateColumn[],
): StatusReading | undefined {
  for (const status of columns) {
    if (status.index === stage.index) continue;
    const values = [...new Set(status.filled)];
    const { won, lost } = pickEnds(values);
    const open = values.filter(isOpenWord);
    const ends = [...won, ...lost];
    const rest = values.length - ends.length - open.length;
    const both = won.length > 0 && lost.length > 0;
    // three values that are open, won and lost are a state whatever they are called
    const called = hasWords(status.words, STATUS) || (both && rest === 0);
    if (!called || ends.length === 0 || values.length > MOST || (rest > 0 && !both)) continue;
    if (tellsEnds(stage, status, ends)) continue;
    const entries = ends.map((label): LayoutEntry => {
      const column = findEndDate(status, label, won.includes(label) ? 'won' : 'lost', dates);
      const ended = column && !isEarlier(column, at, status, label) ? column : at;
      return { label, columns: [ended.header], where: { [status.header]: [label] } };
    });
    return { status, won, lost, entries };
  }
  return undefined;
}

/** Whether the stage says itself how the deals ended: it is won or lost in most rows of an end. */
function tellsEnds(stage: ColumnFacts, status: ColumnFacts, ends: readonly string[]): boolean {
  const ended = stage.values.filter((_, record) => ends.includes(status.values[record]!));
  return ended.filter((label) => isWonWord(label) || isLostWord(label)).length > ended.length / 2;
}

/** The column that dates an end: its own, else that of the closing where it is filled and past. */
function findEndDate(
  status: ColumnFacts,
  label: string,
  kind: 'won' | 'lost',
  dates: readonly DateColumn[],
): DateColumn | undefined {
  const newest = findNewest(dates);
  const dated = (column: DateColumn): boolean => {
    const values = column.values.filter((_, record) => status.values[record] === label);
    const past = values.filter((value) => value !== '' && (readRoughDay(value) ?? 0) <= newest);
    return past.length >= values.length * DATED;
  };
  return [kind, 'closed'].flatMap((each) => dates.filter((column) => column.kind === each)).find(dated);
}

/** Whether an end is dated before the row's stage is: a deal that was edited after it was lost would not be lost any more. */
function isEarlier(column: ColumnFacts, at: ColumnFacts, status: ColumnFacts, label: string): boolean {
  return column.values.some((value, record) => {
    if (status.values[record] !== label) return false;
    const [end, stage] = [readRoughDay(value), readRoughDay(at.values[record] ?? '')];
    return end !== null && stage !== null && end < stage;
  });
}

/** The last day on which something happened: what is later is a plan. */
export function findNewest(dates: readonly DateColumn[]): number {
  const happened = dates.filter(({ kind }) => ['change', 'edited', 'plain'].includes(kind));
  const days = happened.flatMap(({ filled }) => filled.map((value) => readRoughDay(value) ?? 0));
  return days.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...days);
}
