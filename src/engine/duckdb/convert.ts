import { InputError, type Problem, problem } from '../../domain/problem.ts';
import type { Conversion, TableFormat } from '../../ingest/bytes/conversion.ts';
import { queryRows } from '../sql/result.ts';
import { chooseSql, listLines, quoteName, quoteText, type Sql, sql } from '../sql/sql.ts';
import { openDatabase } from './database.ts';
import { escapeGlob } from './load/csv-reader.ts';

/**
 * Writes a Parquet or JSON file as UTF-8 text with tabs, one line a record in the file's order, under a header. Times are
 * written in ISO form, nested values as JSON, whole numbers without a fraction; line ends and tabs inside values become
 * spaces. A database of its own does it: the run's may forget the order of rows.
 *
 * @param folder where DuckDB may spill
 * @throws InputError file-unreadable, file-no-records
 */
export async function convertFile(conversion: Conversion, folder: string): Promise<void> {
  const { format, path, outPath } = conversion;
  const database = await openDatabase({ folder, ordered: true });
  try {
    const relation = READERS[format](quoteText(escapeGlob(path)));
    const statement = sql`DESCRIBE SELECT * FROM ${relation}`;
    const columns = await queryRows(database, { column_name: 'text', column_type: 'text' }, statement);
    const cells = columns.map(({ column_name, column_type }) => writeCell(column_name, column_type));
    await database.run(sql`COPY (
  SELECT
  ${listLines(cells)}
  FROM ${relation}) TO ${quoteText(outPath)} (
  ${listLines(TEXT_OPTIONS)})`);
  } catch (error) {
    // what the machine refuses is no fault of the file
    if (/^(Out of Memory|IO) Error/.test((error as Error).message)) throw error;
    throw new InputError([explain(error as Error, conversion)]);
  } finally {
    database.close();
  }
}

/** Text that is read again as it stands: nothing is left to be guessed. */
const TEXT_OPTIONS: readonly Sql[] = [
  sql`FORMAT csv`,
  sql`HEADER true`,
  sql`DELIMITER '\t'`,
  sql`QUOTE '"'`,
  sql`ESCAPE '"'`,
  sql`NULLSTR ''`,
  sql`COMPRESSION none`,
];

const JSON_OPTIONS: readonly Sql[] = [
  sql`format = 'auto'`,
  sql`records = true`,
  // one level deep: every value stays the JSON that it is, and nothing is guessed to be a date
  sql`maximum_depth = 1`,
  sql`sample_size = -1`,
  sql`compression = 'uncompressed'`,
];

const READERS: Readonly<Record<TableFormat, (path: Sql) => Sql>> = {
  parquet: (path) => sql`read_parquet([${path}], hive_partitioning = false)`,
  json: (path) => sql`read_json(${listLines([sql`[${path}]`, ...JSON_OPTIONS])})`,
};

function writeCell(name: string, type: string): Sql {
  const text = writeText(quoteName(name), type);
  const spaceless = sql`translate(${text}, chr(9) || chr(10) || chr(13), '   ')`;
  return sql`nullif(${spaceless}, '') AS ${quoteName(name.replace(/[\t\r\n]/g, ' '))}`;
}

function writeText(column: Sql, type: string): Sql {
  const text = sql`CAST(${column} AS VARCHAR)`;
  // "1" becomes 1, a number stays as it is, the rest is JSON
  if (type === 'JSON') {
    const value = sql`(${column} ->> '$')`;
    const whole = sql`regexp_replace(${value}, ${quoteText('\\.0+$')}, '')`;
    return chooseSql([[sql`json_type(${column}) = 'DOUBLE'`, whole]], value);
  }
  if (/^(STRUCT|MAP|UNION)\b|\]$/.test(type)) return sql`CAST(to_json(${column}) AS VARCHAR)`;
  if (type !== 'DOUBLE' && type !== 'FLOAT') return text;
  // ids become floating where a column has gaps, and are meant as whole numbers still
  const isWhole = sql`trunc(${column}) = ${column} AND abs(${column}) < 9e15`;
  return chooseSql([[isWhole, sql`CAST(CAST(${column} AS BIGINT) AS VARCHAR)`]], text);
}

function explain({ message }: Error, { format, path, file }: Conversion): Problem {
  if (message.includes('non-record JSON')) return problem('file-no-records', {}, { file });
  const [first = ''] = message.split('\n');
  const detail = first
    .replace(/^[A-Z][A-Za-z ]* Error: /, '')
    .replace(/,? (?:in )?file (["']).*?\1,?/, '')
    .replaceAll(path, file)
    // DuckDB 1.5 counts one too many
    .replace(/ in (?:line|record\/value) (\d+)/, (_, record) => ` in record ${Number(record) - 1}`);
  return problem('file-unreadable', { format, detail: detail.trim() }, { file });
}
