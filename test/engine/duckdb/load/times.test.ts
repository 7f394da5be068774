import { describe, expect, it } from 'vitest';
import { MONTH_NAMES } from '../../../../src/domain/calendar/writing/month-names.ts';
import { runTool } from '../../../tool/run-tool.ts';
import { configOf, countRows } from '../../count.ts';

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
    ['25-11-26 10:07', '2026-11-25T10:07:00Z'],
    ['2026-11-05 10:07 PM', '2026-11-05T22:07:00Z'],
    ['2026/11/05, 12:07:08 am', '2026-11-05T00:07:08Z'],
    ['05/05/2026', '2026-05-05T00:00:00Z'],
    ['Apr 3, 2024', '2024-04-03T00:00:00Z'],
    ['April 3, 2024 5:02 PM', '2024-04-03T17:02:00Z'],
    ['Apr 3, 2024, 12:02:03 AM', '2024-04-03T00:02:03Z'],
    ['SEPT. 3rd, 2024 at 05:02', '2024-09-03T05:02:00Z'],
    ['15 Apr, 2021 00:02:00', '2021-04-15T00:02:00Z'],
    ['15-Apr-2021', '2021-04-15T00:00:00Z'],
    ['15-apr-21 7:05', '2021-04-15T07:05:00Z'],
    ['15-Apr-71', '1971-04-15T00:00:00Z'],
    ['15/Apr/2021', '2021-04-15T00:00:00Z'],
    ['3 апр. 2024', '2024-04-03T00:00:00Z'],
    ['3 Апр 2024 г., 10:07', '2024-04-03T10:07:00Z'],
    ['3 апреля 2024 г.', '2024-04-03T00:00:00Z'],
    ['3 апреля 2024 года в 10:07:08.5', '2024-04-03T10:07:08.500Z'],
    ['03.МАЯ.2024', '2024-05-03T00:00:00Z'],
    ['апреля 3, 2024', '2024-04-03T00:00:00Z'],
    ['45383', '2024-04-01T00:00:00Z'],
    ['45383.75', '2024-04-01T18:00:00Z'],
    ['45383,75', '2024-04-01T18:00:00Z'],
    ['45383.42361111111', '2024-04-01T10:10:00Z'],
    ['45383.42361', '2024-04-01T10:10:00Z'],
    ['45383.5000057870', '2024-04-01T12:00:00.500Z'],
    ['1762300000', '2025-11-04T23:46:40Z'],
    ['762300000.25', '1994-02-26T22:00:00.250Z'],
    ['1762300000123', '2025-11-04T23:46:40.123Z'],
    ['2026-02-29', 'rejected'],
    ['2028-02-29', '2028-02-29T00:00:00Z'],
    ['31.09.2026', 'rejected'],
    ['00.00.0000', 'rejected'],
    ['2026-11-05 25:00', 'rejected'],
    ['2026-11-05 10:60', 'rejected'],
    ['2026-13-01', 'rejected'],
    ['20261105', 'rejected'],
    ['17623000', 'rejected'],
    ['17623000001', 'rejected'],
    ['1e9', 'rejected'],
    ['12345', 'rejected'],
    ['31 April 2024', 'rejected'],
    ['3 Aprilis 2024', 'rejected'],
    ['3 April 2024 17:02 PM', 'rejected'],
    ['3 April 2024 0:02 AM', 'rejected'],
    ['April 2024', 'rejected'],
    ['32/13/2026', 'rejected'],
    ['0026-01-01', 'rejected'],
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
    ['d MMM yyyy', '3 апр. 2024', '2024-04-03T00:00:00Z'],
    ['d MMM. yyyy', '3 мая 2024', '2024-05-03T00:00:00Z'],
    ["d MMMM yyyy 'г.' HH:mm", '3 апреля 2024 г. 10:07', '2024-04-03T10:07:00Z'],
    ['MMMM d, yyyy', 'Sept 3, 2024', '2024-09-03T00:00:00Z'],
    ['d MMM yyyy', '3 4 2024', 'rejected'],
    ["yyyy-MM-dd HH:mm:ss 'UTC'", '2026-11-05 10:07:08 UTC', '2026-11-05T10:07:08Z'],
    ['yyyy-MM-dd HH:mm:ss z', '2026-11-05 10:07:08 GMT+3', '2026-11-05T07:07:08Z'],
    ['yyyy-MM-dd HH:mm (O)', '2026-11-05 10:07 (GMT-04:30)', '2026-11-05T14:37:00Z'],
    ['EEE, dd MMM yyyy HH:mm:ss xx', 'Thu, 05 Nov 2026 10:07:08 +0300', '2026-11-05T07:07:08Z'],
    ['EEEE, d MMMM yyyy', 'четверг, 5 ноября 2026', '2026-11-05T00:00:00Z'],
    ["EEE d MMM yyyy 'um' HH:mm", 'Do. 5 Nov 2026 um 10:07', '2026-11-05T10:07:00Z'],
    ['day-first', '05/11/2026 10:07', '2026-11-05T10:07:00Z'],
    ['day-first', '05-11-26', '2026-11-05T00:00:00Z'],
    ['day-first', '2026-11-05', '2026-11-05T00:00:00Z'],
    ['day-first', '05/13/2026', 'rejected'],
    ['month-first', '05/11/2026', '2026-05-11T00:00:00Z'],
    ['excel', '45383.75', '2024-04-01T18:00:00Z'],
    ['excel', '2024-04-01', 'rejected'],
    ['unix', ' 1762300000', '2025-11-04T23:46:40Z'],
    ['unix-ms', '1762300000123', '2025-11-04T23:46:40.123Z'],
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
    // daylight saving's offset of its own in winter, and the other way round: what is written counts
    ['2026-01-15T10:00+02:00', '2026-01-15T09:00:00+01:00'],
    ['2026-07-15T10:00+01:00', '2026-07-15T11:00:00+02:00'],
    ['29.03.2026 02:30', '2026-03-29T03:30:00+02:00'],
    ['25 Oct 2026 2:30 AM', '2026-10-25T02:30:00+02:00'],
    ['46320.104166666664', '2026-10-25T02:30:00+02:00'],
    ['1792891800', '2026-10-25T02:30:00+01:00'],
  ])('%s in Berlin is %s', async (written, moment) => {
    expect(await readTime(written, 'Europe/Berlin')).toBe(moment);
  });

  it.each([
    // set back for good at 02:00 +04:00
    ['26.10.2014 00:59', '2014-10-26T00:59:00+04:00'],
    ['26.10.2014 01:30', '2014-10-26T01:30:00+04:00'],
    ['2014-10-26T01:30+03:00', '2014-10-26T01:30:00+03:00'],
    ['26.10.2014 02:00', '2014-10-26T02:00:00+03:00'],
    ['27 июля 2015 г. 02:00', '2015-07-27T02:00:00+03:00'],
    // and forward for good, as was thought, at 02:00 +03:00
    ['27.03.2011 02:30', '2011-03-27T03:30:00+04:00'],
  ])('%s in Moscow is %s', async (written, moment) => {
    expect(await readTime(written, 'Europe/Moscow')).toBe(moment);
  });

  it('in Moscow are put in order across the change of 2014', async () => {
    // 01:50 is the first one, +04:00, and so ten minutes before 01:00 +03:00, not fifty after it
    const files = {
      'voronka.yaml': config('Europe/Moscow'),
      'transitions.csv': `contact_id,stage,at,manager
1,list,26.10.2014 01:50,Ann
1,call,2014-10-26T01:00:00+03:00,Bob
2,list,2014-10-26T01:00:00+03:00,Bob
2,call,26.10.2014 01:50,Ann
`,
    };
    // who is called before the list has entered it then, with whom it was called
    expect(await countRows(files)).toEqual(['Ann call 2/2/0/0', '* call 2/2/0/0']);
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
    const { stdout } = await runTool(['check', '--format', 'json'], { files, now: '2026-10-26T00:00:00Z' });
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

  it('may have any name of any month', async () => {
    const names = MONTH_NAMES.flatMap((each, index) => each.map((name) => ({ name, month: index + 1 })));
    const rows = names.flatMap(({ name, month }, i) => [
      `${i},list,2026-${month}-05 10:00\n`,
      `${i},call,5 ${i % 2 ? name.toUpperCase() : name}. 2026 10:00\n`,
    ]);
    const files = {
      'voronka.yaml': config('UTC'),
      'transitions.csv': `contact_id,stage,at\n${rows.join('')}`,
    };
    for (const period of ['2026-01', '2026-05', '2026-12']) {
      const count = names.filter(({ month }) => month === Number(period.slice(5))).length;
      const [team] = (await countRows(files, ['--period', period])).slice(-1);
      expect(team).toBe(`* call ${count}/${count}/0/0`);
    }
    // a call in another month would be before or after the list
    const september = names.filter(({ month }) => month === 9).length;
    expect(await countRows(files, ['--basis', 'flow', '--period', '2026-09'])).toContain(
      `* call ${september}/${september}//`,
    );
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
      'voronka: transitions.csv: 03/04/2026 is either 3 April 2026 or 4 March 2026, and no other date of the file tells which\n' +
        '  Hint: say it in the config, transitions: { dates: day-first } or { dates: month-first }; the column is at\n',
    );
  });

  it('that contradict one another are asked about', async () => {
    expect((await settle(['13/04/2026', '04/13/2026'])).status).toBe(2);
  });

  it('are settled by any column of the file, unless those contradict one another', async () => {
    const count = async (...planned: string[]): Promise<string> => {
      const rows = planned.map((date, i) => `${i},list,0${i + 2}/03/2026,${date}\n`);
      const files = {
        'voronka.yaml': config('UTC'),
        'transitions.csv': `contact_id,stage,at,planned\n${rows.join('')}`,
      };
      const { status, stdout } = await runTool(['gaps', '--format', 'json'], { files });
      return status === 0 ? JSON.parse(stdout).meta.asOf.slice(0, 10) : `status ${status}`;
    };
    expect(await count('05/06/2026', '06/30/2026', '')).toBe('2026-04-03');
    expect(await count('05/06/2026', '30/06/2026', '')).toBe('2026-03-04');
    expect(await count('', '06/30/2026', '')).toBe('2026-04-03');
    expect(await count('30/06/2026', '06/30/2026')).toBe('status 2');
    expect(await count('05/06/2026', '')).toBe('status 2');
  });

  it('that could be either are asked about in Russian', async () => {
    const { stderr } = await settle(['5/11/26 9:00 PM', '12/11/26 9:00 PM'], ['--lang', 'ru']);
    expect(stderr.replaceAll('\u00a0', ' ')).toContain(
      '12/11/26 9:00 PM — это либо 12 ноября 2026 г., либо 11 декабря 2026 г., и по другим датам файла не понять',
    );
    expect(stderr).toContain('{ dates: day-first } или { dates: month-first }');
  });

  const others = Array.from({ length: 250 }, () => '2026-01-05 10:00:00');

  it('are told apart where they first appear after the sample', async () => {
    const late = [...others, '03/04/2026 10:00', '13/04/2026', '03-31-26'];
    expect(JSON.parse((await settle(late)).stdout).meta.asOf).toBe('2026-04-13T00:00:00+00:00');
    const { status, stderr } = await settle([...others, '03/04/2026 10:00']);
    expect(status).toBe(2);
    expect(stderr).toContain('3 April 2026 or 4 March 2026');
    expect((await settle([...others, '13/04/2026', '04/13/2026'])).status).toBe(2);
  });

  it('of years in two and four digits settle one another', async () => {
    expect(JSON.parse((await settle(['03/04/26', '04/13/2026'])).stdout).meta.asOfDay).toBe('2026-04-13');
  });

  it('are not told by what is no date', async () => {
    expect((await settle(['03/04/2026', '45/04/2026'])).stderr).toContain('3 April 2026 or 4 March 2026');
  });

  it('surrounded by no-break spaces are dates still', async () => {
    const { stdout } = await settle(['\u00a013/04/2026\u00a0']);
    expect(JSON.parse(stdout).meta.asOfDay).toBe('2026-04-13');
  });
});

describe('numbers', () => {
  const check = async (times: readonly string[]) => {
    const rows = times.map((time, i) => `${i},list,"${time}"\n`).join('');
    const files = { 'voronka.yaml': config('UTC'), 'transitions.csv': `contact_id,stage,at\n${rows}` };
    const { stdout } = await runTool(['check', '--format', 'json'], { files });
    const [{ used, rejected }] = JSON.parse(stdout).meta.files;
    if (used === 0) return { used, rejected };
    const gaps = await runTool(['gaps', '--format', 'json'], { files });
    return { used, rejected, asOf: JSON.parse(gaps.stdout).meta.asOf };
  };

  it('are times where most of a column are', async () => {
    expect(await check(['45383.5', ' 45384', '2024-04-02', ''])).toMatchObject({
      asOf: '2024-04-02T00:00:00+00:00',
      used: 3,
      rejected: 1,
    });
    const late = [
      ...Array.from({ length: 250 }, () => '2024-01-01'),
      ...Array.from({ length: 251 }, () => '1762300000'),
    ];
    expect(await check(late)).toMatchObject({ asOf: '2025-11-04T23:46:40+00:00', rejected: 0 });
  });

  it('that are few among dates are none', async () => {
    expect(await check(['2024-04-02', '2024-04-02', '45383'])).toMatchObject({ used: 2, rejected: 1 });
    expect(await check(['45383', '1762300000'])).toMatchObject({ used: 0, rejected: 2 });
  });
});
