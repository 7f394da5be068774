import { describe, expect, it } from 'vitest';
import { runTool } from '../cli/run-tool.ts';
import { configOf, countRows } from './count.ts';

const config = (zone: string, more = ''): string => configOf(['list', 'call'], more).replace('UTC', zone);

/** When the newest of some events was, or what became of the row where its time is unreadable. */
async function readTime(time: string, zone = 'UTC', options = ''): Promise<string> {
  const { status, stdout, stderr } = await runTool(['gaps', '--format', 'json'], {
    files: {
      'voronka.yaml': config(zone).replace('transitions.csv }', `transitions.csv${options} }`),
      'transitions.csv': `contact_id,stage,at\n1,list,"${time}"\n`,
    },
  });
  if (status !== 0) return stderr.includes('rejected') ? 'rejected' : stderr;
  return JSON.parse(stdout).meta.asOf.replace('+00:00', 'Z');
}

describe('times', () => {
  it.each([
    ['2026-11-05', '2026-11-05T00:00:00Z'],
    ['2026-11-05 10:07', '2026-11-05T10:07:00Z'],
    ['2026-11-05T10:07:08', '2026-11-05T10:07:08Z'],
    [' 2026-11-05\u00a010:07 ', '2026-11-05T10:07:00Z'],
    ['2026-11-05 9:07', '2026-11-05T09:07:00Z'],
    ['2026-1-5', '2026-01-05T00:00:00Z'],
    ['2026-11-05 10:07:08.123456', '2026-11-05T10:07:08.123456Z'],
    ['2026-11-05 10:07:08.123456789', '2026-11-05T10:07:08.123456Z'],
    ['2026-11-05T10:07:08Z', '2026-11-05T10:07:08Z'],
    ['2026-11-05T10:07:08z', '2026-11-05T10:07:08Z'],
    ['2026-11-05T10:07Z', '2026-11-05T10:07:00Z'],
    ['2026-11-05T10:07:08+03:00', '2026-11-05T07:07:08Z'],
    ['2026-11-05T10:07:08+0300', '2026-11-05T07:07:08Z'],
    ['2026-11-05T10:07+03', '2026-11-05T07:07:00Z'],
    ['2026-11-05 10:07:08.5 -05:30', '2026-11-05T15:37:08.500Z'],
    ['2026/11/05 10:07', '2026-11-05T10:07:00Z'],
    ['05.11.2026', '2026-11-05T00:00:00Z'],
    ['5.11.2026 9:07', '2026-11-05T09:07:00Z'],
    ['05.11.2026, 10:07:08', '2026-11-05T10:07:08Z'],
    ['05.11.26 10:07', '2026-11-05T10:07:00Z'],
    ['25/11/2026 10:07', '2026-11-25T10:07:00Z'],
    ['11/25/2026 10:07 PM', '2026-11-25T22:07:00Z'],
    ['11/25/2026 12:07 am', '2026-11-25T00:07:00Z'],
    ['25-11-2026', '2026-11-25T00:00:00Z'],
    ['2026-02-29', 'rejected'],
    ['2028-02-29', '2028-02-29T00:00:00Z'],
    ['31.09.2026', 'rejected'],
    ['00.00.0000', 'rejected'],
    ['2026-11-05 25:00', 'rejected'],
    ['2026-11-05 10:60', 'rejected'],
    ['2026-13-01', 'rejected'],
    ['20261105', 'rejected'],
    ['1762300000', 'rejected'],
    ['soon', 'rejected'],
    ['2026-11-05 10', 'rejected'],
  ])('%j is %s', async (written, moment) => {
    expect(await readTime(written)).toBe(moment);
  });

  it.each([
    ['dd.MM.yyyy HH:mm', '05.11.2026 10:07', '2026-11-05T10:07:00Z'],
    ['MM/dd/yyyy', '05/11/2026', '2026-05-11T00:00:00Z'],
    ['d/M/yy h:mm a', '5/11/26 9:07 PM', '2026-11-05T21:07:00Z'],
    ["yyyy-MM-dd'T'HH:mm:ss.SSSXXX", '2026-11-05T10:07:08.250+03:00', '2026-11-05T07:07:08.250Z'],
    ["yyyy-MM-dd'T'HH:mm:ssXXX", '2026-11-05T10:07:08Z', '2026-11-05T10:07:08Z'],
    ['yyyyMMdd', '20261105', '2026-11-05T00:00:00Z'],
    ["dd 'day' MM yyyy %", '05 day 11 2026 %', '2026-11-05T00:00:00Z'],
    ['dd.MM.yyyy', '\u00a005.11.2026\u00a0', '2026-11-05T00:00:00Z'],
    ['dd.MM.yyyy HH:mm', '05.11.2026\u00a0 10:07', '2026-11-05T10:07:00Z'],
    ['dd.MM.yyyy', '05.11.26', 'rejected'],
    ['dd.MM.yyyy', '05.11.206', 'rejected'],
    ['dd.MM.yy', '05.11.26', '2026-11-05T00:00:00Z'],
    ['dd.MM.yy', '05.11.2026', 'rejected'],
    ['dd.MM.yyyy HH:mm', '2026-11-05 10:07', 'rejected'],
    ['dd.MM.yyyy HH:mm', '05.11.2026', 'rejected'],
    ['dd.MM.yyyy', '05.11.2026 10:07', 'rejected'],
  ])('by the pattern %s %j is %s', async (pattern, written, moment) => {
    expect(await readTime(written, 'UTC', `, dates: ${JSON.stringify(pattern)}`)).toBe(moment);
  });

  it.each([
    // the clocks go forward from 02:00 to 03:00: half past two is read with the offset before
    ['2026-03-29 01:59', '2026-03-29T01:59:00+01:00'],
    ['2026-03-29 02:30', '2026-03-29T03:30:00+02:00'],
    ['2026-03-29 03:00', '2026-03-29T03:00:00+02:00'],
    // back from 03:00 to 02:00: of the two half past twos the first
    ['2026-10-25 01:59', '2026-10-25T01:59:00+02:00'],
    ['2026-10-25 02:30', '2026-10-25T02:30:00+02:00'],
    ['2026-10-25 03:00', '2026-10-25T03:00:00+01:00'],
    ['2026-10-25 02:30+01:00', '2026-10-25T02:30:00+01:00'],
  ])('%s in Berlin is %s', async (written, moment) => {
    expect(await readTime(written, 'Europe/Berlin')).toBe(moment);
  });

  it('of a whole year are put in order across both changes of the clocks', async () => {
    // 02:30 +01:00 is half an hour after 02:00 +01:00, which wall clocks alone cannot tell from 02:00 +02:00
    const files = {
      'voronka.yaml': config('Europe/Berlin'),
      'transitions.csv': `contact_id,stage,at,manager
1,list,2026-03-29 03:10,Ann
1,call,2026-03-29 02:20,Bob
2,list,2026-10-25 02:10,Ann
2,call,2026-10-25T02:05:00+01:00,Bob
`,
    };
    const { stdout } = await runTool(['check', '--format', 'json'], { files });
    const { notices } = JSON.parse(stdout);
    // 02:20 is skipped and means 03:20; 02:05 +01:00 comes 55 minutes after 02:10 +02:00
    expect(notices.map(({ notice }: { notice: string }) => notice)).toEqual([]);
    expect(await countRows(files)).toEqual(['Ann call 2/2/0/0', '* call 2/2/0/0']);
  });

  it('of two digits a year stand beside those of four', async () => {
    const rows = ['05.11.2026', '06.11.2026', '07.11.26', '7.11.26 10:00'].map(
      (time, i) => `${i},call,${time}\n`,
    );
    const files = {
      'voronka.yaml': config('UTC'),
      'transitions.csv': `contact_id,stage,at\n${rows.join('')}`,
    };
    expect(await countRows(files, ['--period', '2026-11'])).toEqual([
      '(unassigned) call 4/4/0/0',
      '* call 4/4/0/0',
    ]);
  });

  it('in one file may be written in several ways', async () => {
    const times = [
      '2026-11-05',
      '06.11.2026',
      '2026/11/07',
      '2026-11-08T00:00Z',
      '25/11/2026',
      '2026-11-30 10:00',
    ];
    const rows = times.map((time, i) => `${i},call,${time}\n`).join('');
    const files = { 'voronka.yaml': config('UTC'), 'transitions.csv': `contact_id,stage,at\n${rows}` };
    expect(await countRows(files)).toEqual(['(unassigned) call 6/6/0/0', '* call 6/6/0/0']);
  });
});

describe('day and month', () => {
  const settle = async (times: readonly string[], argv: readonly string[] = []) =>
    runTool(['gaps', '--format', 'json', ...argv], {
      files: {
        'voronka.yaml': config('UTC'),
        'transitions.csv': `contact_id,stage,at\n${times.map((time, i) => `${i},list,${time}\n`).join('')}`,
      },
    });

  it('are told apart by one value anywhere in the file', async () => {
    const far = [...Array.from({ length: 1000 }, () => '03/04/2026'), '13/04/2026'];
    expect(JSON.parse((await settle(far)).stdout).meta.asOfDay).toBe('2026-04-13');
    const american = [...Array.from({ length: 1000 }, () => '03/04/2026'), '04/13/2026'];
    expect(JSON.parse((await settle(american)).stdout).meta.asOfDay).toBe('2026-04-13');
  });

  it('that could be either are asked about', async () => {
    const { status, stderr } = await settle(['03/04/2026', '12/11/2026']);
    expect(status).toBe(2);
    expect(stderr).toBe(
      'voronka: transitions.csv: dates such as 03/04/2026 can be read as day/month or as month/day\n' +
        '  Hint: say which in the config, transitions: { dates: dd/MM/yyyy } or { dates: MM/dd/yyyy }; the column is at\n',
    );
  });

  it('that contradict one another are asked about', async () => {
    expect((await settle(['13/04/2026', '04/13/2026'])).status).toBe(2);
  });

  it('surrounded by no-break spaces are dates still', async () => {
    const { stdout } = await settle(['\u00a013/04/2026\u00a0']);
    expect(JSON.parse(stdout).meta.asOfDay).toBe('2026-04-13');
  });
});
