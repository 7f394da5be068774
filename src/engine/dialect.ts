import type { CsvTable } from '../ingest/raw-input.ts';
import type { TimeFormat } from '../ingest/time-format.ts';
import { quoteText } from './quote.ts';

/**
 * The few functions in which SQL engines differ. Everything else that `engine` writes is conditional aggregates, joins
 * and plain subqueries that any of them runs.
 */
export interface Dialect {
  /** Text trimmed, inner white space made one space, NFC; NULL where nothing is left. */
  normalizeText(expression: string): string;
  /** Text in lower case, of any script. */
  lowerCase(expression: string): string;
  /** Whether the whole text matches a regular expression. */
  matches(expression: string, pattern: string): string;
  /** Wall-clock microseconds since 1970 of a text that carries no offset, else NULL. */
  localMicros(expression: string, format: TimeFormat): string;
  /** Microseconds since 1970 UTC of a text that carries its own offset, else NULL. */
  offsetMicros(expression: string, pattern: string): string;
  /** The same two for one strptime pattern out of the config. */
  patternMicros(expression: string, strptime: string): string;
  /** Wall-clock microseconds of `2026-11-20 18:00:00` (or with a T), by far the commonest way to write a time. */
  isoSecondsMicros(expression: string): string;
  /** An integer type wide enough for {@link packing} keys past 2^63. */
  readonly wideInteger: string;
  /** Whole part of a quotient of non-negative integers. */
  divide(dividend: string, divisor: string): string;
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

/** Microseconds of the year 1000. */
const YEAR_1000 = '(-30610224000000000)';

export const duckdb: Dialect = {
  normalizeText(expression) {
    const spaced = `regexp_replace(nfc_normalize(${expression}), ${quoteText(SPACE)}, ' ', 'g')`;
    // one cheap look spares most texts the rest
    return `CASE WHEN regexp_full_match(${expression}, ${quoteText(PLAIN)}) THEN ${expression} ELSE nullif(trim(${spaced}), '') END`;
  },
  // lower-casing has two small sigmas, and which one depends on the letters around it
  lowerCase: (expression) => `replace(lower(${expression}), 'ς', 'σ')`,
  matches: (expression, pattern) => `regexp_full_match(${expression}, ${quoteText(pattern)})`,
  localMicros(expression, format) {
    const read =
      format.iso === 'local'
        ? `try_cast(${expression} AS TIMESTAMP)`
        : `try_strptime(${expression}, [${format.strptime.map(quoteText).join(', ')}])`;
    return `CASE WHEN regexp_full_match(${expression}, ${quoteText(format.pattern)}) THEN epoch_us(${read}) END`;
  },
  offsetMicros(expression, pattern) {
    // the cast wants seconds, no space before the offset and a capital Z
    const seconds = `regexp_replace(upper(${expression}), '([T ][0-9]{1,2}:[0-9]{2}) ?([Z+-])', '\\1:00\\2')`;
    const read = `epoch_us(try_cast(regexp_replace(${seconds}, ' ([Z+-])', '\\1') AS TIMESTAMPTZ))`;
    return `CASE WHEN regexp_full_match(${expression}, ${quoteText(pattern)}) THEN ${read} END`;
  },
  patternMicros(expression, strptime) {
    // `%z` does not know Z; `%Y` also reads `26` and `206`: nobody sold anything in the first millennium
    const text = strptime.includes('%z') ? `regexp_replace(${expression}, '[Zz]$', '+00')` : expression;
    const read = `nullif(greatest(epoch_us(try_strptime(${text}, ${quoteText(strptime)})), ${YEAR_1000}), ${YEAR_1000})`;
    // to DuckDB, `epoch` and `infinity` are times whatever the pattern
    const isTime = /^%[YymdHI]/.test(strptime)
      ? `${expression} >= '0' AND ${expression} < ':'`
      : `lower(${expression}) NOT IN ('epoch', 'infinity', '-infinity')`;
    return `CASE WHEN ${isTime} THEN ${read} END`;
  },
  isoSecondsMicros(expression) {
    // of 19 characters, the 17th a colon: no room for an offset, which the cast would quietly apply
    const isTime = `strlen(${expression}) = 19 AND ${expression}[17] = ':' AND ${expression} >= '0' AND ${expression} < ':'`;
    const read = `epoch_us(try_cast(${expression} AS TIMESTAMP))`;
    return `CASE WHEN ${isTime} THEN nullif(greatest(${read}, ${YEAR_1000}), ${YEAR_1000}) END`;
  },
  wideInteger: 'HUGEINT',
  divide: (dividend, divisor) => `(${dividend}) // ${divisor}`,
  readCsv({ path, delimiter, width, quoted, longest }) {
    const columns = Array.from({ length: width }, (_, index) => `${quoteText(`c${index}`)}: 'VARCHAR'`);
    // the first argument is a glob to DuckDB; a list with one escaped path is read as it stands
    return `read_csv([${quoteText(escapeGlob(path))}], auto_detect = false, header = true, skip = 0, delim = ${quoteText(delimiter)}, quote = '"', escape = '"', comment = '', strict_mode = true, null_padding = false, ignore_errors = false, all_varchar = true, columns = {${columns.join(', ')}}, max_line_size = ${longest}, buffer_size = 8388608, hive_partitioning = false, compression = 'none', allow_quoted_nulls = true, nullstr = ''${quoted ? ', parallel = false' : ''})`;
  },
  rowNumber: 'rowid',
};

/** Glob characters of a path, each in a class of its own: `[` -> `[[]`. */
function escapeGlob(path: string): string {
  return path.replace(/[[*?]/g, (sign) => `[${sign}]`);
}
