import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isBlankText, normalizeLabel, normalizeText } from '../../../src/domain/text/label.ts';
import { type Database, openDatabase } from '../../../src/engine/duckdb/database.ts';
import { duckdb, labelOf } from '../../../src/engine/duckdb/duckdb-dialect.ts';
import { quoteText, type Sql, sql } from '../../../src/engine/sql/sql.ts';
import { createScratch } from '../../ingest/scratch.ts';

const scratch = createScratch();
let database: Database;
beforeAll(async () => {
  database = await openDatabase({ folder: scratch.spool.path('spill'), ordered: false });
});
afterAll(() => {
  database.close();
  scratch.dispose();
});

const LAST = 0x10ffff;
const isSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdfff;

type Change = ReadonlyMap<number, string>;

/** What the engine makes of each code point between two texts, where that is not what it was. */
async function changeInSql(before: string, after: string, change: (text: Sql) => Sql): Promise<Change> {
  const text = sql`concat(${quoteText(before)}, chr(code), ${quoteText(after)})`;
  // a surrogate is no character, and a filter may come too late
  const codes = sql`SELECT CAST(CASE WHEN code BETWEEN 55296 AND 57343 THEN 97 ELSE code END AS INTEGER) AS code
  FROM range(1, ${LAST + 1}) c(code)`;
  const rows = await database.query(sql`SELECT DISTINCT code, coalesce(changed, '') AS changed
FROM (SELECT code, text, ${change(sql`text`)} AS changed FROM (SELECT code, ${text} AS text FROM (${codes}) t) u) done
WHERE changed IS DISTINCT FROM text`);
  return new Map(rows.map(({ code, changed }) => [Number(code), String(changed)]));
}

/** The same in JavaScript. */
function changeHere(before: string, after: string, change: (text: string) => string): Change {
  const changes = new Map<number, string>();
  for (let code = 1; code <= LAST; code++) {
    if (isSurrogate(code)) continue;
    const text = before + String.fromCodePoint(code) + after;
    const changed = change(text);
    if (changed !== text) changes.set(code, changed);
  }
  return changes;
}

/** Code points of which both make something, and not the same. */
function findQuarrels(some: Change, others: Change): string[] {
  return [...some].flatMap(([code, text]) => {
    const other = others.get(code);
    return other === undefined || other === text ? [] : `U+${code.toString(16)}: ${text}, ${other}`;
  });
}

describe.each([
  ['inside a word', 'a', 'b'],
  ['at the end of one', 'ab', ''],
  ['alone', '', ''],
])('of all code points %s', (_, before, after) => {
  it('each is white space, or composed, to the engine as it is to JavaScript', async () => {
    const here = changeHere(before, after, normalizeText);
    expect(await changeInSql(before, after, duckdb.normalizeText)).toEqual(here);
  });

  it('each has the same small letter, unless one of them is too old to know it', async () => {
    const [there, here] = [
      await changeInSql(before, after, labelOf),
      changeHere(before, after, normalizeLabel),
    ];
    expect(findQuarrels(here, there)).toEqual([]);
    for (const letter of 'İIẞΣςǄǅЁҐᲐᏣÅK') {
      const code = letter.codePointAt(0)!;
      expect([letter, there.get(code)]).toEqual([letter, here.get(code)]);
    }
    // what they do not both know are letters of late years, none of them of the alphabets of today
    const apart = [...here.keys(), ...there.keys()].filter((code) => here.has(code) !== there.has(code));
    expect(apart.filter((code) => code < 0x1c80)).toEqual([]);
  });
});

it('a text is blank where nothing is left of it', () => {
  const blanks = changeHere('', '', normalizeText);
  for (let code = 1; code <= LAST; code++) {
    if (isSurrogate(code)) continue;
    if (isBlankText(String.fromCodePoint(code)) !== (blanks.get(code) === '')) expect(code).toBe('the same');
  }
  expect(isBlankText('')).toBe(true);
  expect(isBlankText(' \v\u0085\u00a0\ufeff')).toBe(true);
});
