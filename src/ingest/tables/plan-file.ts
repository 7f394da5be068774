import type { CalendarUnit } from '../../domain/calendar/local-day.ts';
import type { PlanPart } from '../../domain/plan/plan-line.ts';
import { InputError, type Place, type Problem, problem } from '../../domain/problem.ts';
import { headerKey } from '../../domain/text/header.ts';
import { isBlankText, normalizeText } from '../../domain/text/label.ts';
import { columnTwice, findColumn } from '../columns/columns.ts';
import { KNOWN_NAMES } from '../columns/known-names.ts';
import { splitNames } from '../columns/split-names.ts';
import { readRecords } from '../records/records.ts';
import { type GivenFormat, openSource, type SourceOptions, type TextSource } from './source.ts';

export const PLAN_COLUMNS = ['period', 'manager', 'stage', 'count'] as const satisfies readonly PlanPart[];

export interface PlanFileOptions extends Pick<SourceOptions, 'file' | 'spool' | 'convert'>, GivenFormat {
  /** Column → header; the others are found by known names. */
  readonly columns: Readonly<Partial<Record<PlanPart, string>>>;
}

/** A record of a plan, its cells clean, and where each of them stands. */
export interface PlanRecord extends Readonly<Record<PlanPart, string>> {
  /** What the column of periods is called after, such as `month`: a day in it stands for the whole of it. */
  readonly unit: CalendarUnit | undefined;
  readonly placeOf: (column: PlanPart) => Place;
}

/** Everything that a file of a plan holds. */
export interface PlanRecords {
  readonly file: string;
  readonly records: readonly PlanRecord[];
  /** Records that could not be read. */
  readonly broken: readonly Problem[];
  /** Lines that are no records. */
  readonly passedOver: number;
}

/** Spreadsheets make the first day of it out of a month that is typed into a cell. */
const UNITS: Readonly<Record<string, CalendarUnit>> = {
  week: 'week',
  неделя: 'week',
  month: 'month',
  месяц: 'month',
  quarter: 'quarter',
  квартал: 'quarter',
  year: 'year',
  год: 'year',
};

/** What people call the columns, beside `manager` and `stage`, which exports name too. */
const NAMES: Readonly<Record<PlanPart, readonly string[]>> = {
  period: splitNames('period, month, week, quarter', 'период, месяц, неделя, квартал'),
  manager: KNOWN_NAMES.contacts.manager ?? [],
  stage: KNOWN_NAMES.transitions.stage ?? [],
  count: splitNames('count, plan, target, contacts, quantity', 'план, количество, кол-во, число, клиентов'),
};

/**
 * Reads a file of a plan: a line a period, manager (a blank one is the team) and stage, with the count that is planned.
 * The column of managers may be missing.
 *
 * @throws InputError what {@link openSource} throws, column-not-found, column-twice, column-missing
 */
export async function readPlanFile(options: PlanFileOptions): Promise<PlanRecords> {
  const source = await openSource({ ...options, expected: 'plan' });
  const columns = findColumns(source, options.columns);
  const records: PlanRecord[] = [];
  const broken: Problem[] = [];
  for await (const block of readRecords(source)) {
    for (const record of block) {
      if (record.broken) broken.push(record.broken);
      else if (record.fields.some((field) => !isBlankText(field))) {
        records.push(readRecord(record.fields, record.line, columns, source));
      }
    }
  }
  return { file: source.file, records, broken, passedOver: source.above + source.footers };
}

type Positions = ReadonlyMap<PlanPart, number>;

function readRecord(
  fields: readonly string[],
  line: number,
  columns: Positions,
  { file, header, delimiter }: TextSource,
): PlanRecord {
  const read = (column: PlanPart): string => normalizeText(fields[columns.get(column) ?? -1] ?? '');
  const placeOf = (column: PlanPart): Place => ({
    file,
    line,
    column: header[columns.get(column) ?? -1] ?? column,
    value: read(column),
    text: fields.join(delimiter),
  });
  return {
    period: read('period'),
    unit: UNITS[headerKey(header[columns.get('period') ?? -1] ?? '')],
    manager: read('manager'),
    stage: read('stage'),
    count: read('count'),
    placeOf,
  };
}

function findColumns({ header, file }: TextSource, configured: PlanFileOptions['columns']): Positions {
  const columns = new Map<PlanPart, number>();
  const problems: Problem[] = [];
  for (const column of PLAN_COLUMNS) {
    const given = configured[column];
    const found =
      given === undefined ? guess(column, header, file) : findColumn('plan', column, given, header, file);
    if (typeof found === 'number') columns.set(column, found);
    else if (found !== undefined) problems.push(found);
  }
  if (problems.length > 0) throw new InputError(problems);
  return columns;
}

/** The only column under a known name; nothing where managers have none: such a plan is the team's. */
function guess(column: PlanPart, header: readonly string[], file: string): number | Problem | undefined {
  const keys = header.map(headerKey);
  const known = NAMES[column];
  const name = known.map(headerKey).find((each) => keys.includes(each));
  const found = [...keys.keys()].filter((index) => keys[index] === name);
  if (found.length > 1) return columnTwice('plan', column, found, header, file);
  if (found.length === 1) return found[0]!;
  if (column === 'manager') return undefined;
  const names = header.filter((each) => !isBlankText(each));
  return problem('column-missing', { table: 'plan', column, found: names, known }, { file, column });
}
