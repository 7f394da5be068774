import { readdirSync, readFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { HEADER, HISTORY, useTrackFolder } from './track-folder.ts';

const { path, put, read, track } = useTrackFolder();

describe('an older export', () => {
  it('is known by its time', async () => {
    const history = `${HEADER}1,B,2026-11-03T09:00:00Z,,,\n`;
    put({ 'history.csv': history, 'deals.csv': 'id,stage\n1,A\n' });
    const { status, stderr } = await track('2026-11-02');
    expect(status).toBe(2);
    expect(
      stderr,
    ).toBe(`voronka: deals.csv: is older than the history: it is of 2026-11-02 23:59:59, and history.csv knows an event of 2026-11-03 09:00:00 (deal 1); nothing was changed
  Hint: is --at right? Otherwise only a newer export can be added, or that event has a wrong date
`);
    const russian = await track('2026-11-02', [], { env: { LANG: 'ru_RU.UTF-8' } });
    expect(russian.stderr).toContain(
      'deals.csv: старше истории: выгрузка на 02.11.2026 23:59:59, а в history.csv уже есть',
    );
    expect(read()).toBe(history);
  });

  it('under a newer name is known by its own dates', async () => {
    const history = `${HEADER}1,B,2026-11-03T09:00:00Z,,,\n2,A,2026-11-01T09:00:00Z,,,\n`;
    put({
      'history.csv': history,
      'deals.csv': 'id,stage,stage date\n1,A,2026-11-01 10:00\n2,A,2026-11-01 09:00\n',
    });
    const { status, stderr } = await track('2026-11-04');
    expect(status).toBe(2);
    expect(stderr).toContain(
      'is older than the history: 1 deal was in an earlier stage, and nothing in it happened after 2026-11-03 09:00:00, the newest event of history.csv; nothing was changed',
    );
    expect(read()).toBe(history);
  });
});

describe('a broken export changes nothing and says why', () => {
  it.each([
    ['is empty', '', 'deals.csv: is empty; expected a CSV file of deals with a header line'],
    ['is a web page', '<html></html>', 'deals.csv: is an HTML page; expected CSV text'],
    ['has no stage', 'id,name\n1,x\n', 'deals.csv: no column for stage; found: id, name'],
    ['says where the config has it', 'id,name\n1,x\n', 'track: { columns: { stage: "…" } }'],
    ['has no deal', 'id,stage\n', 'deals.csv: there is no deal in this list; the history stays as it is'],
    ['has a stray quote', 'id,stage\n1,B\n2,"B\n3,A\n', 'deals.csv:3: a quote that never closes'],
    ['is cut short', 'id,stage,manager\n1,B,Ann\n2,B\n', 'deals.csv:3: 2 fields where the header has 3'],
    ['lacks an id', 'id,stage\n1,B\n ,A\n', 'deals.csv:3, column “id”: no contact id'],
    ['lacks a stage', 'id,stage\n1,B\n2,\n', 'deals.csv:3, column “stage”: no stage'],
    [
      'has an unreadable time',
      'id,stage,stage date\n1,B,yesterday\n',
      'deals.csv:2, column “stage date”: the time cannot be read',
    ],
    [
      'has ambiguous dates',
      'id,stage,stage date\n1,B,03/04/2026\n',
      'Hint: say it in the config, track: { dates: day-first }',
    ],
    [
      'has a deal in two stages',
      'id,stage\n1,A\n1,B\n',
      'deals.csv:2: deal 1 stands in several rows with different stages: A and B',
    ],
    ['is of several pipelines', 'id,stage,pipeline\n1,A,X\n2,B,Y\n', 'deals.csv: rows of 2 pipelines'],
  ])('%s', async (_, deals, sentence) => {
    put({ 'history.csv': HISTORY, 'deals.csv': deals });
    const { status, stdout, stderr } = await track('2026-11-03');
    expect(stderr).toContain(sentence);
    expect([status, stdout, read()]).toEqual([2, '', HISTORY]);
    expect(readdirSync(path()).sort()).toEqual(['deals.csv', 'history.csv']);
  });

  it('lists everything at once, in Russian too', async () => {
    put({ 'history.csv': HISTORY, 'deals.csv': 'id,stage\n,A\n2,\n3,A\n3,Б\n' });
    const { stderr } = await track('2026-11-03', ['--lang', 'ru']);
    expect(stderr.split('\n').filter((line) => line.startsWith('voronka:'))).toEqual([
      'voronka: deals.csv:2, столбец «id»: нет номера (ID) клиента',
      'voronka: deals.csv:3, столбец «stage»: нет этапа',
      'voronka: deals.csv:4: сделка 3 — в нескольких строках с разными этапами: A и Б',
      'voronka: deals.csv: список принимается только целиком: history.csv не тронут',
    ]);
  });
});

describe('a history that cannot be appended to', () => {
  it.each([
    ['lacks a column', 'id,stage\n1,A\n', 'history.csv: no column for at; found: id, stage'],
    ['has a row without a time', `${HEADER}1,A,,,,\n`, 'history.csv:2, column “at”: no time'],
    ['has a broken row', `${HEADER}1,A\n`, 'history.csv:2: 2 fields where the header has 6'],
    [
      'ends in totals',
      `${HEADER}1,A,2026-11-01T09:00Z,,,\nTotal,1,,,,\n`,
      'history.csv: ends in 1 line that is no event',
    ],
    ['is packed', Buffer.from('1f8b0800000000000003030000000000000000', 'hex'), 'history.csv: '],
    [
      'ends within a letter',
      Buffer.from(`${HEADER}1,База,2026-11-01T09:00Z,,,я`).subarray(0, -1),
      'history.csv: is not valid utf-8',
    ],
  ])('%s', async (_, history, sentence) => {
    put({ 'history.csv': history, 'deals.csv': 'id,stage\n1,B\n' });
    const before = readFileSync(path('history.csv'));
    const { status, stderr } = await track('2026-11-03');
    expect(stderr).toContain(sentence);
    expect(status).toBe(2);
    expect(readFileSync(path('history.csv')).equals(before)).toBe(true);
  });

  it('cannot write what the list says', async () => {
    const bytes = iconv.encode('ID;Этап;Дата\r\n1;База;01.11.2026\r\n', 'windows-1251');
    put({ 'history.csv': bytes, 'deals.csv': 'id,stage\n1,Сәлем\n' });
    const { status, stderr } = await track('2026-11-03');
    expect(stderr).toContain('history.csv: is kept in windows-1251, which has no “ә”; nothing was changed');
    expect(status).toBe(2);
    expect(readFileSync(path('history.csv')).equals(bytes)).toBe(true);
  });
});
