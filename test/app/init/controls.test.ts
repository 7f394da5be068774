import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Files, runTool } from '../../tool/run-tool.ts';

const STAGES = ['List', 'Talk', 'Deal'];

/** Twelve companies, of which every third is lost, for one of several reasons. */
function drawFunnel(reasons: readonly string[]): Record<string, string> {
  const ids = Array.from({ length: 12 }, (_, index) => `c${index + 1}`);
  const moves = ids.flatMap((id, index) => {
    const day = String(index + 1).padStart(2, '0');
    const reached = STAGES.slice(0, 1 + (index % 3)).map(
      (stage, step) => `${id},${stage},2026-0${step + 1}-${day},Ann,`,
    );
    const reason = reasons[(index / 3) % reasons.length] ?? '';
    return index % 3 === 0 ? [...reached, `${id},Lost,2026-06-${day},Ann,"${reason}"`] : reached;
  });
  return {
    'contacts.csv': `ID,Company,Owner,Decision maker\n${ids.map((id) => `${id},Firm ${id},Ann,yes`).join('\n')}\n`,
    'transitions.csv': `ID,Stage,Date,Manager,Reason\n${moves.join('\n')}\n`,
  };
}

const TOUCHES = `ID,Date,Manager,Type,Outcome,Duration
c1,2026-01-02 10:00,Ann,Call,Talked,60
c1,2026-01-03 10:00,Ann,Call,No answer,0
c2,2026-01-03 10:00,Ann,Proposal,Sent,
c2,2026-01-04 10:00,Ann,Individual proposal,Sent,
c3,2026-01-05 10:00,Ann,Meeting,"Talked, and <b>agreed</b>",
`;
const PURCHASES = `Client ID,Invoice date,Total,Product
c3,2026-04-01,100,Tea
c3,2026-05-01,120,Tea
c6,2026-05-01,80,Coffee
`;
const REASONS = ['No budget', 'has a supplier', "The moon: it's full", 'No budget'];
const FILES: Files = { ...drawFunnel(REASONS), 'calls.csv': TOUCHES, 'orders.csv': PURCHASES };
const ALL = ['contacts.csv', 'transitions.csv', 'calls.csv', 'orders.csv'];

interface Found {
  readonly config: string;
  readonly tables: Readonly<Record<string, string>>;
  readonly columns: readonly string[];
}

async function init(argv: readonly string[], files: Files): Promise<Found> {
  const { status, stdout, stderr, after } = await runTool(['init', ...argv, '--format', 'json'], { files });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const found = JSON.parse(stdout) as {
    files: { table: string; file: string }[];
    columns: { table: string; column: string; header: string }[];
  };
  return {
    config: after['voronka.yaml'] ?? '',
    tables: Object.fromEntries(found.files.map(({ table, file }) => [file, table])),
    columns: found.columns.map(({ table, column, header }) => `${table} ${column} ${header}`),
  };
}

/** The config with the sections of the controls switched on, as a user would: `# ` goes. */
function switchOn(config: string): string {
  const rules = /^( +)# ((?:kinds|substantive|norm|purpose|proof): .*)$/gm;
  return config
    .replace(rules, '$1$2')
    .split('\n\n')
    .map((block) => (/^# (refusals|leads|base):$/m.test(block) ? uncomment(block) : block))
    .join('\n\n');
}

function uncomment(block: string): string {
  const lines = block.split('\n');
  const begin = lines.findIndex((line) => /^# (refusals|leads|base):$/.test(line));
  return lines.map((line, index) => (index < begin ? line : line.replace(/^# /, ''))).join('\n');
}

describe('init, of touches and purchases', () => {
  it('finds both among the files by what stands in them, and maps them', async () => {
    const { tables, columns, config } = await init(ALL, FILES);
    expect(tables).toEqual({
      'contacts.csv': 'contacts',
      'transitions.csv': 'transitions',
      'calls.csv': 'activities',
      'orders.csv': 'purchases',
    });
    expect(columns.filter((each) => /^(activities|purchases)/.test(each))).toEqual([
      'activities contact_id ID',
      'activities at Date',
      'activities manager Manager',
      'activities kind Type',
      'activities result Outcome',
      'activities duration Duration',
      'purchases contact_id Client ID',
      'purchases at Invoice date',
      'purchases amount Total',
      'purchases product Product',
    ]);
    expect(parse(config)).toMatchObject({
      activities: { file: 'calls.csv', columns: { contact_id: 'ID', kind: 'Type' } },
      purchases: { file: 'orders.csv', columns: { contact_id: 'Client ID', amount: 'Total' } },
    });
    const { status, stdout } = await runTool(['check', '--format', 'json'], {
      files: { ...FILES, 'voronka.yaml': config },
    });
    expect(status).toBe(0);
    const { files } = JSON.parse(stdout).meta as { files: { rows: number; used: number }[] };
    expect(files.map(({ rows, used }) => rows - used)).toEqual([0, 0, 0, 0]);
  });

  it('takes them as the command line names them, whatever their names', async () => {
    const files = { ...drawFunnel(REASONS), 'a.csv': TOUCHES, 'b.csv': PURCHASES };
    const named = ['contacts.csv', 'transitions.csv', '--activities', 'a.csv', '--purchases', 'b.csv'];
    expect((await init(named, files)).tables).toMatchObject({ 'a.csv': 'activities', 'b.csv': 'purchases' });
  });

  it('leaves a history whose stages are calls and meetings a history', async () => {
    const { 'transitions.csv': moves = '', ...rest } = drawFunnel(REASONS);
    const files = { ...rest, 'calls.csv': moves.replaceAll('Talk', 'Call').replaceAll('Deal', 'Meeting') };
    expect((await init(['contacts.csv', 'calls.csv'], files)).tables['calls.csv']).toBe('transitions');
  });

  it('leaves a list of sales beside contacts alone the last stage that it was', async () => {
    const { 'contacts.csv': contacts = '' } = drawFunnel(REASONS);
    const { tables } = await init(['contacts.csv', 'orders.csv'], {
      'contacts.csv': contacts.replace('Decision maker', 'Created').replaceAll('yes', '2026-01-01'),
      'orders.csv': PURCHASES,
    });
    expect(tables['orders.csv']).toBe('transitions');
  });

  it.each(['en', 'ru'])('writes what it saw, and all of it can be switched on, in %s', async (lang) => {
    const { config } = await init([...ALL, '--lang', lang], FILES);
    const on = switchOn(config);
    expect(parse(on)).toMatchObject({
      refusals: {
        reasons: [
          { id: 'budget', labels: ['No budget'], recall: '75d' },
          { id: 'supplier', labels: ['has a supplier'], excuse: true },
          { name: "The moon: it's full", labels: ["The moon: it's full"] },
        ],
      },
      activities: {
        kinds: { proposal: ['Proposal'], request: ['Individual proposal'] },
        substantive: ['Sent', 'Talked', 'Talked, and <b>agreed</b>'],
        norm: { touches: '20/day' },
      },
      leads: { marks: [{ column: 'Decision maker', filled: true }] },
      base: { churn: { norm: '20%' } },
    });
    expect(parse(on).stages[1].purpose).toBeTypeOf('string');
    const world = { files: { ...FILES, 'voronka.yaml': on } };
    for (const command of ['check', 'gaps', 'refusals', 'activity']) {
      const { status, stderr } = await runTool([command, '--format', 'csv'], world);
      expect({ command, status, stderr }).toMatchObject({ command, status: 0, stderr: '' });
    }
    const { stdout } = await runTool(['check', '--format', 'json'], world);
    const { notices } = JSON.parse(stdout) as { notices: { notice: string }[] };
    // what was seen is known: every reason, every result that says something
    expect(notices.map(({ notice }) => notice)).not.toContain('reasons-unknown');
    expect(notices.map(({ notice }) => notice)).not.toContain('results-unknown');
  });
});
