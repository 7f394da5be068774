import { describe, expect, it } from 'vitest';
import { parseRows, runTool } from '../../tool/run-tool.ts';
import { CONFIG, FILES } from '../../tool/small-funnel.ts';

const run = (argv: readonly string[], files: Readonly<Record<string, string>> = {}) =>
  runTool(argv, { files: { ...FILES, ...files } });

/** The rows that `gaps` shows of a period or of another cut, the team's aside. */
async function listRows(argv: readonly string[], files = {}): Promise<string[]> {
  const { status, stdout, stderr } = await run(['gaps', '--format', 'csv', ...argv], files);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const rows = parseRows(stdout);
  expect(rows.filter(({ manager }) => manager === '*').map(({ stage }) => stage)).toEqual(['call', 'deal']);
  return rows.map(({ manager = '' }) => manager).filter((name) => name !== '*');
}

describe('a row or a segment that the input knows', () => {
  // in the first week of November nothing is Bob's, and nothing is wholesale
  const week = ['--period', '2026-W45'];

  it('is no mistake where the period does not have it', async () => {
    expect(await listRows([...week, '--manager', 'Bob'])).toEqual([]);
    expect(await listRows([...week, '--manager', '(unassigned)'])).toEqual([]);
    expect(await listRows([...week, '--manager', 'Bob', 'Ann'])).toEqual(['Ann', 'Ann']);
    expect(await listRows([...week, '--segment', 'Wholesale'])).toEqual([]);
    expect(await listRows(['--period', '2025', '--segment', 'Wholesale', '--manager', 'Ann'])).toEqual([]);
  });

  it('has an empty table in every format, and a page that says so', async () => {
    const { stdout } = await run(['gaps', ...week, '--manager', 'Bob', '--format', 'json']);
    expect(JSON.parse(stdout).rows.map(({ manager }: { manager: string }) => manager)).toEqual(['*', '*']);
    for (const command of ['report', 'coach']) {
      const { status, stderr } = await run([command, ...week, '--manager', 'Bob']);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    }
  });

  it('is looked for among the values of another dimension', async () => {
    expect(await listRows(['--by', 'source', ...week, '--manager', 'Site'])).toEqual(['Site', 'Site']);
    expect(await listRows(['--by', 'source', '--period', '2025', '--manager', 'Site'])).toEqual([]);
    const teams = { 'voronka.yaml': `${CONFIG}managers: { teams: { Ann: North, Bob: South } }\n` };
    expect(await listRows(['--by', 'team', ...week, '--manager', 'South'], teams)).toEqual([]);
    expect(await listRows(['--by', 'team', ...week, '--manager', 'north'], teams)).toEqual([
      'North',
      'North',
    ]);
  });

  it('is found without regard to case where only one is called so', async () => {
    expect(await listRows(['--manager', 'ANN'])).toEqual(['Ann', 'Ann']);
    expect(await listRows(['--manager', '(Unassigned)'])).toEqual(['(unassigned)', '(unassigned)']);
    expect(await listRows(['--segment', 'retail'])).toEqual(['Ann', 'Ann']);
    const { stdout } = await run(['gaps', '--manager', 'bob', '--segment', 'RETAIL', '--format', 'json']);
    expect(JSON.parse(stdout).meta).toMatchObject({ managers: ['Bob'], segments: ['Retail'] });
  });

  it('is taken exactly where several differ in case alone, and else none of them', async () => {
    const twins = { 'contacts.csv': FILES['contacts.csv'].replace('Three Ltd,Bob', 'Three Ltd,ann') };
    expect(await listRows(['--manager', 'ann'], twins)).toEqual(['ann', 'ann']);
    const { status, stderr } = await run(['gaps', '--manager', 'ANN'], twins);
    expect(status).toBe(2);
    expect(stderr).toMatch(/no such row\n {4}ANN\n {2}Hint: did you mean “[Aa]nn”\?/);
  });

  it('is after aliases', async () => {
    const aliased = { 'voronka.yaml': `${CONFIG}managers: { aliases: { Bob: Robert } }\n` };
    expect(await listRows([...week, '--manager', 'Bob'], aliased)).toEqual([]);
    expect(await listRows(['--manager', 'robert'], aliased)).toEqual(['Robert', 'Robert']);
  });
});

describe('one that nobody knows', () => {
  it.each([
    [['--manager', 'Nobody'], 'known: (unassigned), Ann, Bob'],
    [['--manager', 'Nobody', '--period', '2025'], 'known: (unassigned), Ann, Bob'],
    [['--manager', 'Nowhere', '--by', 'source'], 'known: (unassigned), Fair, Site'],
    [['--segment', 'None'], 'known: Retail, Wholesale'],
  ])('is an error that lists the known: %j', async (argv, hint) => {
    const { status, stderr } = await run(['gaps', ...argv]);
    expect(status).toBe(2);
    expect(stderr).toContain(`  Hint: ${hint}\n`);
  });
});
