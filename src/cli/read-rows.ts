import { languageOfConfig, openConfig, readConfig } from '../config/load.ts';
import type { Settings } from '../config/settings.ts';
import { type Database, openDatabase } from '../engine/database.ts';
import { type LoadedInput, loadEngine } from '../engine/engine.ts';
import { loadTexts } from '../report/texts/index.ts';
import { accountRows, type RowAccounts } from './accounts.ts';
import { type Inputs, openInputs, type Wanted } from './inputs.ts';
import type { Invocation } from './invocation.ts';

/** Everything read, nothing asked yet. The caller closes `loaded.database`. */
export interface ReadRows {
  readonly settings: Settings;
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
  wanted: Wanted,
  meanwhile: () => void = () => {},
): Promise<ReadRows> {
  const opening = openDatabase({ folder: invocation.spool.path('spill'), ordered: wanted.places });
  // it may fail before anybody waits for it; whoever does is told
  opening.catch(() => {});
  try {
    return await readAll(invocation, wanted, opening, meanwhile);
  } catch (error) {
    // a mistake in the config is told before an engine that does not start
    await opening.then(
      (database) => database.close(),
      () => {},
    );
    throw error;
  }
}

async function readAll(
  invocation: Invocation,
  wanted: Wanted,
  opening: Promise<Database>,
  meanwhile: () => void,
): Promise<ReadRows> {
  const { options, io, spool } = invocation;
  const document = openConfig(options.config);
  const language = languageOfConfig(document);
  if (options.lang === undefined && language !== undefined) invocation.texts = await loadTexts(language);
  const settings = readConfig(document, io.zone);
  const inputs = await openInputs(settings, options, wanted, io, spool);
  const loading = loadEngine(await opening, {
    funnel: settings.funnel,
    zone: settings.timezone,
    aliases: settings.aliases,
    inputs: {
      transitions: inputs.prepared.transitions.map(({ input }) => input),
      contacts: inputs.prepared.contacts.map(({ input }) => input),
    },
    columns: inputs.columns,
    attributes: inputs.attributes,
  });
  meanwhile();
  const loaded = await loading;
  return { settings, inputs, loaded, accounts: accountRows(inputs, loaded) };
}
