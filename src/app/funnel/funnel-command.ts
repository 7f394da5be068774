import { InputError, problem } from '../../domain/problem.ts';
import { DEFAULT_FORMAT, FORMATS } from '../../render/formats.ts';
import { listRowCaveats } from '../../report/funnel/caveats.ts';
import type { FunnelAnswer } from '../../report/funnel/funnel-answer.ts';
import { describeProblem } from '../../report/problem-lines.ts';
import type { FoundConfig, Outcome, Prepared } from '../command-spec.ts';
import type { Invocation, Start } from '../invocation.ts';
import { chooseDimension, type Options } from '../options/option-specs.ts';
import { findEmptyHanded } from '../read/accounts.ts';
import { findConfig } from '../read/find-config.ts';
import { remarkLost } from '../read/passed-lines.ts';
import { readRows } from '../read/read-rows.ts';
import { reportRejects } from '../read/rejects.ts';
import type { FunnelCommand } from './funnel-views.ts';

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
  const { options } = invocation;
  const dimension = chooseDimension(options);
  const wanted = {
    dimensions: dimension === 'manager' ? [] : [dimension],
    segment: options.segment.length > 0,
  };
  const loadRest = () => import('./funnel-views.ts');
  const rows = await readRows(invocation, config, wanted, () => void loadRest());
  const { settings, teams, engine, accounts } = rows;
  try {
    for (const each of settings.warnings) {
      for (const line of describeProblem(each, invocation.texts)) invocation.remark(line);
    }
    remarkLost(rows, invocation);
    const told = command === 'report' && FORMATS[options.format ?? DEFAULT_FORMAT].reader === 'people';
    await reportRejects(invocation, rows, told);
    const empty = findEmptyHanded(accounts);
    if (empty.length > 0) throw new InputError(empty);
    const { answerQuestion, closeGate, FUNNEL_VIEWS } = await loadRest();
    const answer = await answerQuestion({
      command,
      settings,
      teams,
      options,
      engine,
      accounts: accounts.files,
      io: invocation.io,
    });
    refuseMany(answer, options);
    if (options.asOf === undefined && (engine.facts.times.newest ?? 0) > invocation.io.now()) {
      invocation.remark(invocation.texts.remarks.future(answer.meta.asOfDay ?? ''));
    }
    const { emptyPeriod, placeholders } = answer.caveats;
    const { caveats } = invocation.texts.funnel;
    if (!told) for (const line of listRowCaveats(answer.caveats, caveats)) invocation.remark(line);
    if (!told && placeholders.length > 0) invocation.remark(caveats.placeholders(placeholders));
    if (emptyPeriod !== null) invocation.remark(caveats.emptyPeriod(emptyPeriod));
    return {
      report: FUNNEL_VIEWS[command](answer, invocation.texts),
      ...closeGate(answer, options.failOn, invocation.texts),
    };
  } finally {
    engine.close();
  }
}

/** More rows than these are no table for people. */
const MOST_ROWS = 200;

/** @throws InputError dimension-many where a column with a value a contact would make a page of thousands of rows */
function refuseMany(
  { gaps, shown, teachable, meta }: FunnelAnswer,
  { format = DEFAULT_FORMAT }: Options,
): void {
  const rows = new Set(gaps.rows.map(({ row }) => row)).size;
  if (teachable || shown !== null || rows <= MOST_ROWS || FORMATS[format].reader !== 'people') return;
  throw new InputError([problem('dimension-many', { by: meta.by, rows, most: MOST_ROWS })]);
}
