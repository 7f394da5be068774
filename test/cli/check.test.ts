import { describe, expect, it } from 'vitest';
import { runTool } from './run-tool.ts';

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

  it('suggests lines that the config takes, and is content with them', async () => {
    const { stdout } = await runTool(['check', '--format', 'json'], { files });
    const { suggestions } = JSON.parse(stdout) as { suggestions: { suggestion: string; config: string }[] };
    expect(suggestions.map(({ suggestion }) => suggestion)).toEqual(['alias', 'system', 'label']);
    const [alias = '', system = '', label = ''] = suggestions.map(({ config }) => config);
    const inner = (text: string): string => text.replace(/^managers: \{ (.*) \}$/, '$1');
    const config = files['voronka.yaml']!.replace(
      '{ id: contact, labels: [Знакомство] }',
      label.replace(/^stages: \[(.*)\]$/, '$1'),
    ).concat(`managers: { ${inner(alias)}, ${inner(system)} }\n`);
    const after = await runTool(['check', '--format', 'json'], {
      files: { ...files, 'voronka.yaml': config },
    });
    expect(after.status).toBe(0);
    const told = JSON.parse(after.stdout) as { suggestions: unknown[]; problems: unknown[] };
    expect(told).toMatchObject({ suggestions: [], problems: [] });
  });

  it('prints a calm page where nothing is odd', async () => {
    const calm = {
      'voronka.yaml': files['voronka.yaml']!,
      'contacts.csv': 'contact_id,manager\n1,Анна\n',
      'transitions.csv':
        'contact_id,stage,at,manager\n1,База,2026-11-29,Анна\n1,Знакомство,2026-11-30,Анна\n',
    };
    const { stdout } = await runTool(['check'], { files: calm });
    expect(stdout).toContain('Data quality\nNothing else to notice.\nLooked for and not found: old data, ');
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
  const flat = await runTool(['check', '--format', 'csv'], { files });
  expect(flat.stdout).toContain('table,file,rows,used,rejected,aside\n');
  expect(flat.stdout).toContain('t.csv,3,3,0,1\n');
});
