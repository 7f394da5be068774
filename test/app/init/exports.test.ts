import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Files, runTool } from '../../tool/run-tool.ts';

const FOLDER = join(import.meta.dirname, '../../../fixtures/exports');

type Counts = readonly [entered: number, converted: number, lost: number, open: number];

/** What is right; see the README of the fixtures. */
interface Case {
  readonly about: string;
  readonly init?: readonly string[];
  readonly status?: number;
  readonly initOnly?: boolean;
  readonly says?: readonly string[];
  readonly doubts?: readonly string[];
  readonly noDoubts?: readonly string[];
  readonly columns?: Readonly<Record<string, string | null>>;
  readonly stages?: readonly string[];
  readonly notices?: readonly string[];
  readonly noNotices?: readonly string[];
  readonly options?: readonly string[];
  readonly warnings?: readonly string[];
  readonly rows?: readonly [read: number, used: number, rejected: number];
  readonly asOf?: string;
  readonly gaps?: Readonly<Record<string, Readonly<Record<string, Counts>>>>;
}

interface InitAnswer {
  readonly columns: readonly { readonly column: string; readonly header: string }[];
  readonly labels: readonly { readonly kind: string; readonly label: string }[];
  readonly doubts: readonly { readonly doubt: string; readonly message: string }[];
}

interface GapsAnswer {
  readonly meta: {
    readonly asOf: string;
    readonly stages: readonly { readonly id: string; readonly name: string }[];
  };
  readonly rows: readonly {
    readonly manager: string;
    readonly stage: string;
    readonly entered: number;
    readonly converted: number;
    readonly lost: number;
    readonly open: number;
  }[];
}

interface CheckAnswer {
  readonly meta: { readonly files: readonly { rows: number; used: number; rejected: number }[] };
  readonly notices: readonly { readonly notice: string }[];
}

function readCase(name: string): { files: Record<string, Uint8Array>; known: Case } {
  const { 'case.json': known, ...files } = Object.fromEntries(
    readdirSync(join(FOLDER, name)).map((file) => [file, readFileSync(join(FOLDER, name, file))]),
  );
  return { files, known: JSON.parse(String(known)) };
}

const run = (argv: readonly string[], files: Files) => runTool(argv, { files, zone: 'UTC' });

/** The counts of the pairs that the case speaks of, under the names of the stages. */
function pickCounts({ meta, rows }: GapsAnswer, wanted: NonNullable<Case['gaps']>) {
  const names = new Map(meta.stages.map(({ id, name }) => [id, name]));
  const counts = new Map(
    rows.map(({ manager, stage, entered, converted, lost, open }) => [
      JSON.stringify([names.get(stage), manager]),
      [entered, converted, lost, open],
    ]),
  );
  return Object.fromEntries(
    Object.entries(wanted).map(([stage, managers]) => [
      stage,
      Object.fromEntries(
        Object.keys(managers).map((name) => [name, counts.get(JSON.stringify([stage, name])) ?? null]),
      ),
    ]),
  );
}

async function holdInit(known: Case, files: Files): Promise<Files> {
  const argv = ['init', ...(known.init ?? [])];
  const { status, stdout, stderr, after } = await run([...argv, '--format', 'json'], files);
  expect({ status, stderr: status === 0 ? '' : stderr }).toMatchObject({ status: known.status ?? 0 });
  if (status !== 0) return { 'said.txt': stdout + stderr };
  const answer: InitAnswer = JSON.parse(stdout);
  const doubts = answer.doubts.map(({ doubt }) => doubt);
  expect(doubts).toEqual(expect.arrayContaining([...(known.doubts ?? [])]));
  expect(doubts.filter((code) => known.noDoubts?.includes(code))).toEqual([]);
  const found = new Map(answer.columns.map(({ column, header }) => [column, header]));
  const columns = Object.keys(known.columns ?? {}).map((column) => [column, found.get(column) ?? null]);
  expect(Object.fromEntries(columns)).toEqual(known.columns ?? {});
  const stages = answer.labels.filter(({ kind }) => kind === 'stage').map(({ label }) => label);
  if (known.stages) expect(stages).toEqual(known.stages);
  return { ...after, ...files, 'said.txt': answer.doubts.map(({ message }) => message).join('\n') };
}

async function holdCheck(known: Case, files: Files): Promise<string> {
  const { stdout } = await run(['check', '--format', 'json'], files);
  const { meta, notices }: CheckAnswer = JSON.parse(stdout);
  const codes = notices.map(({ notice }) => notice);
  expect(codes).toEqual(expect.arrayContaining([...(known.notices ?? [])]));
  expect(codes.filter((code) => known.noNotices?.includes(code))).toEqual([]);
  if (known.rows) {
    const sum = (pick: (file: CheckAnswer['meta']['files'][number]) => number): number =>
      meta.files.reduce((total, file) => total + pick(file), 0);
    expect([sum(({ rows }) => rows), sum(({ used }) => used), sum(({ rejected }) => rejected)]).toEqual(
      known.rows,
    );
  }
  return known.says ? (await run(['check'], files)).stdout : '';
}

async function holdGaps(known: Case, files: Files): Promise<string> {
  const { status, stdout, stderr } = await run(['gaps', ...(known.options ?? []), '--format', 'json'], files);
  const ended = known.init === undefined ? (known.status ?? 0) : 0;
  expect({ status, stderr: status === ended ? '' : stderr }).toEqual({ status: ended, stderr: '' });
  if (status !== 0) return stderr;
  const answer: GapsAnswer = JSON.parse(stdout);
  if (known.asOf) expect(answer.meta.asOf).toContain(known.asOf);
  expect(pickCounts(answer, known.gaps ?? {})).toEqual(known.gaps ?? {});
  return stderr;
}

describe('exports as people have them', () => {
  const names = readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

  it.each(names)('%s', async (name) => {
    const { files: given, known } = readCase(name);
    const files = known.init === undefined ? given : await holdInit(known, given);
    const said = [Buffer.from(files['said.txt'] ?? '').toString()];
    if (known.init === undefined || ((known.status ?? 0) === 0 && !known.initOnly)) {
      said.push(await holdCheck(known, files), await holdGaps(known, files));
      const report = await run(['report', ...(known.options ?? [])], files);
      const ended = known.init === undefined ? (known.status ?? 0) : 0;
      expect({ status: report.status, said: report.status === ended ? '' : report.stderr }).toEqual({
        status: ended,
        said: '',
      });
      const [above = ''] = report.stdout.split('┌');
      for (const text of known.warnings ?? []) expect(report.stderr + above).toContain(text);
      said.push(report.stdout, report.stderr);
    }
    for (const text of known.says ?? []) expect(said.join('\n')).toContain(text);
  });
});
