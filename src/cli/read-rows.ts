import { languageOfConfig, openConfig, readConfig } from '../config/load.ts';
import type { Settings } from '../config/settings.ts';
import { type LoadedInput, loadEngine } from '../engine/engine.ts';
import { loadTexts } from '../report/texts/index.ts';
import { accountRows, type RowAccounts } from './accounts.ts';
import { type Inputs, openInputs, type Wanted } from './inputs.ts';
import type { Session } from './session.ts';

/** Everything read, nothing asked yet. The caller closes `loaded.database`. */
export interface ReadRows {
  readonly settings: Settings;
  readonly inputs: Inputs;
  readonly loaded: LoadedInput;
  readonly accounts: RowAccounts;
}

/** Reads the config, then every row of every file. */
export async function readRows(session: Session, wanted: Wanted): Promise<ReadRows> {
  const { options, io, spool } = session;
  const document = openConfig(options.config);
  const language = languageOfConfig(document);
  if (options.lang === undefined && language !== undefined) session.texts = await loadTexts(language);
  const settings = readConfig(document, io.zone);
  const inputs = await openInputs(settings, options, wanted, io, spool);
  const loaded = await loadEngine(
    {
      funnel: settings.funnel,
      zone: settings.timezone,
      aliases: settings.aliases,
      inputs: {
        transitions: inputs.prepared.transitions.map(({ input }) => input),
        contacts: inputs.prepared.contacts.map(({ input }) => input),
      },
      columns: inputs.columns,
      attributes: inputs.attributes,
    },
    { folder: spool.path('spill') },
  );
  return { settings, inputs, loaded, accounts: accountRows(inputs, loaded) };
}
