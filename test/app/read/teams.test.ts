import { describe, expect, it } from 'vitest';
import { countRows } from '../../engine/count.ts';
import { type Files, parseRows, runTool } from '../../tool/run-tool.ts';
import { CONFIG, FILES } from '../../tool/small-funnel.ts';

const TEAMS = 'sales_agent,manager,regional_office\nAnn,Zoe,East\nBob,Zoe,West\nDan,Max,East\n';
const FROM_FILE = `${CONFIG}managers: { teams: teams.csv }\n`;

const withTeams = (config: string, more: Files = {}): Files => ({
  ...FILES,
  'voronka.yaml': config,
  'teams.csv': TEAMS,
  ...more,
});

describe('--by an attribute of managers', () => {
  const offices = [
    '(unassigned) call 1/0/0/1',
    'East call 2/2/0/0',
    'East deal 2/1/1/0',
    'West call 1/1/0/0',
    'West deal 1/0/0/1',
    '* call 4/3/0/1',
    '* deal 3/1/1/1',
  ];

  it.each(['regional_office', 'Regional  OFFICE'])('of a file: %s', async (by) => {
    expect(await countRows(withTeams(FROM_FILE), ['--by', by])).toEqual(offices);
  });

  it.each(['team', 'команда', 'region', 'Регион'])('of a file with Russian headers: %s', async (by) => {
    const teams = 'Менеджер;Команда;Регион\nAnn;East;East\nBob;West;West\nDan;East;East\n';
    expect(await countRows(withTeams(FROM_FILE, { 'teams.csv': teams }), ['--by', by])).toEqual(offices);
  });

  it('of the config, by the names after aliases', async () => {
    const config = `${CONFIG}managers:
  aliases: { Ann: Anna }
  teams: { Ann: { office: East }, Bob: { office: West }, Dan: North }
`;
    expect(await countRows(withTeams(config), ['--by', 'office'])).toEqual(offices);
  });

  it('adds managers up, whichever rule gives credit', async () => {
    const config = `${CONFIG}managers: { teams: { file: teams.csv, columns: { manager: sales_agent, team: manager } } }\n`;
    const team = ['Zoe call 3/3/0/0', 'Zoe deal 3/1/1/1'];
    for (const credit of ['entry', 'owner', 'performer']) {
      const rows = await countRows(withTeams(config), ['--by', 'team', '--credit', credit]);
      expect(rows.filter((row) => row.startsWith('Zoe'))).toEqual(team);
    }
  });

  it('puts managers without one with the contacts of nobody', async () => {
    const config = `${CONFIG}managers: { teams: { Ann: North } }\n`;
    expect(await countRows(withTeams(config), ['--by', 'team'])).toEqual([
      '(unassigned) call 2/1/0/1',
      '(unassigned) deal 1/0/0/1',
      'North call 2/2/0/0',
      'North deal 2/1/1/0',
      '* call 4/3/0/1',
      '* deal 3/1/1/1',
    ]);
  });

  it('wins over a column of the contacts, which others keep', async () => {
    const config = `${CONFIG}managers: { teams: { Ann: { segment: Big }, Bob: { segment: Big } } }\n`;
    const rows = await countRows(withTeams(config), ['--by', 'Segment']);
    expect(rows).toContain('Big call 3/3/0/0');
    expect(await countRows(withTeams(config), ['--by', 'source'])).toContain('Fair call 2/2/0/0');
  });

  it('keeps the targets of managers, weighted', async () => {
    const config = `${FROM_FILE}targets: [{ stage: call, manager: Ann, target: 50% }, { stage: call, manager: East, target: 1% }]\n`;
    const { stdout } = await runTool(['gaps', '--by', 'regional_office', '--format', 'csv'], {
      files: withTeams(config, { 'teams.csv': 'who,regional_office,x\nAnn,East,\nBob,East,\n' }),
    });
    const east = parseRows(stdout).find(({ manager, stage }) => manager === 'East' && stage === 'call');
    // two contacts held to 50 %, one to 80 %
    expect(east).toMatchObject({ entered: '3', target: '0.6' });
  });

  it('shows the rows that --manager names', async () => {
    const rows = await countRows(withTeams(FROM_FILE), ['--by', 'regional_office', '--manager', 'West']);
    expect(rows).toEqual(['West call 1/1/0/0', 'West deal 1/0/0/1', '* call 4/3/0/1', '* deal 3/1/1/1']);
    const argv = ['gaps', '--by', 'regional_office', '--manager', 'Bob'];
    expect((await runTool(argv, { files: withTeams(FROM_FILE) })).stderr).toContain(
      'Hint: known: (unassigned), East, West',
    );
  });

  it('is named in titles and headings of both languages', async () => {
    const files = withTeams(`${CONFIG}managers: { teams: { Ann: North } }\n`);
    const page = async (lang: string, command = 'report') =>
      (await runTool([command, '--by', 'TEAM', '--lang', lang], { files })).stdout;
    expect(await page('en')).toContain('Coefficients by team\nTeam ');
    expect(await page('ru')).toContain('Коэффициенты перехода: по командам\nКоманда ');
    expect(await page('ru', 'gaps')).toMatch(/^Команда +Этап /m);
    const { stdout } = await runTool(['gaps', '--by', 'TEAM', '--format', 'json'], { files });
    expect(JSON.parse(stdout).meta.by).toBe('team');
  });

  it('is the same for any order of lines', async () => {
    const shuffled = TEAMS.replace('Ann,Zoe,East\nBob,Zoe,West\n', 'Bob,Zoe,West\nAnn,Zoe,East\n');
    const print = async (teams: string) =>
      (
        await runTool(['report', '--by', 'regional_office'], {
          files: withTeams(FROM_FILE, { 'teams.csv': teams }),
        })
      ).stdout;
    expect(shuffled).not.toBe(TEAMS);
    expect(await print(shuffled)).toBe(await print(TEAMS));
  });
});

describe('check', () => {
  const check = async (config: string, lang = 'en') =>
    (await runTool(['check', '--lang', lang], { files: withTeams(config) })).stdout;

  it('names managers without a team, and those of the teams who do nothing', async () => {
    const page = await check(`${CONFIG}managers: { teams: { Ann: North, Zoe: North, Max: North } }\n`);
    expect(page).toContain('1 manager who is in the data, but not in managers.teams (50.0% of names)\n');
    expect(page).toMatch(/^2 managers of managers\.teams without any event or contact .*\n.*\n +Max, Zoe$/m);
  });

  it('says what was looked for in vain, but only where there are teams', async () => {
    const text = (await check(`${CONFIG}managers: { teams: { Ann: North, Bob: North } }\n`)).replace(
      /\s+/g,
      ' ',
    );
    expect(text).toMatch(/Looked for and not found: .*managers without a team, managers without any work\./);
    expect(await check(CONFIG)).not.toContain('team');
  });

  it('says so in Russian', async () => {
    const page = await check(`${CONFIG}managers: { teams: { Ann: North, Zoe: North } }\n`, 'ru');
    expect(page).toContain('1 менеджера из данных нет в managers.teams');
    expect(page).toContain('1 менеджер из managers.teams без единого события и клиента');
  });
});

describe('what is wrong with teams', () => {
  const fail = async (argv: readonly string[], files: Files) => {
    const { status, stdout, stderr } = await runTool(argv, { files });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    return stderr.trimEnd().split('\n');
  };

  it.each([
    [
      'who,team\nAnn,North\n,South\nAnn,South\n',
      [
        'voronka: teams.csv:3: no manager stands here',
        '  Hint: every line needs one',
        'voronka: teams.csv:4: the team of “Ann” is “South” here and “North” on line 2',
        '  Hint: a manager has one of each; leave one of the lines out',
      ],
    ],
    [
      'who,team\nAnn,North,x\n',
      [
        'voronka: teams.csv:2: wrong number of fields',
        '    Ann,North,x',
        '  Hint: every line of this file counts: mend it',
      ],
    ],
    [
      'who\nAnn\n',
      [
        'voronka: teams.csv: no column but the managers’ own; found: who',
        '  Hint: give each manager a team, a region… in a second column, or name the `delimiter:` in the config',
      ],
    ],
    [
      '',
      [
        'voronka: teams.csv: is empty; expected a CSV file of managers and their teams with a header line',
        '  Hint: export it again',
      ],
    ],
  ])('%j is told with its place', async (teams, lines) => {
    expect(await fail(['gaps'], withTeams(FROM_FILE, { 'teams.csv': teams }))).toEqual(lines);
  });

  it('a column that is not there', async () => {
    const config = `${CONFIG}managers: { teams: { file: teams.csv, columns: { team: manger } } }\n`;
    expect(await fail(['gaps'], withTeams(config))).toEqual([
      'voronka: teams.csv: the config maps managers.teams.team to “manger”, which is not in the header; found: sales_agent, manager, regional_office',
      '  Hint: did you mean “manager”?',
    ]);
  });

  it('a dimension that is neither theirs nor the contacts’', async () => {
    const argv = ['gaps', '--by', 'reginal_office'];
    expect(await fail(argv, withTeams(FROM_FILE))).toEqual([
      'voronka: --by: no such column in the contacts, nor in managers.teams',
      '    reginal_office',
      '  Hint: did you mean “regional_office”?',
    ]);
    const [, , hint] = await fail(['gaps', '--by', 'zzz'], withTeams(FROM_FILE));
    expect(hint).toBe('  Hint: one of regional_office, manager, company, segment, source');
  });

  it('a result that would be written over them', async () => {
    const [first] = await fail(['gaps', '-o', './teams.csv'], withTeams(FROM_FILE));
    expect(first).toBe(
      'voronka: ./teams.csv: -o would write over a file that this run reads or writes already',
    );
  });
});
