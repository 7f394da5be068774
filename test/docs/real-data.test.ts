import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, it } from 'vitest';
import { countRows } from '../engine/count.ts';
import { listPlaces, refreshBlocks } from './console-blocks.ts';

/** Public files that are no part of this project: where they are absent, what needs them is skipped. */
const DATA = join(import.meta.dirname, '../../../shared/data');
const PAGE = join(import.meta.dirname, '../../docs/real-data.md');
const CONFIGS = join(import.meta.dirname, '../../docs/real-data');

/** Place of the page → folder of the data. */
const FOLDERS = {
  maven: 'maven',
  helpdesk: 'helpdesk',
  salesforce: 'salesforce-sample',
  ringostat: 'ringostat',
} as const;
type Place = keyof typeof FOLDERS;

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

const absent = (place: Place): boolean => !existsSync(join(DATA, FOLDERS[place]));

/** A folder as the page asks for it: the data and the configs. */
function makeFolder(place: Place): string {
  const folder = mkdtempSync(join(tmpdir(), 'voronka-real-'));
  made.push(folder);
  cpSync(join(DATA, FOLDERS[place]), folder, { recursive: true });
  cpSync(CONFIGS, folder, { recursive: true });
  return folder;
}

describe('docs/real-data.md (skipped where the data are absent)', () => {
  it('runs commands at known places only', () => {
    expect(listPlaces(readFileSync(PAGE, 'utf8')).sort()).toEqual(Object.keys(FOLDERS).sort());
  });

  for (const place of Object.keys(FOLDERS) as Place[]) {
    it.skipIf(absent(place))(`shows what is printed for ${place}`, async () => {
      const text = readFileSync(PAGE, 'utf8');
      const folder = makeFolder(place);
      const fresh = await refreshBlocks(text, (each) => (each === place ? folder : undefined));
      if (process.env.UPDATE_DOCS) writeFileSync(PAGE, fresh);
      else expect(text).toBe(fresh);
    });
  }
});

/** The deals of Maven, counted without voronka. */
function countDeals(folder: string, nameRow: (agent: string) => string): string[] {
  const deals: Record<string, string>[] = parse(readFileSync(join(folder, 'sales_pipeline.csv')), {
    columns: true,
  });
  const rowOf = ({ sales_agent = '' }: Record<string, string>) => nameRow(sales_agent);
  return [...[...new Set(deals.map(rowOf))].sort(), '*'].flatMap((row) => {
    const all = row === '*' ? deals : deals.filter((deal) => rowOf(deal) === row);
    const engaged = all.filter(({ engage_date }) => engage_date !== '');
    const [won, lost] = ['Won', 'Lost'].map(
      (stage) => engaged.filter(({ deal_stage }) => deal_stage === stage).length,
    );
    const open = engaged.length - won! - lost!;
    return [
      `${row} engaged ${all.length}/${engaged.length}/0/${all.length - engaged.length}`,
      `${row} won ${engaged.length}/${won}/${lost}/${open}`,
    ];
  });
}

describe.skipIf(absent('maven'))('the pipeline of Maven (skipped where the data are absent)', () => {
  const read = (folder: string, file: string) => [file, readFileSync(join(folder, file))] as const;

  it.each([
    ['manager', (agent: string) => agent],
    ['team', (_: string, team: Record<string, string>) => team.manager ?? ''],
    ['office', (_: string, team: Record<string, string>) => team.regional_office ?? ''],
  ] as const)('by %s is what a plain count of its rows is', async (by, pick) => {
    const folder = makeFolder('maven');
    const files = ['maven.yaml', 'sales_pipeline.csv', 'sales_teams.csv'].map((file) => read(folder, file));
    const teams: Record<string, string>[] = parse(readFileSync(join(folder, 'sales_teams.csv')), {
      columns: true,
    });
    const teamOf = (agent: string) => teams.find(({ sales_agent }) => sales_agent === agent) ?? {};
    const counted = await countRows(Object.fromEntries(files), ['--config', 'maven.yaml', '--by', by]);
    expect(counted).toEqual(countDeals(folder, (agent) => pick(agent, teamOf(agent))));
    // what is known of the file from elsewhere
    expect(counted.slice(-2)).toEqual(['* engaged 8800/8300/0/500', '* won 8300/4238/2473/1589']);
  });
});
