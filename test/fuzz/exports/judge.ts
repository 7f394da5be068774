import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { runToolIn } from '../../tool/run-tool.ts';
import { type Counts, countPlainly } from './count.ts';
import type { Drawn } from './draw-export.ts';
import { fold } from './writing.ts';

/** `doubted`: something was taken wrongly, and a doubt speaks of it. */
export interface Verdict {
  readonly verdict: 'right' | 'doubted' | 'wrong';
  readonly reason: string;
  /** Codes of all doubts. */
  readonly doubts: readonly string[];
}

interface InitAnswer {
  readonly columns: readonly { readonly column: string; readonly header: string }[];
  readonly doubts: readonly { readonly doubt: string; readonly message: string }[];
}

interface GapsAnswer {
  readonly meta: { readonly stages: readonly { readonly id: string; readonly name: string }[] };
  readonly rows: readonly {
    readonly manager: string | null;
    readonly stage: string;
    readonly entered: number;
    readonly converted: number;
    readonly lost: number;
    readonly open: number;
  }[];
}

interface WrittenConfig {
  readonly stages: readonly {
    readonly id: string;
    readonly name?: string;
    readonly labels?: readonly unknown[];
  }[];
  readonly transitions?: {
    readonly entries?: readonly { readonly stage?: string; readonly column?: string }[];
  };
}

/** The row of everybody together. */
const TEAM = '*';

const firstLine = (text: string): string => text.split('\n').find((line) => line !== '') ?? '';

/** Judges in a folder of its own inside the given one. */
export async function judgeIn(parent: string, drawn: Drawn): Promise<Verdict> {
  const folder = join(parent, `export-${drawn.seed}`);
  mkdirSync(folder);
  for (const [name, text] of Object.entries(drawn.files)) writeFileSync(join(folder, name), text);
  try {
    return await judgeExport(drawn, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs `init` on the files alone, and `gaps` with the config that it wrote, in a folder that holds the files. */
async function judgeExport(drawn: Drawn, folder: string): Promise<Verdict> {
  const init = await runToolIn(folder, ['init', ...drawn.argv, '--format', 'json'], { zone: 'UTC' });
  if (init.status !== 0) return { verdict: 'wrong', reason: `init: ${firstLine(init.stderr)}`, doubts: [] };
  const answer: InitAnswer = JSON.parse(init.stdout);
  const doubts = answer.doubts.map(({ doubt }) => doubt);
  const faults = findFaults(drawn, answer);
  const unsaid = faults.filter((fault) => !isDoubted(fault, answer));
  const gaps = await runToolIn(folder, ['gaps', '--format', 'json', '--maturity', 'off'], { zone: 'UTC' });
  if (gaps.status !== 0) {
    const said = faults.map(({ text }) => text).join('; ');
    return { verdict: 'wrong', reason: `gaps: ${firstLine(gaps.stderr)} ${said}`, doubts };
  }
  const counted = compare(
    drawn,
    JSON.parse(gaps.stdout),
    parse(readFileSync(join(folder, 'voronka.yaml'), 'utf8')),
  );
  const reasons = [...faults.map(({ text }) => text), ...(counted.reason === '' ? [] : [counted.reason])];
  const reason = reasons.join('; ');
  if (reasons.length === 0) return { verdict: 'right', reason, doubts };
  const isSaid = {
    same: true,
    order: doubts.some((code) => code.startsWith('order')),
    counts: faults.length > 0,
    stages: faults.length > 0 || answer.doubts.some(({ message }) => message.includes(drawn.lost)),
  }[counted.kind];
  return { verdict: unsaid.length === 0 && isSaid ? 'doubted' : 'wrong', reason, doubts };
}

interface Fault {
  readonly column: string;
  readonly header: string | null;
  readonly right: readonly (string | null)[];
  readonly text: string;
}

/** Logical columns that were taken for others, or not found. */
function findFaults({ allowed }: Drawn, { columns }: InitAnswer): Fault[] {
  return Object.entries(allowed).flatMap(([column, right = []]) => {
    const taken: (string | null)[] = columns
      .filter((each) => each.column === column)
      .map(({ header }) => header.trim());
    if (taken.length === 0) taken.push(null);
    return taken
      .filter((header) => !right.includes(header))
      .map((header) => ({
        column,
        header,
        right,
        text: `${column}: ${header ?? 'none'}, not ${right.join(' | ')}`,
      }));
  });
}

/** Whether a doubt names what was taken, or what should have been. */
function isDoubted({ column, header, right }: Fault, { doubts }: InitAnswer): boolean {
  if (column === 'manager' && doubts.some(({ doubt }) => doubt === 'manager-absent')) return header === null;
  return doubts.some(({ message }) =>
    [header, ...(header === null ? right : [])].some((name) => name !== null && message.includes(name)),
  );
}

interface Compared {
  readonly kind: 'same' | 'order' | 'stages' | 'counts';
  readonly reason: string;
}

function compare(drawn: Drawn, { meta, rows }: GapsAnswer, config: WrittenConfig): Compared {
  const places = placeStages(drawn, meta.stages, config);
  const names = meta.stages.map(({ name }) => name).join(' > ');
  if (places === undefined) {
    return {
      kind: 'stages',
      reason: `stages: ${names}, not ${drawn.stages.join(' > ')}, lost ${drawn.lost}`,
    };
  }
  const found = new Map<string, Counts>();
  for (const { manager, stage, entered, converted, lost, open } of rows) {
    const step = meta.stages.findIndex(({ id }) => id === stage);
    if (entered > 0 && manager !== TEAM) found.set(`${manager}|${step}`, [entered, converted, lost, open]);
  }
  const difference = findDifference(countPlainly(drawn.told, places), found);
  if (difference !== undefined) return { kind: 'counts', reason: `counts: ${difference} (${names})` };
  const inOrder = places.every((place, index) => place === index);
  return inOrder ? { kind: 'same', reason: '' } : { kind: 'order', reason: `order: ${names}` };
}

/** The true place of each stage that the tool has; undefined: they are not the same stages. */
function placeStages(
  drawn: Drawn,
  stages: GapsAnswer['meta']['stages'],
  config: WrittenConfig,
): number[] | undefined {
  if (stages.length !== drawn.stages.length) return undefined;
  const known = new Map(
    drawn.stages.flatMap((name, place) => (name === null ? [] : [[fold(name), place] as const])),
  );
  const places = stages.map(({ id, name }) => {
    const written = config.stages.find((stage) => stage.id === id);
    const headers = (config.transitions?.entries ?? []).filter(({ stage }) => stage === id);
    const byHeader = headers.flatMap(({ column }) => drawn.stageHeaders?.get(column?.trim() ?? '') ?? []);
    const byLabel = [name, written?.name, ...(written?.labels ?? [])].flatMap(
      (label) => known.get(fold(String(label))) ?? [],
    );
    return [...byHeader, ...byLabel][0];
  });
  const left = drawn.stages.map((_, place) => place).filter((place) => !places.includes(place));
  if (new Set(places.filter((place) => place !== undefined)).size + left.length !== stages.length)
    return undefined;
  if (left.some((place) => drawn.stages[place] !== null)) return undefined;
  return places.map((place) => place ?? left.shift()!);
}

function findDifference(
  right: ReadonlyMap<string, Counts>,
  found: ReadonlyMap<string, Counts>,
): string | undefined {
  for (const key of new Set([...right.keys(), ...found.keys()])) {
    const [a, b] = [right.get(key), found.get(key)].map((counts) => counts?.join('/') ?? 'none');
    if (a !== b) return `${key} is ${b}, not ${a}`;
  }
  return undefined;
}
