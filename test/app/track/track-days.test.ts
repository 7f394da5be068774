import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GAPS } from '../../../src/report/funnel/funnel-tables.ts';
import { parseRows, runToolIn } from '../../tool/run-tool.ts';

/** So many daily exports are tracked; 365 before a release. */
const DAYS = Number(process.env.VORONKA_DAYS ?? 21);
const DEMO = join(import.meta.dirname, '../../../fixtures/demo');
const FIRST_DAY = Date.UTC(2026, 4, 18);
const DAY = 86_400_000;
/** The demo lives half a year: the second half of the year is lived by other contacts. */
const HALF = 182;
const LATER = '9';
const STAGES = ['База', 'Знакомство', 'Презентация', 'Договор', 'Оплата'];
const LOST = 'Отказ';
const NOW = '2030-01-01T00:00:00Z';

/** What really happened; times are wall clocks, as milliseconds. */
interface TrueEvent {
  readonly id: string;
  /** Number of the stage; a loss is after all of them. */
  readonly stage: number;
  readonly at: number;
  readonly manager: string;
}

const labelOf = (stage: number): string => STAGES[stage] ?? LOST;

/** `18.05.2026 09:37`, the way the demo writes its times. */
function readClock(text: string): number {
  const [, day, month, year, hour, minute] = /^(\d\d)\.(\d\d)\.(\d{4}) (\d\d):(\d\d)/.exec(text.trim()) ?? [];
  return Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute));
}

const writeClock = (at: number): string => new Date(at).toISOString().slice(0, 19);

const END = FIRST_DAY + DAYS * DAY;

/** Rows of a file of the demo, its texts cleaned. */
function readLines(file: string): string[][] {
  const [, ...lines] = readFileSync(join(DEMO, file), 'utf8').trimEnd().split(/\r?\n/);
  return lines.map((line) =>
    line.split(';').map((cell) => cell.normalize('NFC').trim().replace(/\s+/g, ' ')),
  );
}

/** Nobody lives twice: the second half of the year has ids of its own. */
function liveTwice<T extends { readonly id: string; readonly at: number }>(half: readonly T[]): T[] {
  const other = half.map((each) => ({ ...each, id: LATER + each.id, at: each.at + HALF * DAY }));
  return [...half, ...other].filter(({ at }) => at < END);
}

/** Everything that the report uses, in order: of one moment the latest stage last, a loss after that. */
function readTruth(): TrueEvent[] {
  const stages = new Map([...STAGES, LOST].map((label, index) => [label.toLowerCase(), index]));
  const half = readLines('transitions.csv').flatMap(([id = '', label = '', time = '', manager = '']) => {
    const stage = stages.get(label.toLowerCase());
    const at = readClock(time);
    return stage === undefined || id === '' || Number.isNaN(at) ? [] : [{ id, stage, at, manager }];
  });
  return liveTwice(half).sort((a, b) => a.at - b.at || a.stage - b.stage || (a.id < b.id ? -1 : 1));
}

/** The list of contacts as CSV, those that were there by then. */
function writeContacts(): string {
  const half = readLines('contacts.csv').flatMap((cells) => {
    // a company's name may hold the delimiter; the owner stands before the segment
    const [id = ''] = cells;
    const at = readClock(cells.find((cell) => /^\d\d\.\d\d\.\d{4} /.test(cell)) ?? '');
    return id === '' || Number.isNaN(at) ? [] : [{ id, at, manager: cells[2] ?? '' }];
  });
  const rows = liveTwice(half).map(({ id, at, manager }) => `${id},${manager},${writeClock(at)}`);
  return `contact_id,manager,created_at\n${rows.join('\n')}\n`;
}

/** What one look a day can see: the last event of each contact's day, where it is another stage than before. */
function sampleDays(truth: readonly TrueEvent[]): TrueEvent[] {
  const seen = new Map<string, number>();
  const sampled: TrueEvent[] = [];
  for (let day = 0; day < DAYS; day += 1) {
    const last = new Map<string, TrueEvent>();
    for (const event of truth) {
      if (Math.floor((event.at - FIRST_DAY) / DAY) === day) last.set(event.id, event);
    }
    for (const event of last.values()) {
      if (seen.get(event.id) !== event.stage) sampled.push(event);
      seen.set(event.id, event.stage);
    }
  }
  return sampled;
}

let folder: string;
const truth = readTruth();
const sampled = sampleDays(truth);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'voronka-days-'));
  const config = readFileSync(join(DEMO, 'voronka.yaml'), 'utf8')
    .replace(/^contacts:[\s\S]*?(?=^transitions:)/m, 'contacts: { file: contacts.csv }\n')
    .replace(/^transitions:[\s\S]*?(?=^# Names)/m, 'transitions: { file: history.csv }\n')
    .replace(/^ {2}- \{ stage: presentation, segment.*$/m, '')
    .replace(/^targets:\n/m, '');
  writeFileSync(join(folder, 'windows.yaml'), config);
  writeFileSync(join(folder, 'contacts.csv'), writeContacts());
  writeFileSync(join(folder, 'plain.yaml'), config.replace(/, window: 30d/, ''));
  const rows = truth.map(
    ({ id, stage, at, manager }) => `${id},${labelOf(stage)},${writeClock(at)},${manager}`,
  );
  writeFileSync(join(folder, 'true.csv'), `contact_id,stage,at,manager\n${rows.join('\n')}\n`);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Tracks every day's list as it stood at the end of that day. */
async function trackDays(history: string, dated: boolean): Promise<void> {
  const current = new Map<string, TrueEvent>();
  let next = 0;
  for (let day = 0; day < DAYS; day += 1) {
    const end = FIRST_DAY + (day + 1) * DAY;
    for (; next < truth.length && truth[next]!.at < end; next += 1)
      current.set(truth[next]!.id, truth[next]!);
    const rows = [...current.values()].map(({ id, stage, at, manager }) =>
      [id, labelOf(stage), manager, ...(dated ? [writeClock(at)] : [])].join(';'),
    );
    const header = ['ID', 'Этап', 'Ответственный', ...(dated ? ['Дата изменения этапа'] : [])].join(';');
    writeFileSync(join(folder, 'deals.csv'), `${header}\n${rows.join('\n')}\n`);
    const argv = ['track', 'deals.csv', '--history', history, '--config', 'plain.yaml', '--quiet'];
    const at = new Date(end - 1000).toISOString().slice(0, 10);
    const { status, stderr } = await runToolIn(folder, [...argv, '--at', at], { now: NOW });
    expect([at, status, stderr]).toEqual([at, 0, '']);
  }
}

type Cell = Readonly<Record<string, string>>;

async function readGaps(transitions: string, config: string, credit: string): Promise<Cell[]> {
  const day = new Date(FIRST_DAY + DAYS * DAY - DAY).toISOString().slice(0, 10);
  const argv = ['gaps', '--config', config, '--transitions', transitions, '--credit', credit, '--as-of', day];
  const { stdout, stderr, status } = await runToolIn(folder, [...argv, '--format', 'csv', '--quiet'], {
    now: NOW,
  });
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout.split('\n')[0]).toBe(Object.keys(GAPS).join(','));
  return parseRows(stdout);
}

const COUNTS = ['entered', 'converted', 'lost', 'open', 'immature'] as const;

/** Rows that differ in any count, the sum of all differences, and the largest one of a coefficient over 20 contacts. */
function compare(one: readonly Cell[], other: readonly Cell[]) {
  const key = (cell: Cell): string => `${cell.manager} ${cell.stage}`;
  const others = new Map(other.map((cell) => [key(cell), cell]));
  expect(one.map(key)).toEqual(other.map(key));
  const result = { cells: one.length, differing: 0, sum: 0, largest: 0 };
  for (const cell of one) {
    const twin = others.get(key(cell)) ?? {};
    const off = COUNTS.reduce((sum, name) => sum + Math.abs(Number(cell[name]) - Number(twin[name])), 0);
    result.differing += Number(off > 0);
    result.sum += off;
    if (Number(cell.entered) >= 20) {
      result.largest = Math.max(
        result.largest,
        Math.abs(Number(cell.coefficient) - Number(twin.coefficient)),
      );
    }
  }
  return result;
}

describe.each([
  ['with the time of the change', true],
  ['without it', false],
])(`${DAYS} daily exports %s`, (_, dated) => {
  const history = dated ? 'dated.csv' : 'undated.csv';

  beforeAll(() => trackDays(history, dated), 1_200_000);

  it('rebuild what one look a day can see, row by row', () => {
    const written = readFileSync(join(folder, history), 'utf8').trimEnd().split('\n').slice(1);
    const expected = sampled.map(({ id, stage, at, manager }) => {
      const seen = Math.floor((at - FIRST_DAY) / DAY) * DAY + FIRST_DAY + DAY - 1000;
      return `${id},${labelOf(stage)},${writeClock(dated ? at : seen)}+03:00,${manager},,`;
    });
    expect(written.sort()).toEqual(expected.sort());
  });

  it('give the same coefficients but for what a day hides', async () => {
    const hidden = findHidden();
    const isKnown = ({ id, stage }: TrueEvent): boolean => (highest(sampled).get(id) ?? 0) >= stage;
    // a stage is hidden where the contact was lost, or went back, on the day that it came there
    for (const { id, stage, at } of hidden) {
      const day = Math.floor((at - FIRST_DAY) / DAY);
      const later = truth.filter(
        (each) => each.id === id && each.at >= at && Math.floor((each.at - FIRST_DAY) / DAY) === day,
      );
      expect(later.at(-1)?.stage === STAGES.length || Number(later.at(-1)?.stage) < stage).toBe(true);
      expect(isKnown({ id, stage, at, manager: '' })).toBe(false);
    }
    const team = (cells: readonly Cell[]): Cell[] => cells.filter(({ manager }) => manager === '*');
    // one conversion less and a loss (or an open one) more; one entry less into the next step, and what became of it
    const cells = hidden.map(({ stage }) => (stage < STAGES.length - 1 ? 4 : 2));
    // in the owner's row and in the team's
    const explained = 2 * cells.reduce((sum, each) => sum + each, 0);
    const told: string[] = [];
    for (const config of ['plain.yaml', 'windows.yaml']) {
      for (const credit of ['owner', 'entry', 'performer']) {
        const real = await readGaps('true.csv', config, credit);
        const rebuilt = await readGaps(history, config, credit);
        if (config === 'plain.yaml') {
          const missing = team(real).map(
            (cell, index) => Number(cell.converted) - Number(team(rebuilt)[index]?.converted),
          );
          expect(missing).toEqual(
            [1, 2, 3, 4].map((stage) => hidden.filter((each) => each.stage === stage).length),
          );
        }
        const found = compare(real, rebuilt);
        if (config === 'plain.yaml' && credit === 'owner') expect(found.sum).toBe(explained);
        // whose step it is, and the edges of windows, move little beside
        expect(found.sum).toBeLessThanOrEqual(1.5 * explained);
        if (DAYS >= 180) {
          expect(compare(team(real), team(rebuilt)).largest).toBeLessThan(0.02);
          expect(found.largest).toBeLessThan(0.04);
        }
        told.push(
          `${config} ${credit} ${JSON.stringify(found)} team ${JSON.stringify(compare(team(real), team(rebuilt)))}`,
        );
      }
    }
    if (process.env.VORONKA_DAYS) {
      console.log(
        `${history}: ${truth.length} true events, ${sampled.length} seen, ${hidden.length} stages hidden\n${told.join('\n')}`,
      );
    }
  });
});

/** The highest stage that each contact came to. */
function highest(events: readonly TrueEvent[]): Map<string, number> {
  const reached = new Map<string, number>();
  for (const { id, stage } of events) {
    if (stage < STAGES.length) reached.set(id, Math.max(stage, reached.get(id) ?? 0));
  }
  return reached;
}

/** The first entries into stages that one look a day never sees, nor any stage after them. */
function findHidden(): TrueEvent[] {
  const seen = highest(sampled);
  const hidden = new Map<string, TrueEvent>();
  for (const event of truth) {
    if (event.stage >= STAGES.length) continue;
    for (let stage = (seen.get(event.id) ?? 0) + 1; stage <= event.stage; stage += 1) {
      const key = `${event.id} ${stage}`;
      if (!hidden.has(key)) hidden.set(key, { ...event, stage });
    }
  }
  return [...hidden.values()];
}
