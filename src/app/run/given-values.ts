import { locateFile } from '../../config/locate-file.ts';
import type { GivenOption, SavedView } from '../../config/settings.ts';
import { InputError, type Problem, problem } from '../../domain/problem.ts';
import { unknownWord } from '../../domain/text/unknown-word.ts';
import type { CommandSpec } from '../command-spec.ts';
import { longFlag, OPTION_SPECS, type OptionName, type Options } from '../options/option-specs.ts';
import { readOptions } from '../options/read-options.ts';

/** What a saved report says of options, by their names. */
export type GivenValues = { readonly [Name in OptionName]?: unknown };

/** Options that are about one run on one screen, or that a saved report says in another way. */
const NOT_SAVED: ReadonlySet<OptionName> = new Set(['config', 'output', 'quiet', 'paint', 'color', 'pager']);
/** Options that name files: relative to the config. */
const FILES: ReadonlySet<OptionName> = new Set([
  'contacts',
  'transitions',
  'activities',
  'purchases',
  'rejects',
]);

/** What a key of a saved report stands for: an option, or what stands after the command without a name. */
type Meaning = { readonly option: OptionName } | { readonly argument: string };

/**
 * Gives the keys of a saved report their meaning: options by their long names (`fail-on`, or `failOn` as the rest of the
 * config writes names), and what stands after the command (`a`, `b`, `picture`) by its name in the help.
 *
 * @param check refuses what is wrong with an option by itself, beyond its form
 * @returns `files`: what stands after the command
 */
export function readGiven(
  { name: view, command, given, place }: SavedView,
  spec: CommandSpec,
  check: (alone: Options) => void,
): { values: GivenValues; files: string[]; problems: Problem[] } {
  const meanings = listMeanings(spec);
  const values: { [Name in OptionName]?: unknown } = {};
  const after = new Map<string, string[]>();
  const problems: Problem[] = [];
  for (const each of given) {
    const meaning = meanings.get(each.key);
    if (meaning === undefined) {
      const known = [...new Set([...meanings.keys()].filter((key) => !/[A-Z]/.test(key)))];
      const args = { command: command.value, known };
      problems.push(unknownWord('view-key', each.key, ['command', 'outputs', ...known], args, each.keyPlace));
    } else if ('argument' in meaning) {
      after.set(meaning.argument, [each.value].flat().map(String));
    } else {
      const { option } = meaning;
      values[option] = FILES.has(option) ? locateAll(each.value, place.file ?? view) : each.value;
      problems.push(...findWrongValue(each, option, spec, check));
    }
  }
  const files = listArguments(spec).flatMap((argument) => after.get(argument) ?? []);
  return { values, files, problems };
}

/** The values of `[a] [b]`: `a`, `b`. */
function listArguments({ argument = '' }: CommandSpec): string[] {
  return [...argument.matchAll(/[a-z]+/g)].map(([name]) => name);
}

function listMeanings(spec: CommandSpec): Map<string, Meaning> {
  const meanings = new Map<string, Meaning>(listArguments(spec).map((argument) => [argument, { argument }]));
  for (const option of spec.options) {
    if (NOT_SAVED.has(option)) continue;
    const key = longFlag(option).slice(2);
    meanings.set(key, { option });
    meanings.set(
      key.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      { option },
    );
  }
  return meanings;
}

function locateAll(value: GivenOption['value'], config: string): string[] | string {
  const locate = (file: unknown): string => (file === '-' ? '-' : locateFile(config, String(file)));
  return typeof value === 'object' ? value.map(locate) : locate(value);
}

/** What is wrong with one option alone. */
function findWrongValue(
  { key, value, place }: GivenOption,
  option: OptionName,
  spec: CommandSpec,
  check: (alone: Options) => void,
): Problem[] {
  const { kind } = OPTION_SPECS[option];
  if (kind === 'flag' || kind === 'unless') {
    return typeof value === 'boolean' ? [] : [problem('view-value', { key, expected: 'flag' }, place)];
  }
  const isList = ['many', 'repeated', 'choices'].includes(kind);
  if (typeof value === 'boolean' || (typeof value === 'object' && !isList)) {
    return [problem('view-value', { key, expected: 'text' }, place)];
  }
  try {
    check(readOptions([(name) => (name === option ? value : undefined)], spec));
    return [];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.problems.map((each) => ({ ...each, place }));
  }
}
