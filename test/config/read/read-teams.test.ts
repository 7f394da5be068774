import { describe, expect, it } from 'vitest';
import { complain, read, STAGES } from '../read.ts';

const readTeams = (yaml: string, file?: string) => {
  const { teams, teamFile, system } = read(`${STAGES}managers:\n${yaml}`, file);
  const plain =
    teams && Object.fromEntries([...teams].map(([key, values]) => [key, Object.fromEntries(values)]));
  return { ...(plain ? { teams: plain } : {}), ...(teamFile ? { teamFile } : {}), system };
};

describe('managers', () => {
  it('of the system are names like others', () => {
    expect(readTeams('  system: [robot, "  Админ \u00a0 CRM", 7, " "]\n').system).toEqual([
      'robot',
      'Админ CRM',
      '7',
    ]);
  });

  it('have teams in a file beside the config', () => {
    expect(readTeams('  teams: teams.csv\n', 'x/voronka.yaml').teamFile).toEqual({
      file: 'x/teams.csv',
      columns: {},
    });
    expect(readTeams('  teams: { file: /t.csv }\n', 'x/voronka.yaml').teamFile?.file).toBe('/t.csv');
  });

  it('have teams in a file that is described', () => {
    const yaml =
      '  teams: { file: t.csv, columns: { Manager: Агент, team: manager, "Office ": 3 }, encoding: koi8-r, delimiter: tab }\n';
    expect(readTeams(yaml)).toEqual({
      system: [],
      teamFile: {
        file: 't.csv',
        columns: { manager: 'Агент', team: 'manager', office: '3' },
        encoding: 'koi8-r',
        delimiter: '\t',
      },
    });
  });

  it('have teams and other attributes written down, by the names after aliases', () => {
    const yaml = `  aliases: { И. Иванов: Иванов }
  teams: { "И.  Иванов": " Север", Иванов: { Region: ЦФО }, Сидоров: { team: Юг, region: "" }, Ли: 5 }
`;
    expect(readTeams(yaml).teams).toEqual({
      team: { Иванов: 'Север', Сидоров: 'Юг', Ли: '5' },
      region: { Иванов: 'ЦФО' },
    });
  });

  it.each([
    ['  teams: { file: Север, Иванов: Юг }\n', { file: 'Север', Иванов: 'Юг' }],
    ['  teams: { file: { team: Север } }\n', { file: 'Север' }],
  ])('may be called file: %j', (yaml, team) => {
    expect(readTeams(yaml).teams).toEqual({ team });
  });

  it.each([
    ['  teams: [a]\n', '3:10: “managers.teams” should be text or keys with values'],
    ['  teams:\n', '3:9: “managers.teams” should be text or keys with values'],
    [
      '  teams: { Ann: [North] }\n',
      '3:17: “managers.teams.Ann” should be text or a number or keys with values',
    ],
    ['  teams: { Ann: { team: [x] } }\n', /^3:\d+: “managers\.teams\.Ann\.team” should be text or a number/],
    [
      '  teams: { file: t.csv, colums: { team: a } }\n',
      '3:25: unknown key “colums” | colums | Hint: did you mean “columns”?',
    ],
    [
      '  teams: { file: t.csv, columns: a }\n',
      '3:34: “managers.teams.columns” should be keys with values | a',
    ],
    [
      '  teams: { file: t.csv, delimiter: ab }\n',
      '3:36: a delimiter is one character | ab | Hint: one of "," ";" "|" or tab',
    ],
    ['  teams: { file: t.csv, encoding: { a: b } }\n', '3:35: “managers.teams.encoding” should be text'],
    [
      '  teams:\n    Ann: North\n    " ": South\n    "Ann ": South\n',
      [
        '5:5: no manager stands here |  | Hint: every line needs one',
        '6:5: the team of “Ann” is “South” here and “North” on line 4 | Ann | Hint: a manager has one of each; leave one of the lines out',
      ],
    ],
    ['  system: robot\n', '3:11: “managers.system” should be a list | robot'],
  ])('are told apart from mistakes: %j', (yaml, message) => {
    const told = complain(`${STAGES}managers:\n${yaml}`);
    if (Array.isArray(message)) expect(told).toEqual(message);
    else {
      expect(told.length).toBe(1);
      if (typeof message === 'string') expect(told[0]).toBe(message);
      else expect(told[0]).toMatch(message);
    }
  });
});
