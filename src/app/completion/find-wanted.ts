import type { CommandSpec } from '../command-spec.ts';
import { COMMANDS } from '../commands.ts';
import { OPTION_NAMES, OPTION_SPECS, type OptionName, type OptionSpec } from '../options/option-specs.ts';

/** Things that have names, of which one can stand at a place. */
export type Kind =
  | 'commands'
  | 'topics'
  | 'files'
  | 'managers'
  | 'team'
  | 'segments'
  | 'stages'
  | 'pipelines'
  | 'dimensions'
  | 'views'
  | 'pictures'
  | 'shells'
  | 'periods'
  | 'days'
  | 'columns';

/** What can stand where somebody is typing. */
export interface Wanted {
  /** The command on the line; undefined where none is yet, or one that nobody knows. */
  readonly command: CommandSpec | undefined;
  readonly kinds: readonly Kind[];
  /** The option whose value it is. */
  readonly option?: OptionName;
  /** Options that may follow. */
  readonly options: readonly OptionName[];
  /** What stands before the value in the same word: `--format=`. */
  readonly before: string;
  /** Values that options have so far. */
  readonly given: Readonly<Partial<Record<OptionName, readonly string[]>>>;
}

/** What options take that have no choices of their own. */
const KINDS_OF_OPTION: Readonly<Partial<Record<OptionName, readonly Kind[]>>> = {
  config: ['files'],
  contacts: ['files'],
  transitions: ['files'],
  activities: ['files'],
  purchases: ['files'],
  output: ['files'],
  rejects: ['files'],
  history: ['files'],
  period: ['periods'],
  since: ['days'],
  until: ['days'],
  asOf: ['days'],
  by: ['dimensions'],
  adjust: ['dimensions'],
  manager: ['managers'],
  segment: ['segments'],
  set: ['stages'],
  goal: ['stages'],
  pipeline: ['pipelines'],
  column: ['columns'],
};

/** What stands after commands without an option's name. */
const KINDS_OF_COMMAND: Readonly<Record<string, readonly Kind[]>> = {
  scorecard: ['managers'],
  handover: ['managers'],
  compare: ['managers', 'team'],
  chart: ['pictures'],
  init: ['files'],
  track: ['files'],
  run: ['views'],
  schedule: ['views'],
  completion: ['shells'],
};

/**
 * What can stand at the end of a line.
 *
 * @param words those before, without the program's name
 * @param current the word that is being typed
 */
export function findWanted(words: readonly string[], current: string): Wanted {
  const line = readWords(words);
  const { command, pending, given, ended } = line;
  const found = { command, given, options: [], kinds: [], before: '' };
  const [, flag = '', value] = (!ended && /^(--[a-z-]+)=(.*)$/s.exec(current)) || [];
  if (value !== undefined) {
    const option = findOption(flag, command);
    return option === undefined ? found : { ...found, ...wantValue(option), before: `${flag}=` };
  }
  const options = ended ? [] : listFurther(command, given);
  if (!ended && current.startsWith('-')) return { ...found, options };
  if (pending !== undefined) return { ...found, ...wantValue(pending) };
  if (line.name === undefined) return { ...found, kinds: ['commands'] };
  if (line.name === 'help') return { ...found, kinds: line.count === 0 ? ['commands', 'topics'] : [] };
  const kinds = mayFollow(command, line.count) ? (KINDS_OF_COMMAND[line.name] ?? []) : [];
  // where nothing else can stand, what can be asked for
  return { ...found, kinds, options: kinds.length === 0 ? options : [] };
}

interface Line {
  readonly name: string | undefined;
  readonly command: CommandSpec | undefined;
  /** The option that waits for its value. */
  readonly pending: OptionName | undefined;
  readonly given: Partial<Record<OptionName, readonly string[]>>;
  /** What stands after the command without an option's name. */
  readonly count: number;
  /** Whether `--` has ended the options. */
  readonly ended: boolean;
}

function readWords(words: readonly string[]): Line {
  const given: Partial<Record<OptionName, readonly string[]>> = {};
  const all: readonly CommandSpec[] = COMMANDS;
  let [name, command, pending, count, ended] = [undefined, undefined, undefined, 0, false] as [
    string | undefined,
    CommandSpec | undefined,
    OptionName | undefined,
    number,
    boolean,
  ];
  const add = (option: OptionName, values: readonly string[]): void => {
    given[option] = [...(given[option] ?? []), ...values];
  };
  for (const word of words) {
    if (!ended && word === '--') [ended, pending] = [true, undefined];
    else if (!ended && /^-./.test(word)) {
      const [flag = '', value] = word.split(/=(.*)/s);
      const option = findOption(flag, command);
      if (option !== undefined) add(option, value === undefined ? [] : [value]);
      pending = option !== undefined && value === undefined && takesValue(option) ? option : undefined;
    } else if (pending !== undefined) {
      add(pending, [word]);
      if (!['many', 'choices'].includes(OPTION_SPECS[pending].kind)) pending = undefined;
    } else if (name === undefined) {
      name = word;
      command = all.find((each) => each.name === word);
    } else count += 1;
  }
  return { name, command, pending, given, count, ended };
}

/** Of several options of that name the command's. */
function findOption(flag: string, command: CommandSpec | undefined): OptionName | undefined {
  const names = OPTION_NAMES.filter((name) => listFlags(name).includes(flag));
  return names.find((name) => command?.options.includes(name)) ?? names[0];
}

/** `-o`, `--output` */
export function listFlags(name: OptionName): string[] {
  return OPTION_SPECS[name].flags.split(/[ ,]+/).filter((part) => part.startsWith('-'));
}

function takesValue(name: OptionName): boolean {
  return /[<[]/.test(OPTION_SPECS[name].flags);
}

function wantValue(option: OptionName): Pick<Wanted, 'option' | 'kinds'> {
  return { option, kinds: KINDS_OF_OPTION[option] ?? [] };
}

/** Options of a command that are not given yet, or can be given again. */
function listFurther(command: CommandSpec | undefined, given: Line['given']): OptionName[] {
  return (command?.options ?? []).filter((name) => {
    const { kind }: OptionSpec = OPTION_SPECS[name];
    return given[name] === undefined || ['repeated', 'many', 'choices'].includes(kind);
  });
}

/** Whether a command takes one more argument. */
function mayFollow(command: CommandSpec | undefined, count: number): boolean {
  const { argument } = command ?? {};
  return argument !== undefined && (argument.endsWith('...]') || count < argument.split(' ').length);
}
