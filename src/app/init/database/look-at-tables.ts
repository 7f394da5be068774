import { collectProblems } from '../../../domain/collect-problems.ts';
import { type Doubt, doubt } from '../../../domain/draft/doubt.ts';
import { InputError, problem } from '../../../domain/problem.ts';
import { TABLE_NAMES, type TableName } from '../../../domain/tables.ts';
import { lookAtTable } from '../../../engine/remote/look-at-table.ts';
import type { Server } from '../../../engine/remote/server.ts';
import { type CatalogTable, type FittingTable, rateTable } from '../../../ingest/catalog/catalog-table.ts';
import { recognizeLayout } from '../../../ingest/crm/recognize.ts';
import { isCopied } from '../../../ingest/crm/warehouse/copied-layout.ts';
import type { RemoteTimes } from '../../../ingest/tables/remote-table.ts';
import { standForFile, type TextSource } from '../../../ingest/tables/source.ts';
import type { Start } from '../../invocation.ts';
import { readGivenColumns } from '../given-columns.ts';
import { type FoundFile, guessFiles, placeFiles, type SeenFile } from '../place-files.ts';
import { type Catalogue, openCatalogue } from './catalogue.ts';
import { findDeleted } from './find-deleted.ts';
import { findPeople, type PeopleBook } from './find-people.ts';
import { findStages, type StageBook } from './find-stage-book.ts';
import { findTables, lookInto } from './find-tables.ts';
import { takeShares } from './take-share.ts';

/** What was found in a database, beside the rows. */
export interface DatabaseFacts {
  /** As the user named it: without a password, which no address may have. */
  readonly url: string;
  readonly server: string;
  /** The tables that could be the funnel's; those that were named, where some were. */
  readonly fitting: readonly FittingTable[];
  readonly stages: StageBook | undefined;
  /** The users of the CRM. */
  readonly people: PeopleBook | undefined;
  readonly doubts: readonly Doubt[];
}

/** A table that is read, and what it was named for. */
interface NamedTable {
  readonly name: string;
  readonly table: TableName | null;
}

/**
 * Looks at the tables of a database as at files: those that the command line names, else those that look right.
 *
 * @throws InputError server-table, source-tables-none, source-tables-several; what the server refuses
 */
export async function lookAtTables(
  start: Start,
  url: string,
): Promise<{ readonly seen: readonly SeenFile[]; readonly facts: DatabaseFacts }> {
  const { options, intake } = start;
  const place = { text: url };
  const [server] = await intake.servers.open({ addresses: [{ value: url, place }] });
  const catalogue = await openCatalogue(server!);
  const opened = new Map<string, TextSource>();
  const open = async (table: CatalogTable): Promise<TextSource> => {
    const known = opened.get(table.name) ?? (await openAsFile(server!, table.name));
    opened.set(table.name, known);
    return known;
  };
  const asked = [...TABLE_NAMES, null].flatMap((table) =>
    options[table ?? 'files'].map((name): NamedTable => ({ name, table })),
  );
  const { named, fitting, doubts } =
    asked.length > 0
      ? await rateNamed(asked, catalogue, start, open)
      : await chooseNamed(catalogue, start, open);
  const times = (await isCopiedSchema(named, catalogue)) ? 'moments' : undefined;
  const look = async ({ name, table }: NamedTable): Promise<FoundFile> => {
    const described = await catalogue.describe(name);
    const meant = described.columns.some(({ kind }) => kind === 'wall') ? times : undefined;
    const source = meant === undefined ? await open(described) : await openAsFile(server!, name, meant);
    return {
      table,
      source,
      stored: { ...described, times: meant },
      layout: knowLayout(start, described, table),
    };
  };
  const found = await collectProblems(named.map((each) => () => look(each)));
  const headers = found.flatMap(({ source }) => source.header);
  const placed = placeFiles(guessFiles(found, readGivenColumns(options.column, headers)));
  const shares = await takeShares(server!, placed);
  const history = placed.find(({ table }) => table === 'transitions');
  const facts: DatabaseFacts = {
    url,
    server: server!.address.shown,
    fitting,
    stages: history?.stored && (await findStages(catalogue, history.stored.name)),
    people: history?.stored && (await findPeople(catalogue, history.stored.name)),
    doubts: [
      ...doubts,
      ...shares.doubts,
      ...(await collectProblems(placed.map((each) => () => findDeleted(server!, each)))).flat(),
    ],
  };
  return { seen: shares.seen, facts };
}

/** Whether a pipeline of data has written one of the tables, and so whatever lies beside it: its times are of UTC. */
async function isCopiedSchema(named: readonly NamedTable[], catalogue: Catalogue): Promise<boolean> {
  const tables = await collectProblems(
    named.map(
      ({ name }) =>
        () =>
          catalogue.describe(name),
    ),
  );
  return tables.some(({ columns }) => {
    const found = recognizeLayout(columns.map((column) => column.name));
    return found !== undefined && isCopied(found.layout);
  });
}

/** A table in place of a file, its first rows looked at. */
async function openAsFile(server: Server, name: string, times?: RemoteTimes): Promise<TextSource> {
  const { table, sample } = await lookAtTable(server, name, times);
  return standForFile(`${server.address.shown}/${name}`, table, sample);
}

/** @throws InputError preset-layout */
function knowLayout(
  { options: { preset } }: Start,
  { name, columns }: CatalogTable,
  table: TableName | null,
) {
  const header = columns.map((column) => column.name);
  const names = preset === undefined ? undefined : [preset];
  const layout = recognizeLayout(header, { names, table: table ?? undefined });
  if (preset !== undefined && !layout && table === 'transitions') {
    throw new InputError([problem('preset-layout', { preset, found: header }, { file: name })]);
  }
  return layout;
}

interface Chosen {
  readonly named: readonly NamedTable[];
  readonly fitting: readonly FittingTable[];
  readonly doubts: readonly Doubt[];
}

type Open = (table: CatalogTable) => Promise<TextSource>;

async function rateNamed(
  named: readonly NamedTable[],
  catalogue: Catalogue,
  start: Start,
  open: Open,
): Promise<Chosen> {
  const tables = await collectProblems(
    named.map(
      ({ name }) =>
        () =>
          catalogue.describe(name),
    ),
  );
  const fitting: FittingTable[] = [];
  for (const table of tables) {
    const layout = recognizeLayout(table.columns.map(({ name }) => name));
    const rated = rateTable(table, layout ? { layout } : await lookInto(table, start, open));
    if (rated) fitting.push(rated);
  }
  return { named, fitting, doubts: [] };
}

async function chooseNamed(catalogue: Catalogue, start: Start, open: Open): Promise<Chosen> {
  const { fitting, transitions, contacts } = await findTables(catalogue, start, open);
  const name = (tables: readonly FittingTable[], table: TableName): NamedTable[] =>
    tables.map((each) => ({ name: each.name, table }));
  const [moves] = transitions;
  const several = contacts.length > 1;
  return {
    named: [...name(transitions, 'transitions'), ...(several ? [] : name(contacts, 'contacts'))],
    fitting,
    doubts:
      several && moves
        ? [doubt('contacts-several', { tables: contacts.map((each) => each.name), transitions: moves.name })]
        : [],
  };
}
