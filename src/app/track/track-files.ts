import { CONFIG_FILE } from '../../config/open-config.ts';
import type { TrackSettings } from '../../config/settings.ts';
import { isSameFile } from '../../disk/write-whole.ts';
import { InputError, type Problem, problem } from '../../domain/problem.ts';
import { DEAL_COLUMNS } from '../../engine/duckdb/track/comparison.ts';
import type { Spool } from '../../ingest/bytes/spool.ts';
import { STAGE_CHANGE_NAMES } from '../../ingest/columns/known-names.ts';
import { recognizeLayout } from '../../ingest/crm/recognize.ts';
import { openTableFile } from '../../ingest/tables/open-table.ts';
import { prepareTable } from '../../ingest/tables/prepare-table.ts';
import { ALL_PIPELINES } from '../../ingest/tables/ready-file.ts';
import type { PreparedInput } from '../../ingest/tables/ready-input.ts';
import { pickHeaders } from '../../ingest/tables/row-rules.ts';
import { openSource, pickFormat, type TextSource } from '../../ingest/tables/source.ts';
import { findWanted, wantColumn } from '../../ingest/tables/wanted-columns.ts';
import type { Invocation } from '../invocation.ts';
import { refuseOverwriting } from '../read/expand-files.ts';

/** The files of one run, as the user wrote them. */
export interface TrackFiles {
  readonly deals: string;
  readonly history: string;
}

/** A list of deals, ready for the engine. */
export interface DealList {
  readonly prepared: PreparedInput;
  /** The column that says when a deal's stage changed, as the file calls it. */
  readonly dated: string | null;
  /** The preset whose CRM the header looks like, where none was asked for. */
  readonly looksLike: string | null;
}

/**
 * The two files of the command line.
 *
 * @throws InputError option-required; track-same where they are one file; output-input where the report would be
 *   written over one of them, or over the config
 */
export function chooseFiles({ options }: Invocation): TrackFiles {
  const { history, output } = options;
  const [deals] = options.files;
  const problems: Problem[] = [];
  if (deals === undefined) problems.push(problem('track-deals-missing', {}));
  if (history === undefined)
    problems.push(problem('option-required', { option: '--history', command: 'track' }));
  if (deals === undefined || history === undefined) throw new InputError(problems);
  if (history === '-') throw new InputError([problem('history-unfit', {}, { file: history })]);
  if (isSameFile(deals, history)) throw new InputError([problem('track-same', {}, { file: deals })]);
  refuseOverwriting([['-o', output]], [history, deals, options.config ?? CONFIG_FILE]);
  return { deals, history };
}

/**
 * Opens the list of deals: what the config's `track` says of it, what the preset knows, and names that exports are known
 * to use. Only a column that is known to be the time of the stage's change dates it: most dates of a deal are others.
 *
 * @throws InputError with what is wrong with it
 */
export async function openDeals(
  { intake }: Invocation,
  file: string,
  settings: TrackSettings,
): Promise<DealList> {
  try {
    const source = await openSource({ ...intake, file, expected: 'deals', ...pickFormat(settings) });
    return await prepareDeals(source, settings, intake.spool);
  } catch (error) {
    // the columns of a list stand under `track` in the config, whatever table they are looked up in
    throw error instanceof InputError ? new InputError(error.problems.map(nameSection)) : error;
  }
}

async function prepareDeals(source: TextSource, settings: TrackSettings, spool: Spool): Promise<DealList> {
  const { header, file } = source;
  const { preset, columns, pipeline } = settings;
  const several = pipeline === ALL_PIPELINES;
  const layout =
    preset === undefined ? undefined : recognizeLayout(header, { names: [preset], table: 'transitions' });
  const guessed = layout === undefined ? pickHeaders({ at: STAGE_CHANGE_NAMES }, header, ['at']) : {};
  const opened = await openTableFile({
    table: 'transitions',
    // whatever the preset makes of the file: here a row is a deal and its current stage
    settings: { files: [], ...settings, shape: 'snapshot', columns: { ...guessed, ...columns } },
    labels: null,
    source,
    mapping: { required: ['contact_id', 'stage'], unguessed: ['at'] },
  });
  const { map, asContacts } = opened;
  if (pipeline !== undefined && !several && !map.columns.has('pipeline')) {
    throw new InputError([problem('pipeline-column', { table: 'transitions' }, { file, text: pipeline })]);
  }
  const at = map.columns.get('at');
  const find = (name: string): number | undefined => {
    // what has no time of change has never moved, where there is such a column
    if (name === 'created_at') return at === undefined ? undefined : asContacts?.columns.get('created_at');
    return findWanted(map, name);
  };
  const wanted = [...DEAL_COLUMNS, ...(several ? [] : [wantColumn('transitions', 'pipeline')])];
  const prepared = await prepareTable({
    opened,
    columns: wanted.map((column) => ({ ...column, position: find(column.name) })),
    settings,
    labels: null,
    spool,
  });
  return {
    prepared,
    dated: at === undefined ? null : (header[at] ?? null),
    looksLike:
      preset === undefined ? (recognizeLayout(header, { table: 'transitions' })?.preset.name ?? null) : null,
  };
}

/** A problem of the list, its hint leading to where the config has its columns and dates. */
export function nameSection(each: Problem): Problem {
  if (!('table' in each.args)) return each;
  return { ...each, args: { ...each.args, table: 'track' } } as Problem;
}
