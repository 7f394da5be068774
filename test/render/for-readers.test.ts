import { expect, it } from 'vitest';
import { renderCsv } from '../../src/render/flat/csv.ts';
import { renderTerminal } from '../../src/render/terminal/terminal.ts';
import type { Cell, Column, Section } from '../../src/report/model.ts';
import { count, makeOptions, makeReport, makeTable } from './sample-report.ts';

const name = (id: string | null, text: string): Cell => ({ type: 'name', id, text });
const columns: Column[] = [
  { key: 'stage', title: 'Stage', align: 'left' },
  { key: 'seen', title: 'Seen', align: 'right', for: 'people' },
  { key: 'aside', title: 'Aside', align: 'right', for: 'programs' },
];
const rows = [
  [name('call', 'First call'), count(1), count(2)],
  [name(null, '(new)'), count(3), count(4)],
];
const table = makeTable(columns, rows);

it('people read names, programs ids, each their own columns', async () => {
  const report = makeReport([table]);
  expect(await renderTerminal(report, makeOptions('en'))).toBe(
    'Stage       Seen\n────────────────\nFirst call     1\n(new)          3\n',
  );
  expect(renderCsv(report, {})).toBe('stage,aside\ncall,2\n,4\n');
});

it('a section for the other kind of reader is left out', async () => {
  const prose: Section = { kind: 'prose', id: 'p', title: null, lines: [{ text: 'Hello' }], table };
  const write = async (section: Section): Promise<readonly [string, string]> => [
    await renderTerminal(makeReport([section]), makeOptions('en')),
    renderCsv(makeReport([section]), {}),
  ];
  expect(await write({ ...prose, for: 'people' })).toEqual(['Hello\n', '']);
  expect(await write({ ...prose, for: 'programs' })).toEqual(['', 'stage,aside\ncall,2\n,4\n']);
});
