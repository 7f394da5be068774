import type { ConfigDocument } from '../../config/document.ts';
import { languageOfConfig, openConfig, readConfig } from '../../config/open-config.ts';
import { keepWellTyped } from '../../config/schema.ts';
import type { TrackSettings } from '../../config/settings.ts';
import { writeHistoryLines } from '../../config/write/history-lines.ts';
import { type HeldLock, takeLock } from '../../disk/lock.ts';
import { followLink, isSameFile, removeLeftovers, writeFileWhole } from '../../disk/write-whole.ts';
import { formatIso } from '../../domain/calendar/format-moment.ts';
import { refuse } from '../../domain/collect-problems.ts';
import { InputError, problem } from '../../domain/problem.ts';
import { isOlder, isStale, type TrackCounts } from '../../domain/tracking.ts';
import { type Comparison, openComparison } from '../../engine/duckdb/track/comparison.ts';
import type { InputSettings } from '../../ingest/tables/table-rules.ts';
import { nameFile } from '../../report/problem-lines.ts';
import { buildTrackReport, type TrackAdvice, type TrackAnswer } from '../../report/track/track-view.ts';
import type { Prepared } from '../command-spec.ts';
import type { Invocation, Start } from '../invocation.ts';
import { EXIT } from '../io.ts';
import type { Outcome } from '../outcome.ts';
import { hasConfig } from '../read/find-config.ts';
import { quoteArgument } from '../read/quote-argument.ts';
import { relateFile } from '../read/relate-file.ts';
import { findMissingEnd } from './history-encoding.ts';
import {
  type HistoryFile,
  type HistorySettings,
  openHistory,
  readPieces,
  stampFile,
  writeEvents,
} from './history-file.ts';
import { collectFaults } from './track-faults.ts';
import { chooseFiles, type DealList, nameSection, openDeals, type TrackFiles } from './track-files.ts';
import { chooseMoment, type ExportMoment } from './track-moment.ts';

/** How often a history that changes under our hands is read anew. */
const ATTEMPTS = 5;

/** Holds a list of deals against the history of their stages, and appends what changed. */
export async function prepareTrackCommand({ options }: Start): Promise<Prepared> {
  // tracking begins before anybody has thought about a funnel
  const document = hasConfig(options) ? openConfig(options.config) : null;
  return {
    language: document === null ? undefined : languageOfConfig(document),
    answer: (invocation) => runTrackCommand(invocation, document),
  };
}

async function runTrackCommand(invocation: Invocation, document: ConfigDocument | null): Promise<Outcome> {
  const { options, io } = invocation;
  const settings = readSettings(invocation, document);
  const files = chooseFiles(invocation);
  const moment = chooseMoment(options.at, files.deals, { zone: settings.zone, now: io.now() });
  const deals = await openDeals(invocation, files.deals, settings.track);
  const target = followLink(files.history);
  const run: TrackRun = { invocation, settings, files, moment, deals, target };
  remarkOnList(run);
  const lock = options.dryRun ? null : await waitForLock(run);
  try {
    if (lock) removeLeftovers(target);
    const done = await appendChanges(run, lock);
    const report = buildTrackReport(
      {
        deals: files.deals,
        history: files.history,
        at: formatIso(moment.at, settings.zone),
        atSource: moment.source,
        dated: deals.dated,
        timezone: settings.zone,
        dryRun: options.dryRun,
        next: adviseNext(run, document),
        ...done,
      },
      invocation.texts,
    );
    return { report, status: EXIT.done };
  } finally {
    lock?.release();
  }
}

/** What a run has found out before it looks at the history. */
interface TrackRun {
  readonly invocation: Invocation;
  readonly settings: RunSettings;
  readonly files: TrackFiles;
  readonly moment: ExportMoment;
  readonly deals: DealList;
  /** The history itself, links followed. */
  readonly target: string;
}

/** How the two files are read. */
interface RunSettings {
  readonly zone: string;
  readonly track: TrackSettings;
  readonly history: HistorySettings;
}

/** Those of the config where there is one, as the command line changes them. */
function readSettings({ options, io }: Invocation, document: ConfigDocument | null): RunSettings {
  const { preset, pipeline, history } = options;
  if (document === null) {
    return { zone: io.zone, track: { columns: {}, where: {}, preset, pipeline }, history: { columns: {} } };
  }
  const { timezone, transitions, ...settings } = readConfig(document, io.zone);
  const isHistory = (name: string): boolean => transitions.files.some((file) => isSameFile(file, name));
  const known = history !== undefined && isHistory(history);
  // the list that the reports read is the one that is tracked, unless the config says otherwise
  const isOwn = keepWellTyped(document.value).track !== undefined || known;
  const track = isOwn || transitions.shape !== 'snapshot' ? settings.track : asTrackSettings(transitions);
  return {
    zone: timezone,
    track: { ...track, preset: preset ?? track.preset, pipeline: pipeline ?? track.pipeline },
    // a history that the config names as the input of the reports is read and written as it says there
    history: known ? transitions : { columns: {} },
  };
}

/** What makes the reports read the history. */
function adviseNext(
  { files, invocation: { options } }: TrackRun,
  document: ConfigDocument | null,
): TrackAdvice | null {
  const { deals, history } = files;
  if (document === null)
    return deals === '-'
      ? null
      : { command: `voronka init ${[deals, history].map(quoteArgument).join(' ')}` };
  const lines = writeHistoryLines(keepWellTyped(document.value), relateFile(history, document.file));
  return lines.length === 0 ? null : { config: options.config ?? document.file, lines };
}

/** How the reports read a list of deals, for `track`, which knows by itself what its rows mean. */
function asTrackSettings({
  files: _,
  shape: __,
  entries: ___,
  numbered: ____,
  ...how
}: InputSettings): TrackSettings {
  return { ...how, presetOptional: true };
}

function remarkOnList({ invocation, files, settings, moment: { at, source }, deals }: TrackRun): void {
  const { remark, texts } = invocation;
  const file = nameFile(files.deals, texts);
  if (source !== 'option') remark(texts.track.moment({ file, at: formatIso(at, settings.zone), source }));
  if (deals.looksLike !== null) remark(texts.track.looksLike({ file, preset: deals.looksLike }));
}

function waitForLock({ invocation, target, files }: TrackRun): Promise<HeldLock> {
  const { io, options, remark, texts } = invocation;
  const name = `${files.history}.lock`;
  return takeLock(io, target, {
    name,
    of: 'history',
    patience: options.wait ?? 60,
    onWait: (owner) => remark(texts.track.waiting({ file: nameFile(name, texts), owner })),
  });
}

/**
 * Reads, compares and writes; from the beginning again where the history became another in between.
 *
 * @throws InputError with whatever makes one of the files unfit; history-busy
 */
async function appendChanges(
  run: TrackRun,
  lock: HeldLock | null,
): Promise<Pick<TrackAnswer, 'counts' | 'created' | 'rows' | 'aside'>> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const { settings, files, target, invocation } = run;
    const history = await openHistory(files.history, target, settings.history, invocation.intake);
    const comparison = await open(run, history);
    try {
      const counts = await judge(run, history, comparison);
      const { rows, aside } = comparison;
      const done = { counts, created: history.prepared === undefined, rows, aside };
      if (lock === null || (await write(run, history, comparison, lock))) return done;
    } finally {
      comparison.close();
    }
  }
  throw new InputError([problem('history-busy', {}, { file: run.files.history })]);
}

async function open(run: TrackRun, history: HistoryFile): Promise<Comparison> {
  const { deals, files, invocation, moment, settings } = run;
  const input = {
    zone: settings.zone,
    moment: moment.at,
    deals: deals.prepared.input,
    history: history.prepared?.input,
  };
  try {
    return await openComparison(input, { folder: invocation.spool.spill() });
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(
      error.problems.map((each) => (each.place.file === files.deals ? nameSection(each) : each)),
    );
  }
}

/** @throws InputError where a file is broken, or the list is older than the history */
async function judge(run: TrackRun, history: HistoryFile, comparison: Comparison): Promise<TrackCounts> {
  const { settings, files, moment, deals } = run;
  const faults = await collectFaults({ deals: deals.prepared, history: history.prepared }, comparison, {
    deals: settings.track.dates,
    history: settings.history.dates,
  });
  const { deals: file, history: name } = files;
  if (faults.length > 0)
    throw new InputError([...faults, problem('track-refused', { history: name }, { file })]);
  const last = await comparison.findNewest();
  const newest = last && formatIso(last.at, settings.zone);
  if (last && newest !== null && isOlder(moment.at, last.at)) {
    const { source } = moment;
    const args = {
      at: formatIso(moment.at, settings.zone),
      source,
      history: name,
      newest,
      contact: last.contact,
    };
    refuse([problem('track-older', args, { file })]);
  }
  const counts = await comparison.compare();
  if (counts.deals === 0) refuse([problem('track-no-deals', {}, { file })]);
  if (last && newest !== null && isStale(counts, last.at)) {
    refuse([problem('track-stale', { deals: counts.behind.deals, history: name, newest }, { file })]);
  }
  return counts;
}

/** @returns whether the history is as it should be now; false where it became another while we read it */
async function write(
  { settings, target, invocation }: TrackRun,
  history: HistoryFile,
  comparison: Comparison,
  lock: HeldLock,
): Promise<boolean> {
  const isUnchanged = (): boolean => lock.isOurs() && stampFile(target) === history.stamp;
  const pieces: Uint8Array[] = [];
  for await (const piece of writeEvents(history, settings.zone, comparison.events())) pieces.push(piece);
  if (pieces.length === 0) return isUnchanged();
  const { form, prepared, file } = history;
  const content = function* (): Generator<Uint8Array> {
    if (prepared) {
      yield* readPieces(target);
      yield end;
    }
    yield* pieces;
  };
  const end = prepared ? await findMissingEnd(target, form.encoding, form.lineEnd, file) : Buffer.alloc(0);
  return writeFileWhole(invocation.io, target, content(), isUnchanged);
}
