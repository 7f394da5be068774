import { describe, expect, it } from 'vitest';
import { choosePacking } from '../../../src/engine/count/packing.ts';
import { runTool } from '../../tool/run-tool.ts';
import { configOf, countRows } from '../count.ts';

const YEAR = 366 * 86_400_000_000;

describe('choosePacking', () => {
  it('is wide where a key would pass 2^62', () => {
    expect(choosePacking(0, YEAR, 5, 8)).toEqual({ base: 0, tick: 1, stages: 6, managers: 9, wide: false });
    const room = Math.floor(2 ** 62 / 6 / 9);
    expect(choosePacking(0, room - 2000, 5, 8).wide).toBe(false);
    expect(choosePacking(0, room + 2000, 5, 8).wide).toBe(true);
    expect(choosePacking(-YEAR, 2000 * YEAR, 40, 3000).wide).toBe(true);
  });
});

describe('keys of either width', () => {
  const EVENTS = `1,list,2026-11-02 10:00,Bob
1,call,2026-11-02 10:00,Ann
1,call,2026-11-02 10:00,Cid
2,call,2026-11-03 10:00,
2,deal,2026-11-04 10:00,Bob
2,Lost,2026-11-04 10:00,Ann
3,list,2026-11-05 10:00,Cid
3,Lost,2026-11-06 10:00,Bob
3,call,2026-11-07 10:00,Ann
`;
  // an event of another contact in the far past or future makes every key wide
  const files = (far: string) => ({
    'voronka.yaml': configOf(['list', 'call', 'deal']),
    'transitions.csv': `contact_id,stage,at,manager\n${EVENTS}${far}`,
  });
  const EXPECTED = [
    '(unassigned) call 1/1/0/0',
    '(unassigned) deal 1/1/0/0',
    'Ann call 1/1/0/0',
    'Ann deal 2/0/0/2',
    'Cid call 1/1/0/0',
    '* call 3/3/0/0',
    '* deal 3/1/0/2',
  ];

  it.each([
    ['narrow', ''],
    ['wide by the year 9999', '9,list,9999-12-29 23:59:59.999999,Zoe\n'],
    ['wide by the year 1', '9,list,0001-01-03,Zoe\n'],
    ['wide by both', '9,list,0001-01-03,Zoe\n9,call,9999-12-29 23:59:59,Zoe\n'],
  ])('give the same counts: %s', async (_, far) => {
    const rows = await countRows(files(far), far === '' ? [] : ['--manager', 'Ann', 'Cid', '(unassigned)']);
    const own = (row: string): boolean => !row.startsWith('*');
    expect(rows.filter(own)).toEqual(EXPECTED.filter(own));
    if (far === '') expect(rows).toEqual(EXPECTED);
  });

  it.each(['owner', 'performer'])('with credit %s as well', async (credit) => {
    const narrow = await countRows(files(''), ['--credit', credit]);
    const wide = await countRows(files('9,list,9999-12-29,Zoe\n'), [
      '--credit',
      credit,
      '--as-of',
      '2026-12-01',
    ]);
    expect(wide).toEqual(narrow);
  });

  it('the newest of the newest years is an event that has happened', async () => {
    const { stdout } = await runTool(['gaps', '--format', 'json'], {
      files: files('9,deal,9999-12-29 23:59:59.999999,Zoe\n'),
    });
    const { meta, rows } = JSON.parse(stdout);
    expect(meta.contacts).toBe(4);
    expect(
      rows.find(({ manager, stage }: Record<string, string>) => manager === 'Zoe' && stage === 'deal'),
    ).toMatchObject({ entered: 1, converted: 1 });
  });
});
