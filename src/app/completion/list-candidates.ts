import { PERIOD_EXAMPLES } from '../../domain/calendar/period.ts';
import { SHELLS } from '../../domain/text/shells.ts';
import { createSpool } from '../../ingest/bytes/spool.ts';
import { EVENT_COLUMNS } from '../../ingest/tables/wanted-columns.ts';
import { CHARTS } from '../chart/read-picture.ts';
import { COMMANDS, type CommandName } from '../commands.ts';
import { HELP_TOPICS, type HelpTopic } from '../help-topics.ts';
import type { Start } from '../invocation.ts';
import type { Io } from '../io.ts';
import { listSources } from '../options/list-sources.ts';
import { OPTION_SPECS, type OptionName, type OptionSpec } from '../options/option-specs.ts';
import { listFormats, readOptions } from '../options/read-options.ts';
import { createFileIntake } from '../read/file-intake.ts';
import { beginEngine } from '../read/start-engine.ts';
import { createServers } from '../source/servers.ts';
import { type ConfigNames, readConfigNames } from './config-names.ts';
import { readDataNames } from './data-names.ts';
import { findWanted, type Kind, listFlags, type Wanted } from './find-wanted.ts';
import type { Candidate, Candidates } from './write-candidates.ts';

/** What is said beside candidates: the texts of the help. */
export interface Abouts {
  readonly commands: Readonly<Record<CommandName, { readonly about: string }>>;
  readonly options: Readonly<Record<OptionName, string>>;
  readonly topics: Readonly<Record<HelpTopic, string>>;
  readonly helpOption: string;
  readonly helpCommand: string;
  readonly versionOption: string;
}

/**
 * What can stand at the end of a line.
 *
 * @param before the words before, without the program's name
 * @param current the word that is being typed
 * @throws whatever is wrong with config or data
 */
export async function listCandidates(
  before: readonly string[],
  current: string,
  help: Abouts,
  io: Io,
): Promise<Candidates> {
  const wanted = findWanted(before, current);
  const names = await Promise.all(wanted.kinds.map((kind) => listNames(kind, wanted, help, io)));
  const values = [...listChoices(wanted), ...names.flat()];
  return {
    list: [
      ...values.map((each) => ({ ...each, value: wanted.before + each.value })),
      ...listOptions(wanted, current, help),
    ],
    files: wanted.kinds.includes('files'),
  };
}

function listChoices({ option, command }: Wanted): Candidate[] {
  if (option === undefined) return [];
  const { choices = [] }: OptionSpec = OPTION_SPECS[option];
  const known = option === 'format' && command !== undefined ? listFormats(command) : choices;
  return known.map((value) => ({ value }));
}

function listOptions(
  { options, command, kinds, option }: Wanted,
  current: string,
  help: Abouts,
): Candidate[] {
  const own = options.map((name) => ({ value: listFlags(name).at(-1)!, about: help.options[name] }));
  if (!current.startsWith('-') || option !== undefined || kinds.length > 0) return own;
  const version = command === undefined ? [{ value: '--version', about: help.versionOption }] : [];
  return [...own, { value: '--help', about: help.helpOption }, ...version];
}

async function listNames(kind: Kind, wanted: Wanted, help: Abouts, io: Io): Promise<Candidate[]> {
  switch (kind) {
    case 'files':
      return [];
    case 'commands':
      return [
        ...COMMANDS.map(({ name }) => ({ value: name, about: help.commands[name].about })),
        { value: 'help', about: help.helpCommand },
      ];
    case 'topics':
      return HELP_TOPICS.map((value) => ({ value, about: help.topics[value] }));
    case 'pictures':
      return nameAll(CHARTS);
    case 'shells':
      return nameAll(SHELLS);
    case 'periods':
      return nameAll(PERIOD_EXAMPLES.filter((each) => /^[a-z]/.test(each)));
    case 'days':
      return nameAll(wanted.option === 'asOf' ? ['now'] : []);
    case 'columns':
      return EVENT_COLUMNS.map((value) => ({ value: `${value}=`, open: true }));
    case 'team':
      return nameAll(['team']);
    case 'managers':
    case 'segments':
      return nameAll(await gatherNames(kind, wanted, io));
    default:
      return listOfConfig(kind, wanted, readConfigNames(settleOptions(wanted, io)));
  }
}

function listOfConfig(
  kind: 'stages' | 'pipelines' | 'dimensions' | 'views',
  { option }: Wanted,
  config: ConfigNames,
): Candidate[] {
  switch (kind) {
    case 'stages':
      // nobody converts into the first
      return config.stages
        .slice(option === 'set' ? 1 : 0)
        .map((stage) => ({ ...stage, value: `${stage.value}=`, open: true }));
    case 'pipelines':
      return nameAll([...config.pipelines, '*']);
    case 'dimensions':
      return nameAll([...new Set(['team', ...config.attributes, 'segment', 'source'])]);
    case 'views':
      return [...config.views];
  }
}

function nameAll(names: readonly string[]): Candidate[] {
  return names.map((value) => ({ value }));
}

/** Names that the config has and names that the data has; either may be missing. */
async function gatherNames(kind: 'managers' | 'segments', wanted: Wanted, io: Io): Promise<string[]> {
  const options = settleOptions(wanted, io);
  const ofRows = kind === 'managers' && options.by !== undefined && options.by !== 'manager';
  const [config, data] = await Promise.all([
    Promise.resolve()
      .then(() => (ofRows ? [] : readConfigNames(options)[kind]))
      .catch(() => []),
    askData(kind === 'managers' ? 'rows' : 'segments', wanted, io).catch(() => []),
  ]);
  return [...new Set([...data, ...config])].sort();
}

/** What tells where names come from; the rest of the line may be as wrong as it likes. */
const OF_INPUT: readonly OptionName[] = ['config', 'contacts', 'transitions', 'preset', 'pipeline', 'by'];

const GAPS = COMMANDS.find(({ name }) => name === 'gaps')!;

function settleOptions({ given }: Wanted, io: Io): Start['options'] {
  const home = io.env.HOME ?? '~';
  const values = OF_INPUT.map((name) => {
    // a shell hands its ~ over as it is typed
    const all = given[name]?.map((value) => value.replace(/^~(?=\/)/, home));
    return [name, name === 'contacts' || name === 'transitions' ? all : all?.at(-1)] as const;
  });
  const [line, env] = listSources(Object.fromEntries(values), io.env, GAPS);
  return readOptions([line!, (name) => (OF_INPUT.includes(name) ? env?.(name) : undefined)], GAPS);
}

async function askData(of: 'rows' | 'segments', wanted: Wanted, io: Io): Promise<readonly string[]> {
  const spool = createSpool(undefined, io);
  const done = io.cleanup.undoOnInterrupt(() => spool.disposeSync());
  try {
    const options = settleOptions(wanted, io);
    const progress = { shown: false, report: () => {}, clear: () => {}, stop: () => {} };
    const intake = createFileIntake(io, spool, createServers(io), () => {});
    return await readDataNames(
      beginEngine(GAPS, { options, sourcesOf: () => [], io, spool, intake, progress, language: 'en' }),
      of,
    );
  } finally {
    spool.disposeSync();
    done();
  }
}
