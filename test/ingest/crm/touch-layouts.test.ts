import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PRESETS } from '../../../src/ingest/crm/presets.ts';
import { recognizeLayout } from '../../../src/ingest/crm/recognize.ts';
import { type Files, runTool } from '../../tool/run-tool.ts';

interface Known {
  readonly source: string;
  readonly unconfirmed?: boolean;
  readonly layout: string;
  readonly header: readonly string[];
  readonly columns: Readonly<Record<string, string>>;
}

const FILE = join(import.meta.dirname, '../../../fixtures/headers/touches.json');
const KNOWN = JSON.parse(readFileSync(FILE, 'utf8')) as readonly Known[];

/** What stands in a column of a touch that counts. */
const CELLS: Readonly<Record<string, string>> = {
  contact_id: 'c1',
  at: '2026-05-04 10:00',
  manager: 'Ann',
  kind: 'Исходящий звонок',
  duration: '60',
};
/** What rows need in order to count. */
const DONE: Readonly<Record<string, string>> = { Done: 'Done', 'Activity - Done': 'Done' };
const RESULTS: Readonly<Record<string, string>> = {
  'bitrix24 activities-ru': 'Выполнено',
  'bitrix24 activities-en': 'Completed',
  'zoho tasks-en': 'Completed',
};

function writeRow({ header, columns, layout }: Known): string {
  const logical = new Map(Object.entries(columns).map(([name, column]) => [column, name]));
  return header
    .map((name) => {
      const column = logical.get(name);
      if (column === 'result') return RESULTS[layout] ?? 'Talked';
      return column === undefined ? (DONE[name] ?? '') : CELLS[column];
    })
    .join(';');
}

const FUNNEL: Files = {
  'voronka.yaml': 'stages: [{ id: a, labels: [A] }, { id: b, labels: [B] }]\n',
  'transitions.csv': 'contact_id,stage,at,manager\nc1,A,2026-05-01,Ann\nc1,B,2026-05-02,Ann\n',
};

describe('layouts of touches', () => {
  it('are all held to a header line, and confirmed where its source is named', () => {
    const layouts = Object.values(PRESETS).flatMap(({ name, layouts }) =>
      layouts.flatMap(({ id, table, confirmed }) =>
        table === undefined ? [] : [`${name} ${id} ${confirmed}`],
      ),
    );
    const known = KNOWN.map(({ layout, unconfirmed }) => `${layout} ${unconfirmed !== true}`);
    expect(known.sort()).toEqual(layouts.sort());
  });

  it.each(KNOWN)('takes $layout for what it is', ({ header, layout }) => {
    const found = recognizeLayout(header, { table: 'activities' });
    expect(`${found?.preset.name} ${found?.layout.id}`).toBe(layout);
    expect(recognizeLayout(header, { table: 'transitions' })?.layout.table).toBeUndefined();
  });

  it.each(KNOWN)('finds the columns of $layout, and counts its rows', async (known) => {
    const files = { ...FUNNEL, 'touches.csv': `${known.header.join(';')}\n${writeRow(known)}\n` };
    const argv = ['--transitions', 'transitions.csv', '--activities', 'touches.csv'];
    const init = await runTool(['init', ...argv, '-o', 'new.yaml', '--format', 'json'], { files });
    expect(init.stderr).toBe('');
    const { columns } = JSON.parse(init.stdout) as {
      columns: { table: string; column: string; header: string }[];
    };
    const own = columns.filter(({ table }) => table === 'activities');
    expect(Object.fromEntries(own.map(({ column, header }) => [column, header]))).toEqual(known.columns);
    const checked = await runTool(['check', '--config', 'new.yaml', '--format', 'json'], {
      files: { ...files, 'new.yaml': init.after['new.yaml'] ?? '' },
    });
    expect(checked.stderr).toBe('');
    const { files: accounts } = JSON.parse(checked.stdout).meta as { files: { table: string }[] };
    expect(accounts.find(({ table }) => table === 'activities')).toMatchObject({ rows: 1, used: 1 });
  });

  it('leave out what is planned and not done', async () => {
    const header = 'Subject;Type;Done;Due date;Deal ID;Assigned to user';
    const rows = ['Call;Call;Done;2026-05-04;c1;Ann', 'Call;Call;To do;2026-06-04;c1;Ann'];
    const { stdout } = await runTool(
      ['check', '--activities', 'a.csv', '--transitions', 'transitions.csv', '--format', 'json'],
      {
        files: {
          ...FUNNEL,
          'voronka.yaml': `${FUNNEL['voronka.yaml']}activities: { preset: pipedrive }\n`,
          'a.csv': `${[header, ...rows].join('\n')}\n`,
        },
      },
    );
    const { files } = JSON.parse(stdout).meta as { files: { table: string }[] };
    expect(files.find(({ table }) => table === 'activities')).toMatchObject({ rows: 2, used: 2, aside: 1 });
  });
});
