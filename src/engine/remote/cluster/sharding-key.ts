import { joinSql, type Sql, sql } from '../../sql/sql.ts';
import { quoteNameForClickhouse } from '../clickhouse/quote.ts';
import { readWrittenName, WRITTEN_NAME } from './written-name.ts';

/** An expression that sends rows to shards, of one column alone and the same for the same value. */
export interface ShardingKey {
  readonly column: string;
  /** The expression, of any column: two tables lie by the same key where these are equal. */
  of(column: Sql): Sql;
}

/** Functions of ClickHouse whose value follows from their arguments alone; `rand`, `now` or `dictGet` are none of them. */
const PURE = new Set(
  (
    'cityHash64 sipHash64 sipHash128 halfMD5 MD5 intHash32 intHash64 murmurHash2_32 murmurHash2_64 murmurHash3_32 ' +
    'murmurHash3_64 murmurHash3_128 farmHash64 farmFingerprint64 metroHash64 xxHash32 xxHash64 xxh3 javaHash hiveHash ' +
    'jumpConsistentHash CRC32 CRC64 URLHash modulo positiveModulo intDiv abs plus minus bitAnd bitShiftRight toString ' +
    'toUInt8 toUInt16 toUInt32 toUInt64 toInt8 toInt16 toInt32 toInt64 toUInt64OrZero toInt64OrZero reinterpretAsUInt64 ' +
    'lower upper lowerUTF8 upperUTF8 trim substring assumeNotNull'
  ).split(' '),
);

const TOKEN = new RegExp(
  `\\s*(?:(?<call>[A-Za-z_]\\w*)(?=\\()|(?<name>${WRITTEN_NAME})|(?<number>\\d+)|(?<sign>[-+*/%(),]))`,
  'y',
);

/**
 * A sharding key, as `system.tables` keeps it: `cityHash64(contact_id)`, `contact_id % 4`. Its pieces are written anew,
 * so that nothing but names, whole numbers and known functions enters a statement of ours.
 *
 * @returns null for whatever else: of several columns, by chance, with texts in it
 */
export function readShardingKey(text: string): ShardingKey | null {
  const pieces: (Sql | null)[] = [];
  const columns = new Set<string>();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const { call, name, number, sign } = TOKEN.exec(text)?.groups ?? {};
    if (call !== undefined && PURE.has(call)) pieces.push(call as Sql);
    else if (name !== undefined) {
      columns.add(readWrittenName(name));
      pieces.push(null);
    } else if (number !== undefined) pieces.push(sql`${Number(number)}`);
    // two minus signs beside each other begin a comment
    else if (sign !== undefined) pieces.push(spaceSign(sign));
    else return null;
  }
  const [column] = columns;
  if (column === undefined || columns.size > 1) return null;
  const writePiece = (other: Sql) => (piece: Sql | null) => piece ?? other;
  return { column, of: (other) => joinSql(pieces.map(writePiece(other)), sql``) };
}

/** Whether two keys are one expression, of whatever columns. */
export function isSameKey(one: ShardingKey, other: ShardingKey): boolean {
  const any = quoteNameForClickhouse('contact');
  return one.of(any) === other.of(any);
}

function spaceSign(sign: string): Sql {
  if (sign === ',') return sql`, `;
  return (/[()]/.test(sign) ? sign : ` ${sign} `) as Sql;
}
