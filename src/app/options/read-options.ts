import { refuse } from '../../domain/collect-problems.ts';
import { type Problem, problem } from '../../domain/problem.ts';
import { listPlaceholders } from '../../domain/text/fill-placeholders.ts';
import { unknownWord } from '../../domain/text/unknown-word.ts';
import {
  type Format,
  formatOfFile,
  isForeignEnding,
  listEndings,
  PICTURE_FORMATS,
  REPORT_FORMATS,
} from '../../render/formats.ts';
import type { CommandSpec } from '../command-spec.ts';
import {
  FILE_PLACEHOLDERS,
  longFlag,
  OPTION_NAMES,
  OPTION_SPECS,
  type OptionName,
  type OptionSource,
  type Options,
} from './option-specs.ts';

/** Options that say one thing together: all of them come from the first source that has any. */
const TOGETHER: readonly (readonly OptionName[])[] = [['period', 'since', 'until', 'last']];

/**
 * Settles the options of a command. It can be done as often as a source becomes known: a config has to be found before
 * what it says can be asked.
 *
 * @param sources the nearest first
 * @param files what stands after the command without an option's name
 * @throws InputError with every value that is none of its option's choices, and what excludes each other
 */
export function readOptions(
  sources: readonly OptionSource[],
  command: Pick<CommandSpec, 'options' | 'outputIs' | 'placeholders'>,
  files: readonly string[] = [],
): Options {
  const formats = listFormats(command);
  const all = command.outputIs === 'config' ? sources : addEnding(sources, formats);
  const problems: Problem[] = [];
  const values = OPTION_NAMES.map((name) => {
    const given = command.options.includes(name) ? findValue(all, name) : undefined;
    const read = readValue(name, given, formats);
    if (read.problem) problems.push(read.problem);
    return [name, read.value] as const;
  });
  // the registry says what each kind becomes, and its type is made of it
  const given = { ...Object.fromEntries(values), files } as unknown as Options;
  const options = settleExcel(given, all, formats, problems);
  problems.push(...findConflict(options), ...findPlaceholders(options, command));
  if (command.outputIs !== 'config') problems.push(...findForeignEnding(options, sources, formats));
  if (options.config === '-') problems.push(problem('option-conflict', { option: '--config', other: '-' }));
  if (options.rejects === '-') problems.push(problem('option-conflict', { option: '--rejects', other: '-' }));
  refuse(problems);
  return options;
}

/** In which formats a command can write what it found out. */
export function listFormats({ outputIs }: Pick<CommandSpec, 'outputIs'>): readonly Format[] {
  return outputIs === 'picture' ? PICTURE_FORMATS : REPORT_FORMATS;
}

/** The ending of `-o` decides the format where nothing nearer does. */
function addEnding(sources: readonly OptionSource[], formats: readonly Format[]): OptionSource[] {
  return sources.flatMap((source) => [
    source,
    (name) => {
      const output = name === 'format' ? source('output') : undefined;
      return typeof output === 'string' ? formatOfFile(output, formats) : undefined;
    },
  ]);
}

function findValue(sources: readonly OptionSource[], name: OptionName): unknown {
  const partners = TOGETHER.find((each) => each.includes(name)) ?? [name];
  return sources.find((source) => partners.some((each) => source(each) != null))?.(name) ?? undefined;
}

/** Options whose value is a file: nothing is called nothing. */
const NAMES_FILE: ReadonlySet<OptionName> = new Set(['output', 'config', 'rejects', 'history']);

interface ReadValue {
  readonly value: Options[OptionName];
  readonly problem?: Problem;
}

function readValue(name: OptionName, given: unknown, formats: readonly Format[]): ReadValue {
  const spec = OPTION_SPECS[name];
  const text = given === undefined ? undefined : String(given);
  switch (spec.kind) {
    case 'text':
      if (text === '' && NAMES_FILE.has(name))
        return { value: undefined, problem: problem('option-argument', { option: longFlag(name) }) };
      return { value: text };
    case 'many':
    case 'repeated':
      return { value: given === undefined ? [] : [given].flat().map(String) };
    case 'choices': {
      const read = (given === undefined ? [] : [given].flat()).map((each) =>
        readChoice(name, String(each), spec.choices),
      );
      const wrong = read.find((each) => each.problem !== undefined);
      const values = [...new Set(read.map(({ value }) => value))] as unknown as Options[OptionName];
      return wrong ?? { value: values };
    }
    case 'flag':
      return { value: isOn(text ?? 'no') };
    case 'unless':
      return { value: isOn(text ?? 'yes') };
    case 'choice':
      // given without a value, which may be left out: the usual one
      if (text === undefined || given === true) return { value: undefined };
      return readChoice(name, text, name === 'format' ? formats : spec.choices);
    case 'seconds':
      return text === undefined ? { value: undefined } : readSeconds(name, text);
    case 'whole':
      return text === undefined ? { value: undefined } : readWhole(name, text);
  }
}

function isOn(text: string): boolean {
  return !['', '0', 'false', 'no'].includes(text.toLowerCase());
}

function readChoice(name: OptionName, text: string, choices: readonly string[]): ReadValue {
  const value = choices.find((each) => each === text.toLowerCase());
  if (value !== undefined) return { value: value as Options[OptionName] };
  const unknown = unknownWord('option-value', text, choices, { option: longFlag(name), choices });
  return { value: undefined, problem: unknown };
}

function readSeconds(name: OptionName, text: string): ReadValue {
  if (/^\d{1,6}$/.test(text.trim())) return { value: Number(text) };
  return { value: undefined, problem: problem('option-seconds', { option: longFlag(name) }, { text }) };
}

function readWhole(name: OptionName, text: string): ReadValue {
  if (/^\d{1,6}$/.test(text.trim()) && Number(text) > 0) return { value: Number(text) };
  return { value: undefined, problem: problem('option-whole', { option: longFlag(name) }, { text }) };
}

function findConflict({ period, since, until, last }: Options): Problem[] {
  const range = since !== undefined ? 'since' : until !== undefined ? 'until' : undefined;
  const asked = period !== undefined ? 'period' : range;
  const pairs: readonly (readonly [OptionName, OptionName | undefined])[] = [
    ...(period === undefined ? [] : [['period', range] as const]),
    // a period has all its buckets
    ...(last === undefined ? [] : [['last', asked] as const]),
  ];
  return pairs.flatMap(([option, other]) =>
    other === undefined
      ? []
      : problem('option-conflict', { option: longFlag(option), other: longFlag(other) }),
  );
}

/** Of these `--excel` writes a kind for people. */
const FLAT: readonly Format[] = ['csv', 'tsv'];

/** Asked for on the command line and by itself, `--excel` is csv; another format beside it is a contradiction. */
function settleExcel(
  options: Options,
  [nearest, ending]: readonly OptionSource[],
  formats: readonly Format[],
  problems: Problem[],
): Options {
  const { format, excel } = options;
  if (!excel || !formats.includes('csv') || (format !== undefined && FLAT.includes(format))) return options;
  // what comes from afar is how csv is liked, not that it is wanted
  if (nearest?.('excel') == null) return { ...options, excel: false };
  const beside = nearest('format') ?? ending?.('format');
  if (beside == null) return { ...options, format: 'csv' };
  problems.push(
    problem('option-conflict', { option: longFlag('excel'), other: `${longFlag('format')} ${beside}` }),
  );
  return options;
}

/** A file whose ending promises what is not written here, where no format was given with it. */
function findForeignEnding(
  { output }: Options,
  sources: readonly OptionSource[],
  formats: readonly Format[],
): Problem[] {
  if (output === undefined || !isForeignEnding(output, formats)) return [];
  const nearest = sources.find((source) => source('output') != null || source('format') != null);
  return nearest?.('format') != null
    ? []
    : [problem('output-format', { known: listEndings(formats) }, { file: output })];
}

/** What stands in braces and means nothing: mistyped, or meant for another command. */
function findPlaceholders(
  { output = '' }: Options,
  { placeholders: known = [] }: Pick<CommandSpec, 'placeholders'>,
): Problem[] {
  const elsewhere: readonly string[] = FILE_PLACEHOLDERS;
  return listPlaceholders(output)
    .filter((each) => !known.some((name) => name === each) && (known.length > 0 || elsewhere.includes(each)))
    .map((each) => unknownWord('output-placeholder', each, known, { known, name: each }, { file: output }));
}
