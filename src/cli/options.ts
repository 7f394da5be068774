import type { Options } from '../app/request.ts';
import { InputError, type Problem, problem } from '../domain/problem.ts';
import { findNearest } from '../domain/text/nearest.ts';
import { ENDINGS, type Format, formatOfFile, isForeignEnding } from '../render/formats.ts';
import { longFlag, OPTION_SPECS, type OptionName, type OptionSpec } from './option-specs.ts';

type Given = Readonly<Record<string, unknown>>;

/**
 * Checks what commander collected, with environment variables standing in for options that were not given.
 *
 * @param allowed the options of this command; variables of others are not looked at
 * @throws InputError with every value that is none of its option's choices
 */
export function readOptions(
  given: Given,
  env: Readonly<Record<string, string | undefined>>,
  allowed: readonly OptionName[],
): Options {
  // of `init`, -o names the config, not the report on it: only --format chooses that one's format
  const reports = !allowed.includes('force');
  const ending = reports ? formatOf(given.output) : undefined;
  const problems: Problem[] = [];
  const text = (name: OptionName): string | undefined => {
    const spec: OptionSpec = OPTION_SPECS[name];
    const value =
      given[name] ?? (spec.env && allowed.includes(name) ? env[spec.env] || undefined : undefined);
    return value === undefined || value === null ? undefined : String(value);
  };
  const choice = <T extends string>(name: OptionName, choices: readonly T[]): T | undefined => {
    const value = text(name);
    if (value === undefined) return undefined;
    const known = choices.find((each) => each === value.toLowerCase());
    if (known === undefined) {
      const nearest = findNearest(value, choices);
      problems.push(
        problem(
          'option-value',
          { option: longFlag(name), choices, ...(nearest === undefined ? {} : { nearest }) },
          { text: value },
        ),
      );
    }
    return known;
  };
  const many = (name: OptionName): string[] => {
    const value = given[name];
    if (Array.isArray(value)) return value.map(String);
    const single = text(name);
    return single === undefined ? [] : [single];
  };
  const flag = (name: OptionName): boolean => {
    const value = text(name);
    return value !== undefined && !['', '0', 'false', 'no'].includes(value.toLowerCase());
  };
  const chosen = {
    basis: choice('basis', OPTION_SPECS.basis.choices),
    credit: choice('credit', OPTION_SPECS.credit.choices),
    format:
      given.format !== undefined || (reports && ending === undefined)
        ? choice('format', OPTION_SPECS.format.choices)
        : ending,
    lang: choice('lang', OPTION_SPECS.lang.choices),
    failOn: choice('failOn', OPTION_SPECS.failOn.choices),
    preset: choice('preset', OPTION_SPECS.preset.choices),
  };
  const texts = Object.fromEntries(
    (
      [
        'config',
        'period',
        'since',
        'until',
        'asOf',
        'by',
        'output',
        'rejects',
        'history',
        'at',
        'pipeline',
      ] as const
    ).map((name) => [name, text(name)]),
  );
  if (given.period !== undefined && (given.since !== undefined || given.until !== undefined)) {
    const other = given.since !== undefined ? '--since' : '--until';
    problems.push(problem('option-conflict', { option: '--period', other }));
  }
  if (given.since !== undefined || given.until !== undefined) delete texts.period;
  if (reports && texts.output !== undefined && given.format === undefined && isForeignEnding(texts.output)) {
    problems.push(problem('output-format', { known: ENDINGS }, { file: texts.output }));
  }
  const wait = readSeconds(text('wait'), problems);
  if (texts.rejects === '-') problems.push(problem('option-conflict', { option: '--rejects', other: '-' }));
  if (problems.length > 0) throw new InputError(problems);
  return {
    ...texts,
    ...Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== undefined)),
    contacts: many('contacts'),
    transitions: many('transitions'),
    manager: many('manager'),
    segment: many('segment'),
    strict: flag('strict'),
    quiet: flag('quiet'),
    color: given.color !== false,
    force: flag('force'),
    dryRun: flag('dryRun'),
    files: Array.isArray(given.files) ? given.files.map(String) : [],
    ...(wait === undefined ? {} : { wait }),
  };
}

/** A number of seconds, or its problem. */
function readSeconds(value: string | undefined, problems: Problem[]): number | undefined {
  if (value === undefined) return undefined;
  if (/^\d{1,6}$/.test(value.trim())) return Number(value);
  problems.push(problem('option-seconds', { option: longFlag('wait') }, { text: value }));
  return undefined;
}

/** The ending of `-o` decides before any environment variable. */
function formatOf(output: unknown): Format | undefined {
  return typeof output === 'string' ? formatOfFile(output) : undefined;
}
