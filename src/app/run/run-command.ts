import { languageOfConfig, openConfig, readConfig } from '../../config/open-config.ts';
import type { Settings } from '../../config/settings.ts';
import { loadScheduleTexts } from '../../report/schedule/load-schedule-texts.ts';
import { loadTexts } from '../../report/words/load-texts.ts';
import type { Prepared } from '../command-spec.ts';
import { refuseTimes } from '../funnel/choose-times.ts';
import type { Invocation, Start } from '../invocation.ts';
import { EXIT } from '../io.ts';
import type { Options } from '../options/option-specs.ts';
import type { FiledReport, Outcome } from '../outcome.ts';
import { refuseOverwriting } from '../read/expand-files.ts';
import { applyOptions } from '../read/find-config.ts';
import type { ReadRows } from '../read/read-rows.ts';
import { beginEngine } from '../read/start-engine.ts';
import { listWanted, readFunnel } from '../views/read-funnel.ts';
import { listConfigFiles, loadAnswer, type ShownView, showView } from '../views/show-view.ts';
import { findViews, type ReadyView, readViews, type Savable } from './saved-views.ts';
import { lockViews } from './view-lock.ts';

/**
 * Makes the reports that the config keeps under a name: those that read the same rows from one reading of them.
 *
 * @param specs the commands that can be saved
 */
export async function prepareRunCommand(start: Start, specs: readonly Savable[]): Promise<Prepared> {
  const document = openConfig(start.options.config);
  return {
    language: languageOfConfig(document),
    answer: (invocation) => runViews(invocation, readConfig(document, start.io.zone), specs),
  };
}

/** Views that one reading of the rows serves. */
interface Group {
  readonly settings: Settings;
  readonly views: ReadyView[];
}

async function runViews(
  invocation: Invocation,
  settings: Settings,
  specs: readonly Savable[],
): Promise<Outcome> {
  const found = findViews(settings, invocation.options.files, 'run');
  const check = (options: Options): void => refuseTimes({ options, settings, io: invocation.io });
  // of all views, and so told once
  check(invocation.options);
  const views = await readViews(found, specs, invocation.sourcesOf, check);
  const names = views.map(({ name }) => name);
  const { waiting } = await loadScheduleTexts(invocation.texts.language);
  const lock = await lockViews(invocation, settings.file, names, waiting);
  try {
    const told = tellOnce(invocation);
    const taken: string[] = [];
    let status: Outcome['status'] = EXIT.done;
    for (const group of await groupViews(views, settings)) {
      status = worseOf(status, await runGroup(told, group, taken));
    }
    return { status, text: '', remarks: [] };
  } finally {
    lock.release();
  }
}

/** What several views remark on alike is told once. */
function tellOnce(invocation: Invocation): Invocation {
  const told = new Set<string>();
  const remark = (text: string): void => {
    if (!told.has(text)) invocation.remark(text);
    told.add(text);
  };
  return { ...invocation, remark };
}

async function groupViews(views: readonly ReadyView[], settings: Settings): Promise<Group[]> {
  const groups = new Map<string, Group>();
  for (const each of views) {
    const [options] = each.view.ways;
    const own = await applyOptions(settings, options);
    const { contacts, transitions, preset, pipeline, strict, rejects, requireProof } = options;
    // the engine numbers the columns that it splits by, and a segment has to be there for who asks for one
    const split = listWanted(each.view, own).map(({ dimensions, strata, segment }) => [
      dimensions,
      strata?.columns,
      segment,
    ]);
    const files = [contacts, transitions, options.activities, options.purchases];
    const key = JSON.stringify([files, preset, pipeline, strict, rejects, requireProof, split[0]]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { settings: own, views: [each] });
    else group.views.push(each);
  }
  return [...groups.values()];
}

/** @param taken files that were written before, and are not to be written over */
async function runGroup(
  invocation: Invocation,
  { settings, views }: Group,
  taken: string[],
): Promise<Outcome['status']> {
  const [first] = views;
  const { spec, view } = first!;
  const options = { ...view.ways[0], output: undefined };
  const subject = views.map(({ name }) => name).join(', ');
  const part = { subject, command: spec, options, words: invocation.texts };
  const status = await invocation.conclude(part, async () => {
    const config = { sources: new Map(), read: async () => settings };
    const reading = beginEngine(spec, { ...invocation, options });
    const load = (): void => {
      for (const each of views) void loadAnswer(each.spec.name);
    };
    const rows = await readFunnel(
      reading,
      config,
      views.map((each) => each.view),
      load,
    );
    let worst: Outcome['status'] = EXIT.done;
    try {
      for (const each of views) worst = worseOf(worst, await runView(invocation, rows, each, taken));
    } finally {
      rows.engine.close();
    }
    return { status: worst, text: '', remarks: [] };
  });
  return status as Outcome['status'];
}

/** Shows one view; whatever goes wrong with it is told, and leaves its files as they were. */
async function runView(
  invocation: Invocation,
  rows: ReadRows,
  { name, spec, view, outputs }: ReadyView,
  taken: string[],
): Promise<Outcome['status']> {
  const options = { ...view.ways[0], output: undefined };
  const words = options.lang === undefined ? invocation.texts : await loadTexts(options.lang);
  const part = { subject: name, command: spec, options, words };
  const status = await invocation.conclude(part, async () => {
    const { ways, gate } = await showView(invocation, rows, view, words);
    invocation.progress.clear();
    const [only] = ways;
    if (outputs.length === 0 && only !== undefined && !('files' in only)) return { report: only, ...gate };
    const files = ways.flatMap((way, index) => fileWay(way, view.ways[index]!));
    const written = files.map(({ file }) => file);
    refuseOverwriting(
      written.map((file) => ['outputs', file] as const),
      [...rows.accounts.files.map(({ file }) => file), ...listConfigFiles(rows.settings), ...taken],
    );
    taken.push(...written);
    return { files, ...gate };
  });
  return status as Outcome['status'];
}

function fileWay(
  shown: ShownView['ways'][number],
  { output = '', format }: ReadyView['view']['ways'][number],
): FiledReport[] {
  const files = 'files' in shown ? shown.files : [{ file: output, report: shown }];
  return files.map((each) => ({ ...each, format }));
}

/** From the best to the worst. */
const BY_WEIGHT: readonly number[] = [EXIT.done, EXIT.gate, EXIT.rejected, EXIT.failed];

function worseOf(one: Outcome['status'], other: number): Outcome['status'] {
  const weigh = (status: number): number => BY_WEIGHT.indexOf(status);
  // whatever else a run ends with, such as an interrupt, has no rank
  return weigh(other) > weigh(one) ? (other as Outcome['status']) : one;
}
