import { normalizeText } from '../../domain/text/label.ts';
import { parseEntryHeader } from '../columns/entry-header.ts';
import type { LayoutEntry } from '../crm/preset.ts';
import { foldText, PREFIX, splitHeader } from '../headers/header-words.ts';
import type { DateColumn } from './columns/classify-dates.ts';
import type { ColumnFacts } from './columns/column-facts.ts';
import { looksLikeStage } from './columns/find-stage.ts';
import { readRoughDay } from './columns/rough-day.ts';
import { findDatedEnds } from './dated-ends.ts';
import type { FileGuess } from './guess.ts';
import { findNewest } from './status-entries.ts';

/** Columns of dates each of which is the entry into a stage. */
export interface DateStages {
  readonly columns: readonly DateColumn[];
  /** Absent where their names say all of it. */
  readonly entries?: readonly LayoutEntry[];
  /** The stage beside them, which tells how a deal ended. */
  readonly status?: FileGuess['status'];
  /** Labels of those whose names say that a deal is won or lost. */
  readonly won?: readonly string[];
  readonly lost?: readonly string[];
}

/** Of a file without ids that repeat: the columns of dates that are stages, where there are enough of them. */
export function findDateStages(
  dates: readonly DateColumn[],
  stage: ColumnFacts | undefined,
): DateStages | undefined {
  const derived = dates.filter(({ header }) => parseEntryHeader(header));
  if (derived.length > 1) return { columns: derived };
  const passed = dates.filter(
    (column) => ['named', 'won', 'lost', 'closed'].includes(column.kind) && isPast(column, dates),
  );
  const withEnds = stage && findStagesAndEnds(passed, stage);
  if (withEnds) return withEnds;
  const columns = stage ? besideStage(passed, dates, stage) : withoutStage(passed);
  return columns.length === 0 ? undefined : listDateStages(columns);
}

/** Each of the columns as the entry into the stage that it is called after. */
export function listDateStages(columns: readonly DateColumn[]): DateStages {
  const entries = columns.map(
    ({ header }): LayoutEntry => ({ label: nameDate(header), columns: [header], where: {} }),
  );
  const called = (kind: DateColumn['kind']): string[] =>
    columns.filter((column) => column.kind === kind).map(({ header }) => nameDate(header));
  return { columns, entries, won: called('won'), lost: called('lost') };
}

/**
 * Beside a stage whose ends have a date of their own: the columns that are called after stages, where no row that is past one
 * of these stands at a stage without any.
 */
function findStagesAndEnds(passed: readonly DateColumn[], stage: ColumnFacts): DateStages | undefined {
  const ends = findDatedEnds(passed, stage);
  if (!ends) return undefined;
  const rest = [...new Set(stage.filled)].filter((label) => ![...ends.won, ...ends.lost].includes(label));
  const called = rest.flatMap((label) => {
    const column = passed.find((each) => each.kind === 'named' && isCalled(each, [label]));
    return column ? [{ label, column }] : [];
  });
  const columns = [...new Set(called.map(({ column }) => column))];
  const undated = rest.filter((label) => !called.some((each) => each.label === label));
  const passes = (record: number): boolean => columns.some(({ values }) => values[record] !== '');
  const isUntold = stage.values.some((label, record) => undated.includes(label) && passes(record));
  if (columns.length === 0 || columns.length < called.length || isUntold) return undefined;
  const entries = called.map(
    ({ label, column }): LayoutEntry => ({ label, columns: [column.header], where: {} }),
  );
  return {
    columns: [...columns, ends.date],
    entries: [...entries, ...ends.entries],
    status: { header: stage.header, won: ends.won, lost: ends.lost },
  };
}

/** Whether a column of dates has a word of one of the labels. */
function isCalled({ header }: DateColumn, labels: readonly string[]): boolean {
  const words = labels.flatMap((label) => splitHeader(label));
  return splitHeader(nameDate(header)).some((word) => words.some((label) => resembles(word, label)));
}

/** Beside a stage they are stages where they are called like its values, or nothing else dates the row. */
function besideStage(passed: readonly DateColumn[], dates: readonly DateColumn[], stage: ColumnFacts) {
  const named = passed.filter(({ kind }) => kind !== 'closed');
  const labels = [...new Set(stage.filled)];
  const called = named.filter((column) => isCalled(column, labels));
  if (called.length > 1) return called;
  const dated = dates.some(({ kind }) => ['change', 'edited', 'created', 'plain', 'closed'].includes(kind));
  return !dated && named.length > 1 ? named : [];
}

/** Words of one root: `engage` and `engaging`. */
function resembles(word: string, other: string): boolean {
  const length = Math.max(4, Math.min(word.length, other.length) - 2);
  return word === other || (word.length >= length && word.slice(0, length) === other.slice(0, length));
}

/** Where no column is the stage, several dates are the way, and a single one where its name is that of a stage. */
function withoutStage(passed: readonly DateColumn[]): readonly DateColumn[] {
  if (passed.length > 1) return passed;
  return passed.filter(({ kind, header }) => kind !== 'named' || looksLikeStage(nameDate(header)));
}

/** A column of which most days are later than anything that happened is a plan, whatever it is called. */
function isPast({ filled }: DateColumn, dates: readonly DateColumn[]): boolean {
  const newest = findNewest(dates);
  return filled.filter((value) => (readRoughDay(value) ?? 0) > newest).length < filled.length / 2;
}

const BEFORE =
  /^(?:(?:date|time|fecha|data|datum|tarih|дата|күні):? (?:(?:of|entered|de passage en|de|del|di|da|do|des|der|du|входа в|перехода в|входу в|переходу в|этапа|стадии|етапу|стадії|etapu|etapa|fase) )?(?:the )?|(?:entered|became|перешла в|перешел в|passage en) )/i;
const AFTER = / (?:date|time|at|on|am|seit|le|el|il|em|dnia|datum|tarihi|tarih|күні|entered|fecha|data)$/i;
/** A day and its remark: `Angebot (Datum)`. */
const REMARK = / \((?:date|datum|fecha|data|tarih|дата|күні)\)$/i;

const INTO = /^дата (?:входа|перехода|входу|переходу|этапа|етапу|стадии|стадії) /i;

/** The stage that a column of dates is called after: `qualified_at` is `Qualified`, `Fecha de contrato` is `Contrato`. */
export function nameDate(header: string): string {
  const text = normalizeText(
    header
      .replaceAll('\ufeff', '')
      .replace(PREFIX, '')
      .replace(/_+/g, ' ')
      .replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 '),
  );
  // `Дата договора` is inflected, `Дата Договор` is not
  const inflected = /^дата /i.test(text) && /^.{5}\p{Ll}/u.test(text) && !INTO.test(text);
  const name = inflected ? text : text.replace(REMARK, '').replace(BEFORE, '').replace(AFTER, '');
  const bare = foldText(name) === '' ? text : name;
  return bare.charAt(0).toUpperCase() + bare.slice(1);
}
