import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect } from 'vitest';
import type { Line } from '../reference/decisions/company.ts';
import { type Ended, runToolHere } from '../tool/run-tool.ts';
import type { DecisionScenario } from './decision-scenario.ts';

/** The options that name a scenario's files, which are written into the folder over those of the last one. */
function writeScenario(folder: string, { config, contacts, transitions }: DecisionScenario): string[] {
  mkdirSync(folder, { recursive: true });
  // every JSON text is a YAML text
  const files = {
    'voronka.yaml': JSON.stringify(config),
    'contacts.csv': contacts,
    'transitions.csv': transitions,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return ['config', 'contacts', 'transitions'].flatMap((each, index) => [
    `--${each}`,
    join(folder, Object.keys(files)[index]!),
  ]);
}

/** Runs a command on a scenario. */
export function ask(
  folder: string,
  scenario: DecisionScenario,
  command: readonly string[],
  options: readonly string[] = scenario.options,
): Promise<Omit<Ended, 'after'>> {
  const files = writeScenario(folder, scenario);
  return runToolHere(
    [
      ...command,
      '--quiet',
      '--allow-foreign-ids',
      ...options,
      ...files,
      ...(options.includes('--format') ? [] : ['--format', 'csv']),
    ],
    {
      now: scenario.now,
    },
  );
}

/** Runs a command that has to work, and reads its rows by column. */
export async function askRows(
  folder: string,
  scenario: DecisionScenario,
  command: readonly string[],
  options?: readonly string[],
): Promise<Record<string, string>[]> {
  const { status, stdout, stderr } = await ask(folder, scenario, command, options);
  if (status !== 0) throw new Error(`status ${status}\n${stderr}`);
  return readRows(stdout);
}

export const readRows = (csv: string): Record<string, string>[] => parse(csv, { columns: true, bom: true });

/** Columns with so many significant digits; fractions have so many decimals. */
const SIGNIFICANT = new Set(['p', 'q']);

/** Holds the rows of a flat table to the lines of the reference, cell by cell, in the columns that these have. */
export function expectLines(rows: readonly Record<string, string>[], lines: readonly Line[]): void {
  const shown = rows.map((row, index) => {
    const line = lines[index];
    // one too many
    if (line === undefined) return row;
    return Object.fromEntries(Object.keys(line).map((key) => [key, agree(key, row[key], line[key])]));
  });
  expect(shown).toEqual(
    lines.map((line) => Object.fromEntries(Object.entries(line).map(([key, cell]) => [key, cell ?? '']))),
  );
}

/** What stands in the cell, or what is expected there where the two are the same but for rounding. */
function agree(key: string, text: string | undefined, expected: Line[string] | undefined): unknown {
  if (typeof expected !== 'number' || text === undefined || text === '' || Number.isNaN(Number(text))) {
    // formulas are defused
    return typeof expected === 'string' && text === `'${expected}` ? expected : text;
  }
  const slack = SIGNIFICANT.has(key)
    ? 5.1e-6 * Math.abs(expected) + 1e-12
    : 5.1e-7 + 1e-9 * Math.abs(expected);
  return Math.abs(Number(text) - expected) <= slack ? expected : Number(text);
}
