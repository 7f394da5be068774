import { describe, expect, it } from 'vitest';
import { DEFAULT_BLANKS } from '../../../../src/ingest/columns/blanks.ts';
import { parseRows, runTool } from '../../../tool/run-tool.ts';
import { configOf, countRows, writeCsv } from '../../count.ts';

const HEADER = ['contact_id', 'stage', 'at', 'manager'];

/** Each reason with its rows. */
async function rejected(rows: readonly (readonly string[])[], config: string): Promise<string[]> {
  const files = { 'voronka.yaml': config, 'transitions.csv': writeCsv([HEADER, ...rows]) };
  const { status, after, stderr } = await runTool(['gaps', '--rejects', 'r.csv', '--quiet'], { files });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return parseRows(after['r.csv'] ?? '').map(({ line, reason, value }) => `${line} ${reason} ${value}`);
}

const GOOD = ['1', 'list', '2026-11-02', 'Ann'];
const ROWS = [
  GOOD,
  ['-', 'list', '2026-11-02', 'Ann'],
  ['2', ' Null ', '2026-11-02', 'Ann'],
  ['2', 'list', 'Не закрыта', 'Ann'],
  ['2', 'list', '#N/A', 'Ann'],
  ['3', 'call', '2026-11-03', '-None-'],
  ['4', 'call', '2026-11-03', '(пусто)'],
];

describe('a cell that says nothing', () => {
  it('is blank in every column', async () => {
    expect(await rejected(ROWS, configOf(['list', 'call']))).toEqual([
      '3 id-missing ',
      '4 stage-missing ',
      '5 time-missing ',
      '6 time-missing ',
    ]);
    const files = {
      'voronka.yaml': configOf(['list', 'call']),
      'transitions.csv': writeCsv([HEADER, ...ROWS]),
    };
    expect(await countRows(files)).toEqual([
      '(unassigned) call 2/2/0/0',
      'Ann call 1/0/0/1',
      '* call 3/2/0/1',
    ]);
  });

  it('may read as any export writes it, in capitals and with spaces', async () => {
    const rows = DEFAULT_BLANKS.flatMap((blank) => [
      [blank, 'list', '2026-11-02', 'Ann'],
      ['1', `\u00a0${blank.toUpperCase()} `, '2026-11-02', 'Ann'],
    ]);
    expect(await rejected([GOOD, ...rows], configOf(['list', 'call']))).toEqual(
      rows.map((_, i) => `${i + 3} ${i % 2 === 0 ? 'id' : 'stage'}-missing `),
    );
  });

  it('has spaces of any kind and number between its words', async () => {
    const rows = ['не\u00a0указано', 'Не  указано'].map((blank) => [blank, 'list', '2026-11-02', 'Ann']);
    expect(await rejected([GOOD, ...rows], configOf(['list', 'call']))).toEqual([
      '3 id-missing ',
      '4 id-missing ',
    ]);
  });

  it('says what the config says', async () => {
    const config = configOf(['list', 'call']).replace(
      'transitions.csv',
      'transitions.csv, blanks: [0, кого нет]',
    );
    const rows = [
      GOOD,
      ['0', ...GOOD.slice(1)],
      ['-', 'Кого Нет', '2026-11-02', 'Ann'],
      ['2', 'list', '-', 'Ann'],
    ];
    expect(await rejected(rows, config)).toEqual([
      '3 id-missing ',
      '4 stage-missing ',
      "5 time-unreadable '-",
    ]);
  });

  it('is text like any other where the list is empty', async () => {
    const config = configOf(['list', 'call']).replace('transitions.csv', 'transitions.csv, blanks: []');
    expect(
      await rejected([GOOD, ['-', ...GOOD.slice(1)], ['2', 'null', '2026-11-02', 'Ann']], config),
    ).toEqual(['4 stage-unknown null']);
  });

  it('means something where the config names it: a label, a manager', async () => {
    const stages = 'timezone: UTC\nstages:\n  - { id: list, labels: ["-"] }\n  - { id: call }\n';
    const files = {
      'voronka.yaml': `${stages}transitions: { file: transitions.csv }\nmanagers: { aliases: { "N/A": Robot } }\n`,
      'transitions.csv': writeCsv([HEADER, ['1', '-', '2026-11-02', 'N/A'], ['2', '-', '2026-11-02', '-']]),
    };
    expect(await countRows(files)).toEqual([
      '(unassigned) call 1/0/0/1',
      'Robot call 1/0/0/1',
      '* call 2/0/0/2',
    ]);
    const config = files['voronka.yaml'].replace('v }', 'v, where: { manager: "" } }');
    expect(await countRows({ ...files, 'voronka.yaml': config })).toEqual([
      '(unassigned) call 1/0/0/1',
      '* call 1/0/0/1',
    ]);
  });

  it('is found among more managers than are looked at one by one', async () => {
    const managers = [...Array.from({ length: 1100 }, (_, index) => `Manager ${index}`), '-', ' none '];
    const rows = managers.map((manager, index) => [String(index), 'list', '2026-11-02', manager]);
    const files = {
      'voronka.yaml': configOf(['list', 'call']),
      'transitions.csv': writeCsv([HEADER, ...rows]),
    };
    const counted = await countRows(files);
    expect(counted.filter((row) => /^(\(|-|none)/.test(row))).toEqual(['(unassigned) call 2/0/0/2']);
    expect(counted).toHaveLength(1102);
  });

  it('fills no row of its own: one of such cells alone is a record still', async () => {
    expect(await rejected([GOOD, ['-', 'N/A', '-', '-']], configOf(['list', 'call']))).toEqual([
      '3 id-missing ',
    ]);
  });

  it('is no segment', async () => {
    const files = {
      'voronka.yaml': configOf(['list', 'call'], 'contacts: { file: contacts.csv }\n'),
      'transitions.csv': writeCsv([HEADER, GOOD]),
      'contacts.csv': writeCsv([
        ['contact_id', 'segment'],
        ['1', 'N/A'],
        ['2', 'Retail'],
      ]),
    };
    const rows = await countRows(files, ['--by', 'segment']);
    expect(rows.map((row) => row.split(' call')[0])).not.toContain('N/A');
  });
});
