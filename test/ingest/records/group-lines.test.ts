import { afterAll, describe, expect, it } from 'vitest';
import { writeCanonical } from '../../../src/ingest/records/canonical.ts';
import { brief, collect, createScratch } from '../scratch.ts';

const scratch = createScratch();
afterAll(() => scratch.dispose());

const HEAD = 'id,stage,date,sum';

/** The lines of the records, and what was passed over. */
async function read(lines: readonly string[]) {
  const source = await scratch.open(`${lines.join('\n')}\n`);
  const { passed } = await writeCanonical(source, [0], scratch.spool.path('out.csv'));
  return { lines: (await collect(source)).map(({ line }) => line), passed, direct: source.direct };
}

describe('lines between groups', () => {
  it('are passed over: names, sums, the header again', async () => {
    const lines = [
      'A,,,',
      HEAD,
      '1,New,2026-05-01,5',
      ',,,5',
      'B,,,',
      '',
      HEAD,
      '2,Won,2026-05-02,7',
      'Total,,,12',
    ];
    // the last one is a footer in any file
    expect(await read(lines)).toEqual({
      lines: [3, 8],
      passed: { headers: 1, titles: 1, sums: 1 },
      direct: false,
    });
  });

  it('are known without delimiters, too', async () => {
    const lines = [HEAD, '1,New,2026-05-01,5', 'B', HEAD, '2,Won,2026-05-02,7'];
    expect(await read(lines)).toMatchObject({ lines: [2, 5], passed: { headers: 1, titles: 1, sums: 0 } });
  });

  it('are rows anywhere else: a contact of which nothing but the id is known, a sum of its own', async () => {
    const lines = [HEAD, '1,,,', ',,,5', '2,Won,2026-05-02,7', HEAD, '3,,,', '4,New,2026-05-03,', '5,,,'];
    expect(await read(lines)).toMatchObject({
      lines: [2, 3, 4, 6, 7, 8],
      passed: { headers: 1, titles: 0, sums: 0 },
    });
  });

  it('are rows in a file that has its header once', async () => {
    const source = await scratch.open(`${HEAD}\nA,,,\n1,New,2026-05-01,5\n,,,5\n2,New,2026-05-01,5\n`);
    expect(source).toMatchObject({ direct: true, grouped: false });
    expect(brief(await collect(source))).toHaveLength(4);
  });

  it('are found at the ends of the chunks of a scan', async () => {
    const row = '1,New,2026-05-01,5\n';
    const rows = row.repeat(Math.floor((4 * 1024 * 1024 - HEAD.length - 1) / row.length));
    for (const pad of ['', 'x', 'xxxxxxxx']) {
      const source = await scratch.open(`${HEAD}\n${rows}${pad}${row}${HEAD}\r\n${row}`);
      expect(source.grouped).toBe(true);
    }
  });

  it('begin a file with a byte order mark as well', async () => {
    const source = await scratch.open(`\ufeff${HEAD}\n1,New,2026-05-01,5\n${HEAD}\n2,New,2026-05-01,5\n`);
    expect([source.grouped, (await collect(source)).length]).toEqual([true, 2]);
  });
});
