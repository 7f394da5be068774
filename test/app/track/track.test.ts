import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync, utimesSync } from 'node:fs';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { HEADER, useTrackFolder } from './track-folder.ts';

const { path, put, read, run, track } = useTrackFolder();

describe('the history', () => {
  it('is made, and a second run adds nothing', async () => {
    put({ 'deals.csv': 'id,stage,manager,amount\n1,List,Ann,"1 000,50"\n2,"Call, first",Bob,\n' });
    const first = await track('2026-11-02 18:00', [], { zone: 'Europe/Moscow' });
    expect(first.status).toBe(0);
    expect(first.stdout).toContain('2 events appended to history.csv, which is new.');
    const made = read();
    expect(made).toBe(
      `${HEADER}1,List,2026-11-02T18:00:00+03:00,Ann,,"1 000,50"\n2,"Call, first",2026-11-02T18:00:00+03:00,Bob,,\n`,
    );
    const second = await track('2026-11-02 18:00', [], { zone: 'Europe/Moscow' });
    expect(second.stdout).toContain('Nothing to append: history.csv stays as it is.');
    expect(read()).toBe(made);
    expect(readdirSync(path()).sort()).toEqual(['deals.csv', 'history.csv']);
  });

  it('gets what changed: no other spelling, no other manager, no repeated row', async () => {
    put({
      'history.csv': `${HEADER}1,List,2026-11-02T09:00Z,Ann,,\n2,Call,2026-11-02T09:00Z,Ann,,\n3,Call,2026-11-02T09:00Z,Ann,,\n`,
      'deals.csv':
        'ID;Этап;Ответственный;Причина отказа;Товар\n1; list ;Bob;;A\n2;CALL;Ann;;B\n3;Отказ;Ann;дорого;C\n3;Отказ;Ann;дорого;D\n',
    });
    const { status, stdout } = await track('2026-11-03 10:00');
    expect(status).toBe(0);
    expect(read().split('\n').slice(4)).toEqual(['3,Отказ,2026-11-03T10:00:00+00:00,Ann,дорого,', '']);
    expect(stdout).toContain('1 event appended to history.csv.');
    expect(stdout).toContain('2 deals in the stage that was known.');
    expect(stdout).toContain('1 row repeats a deal');
    expect(stdout).toMatch(/Call +Отказ +1/);
  });

  it('gets the same of a deal in several rows, whatever their order', async () => {
    const rows = ['1,List,Bob,20', '1,List,Ann,10', '1,list,Ann,', '1,List,,5'];
    for (const order of [rows, rows.toReversed()]) {
      put({ 'history.csv': '', 'deals.csv': `id,stage,manager,amount\n${order.join('\n')}\n` });
      await track('2026-11-03 10:00');
      expect(read()).toBe(`${HEADER}1,List,2026-11-03T10:00:00+00:00,Ann,,10\n`);
    }
  });

  it('is what the report reads', async () => {
    put({
      'voronka.yaml': `timezone: Europe/Berlin
stages: [ { id: list, name: List }, { id: call, name: Call }, { id: deal, name: Deal } ]
lost: { labels: [Lost] }
transitions: { file: history.csv }
`,
      'deals.csv': 'id,stage,manager\n1,List,Ann\n2,Call,Ann\n3,List,Bob\n',
    });
    await track('2026-11-02');
    put({ 'deals.csv': 'id,stage,manager\n1,Deal,Ann\n2,Lost,Ann\n3,Call,Bob\n' });
    await track('2026-11-03');
    const { stdout } = await run(['gaps', '--format', 'csv', '--as-of', '2026-11-03']);
    const team = stdout.split('\n').filter((line) => line.startsWith('*'));
    expect(team.map((line) => line.split(',').slice(1, 6).join(','))).toEqual([
      'call,3,3,0,0',
      'deal,3,1,1,1',
    ]);
    const before = await run(['check', '--format', 'json']);
    expect(JSON.parse(before.stdout).meta.files[0]).toMatchObject({ rows: 6, used: 6, rejected: 0 });
  });

  it('takes any text for text, and reads it back as it was', async () => {
    const hostile = [
      '=cmd()',
      "'; drop table deals; --",
      '"',
      'a;b,c\t|',
      '\u001b[31m',
      'ё́',
      '\\',
      '-1',
      '%Y',
      '2026-11-01',
    ];
    const rows = hostile.map((text, index) =>
      [`${text}${index}`, text, text].map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','),
    );
    put({
      'deals.csv': `id,stage,manager\n${rows.join('\n')}\n`,
      'history.csv': HEADER.replaceAll(',', ';'),
    });
    const first = await track('2026-11-02');
    expect(first.stdout).toContain(`${hostile.length} events appended`);
    expect(first.stdout).not.toContain('\u001b');
    const made = read();
    expect((await track('2026-11-03')).stdout).toContain(
      `${hostile.length} deals in the stage that was known.`,
    );
    expect(read()).toBe(made);
  });

  it('takes what the last row says of events at one time', async () => {
    put({
      'history.csv': `${HEADER}1,Deal,2026-11-02T09:00Z,,,\n1,Call,2026-11-02T12:00+03:00,,,\n`,
      'deals.csv': 'id,stage\n1,Call\n',
    });
    expect((await track('2026-11-03')).stdout).toContain('Nothing to append');
  });
});

describe('the form of a history', () => {
  const ROWS = [
    ['Комментарий', 'Дата', 'Этап', 'ID'],
    ['первый', '02.11.2026 09:00', 'База', '1'],
  ];
  const write = (delimiter: string, end: string): string => ROWS.map((row) => row.join(delimiter)).join(end);

  it.each([
    ['windows-1251', ';', '\r\n', ''],
    ['utf-16le', '\t', '\r\n', '\ufeff'],
    ['utf-8', ';', '\n', '\ufeff'],
    ['utf-8', '|', '\r', ''],
  ])('%s with %j stays, and the last line end is put in', async (encoding, delimiter, end, mark) => {
    const bytes = iconv.encode(mark + write(delimiter, end), encoding);
    put({ 'history.csv': bytes, 'deals.csv': 'id,stage\n1,Знакомство\n' });
    const { status, stderr } = await track('2026-11-03 10:00');
    expect([status, stderr]).toEqual([0, '']);
    const row = ['', '2026-11-03T10:00:00+00:00', 'Знакомство', '1'].join(delimiter);
    const after = readFileSync(path('history.csv'));
    expect(after.subarray(0, bytes.length).equals(bytes)).toBe(true);
    expect(iconv.decode(after.subarray(bytes.length), encoding)).toBe(`${end}${row}${end}`);
    expect((await track('2026-11-03 10:00')).stdout).toContain('Nothing to append');
  });

  it('has the columns and the dates that the config gives it', async () => {
    put({
      'voronka.yaml': `timezone: Europe/Moscow
stages: [ { id: a, name: A }, { id: b, name: B } ]
transitions: { file: history.csv, dates: "dd.MM.yyyy HH:mm", columns: { contact_id: X, stage: Y, at: Z } }
`,
      'history.csv': 'X,Y,Z\n1,A,02.11.2026 09:00\n',
      'deals.csv': 'id,stage\n1,B\n',
    });
    expect((await track('2026-11-03 10:00:30')).status).toBe(0);
    expect(read()).toBe('X,Y,Z\n1,A,02.11.2026 09:00\n1,B,03.11.2026 10:00\n');
  });

  it.each([
    ['1793707445', '1793872800'],
    ['1793707445678', '1793872800000'],
    ['46329.5', '46331.4166666667'],
  ])('has times that are numbers, as %s', async (time, written) => {
    const ids = Array.from({ length: 9 }, (_, index) => index);
    put({
      'history.csv': `id;stage;at\n${ids.map((id) => `${id};A;${time}\n`).join('')}`,
      'deals.csv': `id,stage\n${ids.map((id) => `${id},B\n`).join('')}`,
    });
    expect((await track('2026-11-05 10:00')).status).toBe(0);
    expect(read()).toContain(`0;B;${written}`);
    expect((await track('2026-11-05 10:00')).stdout).toContain('Nothing to append');
    // numbers would be no times any more if half of them were something else
    expect(await track('2026-11-06 10:00')).toMatchObject({ status: 0, stderr: '' });
  });

  it('keeps its mode, is written through a link, and leftovers of killed runs go', async () => {
    put({
      'real.csv': HEADER,
      'deals.csv': 'id,stage\n1,A\n',
      '.real.csv.77-12.tmp': 'half',
      '.real.csv.bak': 'mine',
    });
    chmodSync(path('real.csv'), 0o640);
    symlinkSync('real.csv', path('history.csv'));
    expect((await track('2026-11-03')).status).toBe(0);
    expect(read('real.csv')).toContain('1,A,');
    expect(statSync(path('real.csv')).mode & 0o777).toBe(0o640);
    expect(readdirSync(path()).sort()).toEqual(['.real.csv.bak', 'deals.csv', 'history.csv', 'real.csv']);
  });

  it('may be an empty file', async () => {
    put({ 'history.csv': '', 'deals.csv': 'id,stage\n1,A\n' });
    expect((await track('2026-11-03 10:00')).status).toBe(0);
    expect(read()).toBe(`${HEADER}1,A,2026-11-03T10:00:00+00:00,,,\n`);
  });
});

describe('the time of a change', () => {
  it('is that of the column that says so, for deals seen first as well', async () => {
    put({
      'history.csv': `${HEADER}1,A,2026-11-01T09:00Z,,,\n`,
      'deals.csv':
        'ID;Stage;Stage change date;Created;Modified\n1;B;02.11.2026 10:30;01.10.2026 09:00;03.11.2026 09:00\n2;A;15.10.2026 11:00;01.10.2026 09:00;03.11.2026 09:00\n3;A;;20.10.2026 09:00;03.11.2026 09:00\n',
    });
    const { stdout } = await track('2026-11-03 12:00');
    expect(stdout).toContain('changes are dated by the column “Stage change date”');
    expect(read().split('\n').slice(2, -1)).toEqual([
      '2,A,2026-10-15T11:00:00+00:00,,,',
      // what has never moved entered its stage when it was made
      '3,A,2026-10-20T09:00:00+00:00,,,',
      '1,B,2026-11-02T10:30:00+00:00,,,',
    ]);
  });

  it('is the time of the file, which is printed; of standard input the clock', async () => {
    put({ 'deals.csv': 'id,stage\n1,A\n' });
    utimesSync(path('deals.csv'), 1_793_700_000.75, 1_793_700_000.75);
    const file = await track(null);
    expect(file.stderr).toBe(
      'deals.csv is taken for the state of 2026-11-03 10:00:00, when the file was last changed; --at names another time.\n',
    );
    expect(read()).toContain('1,A,2026-11-03T10:00:00+00:00');
    const piped = await run(['track', '-', '--history', 'history.csv', '--lang', 'ru'], {
      stdin: 'id,stage\n1,B\n',
    });
    expect(piped.stderr).toBe(
      '(стандартный ввод): считаем, что выгружено сейчас, 01.12.2026 00:00:00; другое время задаёт --at.\n',
    );
    expect(read()).toContain('1,B,2026-12-01T00:00:00+00:00');
  });

  it('of a day is its end, and no later than now', async () => {
    put({ 'deals.csv': 'id,stage\n1,A\n' });
    await track('2026-11-02');
    expect(read()).toContain('1,A,2026-11-02T23:59:59+00:00');
    put({ 'deals.csv': 'id,stage\n1,B\n' });
    await track('2026-11-05', [], { now: '2026-11-05T13:00:00Z' });
    expect(read()).toContain('1,B,2026-11-05T13:00:00+00:00');
  });

  it('without a time of day is after what is known of that day', async () => {
    put({
      'history.csv': `${HEADER}1,A,2026-11-02T09:00Z,,,\n`,
      'deals.csv': 'id,stage,stage date\n1,B,2026-11-02\n',
    });
    expect((await track('2026-11-02')).status).toBe(0);
    expect(read()).toContain('1,B,2026-11-02T09:00:00+00:00');
    expect((await track('2026-11-02')).stdout).toContain('Nothing to append');
  });

  it('after the export is left for the next run; before the last known one it is passed over', async () => {
    put({
      'history.csv': `${HEADER}1,A,2026-11-01T09:00Z,,,\n2,B,2026-11-02T09:00Z,,,\n3,A,2026-11-01T09:00Z,,,\n`,
      'deals.csv': 'id,stage,stage date\n1,B,2026-11-03 12:30\n2,A,2026-11-01 09:00\n3,B,2026-11-03 09:00\n',
    });
    const { status, stdout } = await track('2026-11-03 12:00');
    expect(status).toBe(0);
    expect(read().split('\n').slice(4, -1)).toEqual(['3,B,2026-11-03T09:00:00+00:00,,,']);
    expect(stdout).toContain(
      '1 deal skipped: the list dates the change before what the history knows last of it.',
    );
    expect(stdout).toContain('1 deal skipped for now: the list dates the change after its own export');
    await track('2026-11-03 13:00');
    expect(read()).toContain('1,B,2026-11-03T12:30:00+00:00');
  });
});
