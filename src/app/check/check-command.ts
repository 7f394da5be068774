import { listMembers } from '../../domain/managers/manager-attributes.ts';
import { orderNotices } from '../../domain/quality/notice.ts';
import { findUnmatchedTeams } from '../../domain/quality/unmatched-teams.ts';
import { ACCOUNTED_TABLES, BOOK_TABLES, mapTables, TABLE_NAMES } from '../../domain/tables.ts';
import { buildCheckReport, type ProblemKind } from '../../report/check/check-view.ts';
import { describeProblems } from '../../report/problem-lines.ts';
import type { FoundConfig, Prepared } from '../command-spec.ts';
import type { Invocation, Start } from '../invocation.ts';
import { EXIT } from '../io.ts';
import type { Outcome } from '../outcome.ts';
import { findEmptyHanded } from '../read/accounts.ts';
import { findConfig } from '../read/find-config.ts';
import { noticePassed } from '../read/passed-lines.ts';
import { type ReadRows, readRows } from '../read/read-rows.ts';
import { collectRejects, writeRejects } from '../read/rejects.ts';
import { askOpenDecisions } from './find-open-decisions.ts';
import { findRejectedFiles, findUnmatchedAliases, findUnmatchedTargets } from './find-unmatched.ts';
import { findUnreadClocks } from './find-unread-clocks.ts';
import { listKnownTexts } from './list-known-texts.ts';

/** Rejected rows of one kind that are shown. */
const EXAMPLES = 3;

/** Finds the config; then reads everything and says what became of it. */
export async function prepareCheckCommand(start: Start): Promise<Prepared> {
  const config = await findConfig(start);
  return { language: config.language, answer: (invocation) => runCheckCommand(invocation, config) };
}

async function runCheckCommand(invocation: Invocation, config: FoundConfig): Promise<Outcome> {
  const { options, io } = invocation;
  const rows = await readRows(invocation, config, () => ({
    dimensions: [],
    columns: ['reason'],
    tables: BOOK_TABLES,
    quality: true,
    proofs: true,
    plan: true,
  }));
  const { engine, settings, accounts } = rows;
  try {
    if (options.rejects !== undefined) await writeRejects(invocation, rows, options.rejects);
    const quality = await engine.inspect({
      funnel: settings.funnel,
      now: io.now(),
      zone: settings.timezone,
      columns: mapTables((table) => new Set(rows.inputs.columns[table].map(({ name }) => name))),
      proofs: rows.inputs.proofs,
      known: listKnownTexts(settings),
      settled: new Set([...Object.values(settings.aliases), ...listMembers(rows.teams)]),
    });
    const unmatched = [...(await findUnmatchedTargets(rows)), ...(await findUnmatchedAliases(rows))];
    const decisions = await askOpenDecisions(rows, options);
    const teams = findUnmatchedTeams(rows.teams, await engine.listNames('managers'));
    const report = buildCheckReport(
      {
        files: accounts.files,
        tables: countTables(rows),
        contacts: engine.facts.contacts,
        timezone: settings.timezone,
        funnel: settings.funnel,
        decisions,
        problems: await collectKinds(rows),
        warnings: settings.warnings,
        ...quality,
        managersKnown: knowsManagers(rows),
        pipelineless: await engine.countPipelineless(),
        notices: orderNotices([
          ...quality.notices,
          ...unmatched,
          ...findUnreadClocks(rows.inputs.prepared.transitions),
          ...findRejectedFiles(accounts.files),
          ...noticePassed(rows),
          ...teams.filter(({ count }) => count > 0),
        ]),
        clear: [...quality.clear, ...teams.filter(({ count }) => count === 0).map(({ code }) => code)],
      },
      invocation.texts,
    );
    const empty = findEmptyHanded(accounts);
    for (const line of describeProblems(empty, invocation.texts)) invocation.remark(line);
    if (empty.length > 0) return { report, status: EXIT.failed };
    const rejected = accounts.files.some((each) => each.rejected > 0);
    return { report, status: rejected && options.strict ? EXIT.rejected : EXIT.done };
  } finally {
    engine.close();
  }
}

function knowsManagers({ settings, teams }: ReadRows): boolean {
  return Object.keys(settings.aliases).length + settings.system.length + teams.size > 0;
}

/** How many of what was read are tables in a database. */
function countTables({ inputs }: ReadRows): number {
  return TABLE_NAMES.flatMap((table) => inputs.prepared[table]).filter(({ source }) => source.remote).length;
}

async function collectKinds(rows: ReadRows): Promise<ProblemKind[]> {
  const kinds: ProblemKind[] = [];
  for (const table of ACCOUNTED_TABLES) {
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
