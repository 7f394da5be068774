import { InputError, problem, type TableName } from '../domain/problem.ts';
import type { RawInput } from '../ingest/raw-input.ts';
import type { TimeFormat } from '../ingest/time-format.ts';
import type { Database } from './database.ts';
import type { Dialect } from './dialect.ts';

/**
 * Decides between day/month and month/day where a file has such dates: one value above 12 in either place settles it
 * for the whole file.
 *
 * @returns the input with only those formats that hold
 * @throws InputError `times-ambiguous` where every value can be read both ways; `times-contradict` where some only one
 * way and some only the other
 */
export async function settleDayOrder(
  database: Database,
  dialect: Dialect,
  table: TableName,
  input: RawInput,
): Promise<RawInput> {
  if ('strptime' in input.times) return input;
  const uncertain = input.times.formats.filter(({ order }) => order !== undefined);
  const columns = input.columns.filter(({ kind, position }) => kind === 'time' && position !== undefined);
  if (uncertain.length === 0 || columns.length === 0) return input;
  const texts = columns.map(
    ({ position }) =>
      `SELECT ${dialect.normalizeText(`c${position}`)} AS t FROM ${dialect.readCsv(input.csv)}`,
  );
  const dropped = new Set<TimeFormat>();
  for (const dayFirst of uncertain.filter(({ order }) => order === 'day-first')) {
    const separator = dayFirst.id.includes('slash') ? '/' : '-';
    const part = (index: number): string => `CAST(split_part(t, '${separator}', ${index}) AS INTEGER)`;
    const [row] = await database.query(
      `SELECT max(${part(1)}) AS first_part, max(${part(2)}) AS second_part, min(t) AS example
       FROM (${texts.join(' UNION ALL ')}) WHERE ${dialect.matches('t', dayFirst.pattern)}`,
    );
    const [first, second] = [Number(row?.first_part ?? 0), Number(row?.second_part ?? 0)];
    const column = columns[0]!.header ?? columns[0]!.name;
    if (first > 12 && second > 12) {
      throw new InputError([problem('times-contradict', { table, column }, { file: input.file })]);
    }
    if (first <= 12 && second <= 12) {
      const args = { table, column, example: String(row?.example) };
      throw new InputError([problem('times-ambiguous', args, { file: input.file })]);
    }
    const wrong = first > 12 ? 'month-first' : 'day-first';
    for (const format of uncertain) {
      if (format.order === wrong && format.pattern === dayFirst.pattern) dropped.add(format);
    }
  }
  return { ...input, times: { formats: input.times.formats.filter((format) => !dropped.has(format)) } };
}
