import { existsSync, readFileSync } from 'node:fs';
import { refuse } from '../domain/collect-problems.ts';
import { InputError, type Problem, problem } from '../domain/problem.ts';
import type { Language } from '../domain/text/language.ts';
import { type ConfigDocument, parseConfigDocument } from './document.ts';
import { interpretConfig } from './read/interpret.ts';
import { describeIssues } from './read/schema-problems.ts';
import { configSchema, keepWellTyped } from './schema.ts';
import type { Settings } from './settings.ts';

export const CONFIG_FILE = 'voronka.yaml';

/**
 * Opens the config that `--config` names, or `voronka.yaml` in the working directory.
 *
 * @throws InputError file-missing and its like, config-absent
 */
export function openConfig(named: string | undefined): ConfigDocument {
  const file = named ?? CONFIG_FILE;
  if (named === undefined && !existsSync(file))
    throw new InputError([problem('config-absent', {}, { file })]);
  return parseConfigDocument(file, readText(file));
}

/** The language that a config asks for, whatever else is wrong with it: its mistakes are told in that language. */
export function languageOfConfig({ value }: ConfigDocument): Language | undefined {
  return keepWellTyped(value).language;
}

/**
 * Gives a config its meaning.
 *
 * @param machineZone the time zone where the config names none
 * @throws InputError with everything that is wrong with it, each with line and column
 */
export function readConfig(document: ConfigDocument, machineZone: string): Settings {
  refuse(document.problems);
  const parsed = configSchema.safeParse(document.value ?? {});
  const problems: Problem[] = parsed.success ? [] : describeIssues(document, parsed.error.issues);
  const raw = parsed.success ? parsed.data : keepWellTyped(document.value);
  const { settings, problems: further } = interpretConfig(document, raw, machineZone);
  // a `stages` that is missing or of the wrong type was reported once already
  const told = new Set(problems.map(({ place }) => `${place.line}:${place.column}`));
  problems.push(...further.filter(({ place }) => !told.has(`${place.line}:${place.column}`)));
  refuse(sortByPlace(problems));
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

function sortByPlace(problems: readonly Problem[]): Problem[] {
  const order = (each: Problem): number => (each.place.line ?? 0) * 1e6 + Number(each.place.column ?? 0);
  return [...problems].sort((a, b) => order(a) - order(b));
}
