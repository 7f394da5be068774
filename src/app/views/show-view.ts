import { InputError, problem } from '../../domain/problem.ts';
import type { Engine } from '../../engine/engine.ts';
import { DEFAULT_FORMAT, FORMATS } from '../../render/formats.ts';
import { listRowCaveats } from '../../report/funnel/caveats.ts';
import type { FunnelAnswer } from '../../report/funnel/funnel-answer.ts';
import type { Report } from '../../report/model.ts';
import type { Texts } from '../../report/words/texts.ts';
import type { Question } from '../funnel/answer.ts';
import type { FunnelCommand } from '../funnel/asking.ts';
import { FUNNEL_QUESTIONS } from '../funnel/funnel-questions.ts';
import type { Invocation } from '../invocation.ts';
import type { Options } from '../options/option-specs.ts';
import type { FiledReport } from '../outcome.ts';
import { refuseOverwriting } from '../read/expand-files.ts';
import type { ReadRows } from '../read/read-rows.ts';
import { nameByTime } from './name-by-time.ts';
import { type FunnelView, isTold } from './read-funnel.ts';

/** What answers a command, to be loaded while the engine reads. */
export function loadAnswer(command: FunnelCommand) {
  return Promise.all([
    import('../funnel/answer.ts'),
    import('../funnel/close-gate.ts'),
    FUNNEL_QUESTIONS[command].load(),
  ] as const);
}

/** Reports of one view, a way after the other, and whether its gate is closed. */
export interface ShownView {
  /** Each for standard output, or for files. */
  readonly ways: readonly (Report | { readonly files: readonly FiledReport[] })[];
  readonly gate: { readonly status: 0 | 1 | 2 | 3; readonly reason?: string };
}

/**
 * Asks a view's question of rows that are read: counted and judged once, shown in each of its ways.
 *
 * @param words those of the report
 * @throws InputError
 */
export async function showView(
  invocation: Invocation,
  rows: ReadRows,
  view: FunnelView,
  words: Texts,
): Promise<ShownView> {
  const { command, ways } = view;
  const [{ layGround }, { closeGate, refuseGate, soundGate }, ask] = await loadAnswer(command);
  const { settings, teams, engine, accounts, plan } = rows;
  const [options] = ways;
  const question: Question = {
    command,
    ahead: FUNNEL_QUESTIONS[command].ahead,
    settings,
    teams,
    options,
    engine,
    plan: plan.lines,
    accounts: accounts.files,
    io: invocation.io,
  };
  if (options.failOn !== undefined) refuseGate(options.failOn, command);
  const ground = await layGround(question);
  for (const way of ways) refuseMany(ground.answer, way);
  remarkCaveats(ground.answer, engine, { ...invocation, options }, isTold(view));
  const shown: ShownView['ways'][number][] = [];
  for (const way of ways) {
    const output = way.output === undefined ? undefined : nameByTime(way.output, ground, settings);
    const report = await ask({ ...question, options: { ...way, output } }, ground, words);
    shown.push(output === way.output || output === undefined ? report : fileReport(report, output, question));
  }
  const { failOn } = options;
  if (failOn !== 'alarm') return { ways: shown, gate: closeGate(ground.answer, failOn, words) };
  const { findAlarms } = await import('../activity/find-alarms.ts');
  return { ways: shown, gate: soundGate(await findAlarms(question, ground), ground.answer, words) };
}

/** @throws InputError where a name that came to be is that of something else */
function fileReport(
  shown: ShownView['ways'][number],
  file: string,
  { accounts, settings, options }: Question,
): ShownView['ways'][number] {
  if ('files' in shown) return shown;
  refuseOverwriting(
    [['--rejects', options.rejects] as const, ['-o', file] as const],
    [...accounts.map((each) => each.file), ...listConfigFiles(settings)],
  );
  return { files: [{ file, report: shown }] };
}

/** The config, and what it names beside the tables. */
export function listConfigFiles({ file, teamFile, planFile }: Question['settings']): string[] {
  return [file, ...[teamFile, planFile].flatMap((each) => each?.file ?? [])];
}

/** What has to be known before any number, on standard error, where the page does not tell it. */
function remarkCaveats(
  { meta, caveats: found }: FunnelAnswer,
  { facts }: Engine,
  { options, io, texts, remark }: Invocation,
  told: boolean,
): void {
  if (options.asOf === undefined && (facts.times.newest ?? 0) > io.now()) {
    remark(texts.remarks.future(meta.asOfDay ?? ''));
  }
  const { emptyPeriod, placeholders, unproven } = found;
  const { caveats } = texts.funnel;
  if (!told) for (const line of listRowCaveats(found, caveats)) remark(line);
  if (!told && placeholders.length > 0) remark(caveats.placeholders(placeholders));
  if (!told && unproven !== null) remark(caveats.unproven(unproven));
  if (emptyPeriod !== null) remark(caveats.emptyPeriod(emptyPeriod));
}

/** More rows than these are no table for people. */
const MOST_ROWS = 200;

/** @throws InputError dimension-many where a column with a value a contact would make a page of thousands of rows */
function refuseMany(
  { gaps, shown, teachable, meta }: FunnelAnswer,
  { format = DEFAULT_FORMAT }: Options,
): void {
  const rows = new Set(gaps.rows.map(({ row }) => row)).size;
  if (teachable || shown !== null || rows <= MOST_ROWS || !FORMATS[format].shows.includes('people')) return;
  throw new InputError([problem('dimension-many', { by: meta.by, rows, most: MOST_ROWS })]);
}
