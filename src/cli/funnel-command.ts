import { InputError } from '../domain/problem.ts';
import type { Verdict } from '../domain/verdict.ts';
import { type FunnelAnswer, shownRows } from '../report/funnel-answer.ts';
import type { Report } from '../report/model.ts';
import type { Audience } from '../report/names.ts';
import type { Texts } from '../report/texts/texts.ts';
import { findEmptyHanded } from './accounts.ts';
import type { CommandName, Outcome } from './commands.ts';
import { EXIT } from './io.ts';
import type { Options } from './options.ts';
import { chooseDimension } from './options.ts';
import { readRows } from './read-rows.ts';
import { reportRejects } from './rejects.ts';
import type { Session } from './session.ts';

export type BuildView = (answer: FunnelAnswer, texts: Texts, audience: Audience) => Report;

/** Runs a command that asks the funnel one question and shows the answer in one view. */
export async function runFunnelCommand(
  session: Session,
  audience: Audience,
  command: CommandName,
  loadView: () => Promise<BuildView>,
): Promise<Outcome> {
  const { options } = session;
  const dimension = chooseDimension(options);
  const wanted = {
    places: options.rejects !== undefined,
    ...(dimension === 'manager' ? {} : { dimension }),
    segment: options.segment.length > 0,
  };
  // statistics and the view are loaded while the engine reads
  const loadRest = () => Promise.all([import('./answer.ts'), loadView()]);
  const rows = await readRows(session, wanted, () => void loadRest());
  const { settings, loaded, accounts } = rows;
  try {
    await reportRejects(session, rows);
    const empty = findEmptyHanded(accounts);
    if (empty.length > 0) throw new InputError(empty);
    const [{ answerQuestion }, buildView] = await loadRest();
    const answer = await answerQuestion({
      command,
      settings,
      options,
      loaded,
      accounts: accounts.files,
      io: session.io,
    });
    return { report: buildView(answer, session.texts, audience), status: closeGate(answer, options) };
  } finally {
    loaded.database.close();
  }
}

function closeGate(answer: FunnelAnswer, { failOn }: Options): Outcome['status'] {
  if (failOn === undefined) return EXIT.done;
  const closing: readonly (Verdict | null)[] = failOn === 'coach' ? ['coach'] : ['coach', 'watch'];
  return shownRows(answer).some(({ verdict }) => closing.includes(verdict)) ? EXIT.gate : EXIT.done;
}
