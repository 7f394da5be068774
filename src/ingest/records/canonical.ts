import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import type { Problem } from '../../domain/problem.ts';
import { MAX_RECORD } from './cutter.ts';
import type { PassedLines } from './group-lines.ts';
import { RecordReader, type RecordSource, readRecords, type TextRecord } from './records.ts';

/** So many problems are kept; more are counted only. */
export const MAX_PROBLEMS = 100_000;

/** What a legal record may grow to when it is written as UTF-8 with quotes, and room to spare. */
export const LONGEST_REWRITTEN = 8 * MAX_RECORD;

export interface CanonicalResult {
  /** Records written. */
  readonly records: number;
  /** The first {@link MAX_PROBLEMS} broken records. */
  readonly broken: readonly Problem[];
  /** All broken records. */
  readonly brokenCount: number;
  /** Lines among the records that are none. */
  readonly passed: PassedLines;
}

/**
 * Rewrites a file as UTF-8 CSV with commas and LF, quotes where needed: the picked columns, then `line`, the record's
 * line in the original. The first line is a header: `c0,c1,…,line`. Broken records are left out and returned.
 *
 * @param indexes positions of the columns in the source's header, from 0
 * @param outPath a file to be made or overwritten
 */
export async function writeCanonical(
  source: RecordSource,
  indexes: readonly number[],
  outPath: string,
  onRows: (done: number) => void = () => {},
): Promise<CanonicalResult> {
  const out = openTextWriter(outPath);
  const broken: Problem[] = [];
  const reader = new RecordReader(source);
  let brokenCount = 0;
  let records = 0;
  try {
    await out.write(`${[...indexes.map((_, i) => `c${i}`), 'line'].join(',')}\n`);
    for await (const batch of readRecords(source, reader)) {
      const bad = batch.flatMap((record) => (record.broken ? [record.broken] : []));
      brokenCount += bad.length;
      records += batch.length - bad.length;
      onRows(records + brokenCount);
      for (const each of bad) if (broken.length < MAX_PROBLEMS) broken.push(each);
      await out.write(formatBatch(batch, indexes));
    }
    await out.end();
  } finally {
    out.destroy();
  }
  return { records, broken, brokenCount, passed: reader.passed };
}

function formatBatch(batch: readonly TextRecord[], indexes: readonly number[]): string {
  let text = '';
  for (const { fields, line } of batch) {
    if (fields === undefined) continue;
    for (const index of indexes) text += `${quoteField(fields[index] ?? '')},`;
    text += `${line}\n`;
  }
  return text;
}

/** A field of a CSV, with quotes where it needs them. */
export function quoteField(field: string): string {
  return /[",\n\r]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}

/** Text on its way into a file of this run. */
export interface TextWriter {
  write(text: string): Promise<void>;
  /** All of it is there then. */
  end(): Promise<void>;
  /** May be called after the end as well. */
  destroy(): void;
}

/** @param path a file to be made or overwritten */
export function openTextWriter(path: string): TextWriter {
  const out = createWriteStream(path, { mode: 0o600, highWaterMark: 1024 * 1024 });
  const done = finished(out);
  // a failure shows at the next write or at the end, not as an unhandled rejection in between
  done.catch(() => {});
  return {
    async write(text) {
      if (out.errored) throw out.errored;
      if (text !== '' && !out.write(text)) await once(out, 'drain');
    },
    async end() {
      out.end();
      await done;
    },
    destroy: () => out.destroy(),
  };
}
