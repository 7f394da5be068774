import { resolveAlias, type Settings } from '../../config/settings.ts';
import { refuse } from '../../domain/collect-problems.ts';
import {
  findAttribute,
  gatherAttributes,
  listAttributes,
  type ManagerAttributes,
} from '../../domain/managers/manager-attributes.ts';
import { InputError, problem } from '../../domain/problem.ts';
import { listProvable } from '../../domain/purpose/stage-proofs.ts';
import { mapTables } from '../../domain/tables.ts';
import type { Engine } from '../../engine/engine.ts';
import type { FoundConfig } from '../command-spec.ts';
import type { Invocation } from '../invocation.ts';
import { tellServers } from '../source/tell-servers.ts';
import { accountPlan, accountRows, type RowAccounts } from './accounts.ts';
import type { Wanted } from './choose-columns.ts';
import type { FileIntake } from './file-intake.ts';
import { type Inputs, openInputs } from './inputs.ts';
import { type LoadedPlan, loadPlan, NO_PLAN } from './load-plan.ts';

/** Everything read, nothing asked yet. The caller closes the engine. */
export interface ReadRows {
  readonly settings: Settings;
  /** What is known of managers beside their names. */
  readonly teams: ManagerAttributes;
  readonly inputs: Inputs;
  readonly engine: Engine;
  readonly accounts: RowAccounts;
  readonly plan: LoadedPlan;
}

/** What reading takes of a run; without words and somebody to hear them, nothing is told on the way. */
export type Reading = Pick<Invocation, 'options' | 'intake' | 'progress' | 'engine'> & Partial<Listener>;
type Listener = Pick<Invocation, 'texts' | 'remark'>;

/**
 * Reads the config, then every row of every file. The engine starts while the config is read, and whatever `meanwhile`
 * does is done while the engine reads.
 */
export async function readRows(
  reading: Reading,
  config: FoundConfig,
  wanted: (settings: Settings) => Wanted,
  meanwhile: () => void = () => {},
): Promise<ReadRows> {
  try {
    return await readAll(reading, config, wanted, meanwhile);
  } catch (error) {
    await reading.engine?.abandon();
    throw error;
  }
}

/** Attributes of managers are not asked of the contacts, even where they have a column of that name. */
function askContacts(wanted: Wanted, teams: ManagerAttributes): Wanted {
  const isAttribute = (each: string): boolean => findAttribute(teams, each) !== undefined;
  const { strata } = wanted;
  return {
    ...wanted,
    dimensions: wanted.dimensions.filter((each) => !isAttribute(each)),
    otherDimensions: listAttributes(teams),
    strata: strata && { ...strata, ofManagers: strata.columns.filter(isAttribute) },
  };
}

async function readAll(
  reading: Reading,
  config: FoundConfig,
  wanted: (settings: Settings) => Wanted,
  meanwhile: () => void,
): Promise<ReadRows> {
  const { options, intake, progress, engine: starting, texts, remark } = reading;
  const settings = await config.read();
  const teams = await loadTeams(settings, intake);
  if (options.requireProof && listProvable(settings.funnel).length === 0) {
    throw new InputError([problem('proof-none', {})]);
  }
  const asked = wanted(settings);
  const plan = asked.plan ? await loadPlan(settings, intake) : NO_PLAN;
  const inputs = await openInputs(settings, options, askContacts(asked, teams), intake, config.sources);
  if (starting === undefined) throw new Error('a command that reads rows has to declare the engine');
  const loading = starting.load({
    onFile: (file) => progress.report('load', file, () => starting.progress()),
    servers: intake.servers.opened,
    ...(texts && remark ? tellServers({ texts, remark }) : {}),
    funnel: settings.funnel,
    zone: settings.timezone,
    aliases: settings.aliases,
    system: settings.system,
    inputs: mapTables((table) => inputs.prepared[table].map(({ input }) => input)),
    columns: inputs.columns,
    attributes: inputs.attributes,
    proofs: { columns: inputs.proofs, required: options.requireProof ?? false },
  });
  meanwhile();
  const engine = await loading;
  progress.report('count', '');
  return {
    settings,
    teams,
    inputs,
    engine,
    plan,
    accounts: accountPlan(accountRows(inputs, engine.facts), plan),
  };
}

/**
 * The attributes of managers: those of the config, or of the file that it names. Names are those after aliases.
 *
 * @throws InputError with everything that is wrong with the file
 */
async function loadTeams(
  { teams = new Map(), teamFile, aliases }: Settings,
  { spool, convert }: FileIntake,
): Promise<ManagerAttributes> {
  if (teamFile === undefined) return teams;
  // few configs name one
  const { readTeamFile } = await import('../../ingest/tables/team-file.ts');
  const entries = await readTeamFile({ ...teamFile, spool, convert });
  const { attributes, problems } = gatherAttributes(
    entries.map((each) => ({ ...each, manager: resolveAlias(aliases, each.manager) })),
  );
  refuse(problems);
  return attributes;
}
