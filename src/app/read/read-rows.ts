import type { Settings } from '../../config/settings.ts';
import {
  findAttribute,
  listAttributes,
  type ManagerAttributes,
} from '../../domain/managers/manager-attributes.ts';
import { mapTables } from '../../domain/tables.ts';
import type { LoadedInput } from '../../engine/duckdb/loaded.ts';
import { loadEngine } from '../../engine/duckdb/open-engine.ts';
import type { Invocation } from '../invocation.ts';
import { accountRows, type RowAccounts } from './accounts.ts';
import type { Wanted } from './choose-columns.ts';
import type { FoundConfig } from './found-config.ts';
import { type Inputs, openInputs } from './inputs.ts';
import { loadTeams } from './load-teams.ts';
import { closeEngine } from './start-engine.ts';

/** Everything read, nothing asked yet. The caller closes `loaded.database`. */
export interface ReadRows {
  readonly settings: Settings;
  /** What is known of managers beside their names. */
  readonly teams: ManagerAttributes;
  readonly inputs: Inputs;
  readonly loaded: LoadedInput;
  readonly accounts: RowAccounts;
}

/**
 * Reads the config, then every row of every file. The engine starts while the config is read, and whatever `meanwhile`
 * does is done while the engine reads.
 */
export async function readRows(
  invocation: Invocation,
  config: FoundConfig,
  wanted: Wanted,
  meanwhile: () => void = () => {},
): Promise<ReadRows> {
  try {
    return await readAll(invocation, config, wanted, meanwhile);
  } catch (error) {
    await closeEngine(invocation);
    throw error;
  }
}

/** Attributes of managers are not asked of the contacts, even where they have a column of that name. */
function askContacts(wanted: Wanted, teams: ManagerAttributes): Wanted {
  const dimensions = wanted.dimensions.filter((each) => findAttribute(teams, each) === undefined);
  return { ...wanted, dimensions, otherDimensions: listAttributes(teams) };
}

async function readAll(
  { options, intake, progress, engine }: Invocation,
  config: FoundConfig,
  wanted: Wanted,
  meanwhile: () => void,
): Promise<ReadRows> {
  const settings = await config.read();
  const teams = await loadTeams(settings, intake);
  const inputs = await openInputs(settings, options, askContacts(wanted, teams), intake, config.sources);
  if (engine === undefined) throw new Error('a command that reads rows has to declare the engine');
  const database = await engine;
  const loading = loadEngine(database, {
    onFile: (file) => progress.report('load', file, () => database.progress()),
    funnel: settings.funnel,
    zone: settings.timezone,
    aliases: settings.aliases,
    system: settings.system,
    inputs: mapTables((table) => inputs.prepared[table].map(({ input }) => input)),
    columns: inputs.columns,
    attributes: inputs.attributes,
  });
  meanwhile();
  const loaded = await loading;
  progress.report('count', '');
  return { settings, teams, inputs, loaded, accounts: accountRows(inputs, loaded) };
}
