import { InputError, type Problem, problem } from '../../domain/problem.ts';
import type { Conversion, TableFormat } from '../../ingest/bytes/conversion.ts';
import { quoteName, quoteText } from '../sql/sql.ts';
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
    const columns = await database.query(`DESCRIBE SELECT * FROM ${relation}`);
    const cells = columns.map(({ column_name, column_type }) =>
      writeCell(String(column_name), String(column_type)),
    );
    await database.run(
      `COPY (SELECT ${cells.join(', ')} FROM ${relation}) TO ${quoteText(outPath)} (FORMAT csv, HEADER true, DELIMITER '\t', QUOTE '"', ESCAPE '"', NULLSTR '', COMPRESSION none)`,
    );
  } catch (error) {
    // what the machine refuses is no fault of the file
    if (/^(Out of Memory|IO) Error/.test((error as Error).message)) throw error;
    throw new InputError([explain(error as Error, conversion)]);
  } finally {
    database.close();
  }
}

const READERS: Readonly<Record<TableFormat, (path: string) => string>> = {
  parquet: (path) => `read_parquet([${path}], hive_partitioning = false)`,
  // one level deep: every value stays the JSON that it is, and nothing is guessed to be a date
  json: (path) =>
    `read_json([${path}], format = 'auto', records = true, maximum_depth = 1, sample_size = -1, compression = 'uncompressed')`,
};

function writeCell(name: string, type: string): string {
  const spaceless = (text: string): string => `translate(${text}, chr(9) || chr(10) || chr(13), '   ')`;
  const clean = name.replace(/[\t\r\n]/g, ' ');
  return `nullif(${spaceless(writeText(quoteName(name), type))}, '') AS ${quoteName(clean)}`;
}

function writeText(column: string, type: string): string {
  const text = `CAST(${column} AS VARCHAR)`;
  // "1" becomes 1, a number stays as it is, the rest is JSON
  if (type === 'JSON') {
    const value = `(${column} ->> '$')`;
    return `CASE WHEN json_type(${column}) = 'DOUBLE' THEN regexp_replace(${value}, '\\.0+$', '') ELSE ${value} END`;
  }
  if (/^(STRUCT|MAP|UNION)\b|\]$/.test(type)) return `CAST(to_json(${column}) AS VARCHAR)`;
  if (type !== 'DOUBLE' && type !== 'FLOAT') return text;
  // ids become floating where a column has gaps, and are meant as whole numbers still
  return `CASE WHEN trunc(${column}) = ${column} AND abs(${column}) < 9e15 THEN CAST(CAST(${column} AS BIGINT) AS VARCHAR) ELSE ${text} END`;
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
