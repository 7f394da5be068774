import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { runToolIn } from '../../tool/run-tool.ts';

const FIXTURES = join(import.meta.dirname, '../../../fixtures');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'voronka-road-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Runs the tool in the folder; whatever it says belongs to a failure. */
async function go(...argv: string[]): Promise<string> {
  const { status, stdout, stderr } = await runToolIn(folder, argv, { zone: 'Europe/Moscow' });
  expect({ argv, status, said: status === 0 ? '' : stderr }).toEqual({ argv, status: 0, said: '' });
  return stdout;
}

const config = (): string => readFileSync(join(folder, 'voronka.yaml'), 'utf8');
const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);

/** The one edit that is left to people. */
function fillInTargets(): void {
  write('voronka.yaml', config().replace(/^( *)# ((?:target|floor): )/gm, '$1$2'));
}

/** What init found, and whether the reports can do with it. */
async function begin(argv: readonly string[]): Promise<{ stages: string[]; tracked: boolean }> {
  await go('init', ...argv, '--quiet');
  fillInTargets();
  const { stages, transitions } = parse(config());
  return {
    stages: stages.map(({ id }: { id: string }) => id),
    tracked: config().includes('voronka track') && transitions.shape === 'snapshot',
  };
}

/** The stages of the report's steps, in its order. */
async function report(): Promise<string[]> {
  const { meta } = JSON.parse(await go('report', '--format', 'json', '--allow-foreign-ids'));
  return meta.stages.map(({ id }: { id: string }) => id);
}

/** The lines that `track` says, in the place that it says. */
function takeAdvice(said: string): void {
  const advice = said.slice(said.search(/^ {2}contacts:$/m));
  const { transitions: _, ...rest } = parse(config());
  write('voronka.yaml', stringify({ ...rest, ...parse(advice) }));
}

/** The exports of CRMs; those that people have are walked by `exports.test.ts`. */
function listExports(): string[] {
  return readdirSync(join(FIXTURES, 'crm'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

/** The input files of a fixture, by name. */
function listInputs(name: string): string[] {
  const others = ['expected.csv', 'expected.json', 'case.json', 'voronka.yaml', 'README.md'];
  return readdirSync(join(FIXTURES, name)).filter((file) => !others.includes(file) && !file.endsWith('.mjs'));
}

/** One list of present stages a CRM. */
const CRMS = [...new Map(listExports().map((name) => [name.split('-')[0], name])).values()];

describe('from an export to next week’s page, with nothing edited but targets', () => {
  const copy = (name: string, day: string): string => {
    const [input = ''] = listInputs(`crm/${name}`);
    const file = `deals-2026-11-${day}.csv`;
    copyFileSync(join(FIXTURES, 'crm', name, input), join(folder, file));
    return file;
  };

  it.each(listExports())('%s: check, and report with the next export', async (name) => {
    const { stages } = await begin([copy(name, '20')]);
    copy(name, '27');
    await go('check', '--strict');
    expect(await report()).toEqual(stages);
  });

  it.each(CRMS)('%s: a history', async (name) => {
    const next = copy(name, '20');
    const { stages, tracked } = await begin([next]);
    if (!tracked) return;
    takeAdvice(await go('track', next, '--history', 'transitions.csv', '--lang', 'en'));
    await go('check', '--strict');
    expect(await report()).toEqual(stages);
    const again = await go('track', next, '--history', 'transitions.csv', '--lang', 'en');
    expect(again).toContain('Nothing to append');
    expect(again).not.toContain('Next');
    // a config that is written anew over both knows the stages, too
    await go('init', next, 'transitions.csv', '-o', 'anew.yaml', '--quiet');
    const anew = parse(readFileSync(join(folder, 'anew.yaml'), 'utf8'));
    const told = anew.stages.map(({ id }: { id: string }) => id).filter((id: string) => stages.includes(id));
    expect(told).toEqual(stages.filter((id) => told.includes(id)));
    expect(anew).toMatchObject({ track: { preset: anew.contacts.preset } });
  });

  it.each(['demo', 'kachalov'])('%s', async (name) => {
    for (const file of listInputs(name)) copyFileSync(join(FIXTURES, name, file), join(folder, file));
    const { stages } = await begin(['contacts.csv', 'transitions.csv']);
    await go('check');
    expect(await report()).toEqual(stages);
  });
});

describe('the pattern for the next export', () => {
  const LIST =
    'Deal ID,Stage,Owner,Created,Modified\n1,New,Ann,2026-11-01,2026-11-02\n2,Won,Bob,2026-11-01,2026-11-09\n';

  it('is offered, not taken, where older exports are there already', async () => {
    write('deals-2026-11-13.csv', LIST);
    write('deals-2026-11-20.csv', LIST);
    const { doubts } = JSON.parse(await go('init', 'deals-2026-11-20.csv', '--format', 'json'));
    expect(doubts.map(({ doubt }: { doubt: string }) => doubt)).toContain('exports-older');
    expect(config()).toMatch(/^ {2}file: deals-2026-11-20\.csv$/m);
    expect(config()).toMatch(/^ {2}# file: deals-\*\.csv {3}# .*deals-2026-11-13\.csv$/m);
  });

  it('is taken for all of them where all were given', async () => {
    write('deals-2026-11-13.csv', LIST);
    write('deals-2026-11-20.csv', LIST);
    await go('init', 'deals-2026-11-13.csv', 'deals-2026-11-20.csv');
    expect(config()).toMatch(/^ {2}file: deals-\*\.csv/m);
  });
});
