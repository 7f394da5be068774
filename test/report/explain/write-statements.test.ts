import { describe, expect, it } from 'vitest';
import { explainEn } from '../../../src/report/explain/explain-en.ts';
import { explainRu } from '../../../src/report/explain/explain-ru.ts';
import { writeStatements } from '../../../src/report/explain/write-statements.ts';

const SERVER = 'clickhouse://reader@db:8443/crm';
const RAN = [
  { place: { server: SERVER }, statement: 'SELECT 1', rows: 1 },
  { place: { server: SERVER, cluster: 'two' }, statement: 'SELECT\n  n   \nFROM t', rows: 433 },
  { place: { server: null }, statement: 'CREATE TABLE "a\u001b[31m" AS SELECT \'x\'', rows: null },
];

describe('writeStatements', () => {
  it('says where each statement ran and what came back', () => {
    expect(
      writeStatements(RAN, explainEn),
    ).toBe(`-- Statements run on ${SERVER}, and on this machine for what is left to do.

-- 1. on ${SERVER}; 1 row came back
SELECT 1;

-- 2. on each shard of cluster two, by ${SERVER}; 433 rows came back
SELECT
  n
FROM t;

-- 3. on this machine
CREATE TABLE "a" AS SELECT 'x';
`);
  });

  it('says it in Russian', () => {
    const comments = writeStatements(RAN, explainRu)
      .split('\n')
      .filter((line) => line.startsWith('--'));
    expect(comments).toEqual([
      `-- Запросы выполняются на ${SERVER}, остальное досчитывается на этом компьютере.`,
      `-- 1. на ${SERVER}; вернулась 1 строка`,
      `-- 2. на каждом шарде кластера two, через ${SERVER}; вернулись 433 строки`,
      '-- 3. на этом компьютере',
    ]);
  });

  it('keeps a name with a line break within its comment', () => {
    const place = { server: SERVER, cluster: 'a\nDROP TABLE t' };
    const [, , comment, statement] = writeStatements(
      [{ place, statement: 'SELECT 1', rows: 1 }],
      explainEn,
    ).split('\n');
    expect(comment).toContain('a DROP TABLE t');
    expect(statement).toBe('SELECT 1;');
  });
});
