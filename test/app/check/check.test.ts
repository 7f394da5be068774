import { describe, expect, it } from 'vitest';
import { JSON_SHAPES } from '../../../scripts/json-shapes.ts';
import { runTool } from '../../tool/run-tool.ts';

/** A day after another, ISO. */
const dayAfter = (first: string, days: number): string =>
  new Date(Date.parse(first) + days * 86_400_000).toISOString().slice(0, 10);

/** A little company with something of most kinds wrong. */
function makeFiles(): Record<string, string> {
  const contacts = ['contact_id,company,manager,created_at,phone'];
  const transitions = ['contact_id,stage,at,manager,amount'];
  const people = ['Иванов Иван', 'Петрова Анна', 'Сидоров Пётр'];
  for (let i = 0; i < 120; i++) {
    const owner = people[i % 3]!;
    const day = dayAfter('2026-07-01', i);
    contacts.push(
      `${1000 + i},ООО Компания ${i < 2 ? 'А' : i},${owner},${day},+7 921 555-${10 + (i % 60)}-${10 + (i % 60)}`,
    );
    if (i % 10 === 9) continue;
    transitions.push(`${1000 + i},База,${day} 09:00,CRM,`);
    const called = i < 60 ? 'Звонок' : 'Знакомство';
    const by = i % 12 === 0 ? 'Иванов И.' : owner;
    transitions.push(`${1000 + i},${called},${day} 15:00,${by},${i % 2 ? '1 000 ₽' : '$10'}`);
  }
  return {
    'voronka.yaml': `timezone: UTC
stages:
  - { id: list, labels: [База] }
  - { id: contact, labels: [Знакомство] }
contacts: { file: contacts.csv }
transitions: { file: transitions.csv }
`,
    'contacts.csv': `${contacts.join('\n')}\n`,
    'transitions.csv': `${transitions.join('\n')}\n`,
  };
}

describe('check', () => {
  const files = makeFiles();

  it.each(['en', 'ru'])(
    'tells what to know before trusting a number, 80 columns wide, in %s',
    async (lang) => {
      const { stdout, status } = await runTool(['check', '--lang', lang], { files, env: { COLUMNS: '80' } });
      expect(status).toBe(0);
      expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
      await expect(stdout).toMatchFileSnapshot(`__file_snapshots__/quality-check-${lang}.txt`);
    },
  );

  it.each(['csv', 'json'])('tells it in %s too', async (format) => {
    const { stdout } = await runTool(['check', '--format', format], { files });
    await expect(stdout).toMatchFileSnapshot(`__file_snapshots__/quality-check.${format}`);
  });

  /** The config that a page suggests, as it stands: what is indented below its sentences. */
  async function copySuggestions(given: Record<string, string>, lang = 'en'): Promise<string[]> {
    const { stdout } = await runTool(['check', '--lang', lang], { files: given, env: { COLUMNS: '300' } });
    const title = lang === 'en' ? 'Suggestions for the config' : 'Что вписать в конфигурацию';
    const page = stdout.slice(stdout.indexOf(`\n${title}\n`));
    return page.split('\n').flatMap((line) => (line.startsWith('  ') ? line.slice(2) : []));
  }

  const STAGE = `  - id: contact
    name: First talk
    labels: [Знакомство]
    target: 70%
`;

  it.each(['en', 'ru'])('suggests lines that can be pasted as they stand, in %s', async (lang) => {
    const before = files['voronka.yaml']!.replace('  - { id: contact, labels: [Знакомство] }\n', STAGE);
    const lines = await copySuggestions({ ...files, 'voronka.yaml': before }, lang);
    const of = lines.findIndex((line) => line.startsWith('#'));
    expect(lines.slice(0, of).filter((line) => /^\S/.test(line))).toEqual(['managers:']);
    expect(lines[of]).toContain('contact');
    const [labels, ...rest] = lines.slice(of + 1);
    expect(rest).toEqual([]);
    const after = before.replace('labels: [Знакомство]', labels!).concat(lines.slice(0, of).join('\n'), '\n');
    const { stdout, status } = await runTool(['check', '--format', 'json'], {
      files: { ...files, 'voronka.yaml': after },
    });
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ suggestions: [], problems: [] });
    // nothing of the stage is lost
    const report = await runTool(['gaps', '--format', 'csv'], { files: { ...files, 'voronka.yaml': after } });
    expect(report.stdout).toContain('contact');
    expect(report.stdout).toMatch(/0\.7\b/);
  });

  it('tells what the config says and hardly means, where it does', async () => {
    const certain = files['voronka.yaml']!.replace('[Знакомство] }', '[Знакомство], target: 100% }');
    const given = { ...files, 'voronka.yaml': certain };
    const page = await runTool(['check'], { files: given, env: { COLUMNS: '300' } });
    expect(page.stderr).toBe('');
    expect(page.stdout).toMatch(
      /\nThe config\nvoronka\.yaml:4:50: a target of 100% without a floor: .*\n {2}100%\n {2}Hint: give it a floor,.*\n$/,
    );
    const json = JSON.parse((await runTool(['check', '--format', 'json'], { files: given })).stdout);
    expect(json.warnings).toMatchObject([{ file: 'voronka.yaml', line: 4, column: 50, text: '100%' }]);
    JSON_SHAPES.check.parse(json);
    const csv = (await runTool(['check', '--format', 'csv'], { files: given })).stdout;
    expect(csv).toMatch(
      /\n\nwarning,file,line,column,message,text\nconfig-target-certain,voronka.yaml,4,50,/,
    );
    expect((await runTool(['check'], { files })).stdout).not.toContain('The config');
  });

  it('says that the lines go into managers that the config has already', async () => {
    const known = `${files['voronka.yaml']}managers: { aliases: { Пётр: Сидоров Пётр } }\n`;
    const comment = '# into the managers that the config has, key by key';
    expect((await copySuggestions({ ...files, 'voronka.yaml': known })).slice(0, 2)).toEqual([
      comment,
      'managers:',
    ]);
    expect(await copySuggestions(files)).not.toContain(comment);
  });

  it('never wraps what is to be copied', async () => {
    const { stdout } = await runTool(['check'], {
      files: Object.fromEntries(
        Object.entries(files).map(([name, text]) => [
          name,
          text.replaceAll('Иванов И', 'Иванов-Задунайский И'),
        ]),
      ),
      env: { COLUMNS: '40' },
    });
    expect(stdout).toContain('      "Иванов-Задунайский И.": "Иванов-Задунайский Иван" # 5 rows\n');
  });

  it('writes sums of money exactly, the way of the language; plainly in flat formats', async () => {
    const amounts = ['"1 248 301,50 ₽"', '0.3333 RUB', '$9007199254740993.5', 'x', 'y', 'a', 'b'];
    const given = {
      'voronka.yaml': files['voronka.yaml']!,
      'contacts.csv': 'contact_id\n1\n',
      'transitions.csv': `contact_id,stage,at,amount\n${amounts.map((each, i) => `1,База,2026-11-2${i},${each}\n`).join('')}`,
    };
    const page = async (...argv: string[]) => (await runTool(['check', ...argv], { files: given })).stdout;
    const ru = (await page('--lang', 'ru')).replaceAll('\u00a0', ' ');
    expect(ru).toContain('Суммы по валютам, отдельно: 1 248 301,8333 RUB; 9 007 199 254 740 993,50 USD.\n');
    const english = await page('--lang', 'en');
    expect(english).toContain('The sums, kept apart: 1,248,301.8333 RUB; 9,007,199,254,740,993.50 USD.\n');
    expect(english).toMatch(/4 amounts that cannot be read.*\n.*\n {2}a, b, x …\n/);
    expect(await page('--format', 'csv')).toContain('1248301.8333 RUB, 9007199254740993.5 USD');
  });

  it('names tables in programs’ formats as they are called, whatever the language', async () => {
    const { stdout } = await runTool(['check', '--format', 'csv', '--lang', 'ru'], { files });
    expect(stdout).toContain('\ncontacts,contacts.csv,120,');
    expect(stdout).not.toContain('переходы,');
  });

  it('prints a calm page where nothing is odd', async () => {
    const calm = {
      'voronka.yaml': files['voronka.yaml']!,
      'contacts.csv': 'contact_id,manager\n1,Анна\n',
      'transitions.csv':
        'contact_id,stage,at,manager\n1,База,2026-11-29,Анна\n1,Знакомство,2026-11-30,Анна\n',
    };
    const { stdout } = await runTool(['check'], { files: calm });
    expect(stdout).toContain(
      'Data quality\nNothing else to notice.\nLooked for and not found: rounded ids, old data, ',
    );
    expect(stdout).not.toContain('Suggestions');
  });

  it('prints the same whatever the order of the rows', async () => {
    const reversed = Object.fromEntries(
      Object.entries(files).map(([name, text]) => {
        const [header = '', ...lines] = text.trimEnd().split('\n');
        return [name, name.endsWith('.csv') ? `${[header, ...lines.reverse()].join('\n')}\n` : text];
      }),
    );
    const quality = async (world: Record<string, string>): Promise<string> => {
      const { stdout } = await runTool(['check', '--lang', 'en'], { files: world });
      return stdout.slice(stdout.indexOf('Data quality'));
    };
    expect(await quality(reversed)).toBe(await quality(files));
  });
});

it('check tells how many rows the chosen pipeline leaves out, in flat formats always', async () => {
  const files = {
    'voronka.yaml': `timezone: UTC
stages: [{ id: list, labels: [List] }, { id: call, labels: [Call] }]
transitions: { file: t.csv, pipeline: Sales }
`,
    't.csv':
      'contact_id,stage,at,pipeline\n1,List,2026-11-29,Sales\n1,Call,2026-11-30,Sales\n2,Hired,2026-11-30,Staff\n',
  };
  const page = await runTool(['check'], { files });
  expect(page.stdout).toContain('Rows  Used  Rejected  Left out\n');
  expect(page.stdout).toContain('transitions  t.csv     3     3         0         1\n');
  expect(page.stdout).toContain('\nEvery row is used; 1 is left out by pipeline or condition.\n');
  const flat = await runTool(['check', '--format', 'csv'], { files });
  expect(flat.stdout).toContain('table,file,rows,used,rejected,aside,passedOver\n');
  expect(flat.stdout).toContain('t.csv,3,3,0,1,0\n');
});

it.each([
  ['en', 'Every row is used; 3 are left out by pipeline or condition, 2 of them for naming no pipeline.'],
  ['ru', 'Учтены все строки; из других воронок или не по условию — 3, из них без воронки — 2.'],
])('check tells of rows that name no pipeline where one is chosen, in %s', async (lang, sentence) => {
  const files = {
    'voronka.yaml': `timezone: UTC
stages: [{ id: list, labels: [List] }, { id: call, labels: [Call] }]
transitions: { file: t.csv, pipeline: Sales }
`,
    't.csv':
      'contact_id,stage,at,pipeline\n1,List,2026-11-29,Sales\n1,Call,2026-11-30,\n2,Call,2026-11-30, \n3,List,2026-11-30,Staff\n',
  };
  const { stdout } = await runTool(['check', '--lang', lang], { files, env: { COLUMNS: '120' } });
  expect(stdout).toContain(`\n${sentence}\n`);
});

it('check names the steps at which open contacts decide, unless their age is to play no part', async () => {
  const open = Array.from({ length: 40 }, (_, i) => `${i},List,2026-11-02,Ann`);
  const files = {
    'voronka.yaml': `timezone: UTC
stages: [{ id: list, labels: [List] }, { id: call, labels: [Call], target: 80% }]
transitions: { file: t.csv }
`,
    't.csv': `contact_id,stage,at,manager\n${open.join('\n')}\n0,Call,2026-11-03,Ann\n`,
  };
  const decide = async (config: string, ...argv: string[]): Promise<unknown> => {
    const given = { ...files, 'voronka.yaml': files['voronka.yaml'] + config };
    const { stdout } = await runTool(['check', '--format', 'json', ...argv], { files: given });
    return JSON.parse(stdout).decisions;
  };
  const ann = { manager: 'Ann', stage: 'call', open: 39, verdict: 'watch', verdict_off: 'coach' };
  expect(await decide('')).toMatchObject([ann, { ...ann, manager: '*' }]);
  expect(await decide('', '--maturity', 'off')).toEqual([]);
  const off = 'analysis: { maturity: off }\n';
  expect(await decide(off)).toEqual([]);
  expect(await decide(off, '--maturity', 'auto')).toMatchObject([ann, { manager: '*' }]);
});
