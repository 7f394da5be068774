import type { JourneyPart, PartColumn } from '../../count/journey-parts.ts';
import { joinSql, listLines, NO, quoteInteger, quoteName, quoteText, type Sql, sql } from '../../sql/sql.ts';
import type { RemoteDialect } from '../dialect.ts';
import { NotCountable } from '../not-countable.ts';

/** What the numbers of a part's columns are of: how many managers there are, and the texts of attributes and reasons. */
export interface GatheredTexts {
  readonly managers: number;
  /** By number. */
  attribute(name: string): readonly string[];
  readonly reasons: readonly string[];
}

/** How a column is a digit of a signature. */
interface Digit extends PartColumn {
  /** Its values, and one for NULL. */
  readonly size: number;
  readonly least: number;
  /** By value, where it stands for a text. */
  readonly texts?: readonly string[];
}

/** A signature holds no more than that. */
const LARGEST = 2n ** 62n;

/**
 * How the contacts of parts are counted: what is known of a contact in a part is one whole number, the signature, its columns
 * one digit each (mixed radix). So one pass over the contacts, a number for each part that a contact is in, counts all parts.
 */
export interface Signatures {
  /** A SELECT of `q_sign` and `q_count`: additive over servers that share no contact. */
  count(dialect: RemoteDialect, parts: readonly JourneyPart[], journeys: Sql): Sql;
  /** The rows of the parts here, with `n`: how many are so. */
  write(counts: ReadonlyMap<string, number>): Sql;
}

/**
 * @param parts of one question: all have the same columns
 * @throws NotCountable where a signature does not fit in 62 bits, or a column tells one contact from others
 */
export function planSignatures(parts: readonly JourneyPart[], texts: GatheredTexts): Signatures {
  const [first] = parts;
  const digits = (first?.columns ?? []).map((column) => planDigit(column, texts));
  const size = digits.reduce((product, each) => product * BigInt(each.size), 1n);
  if (size > LARGEST) throw new NotCountable('keys');
  return {
    count(dialect, some, journeys) {
      const signs = some.map(({ where, columns }) => {
        const sign = columns.reduce(
          (sum, { value }, index) => {
            const own = writeDigit(digits[index]!, value);
            return index === 0 ? dialect.whole(own) : sql`(${sum}) * ${digits[index]!.size} + ${own}`;
          },
          dialect.whole(quoteInteger(0)),
        );
        return sql`CASE WHEN ${where} THEN ${sign} ELSE ${dialect.whole(quoteInteger(-1))} END`;
      });
      return sql`SELECT q_sign, count(*) AS q_count
FROM (
SELECT ${dialect.explode(signs)} AS q_sign
FROM (
${journeys}) q_contacts) q_signs
WHERE q_sign >= 0
GROUP BY q_sign`;
    },
    write: (counts) => writeRows(digits, counts),
  };
}

function planDigit(column: PartColumn, texts: GatheredTexts): Digit {
  const { kind } = column;
  const ofTexts = (values: readonly string[]): Digit => ({
    ...column,
    least: 0,
    size: values.length + 1,
    texts: values,
  });
  if (kind === 'flag') return { ...column, least: 0, size: 2 };
  if (kind === 'rank') return { ...column, least: 0, size: texts.managers + 1 };
  if (kind === 'reason') return ofTexts(texts.reasons);
  if (kind === 'row') throw new NotCountable('question');
  if ('attribute' in kind) return ofTexts(texts.attribute(kind.attribute));
  return { ...column, least: kind.least, size: kind.most - kind.least + 2 };
}

/** The digit of a value: 0 of NULL, and of a condition that does not hold. */
function writeDigit({ kind, least }: Digit, value: Sql): Sql {
  if (kind === 'flag') return sql`CASE WHEN ${value} THEN 1 ELSE 0 END`;
  return sql`coalesce(${value} + ${1 - least}, 0)`;
}

/**
 * The rows of the parts, taken out of their signatures here: numbers as two texts, since thousands of rows of constants
 * take an engine ten times as long to understand.
 */
function writeRows(digits: readonly Digit[], counts: ReadonlyMap<string, number>): Sql {
  const list = (numbers: Iterable<string | number>): Sql =>
    sql`CAST(unnest(string_split(${quoteText([...numbers].join(','))}, ',')) AS BIGINT)`;
  const some = counts.size > 0;
  const rows = some
    ? sql`SELECT ${list(counts.keys())} AS q_sign, ${list(counts.values())} AS n`
    : sql`SELECT 0 AS q_sign, 0 AS n WHERE ${NO}`;
  let below = 1n;
  const cells = [...digits].reverse().map((digit): Sql => {
    const own = sql`(q_sign // ${below.toString() as Sql} % ${digit.size})`;
    below *= BigInt(digit.size);
    return sql`${readDigit(digit, own)} AS ${quoteName(digit.name)}`;
  });
  return sql`SELECT\n  ${listLines([...cells, sql`n`])}\nFROM (${rows}) signs`;
}

/** What a digit stands for. */
function readDigit({ kind, least, texts }: Digit, digit: Sql): Sql {
  if (kind === 'flag') return sql`${digit} = 1`;
  if (texts === undefined) return sql`nullif(${digit}, 0) + ${least - 1}`;
  return texts.length === 0
    ? sql`CAST(NULL AS VARCHAR)`
    : sql`([${joinSql(texts.map(quoteText))}])[${digit}]`;
}
