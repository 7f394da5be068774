import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Connection } from '../../../src/engine/sql/connection.ts';
import { listLines, quoteName, quoteText, sql } from '../../../src/engine/sql/sql.ts';
import { ENGINES } from '../engines.ts';

const HOSTILE = [
  "'; drop table journeys; --",
  'Robert"); DROP TABLE managers;--',
  "O'Brien ''",
  '"quoted" ""',
  'a\\b\\',
  "\\'",
  '%_ $1 ?1 :name {} /* -- */ #',
  'NULL',
  'line\nand\r\nline\tand tab',
  'Ёлкин Й. 李 😀 \u200b',
  'e\u0301 is not é',
  ' outer spaces ',
];

describe.each(ENGINES)('$name', (engine) => {
  let connection: Connection & { close(): void };
  beforeAll(async () => {
    connection = await engine.connect();
  });
  afterAll(() => connection.close());

  it('gives back every text as it was', async () => {
    const texts = HOSTILE.map((text, index) => sql`${quoteText(text)} AS ${quoteName(`c${index}`)}`);
    const [row] = await connection.query(sql`SELECT ${listLines(texts)}`);
    expect(Object.values(row ?? {})).toEqual(HOSTILE);
  });

  it('gives back every name as it was', async () => {
    const names = HOSTILE.map((name, index) => sql`${index} AS ${quoteName(name)}`);
    const [row] = await connection.query(sql`SELECT ${listLines(names)}`);
    expect(row).toEqual(Object.fromEntries(HOSTILE.map((name, index) => [name, index])));
  });
});
