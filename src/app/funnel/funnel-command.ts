import type { Settings } from '../../config/settings.ts';
import { InputError, problem } from '../../domain/problem.ts';
import type { Engine } from '../../engine/engine.ts';
import { DEFAULT_FORMAT, FORMATS } from '../../render/formats.ts';
import { listRowCaveats } from '../../report/funnel/caveats.ts';
import type { FunnelAnswer } from '../../report/funnel/funnel-answer.ts';
import { describeProblem } from '../../report/problem-lines.ts';
import type { FoundConfig, Outcome, Prepared } from '../command-spec.ts';
import type { Invocation, Start } from '../invocation.ts';
import { chooseDimension, type Options } from '../options/option-specs.ts';
import { findEmptyHanded } from '../read/accounts.ts';
import type { Wanted } from '../read/choose-columns.ts';
import { findConfig } from '../read/find-config.ts';
import { remarkLost } from '../read/passed-lines.ts';
import { readRows } from '../read/read-rows.ts';
import { reportRejects } from '../read/rejects.ts';
import type { FunnelCommand, FurtherColumns } from './asking.ts';
import { FUNNEL_QUESTIONS } from './funnel-questions.ts';

/** Finds the config of a command that asks the funnel one question and shows the answer in one view. */
export async function prepareFunnelCommand(start: Start, command: FunnelCommand): Promise<Prepared> {
  const config = await findConfig(start);
  return { language: config.language, answer: (invocation) => runFunnelCommand(invocation, config, command) };
}

async function runFunnelCommand(
  invocation: Invocation,
  config: FoundConfig,
  command: FunnelCommand,
): Promise<Outcome> {
  const { texts } = invocation;
  const { readArguments, further, headed, ahead, load } = FUNNEL_QUESTIONS[command];
  const options = readArguments === undefined ? invocation.options : readArguments(invocation.options);
  // the answer is loaded while the engine reads
  const loadRest = () => Promise.all([import('./answer.ts'), import('./close-gate.ts'), load()]);
  const wanted = (settings: Settings) => chooseWanted(options, further?.(options, settings));
  const rows = await readRows(invocation, config, wanted, () => void loadRest());
  const { settings, teams, engine, accounts, plan } = rows;
  try {
    for (const each of settings.warnings) {
      for (const line of describeProblem(each, texts)) invocation.remark(line);
    }
    remarkLost(rows, invocation);
    const told = headed && FORMATS[options.format ?? DEFAULT_FORMAT].reader === 'people';
    await reportRejects(invocation, rows, told);
    const empty = findEmptyHanded(accounts);
    if (empty.length > 0) throw new InputError(empty);
    const [{ layGround }, { closeGate }, ask] = await loadRest();
    const { io } = invocation;
    const question = {
      command,
      ahead,
      settings,
      teams,
      options,
      engine,
      plan: plan.lines,
      accounts: accounts.files,
      io,
    };
    const ground = await layGround(question);
    refuseMany(ground.answer, options);
    remarkCaveats(ground.answer, engine, invocation, told);
    const shown = await ask(question, ground, texts);
    const gate = closeGate(ground.answer, options.failOn, texts);
    return 'files' in shown ? { ...shown, ...gate } : { report: shown, ...gate };
  } finally {
    engine.close();
  }
}

function chooseWanted(options: Options, further: FurtherColumns = {}): Wanted {
  const dimension = chooseDimension(options);
  return {
    ...further,
    dimensions: dimension === 'manager' ? [] : [dimension],
    segment: options.segment.length > 0,
  };
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
  const { emptyPeriod, placeholders } = found;
  const { caveats } = texts.funnel;
  if (!told) for (const line of listRowCaveats(found, caveats)) remark(line);
  if (!told && placeholders.length > 0) remark(caveats.placeholders(placeholders));
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
