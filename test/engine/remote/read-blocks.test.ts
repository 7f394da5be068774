import { describe, expect, it } from 'vitest';
import { BrokenAnswerError, readBlocks } from '../../../src/engine/remote/clickhouse/read-blocks.ts';
import type { Row } from '../../../src/engine/sql/connection.ts';

/** Reads an answer that comes in pieces of so many characters. */
async function read(answer: string, size: number): Promise<{ rows: Row[]; broken?: string }> {
  const rows: Row[] = [];
  const pieces = answer.match(new RegExp(`[\\s\\S]{1,${size}}`, 'g')) ?? [];
  try {
    for await (const block of readBlocks(
      (async function* () {
        yield* pieces;
      })(),
    ))
      rows.push(...block);
  } catch (error) {
    if (error instanceof BrokenAnswerError) return { rows, broken: error.message };
    throw error;
  }
  return { rows };
}

const SIZES = [1, 2, 7, 1000];

describe.each(SIZES)('an answer in pieces of %i', (size) => {
  it('is rows by the types of the columns', async () => {
    const answer =
      'n\tt\\tx\nUInt64\tNullable(String)\n1\ta\\\\b\\n\n18446744073709551615\t\\N\n-0\t\\\\N\n2\t\n';
    expect(await read(answer, size)).toEqual({
      rows: [
        { n: 1, 't\tx': 'a\\b\n' },
        { n: '18446744073709551615', 't\tx': null },
        { n: -0, 't\tx': '\\N' },
        { n: 2, 't\tx': '' },
      ],
    });
  });

  it('may have no row, or nothing', async () => {
    expect(await read('n\nString\n', size)).toEqual({ rows: [] });
    expect(await read('', size)).toEqual({ rows: [] });
  });

  it('has rows of one empty text', async () => {
    expect(await read('n\nString\n\n\n', size)).toEqual({ rows: [{ n: '' }, { n: '' }] });
  });

  it.each([
    ['old', 'Code: 241, e.displayText() = DB::Exception: Memory limit, e.what() = DB::Exception'],
    [
      'old, with an end',
      'Code: 241, e.displayText() = DB::Exception: Memory limit, e.what() = DB::Exception\n',
    ],
    [
      'new',
      '\r\n__exception__\r\nabcdef\r\nCode: 241. DB::Exception: Memory limit. (X)\n42 abcdef\r\n__exception__\r\n',
    ],
  ])('ends in what a server of an %s kind says', async (_, said) => {
    for (const header of ['n\nUInt64\n1\n', 'n\nString\nx\n', 'n\tm\nString\tString\nx\ty\n', '']) {
      const { rows, broken } = await read(`${header}${said}`, size);
      expect(rows.length).toBe(header === '' ? 0 : 1);
      expect(broken).toMatch(/^Code: 241.*Memory limit/);
    }
  });

  it('is not taken for whole where it breaks off', async () => {
    expect(await read('n\tm\nString\tString\nx\ty\nx', size)).toEqual({
      rows: [{ n: 'x', m: 'y' }],
      broken: '',
    });
    expect(await read('n\tm\nString\tString\nx\ty\nx\n', size)).toEqual({
      rows: [{ n: 'x', m: 'y' }],
      broken: '',
    });
    expect(await read('n\nUInt64\n1\n2', size)).toEqual({ rows: [{ n: 1 }], broken: '' });
  });

  it('is whole whatever its texts say', async () => {
    const { rows, broken } = await read('n\tt\nUInt8\tString\n1\tCode: 241. DB::Exception: no\n', size);
    expect(broken).toBeUndefined();
    expect(rows).toEqual([{ n: 1, t: 'Code: 241. DB::Exception: no' }]);
  });
});
