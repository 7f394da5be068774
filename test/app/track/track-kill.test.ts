import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildTool } from '../../tool/build-tool.ts';

/** How many runs are killed; 200 before a release. */
const KILLS = Number(process.env.VORONKA_KILLS ?? 16);
const DEALS = 4000;
const STAGES = ['List', 'Call', 'Offer', 'Deal'];
const HEADER = 'contact_id,stage,at,manager,reason,amount';

let tool: string;
let folder: string;
/** For the temporary files of runs, so that nothing else happens in the folder. */
let scratch: string;
beforeAll(async () => {
  tool = await buildTool();
});
afterAll(() => {
  rmSync(tool, { recursive: true, force: true });
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'voronka-kill-'));
  scratch = mkdtempSync(join(tmpdir(), 'voronka-kill-'));
});
afterEach(() => {
  for (const each of [folder, scratch]) rmSync(each, { recursive: true, force: true });
});

const history = (): string => join(folder, 'history.csv');
const readHistory = (): string => (existsSync(history()) ? readFileSync(history(), 'utf8') : '');

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface Ran {
  readonly pid: number | undefined;
  readonly status: number | null;
  readonly stderr: string;
  /** Milliseconds. */
  readonly took: number;
}

/** One run in a process of its own; `kill` gets it as soon as it has started. */
function runTrack(
  round: number,
  kill: (child: ReturnType<typeof spawn>) => () => void = () => () => {},
): Promise<Ran> {
  const at = new Date(Date.UTC(2024, 0, 1) + round * 60_000).toISOString();
  const argv = [
    join(tool, 'main.mjs'),
    'track',
    'deals.csv',
    '--history',
    'history.csv',
    '--at',
    at,
    '--quiet',
  ];
  const started = performance.now();
  const child = spawn(process.execPath, argv, {
    cwd: folder,
    env: { ...process.env, TMPDIR: scratch, LANG: 'C' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let stderr = '';
  child.stderr.on('data', (text) => {
    stderr += String(text);
  });
  const stop = kill(child);
  return new Promise((resolve) => {
    child.on('close', (status) => {
      stop();
      resolve({ pid: child.pid, status, stderr, took: performance.now() - started });
    });
  });
}

function writeDeals(stages: readonly number[]): void {
  const lines = stages.map((stage, id) => `${id},${STAGES[stage]},"Ann, Bob"`);
  writeFileSync(join(folder, 'deals.csv'), `id,stage,manager\n${lines.join('\n')}\n`);
}

/** The events of each deal, in order; fails on anything that is no whole row. */
function readEvents(text: string): Map<string, string[]> {
  expect(text.endsWith('\n')).toBe(true);
  const [header, ...rows] = text.trimEnd().split('\n');
  expect(header).toBe(HEADER);
  const events = new Map<string, string[]>();
  for (const row of rows) {
    const [, id = '', stage = ''] =
      /^(\d+),(\w+),2024-01-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d,"Ann, Bob",,$/.exec(row) ?? [];
    if (id === '') throw new Error(`no whole row: ${row}`);
    const known = events.get(id);
    if (known) known.push(stage);
    else events.set(id, [stage]);
  }
  return events;
}

/** No deal enters the stage it is in. */
function expectNoDuplicates(events: ReadonlyMap<string, readonly string[]>): void {
  for (const [id, stages] of events) {
    stages.forEach((stage, index) => {
      if (index > 0 && stage === stages[index - 1])
        throw new Error(`deal ${id} entered ${stage} twice in a row`);
    });
  }
}

/** After a random part of a run, or when something happens to the files: the lock, the new history, the rename. */
function killAtRandom(random: () => number, usual: number) {
  return (child: ReturnType<typeof spawn>): (() => void) => {
    const die = (): void => {
      child.kill('SIGKILL');
    };
    if (random() < 0.5) {
      const timer = setTimeout(die, random() * usual * 1.05);
      return () => clearTimeout(timer);
    }
    let left = 1 + Math.floor(random() * 14);
    const delay = random() * 4;
    const watcher = watch(folder, () => {
      left -= 1;
      if (left === 0) setTimeout(die, delay);
    });
    return () => watcher.close();
  };
}

describe('track', () => {
  it(`survives ${KILLS} kills: every history is whole, and complete after the next run`, async () => {
    const random = createRandom(20261101);
    const stages = Array.from({ length: DEALS }, () => 0);
    writeDeals(stages);
    const { took: usual, status } = await runTrack(0);
    expect(status).toBe(0);
    let killed = 0;
    let wrote = 0;
    const left = { lock: 0, half: 0 };
    let round = 0;
    while (killed < KILLS) {
      round += 1;
      stages.forEach((stage, id) => {
        if (random() < 0.3) stages[id] = (stage + 1 + Math.floor(random() * 3)) % STAGES.length;
      });
      writeDeals(stages);
      const before = readHistory();
      const ran = await runTrack(round, killAtRandom(random, usual));
      expect(ran.stderr).toBe('');
      if (ran.status === null) {
        const names = readdirSync(folder);
        const lock = names.includes('history.csv.lock')
          ? readFileSync(join(folder, 'history.csv.lock'), 'utf8')
          : '';
        killed += 1;
        left.lock += Number(lock.includes(`"pid":${ran.pid},`));
        left.half += Number(names.some((name) => name.startsWith(`.history.csv.${ran.pid}-`)));
      }
      const after = readHistory();
      const known = readEvents(before);
      const changed = stages.filter((stage, id) => known.get(String(id))?.at(-1) !== STAGES[stage]).length;
      expect(after.startsWith(before)).toBe(true);
      const added = after.slice(before.length).split('\n').length - 1;
      // all or nothing
      expect([0, changed]).toContain(added);
      if (added > 0) wrote += 1;
      expectNoDuplicates(readEvents(after));
    }
    const last = await runTrack(round + 1);
    expect(last).toMatchObject({ status: 0, stderr: '' });
    const events = readEvents(readHistory());
    expectNoDuplicates(events);
    expect(stages.map((_, id) => events.get(String(id))?.at(-1))).toEqual(
      stages.map((stage) => STAGES[stage]),
    );
    expect(readdirSync(folder).sort()).toEqual(['deals.csv', 'history.csv']);
    if (process.env.VORONKA_KILLS) {
      console.log(
        `${killed} of ${round} runs killed, ${left.lock} with the lock, ${left.half} with half a history; ${wrote} runs wrote`,
      );
    }
  }, 600_000);

  it('lets runs that start together go one after the other, one of them killed', async () => {
    const random = createRandom(7);
    const stages = Array.from({ length: DEALS }, () => 0);
    for (let round = 1; round <= 3; round += 1) {
      stages.forEach((_, id) => {
        if (random() < 0.5) stages[id] = Math.floor(random() * STAGES.length);
      });
      writeDeals(stages);
      const runs = await Promise.all(
        [0, 1, 2, 3].map((each) =>
          each === 3 ? runTrack(round, killAtRandom(random, 1000)) : runTrack(round),
        ),
      );
      expect(runs.slice(0, 3).map(({ status, stderr }) => [status, stderr])).toEqual([
        [0, ''],
        [0, ''],
        [0, ''],
      ]);
      const events = readEvents(readHistory());
      expectNoDuplicates(events);
      expect(stages.map((_, id) => events.get(String(id))?.at(-1))).toEqual(
        stages.map((stage) => STAGES[stage]),
      );
    }
  }, 120_000);
});
