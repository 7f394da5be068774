import type { Settings } from '../../config/settings.ts';
import { collectProblems, refuse } from '../../domain/collect-problems.ts';
import { listLabels } from '../../domain/evidence/funnel.ts';
import { type Problem, problem } from '../../domain/problem.ts';
import { mapTables, READING_ORDER, type TableName } from '../../domain/tables.ts';
import { normalizeText } from '../../domain/text/label.ts';
import { parseEntryHeader } from '../../ingest/columns/entry-header.ts';
import { type OpenedFile, openTableFile } from '../../ingest/tables/open-table.ts';
import { ALL_PIPELINES } from '../../ingest/tables/ready-file.ts';
import { openSource, pickFormat, type TextSource } from '../../ingest/tables/source.ts';
import type { FileIntake } from './file-intake.ts';

export type OpenedFiles = Readonly<Record<TableName, readonly OpenedFile[]>>;

/** Files that were looked at before, by the names under which they are read. */
export type KnownSources = ReadonlyMap<string, TextSource>;

/** A file by its name, or what was opened already. */
export type NamedInput = string | TextSource;

/**
 * Opens every file and maps its columns.
 *
 * @throws InputError with the problems of all files at once
 */
export async function openFiles(
  files: Readonly<Record<TableName, readonly NamedInput[]>>,
  settings: Settings,
  known: KnownSources,
  intake: FileIntake,
): Promise<OpenedFiles> {
  const opened = mapTables((): OpenedFile[] => []);
  const open = async (table: TableName, input: NamedInput): Promise<void> => {
    const look = (file: string): Promise<TextSource> =>
      openSource({ ...intake, file, expected: table, ...pickFormat(settings[table]) });
    const source = typeof input === 'string' ? (known.get(input) ?? (await look(input))) : input;
    const labels = listLabels(settings.funnel);
    const each = await openTableFile({ table, settings: settings[table], labels, source });
    const [first = each] = opened[table];
    opened[table].push(each);
    refuse([...compareColumns(table, first, each), ...compareColumns(table, each, first)]);
  };
  const steps = READING_ORDER.flatMap((table) => files[table].map((file) => () => open(table, file)));
  await collectProblems(steps);
  refuseUnknownPipeline(settings, opened);
  return opened;
}

/** The columns that one file of a table has and another lacks. */
function compareColumns(table: TableName, one: OpenedFile, other: OpenedFile): Problem[] {
  const there = new Set(listNames(other));
  const missing = listNames(one).filter((name) => !there.has(name));
  const args = { table, first: one.source.file, missing };
  return missing.length === 0 ? [] : [problem('input-differs', args, { file: other.source.file })];
}

/** What a file has, each once: logical columns, and the labels that columns of times stand for. */
function listNames({ map, asContacts, entries }: OpenedFile): string[] {
  const labels = entries.map(({ label }) => normalizeText(label));
  return [...new Set([...map.columns.keys(), ...(asContacts?.columns.keys() ?? []), ...labels])];
}

/** @throws InputError pipeline-column where a pipeline is chosen and no file could tell which rows are of it */
function refuseUnknownPipeline(settings: Settings, opened: OpenedFiles): void {
  const table: TableName = opened.transitions.length > 0 ? 'transitions' : 'contacts';
  const { pipeline } = settings[table];
  if (pipeline === undefined || pipeline === ALL_PIPELINES) return;
  // columns of dates may say themselves which pipeline they are of
  const isNamed = ({ source, entries }: OpenedFile): boolean =>
    entries.some(({ position }) => parseEntryHeader(source.header[position]!)?.pipeline !== undefined);
  const blind = opened[table].filter((each) => !each.map.columns.has('pipeline') && !isNamed(each));
  refuse(
    blind.map(({ source }) => problem('pipeline-column', { table }, { file: source.file, text: pipeline })),
  );
}
