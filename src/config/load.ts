import { existsSync, readFileSync } from 'node:fs';
import { InputError, type Problem, problem } from '../domain/problem.ts';
import { parseConfigDocument } from './document.ts';
import { interpretConfig } from './interpret.ts';
import { configSchema, type RawConfig } from './schema.ts';
import { describeIssues } from './schema-problems.ts';
import type { Settings } from './settings.ts';

export const CONFIG_FILE = 'voronka.yaml';

/**
 * Reads the config that `--config` names, or `voronka.yaml` in the working directory.
 *
 * @throws InputError with everything that is wrong with it, each with line and column
 */
export function loadConfig(named: string | undefined, machineZone: string): Settings {
  const file = named ?? CONFIG_FILE;
  if (named === undefined && !existsSync(file))
    throw new InputError([problem('config-absent', {}, { file })]);
  return readConfig(file, readText(file), machineZone);
}

/** Understands the text of a config file; see {@link loadConfig}. */
export function readConfig(file: string, text: string, machineZone: string): Settings {
  const document = parseConfigDocument(file, text);
  if (document.problems.length > 0) throw new InputError(document.problems);
  const parsed = configSchema.safeParse(document.value ?? {});
  const problems: Problem[] = parsed.success ? [] : describeIssues(document, parsed.error.issues);
  const raw = parsed.success ? parsed.data : keepWellTyped(document.value, parsed.error.issues);
  const { settings, problems: further } = interpretConfig(document, raw, machineZone);
  // a `stages` that is missing or of the wrong type was reported once already
  const told = new Set(problems.map(({ place }) => `${place.line}:${place.column}`));
  problems.push(...further.filter(({ place }) => !told.has(`${place.line}:${place.column}`)));
  if (problems.length > 0) throw new InputError(sortByPlace(problems));
  return settings;
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const codes = { ENOENT: 'file-missing', EISDIR: 'file-directory', EACCES: 'file-forbidden' } as const;
    const known = codes[code as keyof typeof codes] ?? 'file-missing';
    throw new InputError([problem(known, { expected: 'config' }, { file })]);
  }
}

/**
 * The parts of a faulty config that have the right types, so that the second kind of check can run over them too and
 * one run shows all mistakes: every value the schema complained about is taken out, with the list item around it where
 * an item lacks a required key.
 */
function keepWellTyped(
  value: unknown,
  issues: readonly { readonly path: readonly PropertyKey[] }[],
): RawConfig {
  let kept: unknown = structuredClone(value);
  for (let round = 0; round < 4; round++) {
    const parsed = configSchema.safeParse(kept);
    if (parsed.success) return parsed.data;
    const found = round === 0 ? issues : parsed.error.issues;
    for (const issue of found)
      kept = without(kept, issue.path, 'keys' in issue ? (issue.keys as string[]) : []);
  }
  return { stages: [] };
}

function without(value: unknown, path: readonly PropertyKey[], keys: readonly string[]): unknown {
  const parent = keys.length > 0 ? path : path.slice(0, -1);
  let current = value;
  for (const part of parent) {
    if (typeof current !== 'object' || current === null) return value;
    current = (current as Record<PropertyKey, unknown>)[part];
  }
  if (typeof current !== 'object' || current === null) return { stages: [] };
  for (const key of keys.length > 0 ? keys : path.slice(-1)) {
    if (Array.isArray(current)) current[Number(key)] = { id: `#${String(key)}` };
    else if (key in current) delete (current as Record<PropertyKey, unknown>)[key];
    else (current as Record<PropertyKey, unknown>)[key] = key === 'stages' ? [] : `#${String(path.at(-2))}`;
  }
  return value;
}

function sortByPlace(problems: readonly Problem[]): Problem[] {
  const order = (each: Problem): number => (each.place.line ?? 0) * 1e6 + Number(each.place.column ?? 0);
  return [...problems].sort((a, b) => order(a) - order(b));
}
