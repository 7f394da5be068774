import { describe, expect, it } from 'vitest';
import { runTool } from '../../tool/run-tool.ts';
import { CONFIG, FILES } from '../../tool/small-funnel.ts';

const run = (argv: readonly string[], files: Readonly<Record<string, string>> = {}) =>
  runTool(['scorecard', ...argv], { now: '2026-11-11T07:00:00Z', files: { ...FILES, ...files } });
const cardsOf = (page: string): string[] =>
  (page.match(/^Scorecard: .*$/gm) ?? []).map((line) => line.slice('Scorecard: '.length));

const TWO_WORDS = { 'transitions.csv': FILES['transitions.csv'].replaceAll('Ann', 'Ann Lee') };

describe('whose card', () => {
  it('says the name after the command, in quotes or not, or --manager', async () => {
    expect(cardsOf((await run(['Bob'])).stdout)).toEqual(['Bob']);
    expect(cardsOf((await run(['Ann Lee'], TWO_WORDS)).stdout)).toEqual(['Ann Lee']);
    expect(cardsOf((await run(['Ann', 'Lee', '--lang', 'en'], TWO_WORDS)).stdout)).toEqual(['Ann Lee']);
    expect((await run(['--manager', 'Bob'])).stdout).toBe((await run(['Bob'])).stdout);
    expect(cardsOf((await run(['--manager', 'Bob', 'Ann'])).stdout)).toEqual(['Bob', 'Ann']);
    expect(cardsOf((await run(['--all'])).stdout)).toEqual(['Ann', 'Bob']);
  });

  it('knows aliases and other capitals', async () => {
    const config = `${CONFIG}managers: { aliases: { A.: Ann } }\n`;
    expect(cardsOf((await run(['A.'], { 'voronka.yaml': config })).stdout)).toEqual(['Ann']);
    expect(cardsOf((await run(['bob'])).stdout)).toEqual(['Bob']);
  });

  it('has to be said', async () => {
    const { status, stdout, stderr } = await run([]);
    expect({ status, stdout, stderr }).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'voronka: whose card? A manager’s name is missing\n  Hint: voronka scorecard Ann, or --all; known: Ann, Bob\n',
    });
  });

  it('is no secret: an unknown name gives the nearest, nobody has none, all leaves no choice', async () => {
    const nearest = await run(['Bbo']);
    expect(nearest.status).toBe(2);
    expect(nearest.stderr).toContain('did you mean “Bob”?');
    const nobody = await run(['(unassigned)']);
    expect(nobody.status).toBe(2);
    expect(nobody.stderr).toContain('contacts of nobody have no card');
    const both = await run(['Ann', '--all']);
    expect(both.status).toBe(2);
    expect(both.stderr).toContain('--all and Ann exclude each other');
    expect((await run(['--all', '--manager', 'Ann'])).stderr).toContain(
      '--all and --manager exclude each other',
    );
  });

  it('is empty, and no mistake, where a known manager has nothing in the period', async () => {
    const { status, stdout } = await run(['Ann', '--period', '2026-11-09..2026-11-10']);
    expect(status).toBe(0);
    expect(stdout).toContain('Scorecard: Ann\nNo contacts here: nothing can be said.\n');
  });

  it('is nobody’s where there is nobody', async () => {
    const transitions = FILES['transitions.csv'].replace(/,(Ann|Bob)$/gm, ',');
    const contacts = FILES['contacts.csv'].replace(/,(Ann|Bob),/g, ',,');
    const { status, stdout } = await run(['--all'], {
      'transitions.csv': transitions,
      'contacts.csv': contacts,
    });
    expect(status).toBe(0);
    expect(cardsOf(stdout)).toEqual([]);
  });
});
