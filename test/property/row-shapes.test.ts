import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES, type EngineUnderTest } from '../engine/engines.ts';
import type { EventLog } from '../reference/event-log.ts';
import { foldLog } from '../reference/fold.ts';
import {
  type Answer,
  adoptRounding,
  readAnswer,
  readAsOf,
  tabulateAnswer,
  tabulateCurves,
  tabulateFolded,
} from './answer.ts';
import { MOSCOW, writeIso } from './calendar.ts';
import { type RowScenario, rowScenarios } from './row-scenario.ts';
import { writeTable } from './scenario.ts';
import { writeRecord } from './spelling.ts';
import { chooseRuns, PATIENCE, runGaps, Workshop } from './tool.ts';

let workshop: Workshop;
beforeAll(async () => {
  workshop = await Workshop.open();
});
afterAll(() => workshop.close());

type Table = readonly (readonly string[])[];

async function write(
  name: string,
  table: Table,
  delimiter: string,
  form: RowScenario['form'] = 'plain',
): Promise<string> {
  const file = join(workshop.folder, name);
  const text = table.map((cells) => `${writeRecord(cells, delimiter)}\n`).join('');
  await writeFile(file, form === 'utf-16' ? Buffer.from(`\ufeff${text}`, 'utf16le') : text);
  return file;
}

async function ask(
  engine: EngineUnderTest,
  scenario: RowScenario,
  config: object,
  files: readonly string[],
): Promise<Answer> {
  const file = join(workshop.folder, 'voronka.yaml');
  // every JSON text is a YAML text
  await writeFile(file, JSON.stringify(config));
  const argv = ['--config', file, ...files, '--format', 'json'];
  return readAnswer(await runGaps(engine, { ...scenario.base, options: scenario.options }, argv));
}

/** The rows shuffled and dealt to several files, as whatever makes the file be read. */
async function askRows(engine: EngineUnderTest, scenario: RowScenario): Promise<Answer> {
  const { base, header, rows, seed, parts, form, config } = scenario;
  const key = (index: number) => ((index + 1) * (7919 * seed + 104_729)) % 1_000_003;
  const shuffled = rows
    .map((row, index) => ({ row, key: key(index) }))
    .sort((a, b) => a.key - b.key)
    .map(({ row }) => row);
  const files: string[] = [];
  for (let part = 0; part < parts; part++) {
    const dealt = shuffled.filter((_, index) => index % parts === part);
    files.push('--transitions', await write(`rows-${part}.csv`, [header, ...dealt], base.delimiter, form));
  }
  if (base.contacts)
    files.push('--contacts', await write('contacts.csv', writeTable(base.contacts), base.delimiter));
  return ask(engine, scenario, config, files);
}

/** The same told in the plainest way: a row an event, a row a contact. */
async function askLong(engine: EngineUnderTest, scenario: RowScenario): Promise<Answer> {
  const { base, log } = scenario;
  const { contacts, transitions } = writeLong(log);
  const files = [
    ...['--contacts', await write('long-contacts.csv', contacts, ',')],
    ...['--transitions', await write('long-transitions.csv', transitions, ',')],
  ];
  return ask(engine, scenario, base.config, files);
}

function writeLong({ contacts, events }: EventLog): { contacts: Table; transitions: Table } {
  const time = (at: number | undefined): string => (at === undefined ? '' : `${writeIso(at)}Z`);
  return {
    contacts: [
      ['contact_id', 'manager', 'segment', 'created_at', 'updated_at'],
      ...contacts.flatMap(({ id, manager = '', segment = '', createdAt, updatedAt }) =>
        id === null ? [] : [[id, manager, segment, time(createdAt), time(updatedAt)]],
      ),
    ],
    transitions: [
      ['contact_id', 'stage', 'at', 'manager'],
      ...events.map(({ id, label, at, manager = '' }) => [id ?? '', label, time(at), manager]),
    ],
  };
}

const listCounts = ({ rows }: Answer) =>
  rows.map(({ manager, stage, entered, converted, lost, open, immature }) => {
    return { manager, stage, entered, converted, lost, open, immature };
  });

describe.each(ENGINES)('$name', (engine) => {
  it(
    'counts rows of contacts as it counts the same contacts and events in files of their own, and as the reference does',
    async () => {
      await fc.assert(
        fc.asyncProperty(rowScenarios(MOSCOW), async (scenario) => {
          const { base, log, question, accounts } = scenario;
          const answer = await askRows(engine, scenario);
          const folded = foldLog(log, base.funnel, question);
          const table = tabulateAnswer(answer);
          const present = scenario.shape === 'snapshot';
          const asked = { ...base, question };
          expect(table).toEqual(adoptRounding(tabulateFolded(folded, asked, present), table));
          expect(answer.meta.curves).toEqual(tabulateCurves(folded, asked, present));
          const { contacts, undated } = answer.meta;
          expect({ contacts, undated, asOf: readAsOf(answer) }).toEqual({
            contacts: folded.contacts,
            undated: folded.undated,
            asOf: Number.isFinite(folded.moment) ? folded.moment : null,
          });
          const own = answer.meta.files.filter(({ table }) => table === 'transitions');
          const sum = (key: 'rows' | 'used' | 'rejected' | 'aside') =>
            own.reduce((total, file) => total + file[key], 0);
          expect({
            rows: sum('rows'),
            used: sum('used'),
            rejected: sum('rejected'),
            aside: sum('aside'),
          }).toEqual({
            ...accounts,
            rows: scenario.rows.length,
            used: scenario.rows.length - accounts.rejected,
          });
          expect(answer.meta.unknownLosses).toBe(folded.unknownLosses);
          const long = await askLong(engine, scenario);
          if (!present) expect(answer.rows).toEqual(long.rows);
          // dated events of the same say where losses were
          else if (folded.unknownLosses === 0) expect(listCounts(answer)).toEqual(listCounts(long));
        }),
        { numRuns: chooseRuns(28), seed: 5 },
      );
    },
    PATIENCE,
  );
});
