import type { Settings } from '../../config/settings.ts';
import { undoOnInterrupt } from '../../disk/cleanup.ts';
import {
  findAttribute,
  listAttributes,
  type ManagerAttributes,
} from '../../domain/managers/manager-attributes.ts';
import { type StartingEngine, startEngine } from '../../engine/duckdb/open-engine.ts';
import type { Engine } from '../../engine/engine.ts';
import type { Invocation } from '../invocation.ts';
import { accountRows, type RowAccounts } from './accounts.ts';
import { type Inputs, openInputs, type Wanted } from './inputs.ts';
import { loadTeams } from './load-teams.ts';
import { readSettings } from './read-settings.ts';

/** Everything read, nothing asked yet. The caller closes the engine. */
export interface ReadRows {
  readonly settings: Settings;
  /** What is known of managers beside their names. */
  readonly teams: ManagerAttributes;
  readonly inputs: Inputs;
  readonly engine: Engine;
  readonly accounts: RowAccounts;
}

/**
 * Reads the config, then every row of every file. The engine starts while the config is read, and whatever `meanwhile`
 * does is done while the engine reads.
 */
export async function readRows(
  invocation: Invocation,
  wanted: Wanted,
  meanwhile: () => void = () => {},
): Promise<ReadRows> {
  const starting = startEngine({
    folder: invocation.spool.path('spill'),
    ordered: wanted.places,
    watched: invocation.progress.shown,
    onInterrupt: undoOnInterrupt,
  });
  try {
    return await readAll(invocation, wanted, starting, meanwhile);
  } catch (error) {
    // a mistake in the config is told before an engine that does not start
    await starting.abandon();
    throw error;
  }
}

/** An attribute of managers is not asked of the contacts, even where they have a column of that name. */
function askContacts(wanted: Wanted, teams: ManagerAttributes): Wanted {
  const { dimension, ...rest } = wanted;
  const ofManagers = dimension !== undefined && findAttribute(teams, dimension) !== undefined;
  return ofManagers ? rest : { ...wanted, otherDimensions: listAttributes(teams) };
}

async function readAll(
  invocation: Invocation,
  wanted: Wanted,
  starting: StartingEngine,
  meanwhile: () => void,
): Promise<ReadRows> {
  const { options } = invocation;
  const settings = await readSettings(invocation);
  const teams = await loadTeams(settings, invocation.intake);
  const inputs = await openInputs(settings, options, askContacts(wanted, teams), invocation.intake);
  const { progress } = invocation;
  const loading = starting.load({
    onFile: (file) => progress.report('load', file, () => starting.progress()),
    funnel: settings.funnel,
    zone: settings.timezone,
    aliases: settings.aliases,
    system: settings.system,
    inputs: {
      transitions: inputs.prepared.transitions.map(({ input }) => input),
      contacts: inputs.prepared.contacts.map(({ input }) => input),
    },
    columns: inputs.columns,
    attributes: inputs.attributes,
  });
  meanwhile();
  const engine = await loading;
  progress.report('count', '');
  return { settings, teams, inputs, engine, accounts: accountRows(inputs, engine.facts) };
}
