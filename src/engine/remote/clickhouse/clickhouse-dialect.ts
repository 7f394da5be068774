import type { RemoteColumn } from '../../../ingest/tables/remote-table.ts';
import { joinSql, NO, quoteInteger, type Sql, sql, YES } from '../../sql/sql.ts';
import { ISO_CLOCK, ISO_DAY, type RemoteDialect } from '../dialect.ts';
import { quoteForClickhouse, quoteNameForClickhouse } from './quote.ts';

const SECOND = 1_000_000;
const DAY_SECONDS = 86_400;

/**
 * ClickHouse, from 2018 on.
 *
 * @param zone the server's time zone: what `DateTime` without a zone is shown in
 */
export function speakClickhouse(zone: string): RemoteDialect {
  const text = quoteForClickhouse;
  const name = quoteNameForClickhouse;
  const isUtc = /^(?:Etc\/)?(?:UTC|UCT|Zulu|Universal|GMT)$/.test(zone);
  const dialect: RemoteDialect = {
    fence: sql``,
    text,
    name,
    divide: (dividend, divisor) => sql`intDiv(${dividend}, ${divisor})`,
    narrow: (value) => value,
    whole: (value) => sql`toInt64(${value})`,
    asText: (column) => sql`toString(${name(column.name)})`,
    inCodePoints: (value) => value,
    writeWhole: (value) => sql`toString(${value})`,
    lowerCase: (value) => sql`lowerUTF8(${value})`,
    length: (value) => sql`length(${value})`,
    matches: (value, pattern) => sql`match(${value}, ${text(`^(?:${pattern})$`)})`,
    lookup(value, pairs, otherwise) {
      // in 2018 what is made of a constant is of another type than its branches
      if (pairs.length === 0) return sql`toInt64(materialize(${otherwise}))`;
      const texts = joinSql(pairs.map(([each]) => text(each)));
      // one cast: ClickHouse of 2018 takes milliseconds for each of a list
      const numbers = sql`CAST([${joinSql(pairs.map(([, each]) => quoteInteger(each)))}] AS Array(Int64))`;
      // of NULL it is NULL in 2018, and the default today
      return sql`ifNull(transform(${value}, [${texts}], ${numbers}, toInt64(${otherwise})), toInt64(${otherwise}))`;
    },
    explode: (values) => sql`arrayJoin([${joinSql(values)}])`,
    micros: (column) => readMicros(column, isUtc),
    isOdd({ kind, name: own }) {
      if (kind !== 'text') return undefined;
      const value = sql`toString(${name(own)})`;
      const day = sql`substring(${value}, 1, 10)`;
      const isDay = sql`toString(${readDay(value)}) = ${day}`;
      // compared as text: 24:00 and 12:60 are no times
      const isClock = sql`substring(${value}, 12, 2) < '24' AND substring(${value}, 15, 2) < '60' AND substring(${value}, 18, 2) < '60'`;
      const isRead = sql`match(${value}, ${text(`^${ISO_DAY}(?:[ T]${ISO_CLOCK}Z?)?$`)}) AND ${isDay} AND ${isClock}`;
      return sql`CASE WHEN ${value} IS NULL OR ${value} = '' THEN ${NO} WHEN ${isRead} THEN ${NO} ELSE ${YES} END`;
    },
  };
  return dialect;
}

function readMicros({ name, kind, type }: RemoteColumn, isUtc: boolean): Sql {
  const own = quoteNameForClickhouse(name);
  if (kind === 'day') return sql`toInt64(${own}) * ${DAY_SECONDS * SECOND}`;
  if (kind === 'text') return readText(sql`toString(${own})`);
  const shown = kind === 'moment' || isUtc ? own : undefined;
  if (/DateTime64/.test(type)) {
    return shown === undefined
      ? sql`toUnixTimestamp64Micro(toDateTime64(toString(${own}), 6, 'UTC'))`
      : sql`toUnixTimestamp64Micro(toDateTime64(${shown}, 6))`;
  }
  const seconds =
    shown === undefined ? sql`toUnixTimestamp(toString(${own}), 'UTC')` : sql`toUnixTimestamp(${shown})`;
  return sql`toInt64(${seconds}) * ${SECOND}`;
}

/** Of a text that is no odd one. */
function readText(value: Sql): Sql {
  const part = (from: number): Sql => sql`toInt64(toUInt8OrZero(substring(${value}, ${from}, 2)))`;
  const seconds = sql`(toInt64(${readDay(value)}) * ${DAY_SECONDS} + ${part(12)} * 3600 + ${part(15)} * 60 + ${part(18)})`;
  const fraction = sql`toInt64(toUInt32OrZero(substring(concat(replaceAll(substring(${value}, 21, 6), 'Z', ''), '000000'), 1, 6)))`;
  return sql`CASE WHEN ${value} IS NULL OR ${value} = '' THEN NULL ELSE ${seconds} * ${SECOND} + ${fraction} END`;
}

/** The day that a text begins with. In 2018 every branch of a CASE is reckoned for every row: none may hold what is no day. */
function readDay(value: Sql): Sql {
  const isWritten = sql`match(${value}, ${quoteForClickhouse(`^${ISO_DAY}`)})`;
  return sql`toDate(CASE WHEN ${isWritten} THEN substring(${value}, 1, 10) ELSE '1970-01-01' END)`;
}
