import type { Settings } from '../../config/settings.ts';
import { writeSourceLines } from '../../config/write/lines/source-lines.ts';
import { InputError, problem } from '../../domain/problem.ts';
import { BOOK_TABLES, type FunnelTable } from '../../domain/tables.ts';
import type { WritableServer } from '../../engine/remote/server.ts';
import { pickLoadingTexts } from '../../report/loading/pick-loading-texts.ts';
import type { FoundConfig, Prepared } from '../command-spec.ts';
import type { Invocation, Start } from '../invocation.ts';
import { EXIT } from '../io.ts';
import type { Outcome } from '../outcome.ts';
import { findEmptyHanded } from '../read/accounts.ts';
import { findConfig } from '../read/find-config.ts';
import { type ReadRows, readRows } from '../read/read-rows.ts';
import { reportRejects } from '../read/rejects.ts';
import { listFilesOf } from './list-load-columns.ts';
import { loadRows } from './load-rows.ts';
import { closeTargets, openTargets } from './open-targets.ts';

/** Reads the files as any command does, and sends the rows that can be used to tables of a database. */
export async function prepareLoadCommand(start: Start): Promise<Prepared> {
  const config = await findConfig(start);
  return { language: config.language, answer: (invocation) => runLoadCommand(invocation, config) };
}

async function runLoadCommand(invocation: Invocation, config: FoundConfig): Promise<Outcome> {
  const servers = await openServers(invocation);
  try {
    const rows = await readRows(invocation, keepSpellings(config), () => ({
      dimensions: [],
      carried: ['segment', 'source', 'kind', 'company', 'tax_id', 'phone', 'email'],
      columns: ['reason', 'amount', 'currency'],
      proofs: true,
      everything: true,
    }));
    try {
      return await sendRows(invocation, rows, servers);
    } finally {
      rows.engine.close();
    }
  } finally {
    await closeTargets(servers);
  }
}

/** Whoever does not answer is told before anything is read. */
async function openServers(invocation: Invocation): Promise<WritableServer[]> {
  try {
    return await openTargets(invocation);
  } catch (error) {
    await invocation.engine?.abandon();
    throw error;
  }
}

/** What managers are called, and who is none, stays for the config to say: names are loaded as they are spelled. */
function keepSpellings(config: FoundConfig): FoundConfig {
  const read = async (): Promise<Settings> => {
    const settings = await config.read();
    const aliases = Object.fromEntries(Object.keys(settings.aliases).map((name) => [name, name]));
    return { ...settings, aliases, system: [] };
  };
  return { ...config, read };
}

async function sendRows(
  invocation: Invocation,
  rows: ReadRows,
  servers: readonly WritableServer[],
): Promise<Outcome> {
  refuseUnloadable(rows);
  const empty = findEmptyHanded(rows.accounts);
  if (empty.length > 0) throw new InputError(empty);
  await reportRejects(invocation, rows, false);
  const { options, texts } = invocation;
  const words = await pickLoadingTexts(texts.language);
  const tables = (['transitions', 'contacts'] as const).filter(
    (table) => listFilesOf(rows.inputs, table).length > 0,
  );
  const remarks: string[] = [];
  for (const table of tables) {
    const counts = await loadRows(invocation, rows, servers, table);
    remarks.push(words.loaded({ table, used: Math.max(countUsed(rows, table), counts.rows), ...counts }));
  }
  const { settings } = rows;
  const left = BOOK_TABLES.filter((table) => settings[table].files.length > 0);
  if (left.length > 0) remarks.push(words.left(left));
  const sources = servers.map(({ address }) => address.shown);
  // whichever server of a cluster is asked, it asks the others
  const asked = options.cluster === undefined ? sources : sources.slice(0, 1);
  const lost = settings.transitions.preset === undefined ? [] : settings.funnel.lost;
  return {
    status: EXIT.done,
    text: `# ${words.lines}\n${writeSourceLines(asked, tables, lost)}`,
    remarks,
  };
}

/** @throws InputError load-snapshot, load-numbered, once a file */
function refuseUnloadable({ inputs }: ReadRows): void {
  const problems = listFilesOf(inputs, 'contacts').concat(listFilesOf(inputs, 'transitions'));
  const found = [...new Set(problems)].flatMap(({ file, events, numbered }) => {
    if (events?.current) return [problem('load-snapshot', {}, { file })];
    return numbered ? [problem('load-numbered', {}, { file })] : [];
  });
  if (found.length > 0) throw new InputError(found);
}

function countUsed({ accounts }: ReadRows, table: FunnelTable): number {
  return accounts.files.reduce((sum, each) => (each.table === table ? sum + each.used - each.aside : sum), 0);
}
