import iconv from 'iconv-lite';
import { afterAll, describe, expect, it } from 'vitest';
import { readTeamFile, type TeamFileOptions } from '../../../src/ingest/tables/team-file.ts';
import { createScratch, problemsOf } from '../scratch.ts';

const scratch = createScratch();
afterAll(() => scratch.dispose());

const open = (content: string | Buffer, options: Partial<TeamFileOptions> = {}) =>
  readTeamFile({ file: scratch.file('teams.csv', content), columns: {}, spool: scratch.spool, ...options });

/** Each line in short: its number, the manager, the attributes. */
async function read(content: string | Buffer, options?: Partial<TeamFileOptions>) {
  const entries = await open(content, options);
  return entries.map(({ manager, values, place }) => [place.line, manager, Object.fromEntries(values)]);
}

describe('readTeamFile', () => {
  it('takes the first column for the managers and the others for attributes', async () => {
    const text = 'sales_agent,manager,Regional_Office,\nAnn  Bell,Zoe,East,\n\n,,,\n"Bob, Jr",Zoe,,\n';
    expect(await read(text)).toEqual([
      [2, 'Ann Bell', { manager: 'Zoe', regional_office: 'East' }],
      [5, 'Bob, Jr', { manager: 'Zoe', regional_office: '' }],
    ]);
  });

  it('takes the only column that is called as managers are', async () => {
    expect(await read('Регион;Команда;Ответственный\nЮг;А;Пётр\n')).toEqual([
      [2, 'Пётр', { регион: 'Юг', команда: 'А' }],
    ]);
  });

  it('lets the only attribute be called the team', async () => {
    expect(await read('who|Отдел\nAnn|Север\n')).toEqual([[2, 'Ann', { отдел: 'Север', team: 'Север' }]]);
  });

  it('names columns as the config does; the rest keeps its names', async () => {
    const columns = { manager: 'Sales_Agent', team: 'manager' };
    expect(await read('sales_agent,manager,office,team\nAnn,Zoe,East,x\n', { columns })).toEqual([
      [2, 'Ann', { team: 'Zoe', office: 'East' }],
    ]);
    expect(await read('team,who\nNorth,Ann\n', { columns: { team: 'team' } })).toEqual([
      [2, 'Ann', { team: 'North' }],
    ]);
  });

  it('reads what Excel saves', async () => {
    const text = 'sep=;\r\nМенеджер;Команда\r\nЁлкина;"Юг; море"\r\n';
    const expected = [[3, 'Ёлкина', { команда: 'Юг; море', team: 'Юг; море' }]];
    expect(await read(iconv.encode(text, 'windows-1251'))).toEqual(expected);
    expect(await read(iconv.encode(text, 'utf-16le', { addBOM: true }))).toEqual(expected);
    expect(await read(iconv.encode(text, 'koi8-r'), { encoding: 'koi8-r', delimiter: ';' })).toEqual(
      expected,
    );
  });

  it.each([
    ['a,b\n1\n2,3,4\n"x\n', {}, ['team-record 2', 'team-record 3', 'team-record 4']],
    ['manager\nAnn\n', {}, ['team-columns-none']],
    ['manager,team,Team\nAnn,a,b\n', {}, ['column-twice']],
    [
      'who,team\n',
      { columns: { office: 'ofice', manager: 'whom' } },
      ['column-not-found', 'column-not-found'],
    ],
    ['', {}, ['file-empty']],
  ])('refuses %j', async (text, options, codes) => {
    const problems = await problemsOf(() => open(text, options));
    expect(
      problems.map(({ code, place }) => (place.line === undefined ? code : `${code} ${place.line}`)),
    ).toEqual(codes);
  });

  it('refuses a file that is not there', async () => {
    const problems = await problemsOf(() =>
      readTeamFile({ file: 'none.csv', columns: {}, spool: scratch.spool }),
    );
    expect(problems).toMatchObject([{ code: 'file-missing', args: { expected: 'teams' } }]);
  });
});
