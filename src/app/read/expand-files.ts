import { type Dirent, existsSync, readdir } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import type { GlobOptions } from 'tinyglobby';
import { followLink } from '../../disk/write-whole.ts';
import { refuse } from '../../domain/collect-problems.ts';
import { InputError, type Problem, problem } from '../../domain/problem.ts';
import { compareCodePoints } from '../../domain/text/order.ts';
import { isAddress } from '../../ingest/bytes/intake.ts';

/** Signs of a pattern. Parentheses are not among them: copies are called `deals (1).csv`. */
const MAGIC = /[*?[{]/;

/**
 * The files that paths and patterns (`exports/*.csv`) name; a shell that expands patterns has none left for us. What
 * exists under the very name is no pattern. The files of one pattern come in code-point order, and none that was named
 * before comes again, be it by a link.
 *
 * @throws InputError file-pattern-empty, one for every pattern that no file matches; file-pattern-wide
 */
export async function expandFiles(files: readonly string[]): Promise<readonly string[]> {
  const found = new Map<string, string>();
  const problems: Problem[] = [];
  for (const file of files) {
    const matches = isPattern(file) ? await findMatches(file) : [file];
    if (matches.length === 0) problems.push(problem('file-pattern-empty', {}, { file }));
    for (const match of matches) {
      // that standard input cannot be read twice is for the caller to say
      const key = match === '-' ? `- ${found.size}` : resolve(followLink(match));
      if (!found.has(key)) found.set(key, match);
    }
  }
  refuse(problems);
  return [...found.values()];
}

function isPattern(file: string): boolean {
  return MAGIC.test(file) && !isAddress(file) && !existsSync(file);
}

async function findMatches(file: string): Promise<string[]> {
  const { base, pattern } = splitPattern(sep === '/' ? file : file.replaceAll(sep, '/'));
  // few runs have patterns, and its matcher is large
  const { glob } = await import('tinyglobby');
  const { fs, signal } = watchFolders();
  const matches = await glob(pattern.replace(/[()!]/g, '\\$&'), {
    cwd: base === '' ? '.' : base,
    expandDirectories: false,
    extglob: false,
    fs,
    signal,
  }).catch((error: unknown) => {
    if (!signal.aborted) throw error;
    return [];
  });
  if (signal.aborted) throw new InputError([problem('file-pattern-wide', { most: MOST_ENTRIES }, { file })]);
  return preferReal(matches.map((match) => join(base, match))).sort(compareCodePoints);
}

/** Without the links to files that are among them under their own names. */
function preferReal(files: readonly string[]): string[] {
  const own = new Set(files.map((file) => resolve(file)));
  return files.filter((file) => {
    const real = resolve(followLink(file));
    return real === resolve(file) || !own.has(real);
  });
}

/** So many files and folders a pattern may look through: a pattern from the root looks through the whole machine. */
const MOST_ENTRIES = 300_000;
/** These hold no files that anybody has written, and links to everywhere. */
const UNREAL = /^\/(proc|sys|dev)(\/|$)/;

/** Folders as they are, but for {@link UNREAL} ones; the signal ends a search that has seen too much. */
function watchFolders(): { fs: GlobOptions['fs']; signal: AbortSignal } {
  const controller = new AbortController();
  let seen = 0;
  const readFolder = (
    path: string,
    options: { withFileTypes: true },
    done: (error: NodeJS.ErrnoException | null, entries: Dirent[]) => void,
  ): void => {
    if (controller.signal.aborted || UNREAL.test(resolve(path))) {
      done(null, []);
      return;
    }
    readdir(path, options, (error, entries = []) => {
      seen += entries.length;
      if (seen > MOST_ENTRIES) controller.abort();
      done(error, controller.signal.aborted ? [] : entries);
    });
  };
  return { fs: { readdir: readFolder as typeof readdir }, signal: controller.signal };
}

/** The folders before the first that does not exist under its very name, and the rest: a folder may be called `[crm]`. */
function splitPattern(file: string): { base: string; pattern: string } {
  const parts = file.split('/');
  let folders = 0;
  while (folders < parts.length - 1 && !isPattern(parts.slice(0, folders + 1).join('/'))) folders += 1;
  const base = parts.slice(0, folders).join('/');
  return { base: file.startsWith('/') && base === '' ? '/' : base, pattern: parts.slice(folders).join('/') };
}

/**
 * Nothing is written over what is read, nor one result over another; devices take anything.
 *
 * @param results files that options name to be written; undefined where the option was not given
 * @throws InputError output-input
 */
export function refuseOverwriting(
  results: readonly (readonly [option: string, file: string | undefined])[],
  inputs: readonly string[],
): void {
  const taken = new Set(inputs.flatMap(findPlace));
  for (const [option, file] of results) {
    const [place] = file === undefined ? [] : findPlace(file);
    if (file === undefined || place === undefined) continue;
    if (taken.has(place) && !file.startsWith('/dev/')) {
      throw new InputError([problem('output-input', { option }, { file })]);
    }
    taken.add(place);
  }
}

/** Where a file is in the end, links followed; nothing of standard input and output. */
function findPlace(file: string): string[] {
  return file === '-' ? [] : [resolve(followLink(file))];
}
