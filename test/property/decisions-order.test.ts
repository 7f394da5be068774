import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { namesOf, prepare } from '../reference/decisions/company.ts';
import { type DecisionScenario, decisionScenarios } from './decision-scenario.ts';
import { ask } from './expect-lines.ts';
import { createDice } from './simulated-team.ts';
import { chooseRuns, PATIENCE } from './tool.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'voronka-order-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The same files with their rows in another order. */
function shuffle(scenario: DecisionScenario, seed: number): DecisionScenario {
  const roll = createDice(seed);
  const mix = (text: string): string => {
    const [header, ...rows] = text.trimEnd().split('\n');
    const keyed = rows.map((row) => ({ row, key: roll() })).sort((a, b) => a.key - b.key);
    return `${[header, ...keyed.map(({ row }) => row)].join('\n')}\n`;
  };
  return { ...scenario, contacts: mix(scenario.contacts), transitions: mix(scenario.transitions) };
}

const COMMANDS = [
  ['trend'],
  ['spread'],
  ['velocity'],
  ['stuck'],
  ['whatif'],
  ['whatif', '--to', 'best'],
  ['plan', '--goal', 's1=7', '--from', 'actual'],
  ['gaps', '--adjust', 'segment'],
  ['scorecard'],
  ['handover', '--orphans', '--silent', '1d'],
  ['refusals'],
  ['refusals', '--by', 'stage'],
  ['refusals', '--recall'],
  ['activity'],
  ['base'],
  ['handover'],
  ['report', '--brief'],
];

/** Commands that are about somebody. */
const NAMING: ReadonlySet<string> = new Set(['scorecard', 'handover']);

it(
  'every command prints the same bytes whatever order rows stand in',
  async () => {
    const drawn = fc.record({
      command: fc.constantFrom(...COMMANDS),
      seed: fc.integer({ min: 1, max: 1_000_000 }),
    });
    const formats = fc.constantFrom('csv', 'json', 'table');
    await fc.assert(
      fc.asyncProperty(decisionScenarios, drawn, formats, async (scenario, { command, seed }, format) => {
        const names = namesOf(prepare(scenario.company).judge(undefined));
        const asked = NAMING.has(command.join()) ? [...command, names[0] ?? 'nobody'] : command;
        const options = [...scenario.options, '--format', format];
        const told = await ask(folder, scenario, asked, options);
        expect(told.stderr).not.toContain('fault of voronka');
        expect(await ask(folder, shuffle(scenario, seed), asked, options)).toEqual(told);
      }),
      { numRuns: chooseRuns(28), seed: 11 },
    );
  },
  PATIENCE,
);
