import { NUMBER_PATTERNS } from '../../domain/calendar/number-time.ts';
import { listRequired, type TableName } from '../../domain/tables.ts';
import { headerKey, headerLabel } from '../../domain/text/header.ts';
import { normalizeText } from '../../domain/text/label.ts';
import { isWrittenTime } from '../times/time-format.ts';
import type { ColumnMap } from './columns.ts';
import { KNOWN_NAMES } from './known-names.ts';

/** A logical column that was found in a file, as a person would want to check it. */
export interface FoundColumn {
  readonly logical: string;
  /** Its name in the file, normalised. */
  readonly header: string;
  /** The first value that is not blank, normalised. */
  readonly example: string | null;
  /** Other columns of the file whose names would do as well. */
  readonly others: readonly string[];
  /** Whether the name stands in the header more than once. */
  readonly repeated: boolean;
}

type Sample = readonly (readonly string[])[];

/** The columns of a map in its order, each with an example and with what else it could have been. */
export function describeColumns(
  table: TableName,
  header: readonly string[],
  map: ColumnMap,
  sample: Sample,
): FoundColumn[] {
  const used = new Set(map.columns.values());
  return [...map.columns].map(([logical, index]): FoundColumn => {
    const label = headerLabel(header[index]!);
    const known = new Set((KNOWN_NAMES[table][logical] ?? []).map(headerKey));
    const others = header.filter(
      (name, position) => !used.has(position) && known.has(headerKey(name)) && headerLabel(name) !== label,
    );
    return {
      logical,
      header: cleanHeader(header[index]!),
      example: findExample(sample, index),
      others: [...new Set(others.map(cleanHeader))],
      repeated: header.filter((name) => headerLabel(name) === label).length > 1,
    };
  });
}

function cleanHeader(name: string): string {
  return normalizeText(name.replaceAll('\ufeff', ''));
}

function findExample(sample: Sample, index: number): string | null {
  const value = sample.find((record) => normalizeText(record[index] ?? '') !== '')?.[index];
  return value === undefined ? null : normalizeText(value);
}

/** What the name of a needed column holds when it is none of the known ones. */
const TELLING: Readonly<Record<string, RegExp>> = {
  contact_id: /(^|[^\p{L}])(id|guid|uuid|ид|код|номер|no|num|number|№)($|[^\p{L}])|№/u,
  stage: /stage|status|activity|step|этап|стади|статус|состояни/u,
  at: /date|time|when|дата|дату|время|когда|момент/u,
};
/** Names of dates that are not those of a stage. */
const OTHER_DATES = new Set(
  [...(KNOWN_NAMES.contacts.created_at ?? []), ...(KNOWN_NAMES.contacts.updated_at ?? [])].map(headerKey),
);
/** How many there are of something is no number of a contact. */
const QUANTITY = /number of|^(no|num)\. of|count|колич|кол-во|число/;
/** Of a column of times, at least this share of values must be readable; of contact ids, distinct. */
const MOST = 0.9;
const TIMES = [{ test: isWrittenTime }];
const NUMBERS = Object.values(NUMBER_PATTERNS).map((pattern) => new RegExp(`^(?:${pattern})$`));

/**
 * Finds needed columns whose names are unknown, by a part of the name and by their values. The time may be called anything
 * where no other column holds dates.
 *
 * @param found the columns that known names told
 * @returns logical name -> header, where exactly one column fits
 */
export function guessColumns(
  table: TableName,
  header: readonly string[],
  found: ColumnMap['columns'],
  sample: Sample,
): Record<string, string> {
  const used = new Set(found.values());
  const guessed: Record<string, string> = {};
  const needed: readonly string[] = listRequired(table);
  for (const logical of needed) {
    if (found.has(logical)) continue;
    const named = [...header.keys()].filter(
      (index) => !used.has(index) && fits(table, logical, header[index]!, index, sample),
    );
    const fitting = logical === 'at' && named.length === 0 ? findOnlyDates(header, used, sample) : named;
    if (fitting.length !== 1) continue;
    used.add(fitting[0]!);
    guessed[logical] = header[fitting[0]!]!;
  }
  return guessed;
}

function fits(table: TableName, logical: string, name: string, index: number, sample: Sample): boolean {
  if (!TELLING[logical]!.test(headerLabel(name))) return false;
  if (logical === 'contact_id' && QUANTITY.test(headerLabel(name))) return false;
  const dated = holds(TIMES, sample, index);
  // numbers may be times where the name says so
  if (logical === 'at') return dated || holds(NUMBERS, sample, index);
  // every contact has a row of its own
  const distinct = table === 'transitions' || new Set(listValues(sample, index)).size >= sample.length * MOST;
  return !dated && (logical !== 'contact_id' || distinct);
}

/** The one column of dates, unless its name says that they are of something else. */
function findOnlyDates(header: readonly string[], used: ReadonlySet<number>, sample: Sample): number[] {
  const dated = [...header.keys()].filter((index) => holds(TIMES, sample, index));
  if (dated.length > 1) return [];
  return dated.filter((index) => !used.has(index) && !OTHER_DATES.has(headerKey(header[index]!)));
}

function listValues(sample: Sample, index: number): string[] {
  return sample.map((record) => normalizeText(record[index] ?? '')).filter((value) => value !== '');
}

function holds(shapes: readonly Pick<RegExp, 'test'>[], sample: Sample, index: number): boolean {
  const values = listValues(sample, index);
  const fitting = values.filter((value) => shapes.some((shape) => shape.test(value))).length;
  return values.length > 0 && fitting >= values.length * MOST;
}

/** The headers of all columns that hold nothing but dates. */
export function listDateColumns(header: readonly string[], sample: Sample): string[] {
  return header.filter((_, index) => holds(TIMES, sample, index)).map(cleanHeader);
}
