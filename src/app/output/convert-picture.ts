import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { platform, userInfo } from 'node:os';
import { findProgram, isFile } from '../../disk/find-program.ts';
import { InputError, problem } from '../../domain/problem.ts';
import type { Spool } from '../../ingest/bytes/spool.ts';
import type { Io } from '../io.ts';
import { CONVERTERS, type ConversionJob } from './converters.ts';

/** What a conversion takes from the world: where programs are, and a place for files on the way. */
export interface ConvertWorld extends Pick<Io, 'env'> {
  readonly spool: Spool;
}

/** Milliseconds that a program may take: browsers need some when they start for the first time. */
const PATIENCE = 60_000;

/**
 * Makes a PNG of an SVG by the first program of this machine that can.
 *
 * @throws InputError picture-converter where there is none, picture-failed where none of them did it
 */
export async function convertPicture(svg: string, { env, spool }: ConvertWorld): Promise<Uint8Array> {
  const found = CONVERTERS.flatMap((converter) => {
    const program = findProgram(converter.names, env, converter.places);
    return program === undefined ? [] : [{ ...converter, program }];
  });
  if (found.length === 0) throw new InputError([problem('picture-converter', { platform: platform() })]);
  const from = spool.path('picture.svg');
  writeFileSync(from, svg);
  const failures: { program: string; reason: string }[] = [];
  for (const { program, ...converter } of found) {
    const job = makeJob(svg, from, spool);
    const reason = await runProgram(program, converter.arguments(job), env);
    const png = readPng(job.to);
    if (png) return png;
    failures.push({ program: converter.names[0]!, reason: reason ?? 'no PNG' });
  }
  throw new InputError(failures.map((failure) => problem('picture-failed', failure)));
}

function makeJob(svg: string, from: string, spool: Spool): ConversionJob {
  const scratch = spool.path('converter');
  mkdirSync(scratch);
  const [, width = '0', height = '0'] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
  const root = userInfo().uid === 0;
  return { from, to: spool.path('picture.png'), scratch, width: Number(width), height: Number(height), root };
}

/** Runs a program without a shell; what went wrong, in a line, or undefined. */
function runProgram(file: string, given: readonly string[], env: Io['env']): Promise<string | undefined> {
  return new Promise((resolve) => {
    const options = { env, timeout: PATIENCE, killSignal: 'SIGKILL', windowsHide: true } as const;
    execFile(file, [...given], options, (error, _, stderr) => {
      resolve(error ? (stderr.trim().split('\n').at(-1) || error.message).slice(0, 300) : undefined);
    });
  });
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A file if it is a whole PNG: it begins and ends as one, whatever the program's status was. */
function readPng(file: string): Uint8Array | undefined {
  if (!isFile(file)) return undefined;
  const bytes = readFileSync(file);
  const isWhole =
    bytes.subarray(0, 8).equals(SIGNATURE) && bytes.subarray(-8, -4).toString('latin1') === 'IEND';
  return isWhole ? bytes : undefined;
}
