import {
  MONTH_NAME,
  MONTH_NAMES,
  monthBeginnings,
  TELLING_LETTERS,
} from '../../domain/calendar/month-names.ts';
import { NUMBER_PATTERNS, type NumberTime } from '../../domain/calendar/number-time.ts';
import type { CsvTable } from '../../ingest/tables/ready-file.ts';
import type { TimeFormat, TimePart } from '../../ingest/times/time-format.ts';
import type { CountDialect } from '../sql/count-dialect.ts';
import { joinSql, listLines, quoteInteger, quoteName, quoteText, type Sql, sql } from '../sql/sql.ts';

/** What reading files asks of DuckDB beside what counting asks of any engine. */
export interface Dialect extends CountDialect {
  normalizeText(expression: string): Sql;
  lowerCase(expression: string): Sql;
  /** The code point that a text begins with. */
  firstCode(expression: string): string;
  /** Whether the whole text matches a regular expression. */
  matches(expression: string, pattern: string): string;
  /** Text with every match of a regular expression replaced. */
  replaceMatches(expression: string, pattern: string, by: string): string;
  /** Over a text, one row for each part between the matches of a regular expression. */
  splitRows(expression: string, pattern: string): string;
  /** Wall-clock microseconds since 1970 of a text that carries no offset, else NULL. */
  localMicros(expression: string, format: TimeFormat): string;
  /** Microseconds since 1970 UTC of a text that carries its own offset, else NULL. */
  offsetMicros(expression: string, pattern: string): string;
  /** The same two for one strptime pattern out of the config, in which `%b` and `%B` are any name of a month. */
  patternMicros(expression: string, strptime: string): string;
  /** The same two for a time that is a mere number. */
  numberMicros(expression: string, kind: NumberTime): string;
  /** Wall-clock microseconds of `2026-11-20 18:00:00` (or with a T), by far the commonest way to write a time. */
  isoSecondsMicros(expression: string): string;
  /** A table-valued expression over a UTF-8 CSV, all columns text and named `c0`..; see {@link CsvTable}. */
  readCsv(table: CsvTable): string;
  /** The position of a row in its base table, from 0, in the order it was read. */
  readonly rowNumber: string;
}

/** White space as `normalizeText` in domain/label.ts knows it, as an RE2 class. */
const SPACE = '[\\t-\\r\\x{85}\\x{FEFF}\\p{Z}]+';
/** Characters that NFC leaves alone whatever stands beside them, and that are no space: most text is made of them. */
const STEADY =
  '[!-~\\x{A1}-\\x{2FF}\\x{400}-\\x{482}\\x{48A}-\\x{52F}\\x{2010}-\\x{2027}\\x{2030}-\\x{205E}\\x{2116}\\x{4E00}-\\x{9FFF}]';
const PLAIN = `${STEADY}+(?: ${STEADY}+)*`;

/** 1970-01-01 as a spreadsheet numbers days. */
const UNIX_SERIAL = 25_569;

/** Microseconds of the year 1000. */
const YEAR_1000 = '(-30610224000000000)';

export const duckdb: Dialect = {
  normalizeText(expression) {
    const spaced = `regexp_replace(nfc_normalize(${expression}), ${quoteText(SPACE)}, ' ', 'g')`;
    // one cheap look spares most texts the rest
    return `CASE WHEN regexp_full_match(${expression}, ${quoteText(PLAIN)}) THEN ${expression} ELSE nullif(trim(${spaced}), '') END` as Sql;
  },
  // lower-casing has two small sigmas, and which one depends on the letters around it
  lowerCase: (expression) => `replace(lower(${expression}), 'ς', 'σ')` as Sql,
  firstCode: (expression) => `unicode(${expression})`,
  matches: (expression, pattern) => `regexp_full_match(${expression}, ${quoteText(pattern)})`,
  replaceMatches: (expression, pattern, by) =>
    `regexp_replace(${expression}, ${quoteText(pattern)}, ${quoteText(by)}, 'g')`,
  splitRows: (expression, pattern) => `unnest(string_split_regex(${expression}, ${quoteText(pattern)}))`,
  localMicros(expression, format) {
    if (format.groups) return nameMonthMicros(expression, format.pattern, format.groups);
    const read =
      format.iso === 'local'
        ? `epoch_us(try_cast(${expression} AS TIMESTAMP))`
        : `epoch_us(try_strptime(${expression}, [${format.strptime.map(quoteText).join(', ')}]))`;
    return `CASE WHEN regexp_full_match(${expression}, ${quoteText(format.pattern)}) THEN ${sinceYear1000(read)} END`;
  },
  offsetMicros(expression, pattern) {
    // the cast wants seconds, no space before the offset and a capital Z
    const seconds = `regexp_replace(upper(${expression}), '([T ][0-9]{1,2}:[0-9]{2}) ?([Z+-])', '\\1:00\\2')`;
    const read = `epoch_us(try_cast(regexp_replace(${seconds}, ' ([Z+-])', '\\1') AS TIMESTAMPTZ))`;
    return `CASE WHEN regexp_full_match(${expression}, ${quoteText(pattern)}) THEN ${sinceYear1000(read)} END`;
  },
  patternMicros(expression, strptime) {
    // `%z` does not know Z
    const zoned = strptime.includes('%z') ? `regexp_replace(${expression}, '[Zz]$', '+00')` : expression;
    const tried = [`try_strptime(${zoned}, ${quoteText(strptime)})`];
    // the engine's own names of months are English ones only, of one length
    if (/%[bB]/.test(strptime)) {
      const numbered = strptime.replace(/%[bB]\.?/, '%m');
      tried.push(`try_strptime(${numberMonth(zoned)}, ${quoteText(numbered)})`);
    }
    const read = `epoch_us(coalesce(${tried.join(', ')}))`;
    // to DuckDB, `epoch` and `infinity` are times whatever the pattern
    const isTime = /^%[YymdHI]/.test(strptime)
      ? `${expression} >= '0' AND ${expression} < ':'`
      : `lower(${expression}) NOT IN ('epoch', 'infinity', '-infinity')`;
    return `CASE WHEN ${isTime} THEN ${sinceYear1000(read)} END`;
  },
  numberMicros(expression, kind) {
    return `CASE WHEN regexp_full_match(${expression}, ${quoteText(NUMBER_PATTERNS[kind])}) THEN ${readNumber(expression, kind)} END`;
  },
  isoSecondsMicros(expression) {
    // of 19 characters, the 17th a colon: no room for an offset, which the cast would quietly apply
    const isTime = `strlen(${expression}) = 19 AND ${expression}[17] = ':' AND ${expression} >= '0' AND ${expression} < ':'`;
    const read = `epoch_us(try_cast(${expression} AS TIMESTAMP))`;
    return `CASE WHEN ${isTime} THEN ${sinceYear1000(read)} END`;
  },
  wideInteger: 'HUGEINT' as Sql,
  divide: (dividend, divisor) => sql`(${dividend}) // ${divisor}`,
  inCodePoints: (text) => text,
  createTable: (name, select) => sql`CREATE TEMP TABLE ${name} AS\n${select}`,
  renameTable: (from, to) => sql`ALTER TABLE ${from} RENAME TO ${to}`,
  constantRows(name, columns, rows) {
    const names = joinSql(Object.keys(columns).map(quoteName));
    const types = Object.values(columns).map((type) => (type === 'text' ? sql`VARCHAR` : sql`BIGINT`));
    // a list of values may not be empty
    const none = sql`SELECT ${joinSql(types.map((type) => sql`CAST(NULL AS ${type})`))} WHERE FALSE`;
    const values = rows.map((row) => {
      const cells = row.map((cell) => (typeof cell === 'number' ? quoteInteger(cell) : quoteText(cell)));
      return sql`(${joinSql(cells)})`;
    });
    return sql`(${rows.length === 0 ? none : sql`VALUES\n  ${listLines(values)}`}) ${name}(${names})`;
  },
  settings: [],
  readCsv({ path, delimiter, width, quoted, longest }) {
    const columns = Array.from({ length: width }, (_, index) => `${quoteText(`c${index}`)}: 'VARCHAR'`);
    // the first argument is a glob to DuckDB; a list with one escaped path is read as it stands
    return `read_csv([${quoteText(escapeGlob(path))}], auto_detect = false, header = true, skip = 0, delim = ${quoteText(delimiter)}, quote = '"', escape = '"', comment = '', strict_mode = true, null_padding = false, ignore_errors = false, all_varchar = true, columns = {${columns.join(', ')}}, max_line_size = ${longest}, buffer_size = 8388608, hive_partitioning = false, compression = 'none', allow_quoted_nulls = true, nullstr = ''${quoted ? ', parallel = false' : ''})`;
  },
  rowNumber: 'rowid',
};

/** Nobody sold anything in the first millennium: `%Y` also reads `26` and `206`, and the cast `0026`. */
function sinceYear1000(micros: string): string {
  return `nullif(greatest(${micros}, ${YEAR_1000}), ${YEAR_1000})`;
}

/**
 * A text that matches the pattern, with the name of a month: rewritten as ISO 8601 and cast; NULL for any other. The
 * groups stand outside of any CASE, where the engine takes them out of the text once, not at each mention.
 */
function nameMonthMicros(expression: string, pattern: string, groups: readonly TimePart[]): string {
  const parts = `regexp_extract(${expression}, ${quoteText(`^(?:${pattern})$`)}, [${groups.map(quoteText).join(', ')}])`;
  const part = (name: TimePart): string => `(${parts}).${name}`;
  const [year, hour, half] = [part('year'), part('hour'), part('half')];
  const century = `CASE WHEN strlen(${year}) = 4 THEN '' WHEN ${year} < '69' THEN '20' ELSE '19' END`;
  const noon = `CASE WHEN lower(${half}) = 'p' THEN 12 ELSE 0 END`;
  const hours = `CASE WHEN ${half} = '' THEN ${hour} WHEN CAST(${hour} AS INTEGER) BETWEEN 1 AND 12 THEN CAST(CAST(${hour} AS INTEGER) % 12 + ${noon} AS VARCHAR) END`;
  const clock = `CASE WHEN ${hour} = '' THEN '' ELSE ' ' || ${hours} || ${part('minutes')} END`;
  const date = `${century} || ${year} || '-' || ${monthOf(part('month'))} || '-' || ${part('day')}`;
  return sinceYear1000(`epoch_us(try_cast(${date} || ${clock} AS TIMESTAMP))`);
}

const MONTH_BEGINNINGS = MONTH_NAMES.flatMap((names, index) =>
  monthBeginnings(names).map((beginning) => ({ beginning: quoteText(beginning), month: index + 1 })),
);

/** The number of a month, as text, by the beginning of its name; NULL for any other text. */
function monthOf(name: string): string {
  const beginnings = MONTH_BEGINNINGS.map(({ beginning }) => beginning).join(', ');
  const months = MONTH_BEGINNINGS.map(({ month }) => `'${month}'`).join(', ');
  return `([${months}])[list_position([${beginnings}], substr(lower(${name}), 1, ${TELLING_LETTERS}))]`;
}

/** The text with the first name of a month, its dot too, made a number; NULL where it has none. */
function numberMonth(expression: string): string {
  const word = `regexp_extract(${expression}, ${quoteText(`(?:^|[^\\pL])((?:${MONTH_NAME})\\.?)(?:$|[^\\pL])`)}, 1)`;
  return `replace(${expression}, nullif(${word}, ''), ${monthOf(word)})`;
}

function readNumber(expression: string, kind: NumberTime): string {
  if (kind === 'unix-ms') return `CAST(${expression} AS BIGINT) * 1000`;
  if (kind === 'unix') return `CAST(round(CAST(${expression} AS DOUBLE) * 1000000) AS BIGINT)`;
  const days = `(CAST(replace(${expression}, ',', '.') AS DOUBLE) - ${UNIX_SERIAL})`;
  // seven decimals are milliseconds away from the second that was meant; eight and more tell milliseconds apart
  const micros = `CASE WHEN strlen(${expression}) < ${'45383.12345678'.length} THEN round(${days} * 86400) * 1000000 ELSE round(${days} * 86400000) * 1000 END`;
  return `CAST(${micros} AS BIGINT)`;
}

/** Glob characters of a path, each in a class of its own: `[` -> `[[]`. */
export function escapeGlob(path: string): string {
  return path.replace(/[[*?]/g, (sign) => `[${sign}]`);
}
