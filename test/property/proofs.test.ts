import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { prepare } from '../reference/decisions/company.ts';
import { type DecisionScenario, decisionScenarios } from './decision-scenario.ts';
import { ask, readRows } from './expect-lines.ts';
import { chooseRuns, PATIENCE } from './tool.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'voronka-proofs-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const draws = fc.record({
  stage: fc.nat({ max: 4 }),
  table: fc.constantFrom('contacts' as const, 'transitions' as const),
  /** Whether a row has the proof, by its number. */
  every: fc.constantFrom(1, 2, 3, 1000),
});

/** The rows of a table with a column of proof. */
function prove(csv: string, every: number) {
  return readRows(csv).map((row, index) => ({
    ...row,
    'Proof No': index % every === 0 ? ' \u00a0' : `N ${index}`,
  }));
}

it(
  'takes events without the proof of their stage as not having happened, and nothing else',
  () => {
    const property = fc.asyncProperty(decisionScenarios, draws, async (scenario, { stage, table, every }) => {
      const { stages } = scenario.company;
      const proved = stage % stages.length;
      const { moment } = prepare(scenario.company);
      // what is left out may have been the newest
      const looked = scenario.options.includes('--as-of') || !Number.isFinite(moment);
      const options = looked
        ? scenario.options
        : [...scenario.options, '--as-of', String(new Date(Math.ceil(moment / 1000)).toISOString())];
      const rows = prove(scenario[table], every);
      const config = structuredClone(scenario.config) as { stages: Record<string, unknown>[] };
      config.stages[proved]!.proof = { column: 'proof  no', filled: true };
      const given: DecisionScenario = { ...scenario, config, [table]: stringify(rows, { header: true }) };
      const blank = new Set(
        rows
          .filter((row) => row['Proof No'].trim() === '')
          .map((row) => (row as { contact_id?: string }).contact_id),
      );
      const listed = new Set(rows.map((row) => (row as { contact_id?: string }).contact_id));
      const events = readRows(scenario.transitions);
      const kept = events.filter((event, index) => {
        if (event.stage !== `s${proved}`) return true;
        return table === 'transitions'
          ? rows[index]!['Proof No'].trim() !== ''
          : listed.has(event.contact_id) && !blank.has(event.contact_id);
      });
      const columns = ['contact_id', 'stage', 'at', 'manager', 'amount', 'currency'];
      const without = { ...scenario, transitions: stringify(kept, { header: true, columns }) };
      const command = ['gaps', '--require-proof'];
      const required = await ask(folder, given, command, options);
      const expected = await ask(folder, without, ['gaps'], options);
      // a segment that nobody has any more, for one
      if (expected.status !== 0) return;
      expect(required.stdout).toBe(expected.stdout);
      const plain = await ask(folder, given, ['gaps'], options);
      expect(plain.stdout).toBe((await ask(folder, scenario, ['gaps'], options)).stdout);
    });
    return fc.assert(property, { numRuns: chooseRuns(16), seed: 5 });
  },
  PATIENCE,
);
