import type { TableName } from '../domain/problem.ts';
import { findNotices } from '../engine/inspect.ts';
import { buildCheckReport, type ProblemKind } from '../report/check-view.ts';
import { describeProblems } from '../report/problem-lines.ts';
import { findEmptyHanded } from './accounts.ts';
import type { Outcome } from './commands.ts';
import { EXIT } from './io.ts';
import { type ReadRows, readRows } from './read-rows.ts';
import { collectRejects, writeRejects } from './rejects.ts';
import type { Session } from './session.ts';

/** Rejected rows of one kind that are shown. */
const EXAMPLES = 3;

/** Reads everything and says what became of it. */
export async function runCheckCommand(session: Session): Promise<Outcome> {
  const { options, io } = session;
  const rows = await readRows(session, { places: true });
  const { loaded, settings, accounts } = rows;
  try {
    if (options.rejects !== undefined) await writeRejects(session, rows, options.rejects);
    const report = buildCheckReport(
      {
        files: accounts.files,
        contacts: loaded.contacts.contacts,
        timezone: settings.timezone,
        problems: await collectKinds(rows),
        notices: await findNotices(loaded, io.now(), settings.funnel.stages.length - 1),
      },
      session.texts,
    );
    const empty = findEmptyHanded(accounts);
    for (const line of describeProblems(empty, session.texts)) session.remark(line);
    if (empty.length > 0) return { report, status: EXIT.failed };
    const rejected = accounts.files.some((each) => each.rejected > 0);
    return { report, status: rejected && options.strict ? EXIT.rejected : EXIT.done };
  } finally {
    loaded.database.close();
  }
}

async function collectKinds(rows: ReadRows): Promise<ProblemKind[]> {
  const kinds: ProblemKind[] = [];
  for (const table of ['contacts', 'transitions'] as const satisfies readonly TableName[]) {
    const reasons = rows.accounts.reasons.filter((each) => each.table === table);
    if (reasons.length === 0) continue;
    const problems = await collectRejects(rows, table, EXAMPLES);
    for (const { code, rows: count } of reasons) {
      const examples = problems.filter((each) => each.code === code).slice(0, EXAMPLES);
      kinds.push({ table, code, rows: count, examples });
    }
  }
  return kinds;
}
