import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InputError, type Problem } from '../../src/domain/problem.ts';
import { createSpool, type Spool } from '../../src/ingest/bytes/spool.ts';
import { readRecords, type TextRecord } from '../../src/ingest/records/records.ts';
import { openSource, type SourceOptions, type TextSource } from '../../src/ingest/tables/source.ts';

/** A temporary folder of one test file. */
export interface Scratch {
  readonly dir: string;
  readonly spool: Spool;
  file(name: string, content: string | Buffer): string;
  open(content: string | Buffer, options?: Partial<SourceOptions>): Promise<TextSource>;
  dispose(): void;
}

export function createScratch(): Scratch {
  const dir = mkdtempSync(join(tmpdir(), 'voronka-test-'));
  const spool = createSpool(dir);
  let count = 0;
  const file = (name: string, content: string | Buffer) => {
    count += 1;
    const path = join(dir, `${count}-${name}`);
    writeFileSync(path, content);
    return path;
  };
  return {
    dir,
    spool,
    file,
    open: (content, options = {}) =>
      openSource({ file: file('input.csv', content), spool, expected: 'transitions', ...options }),
    dispose: () => rmSync(dir, { recursive: true, force: true }),
  };
}

export async function collect(source: TextSource): Promise<TextRecord[]> {
  const records: TextRecord[] = [];
  for await (const batch of readRecords(source)) records.push(...batch);
  return records;
}

/** Records in short: the line with the fields, or with the code of the problem. */
export function brief(records: readonly TextRecord[]): unknown[] {
  return records.map((record) => [record.line, record.fields ?? record.broken.code]);
}

/** The problems that a call throws as InputError. */
export async function problemsOf(call: () => unknown): Promise<readonly Problem[]> {
  try {
    await call();
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
  return [];
}
