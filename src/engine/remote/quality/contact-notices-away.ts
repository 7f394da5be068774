import type { Notice } from '../../../domain/quality/notice.ts';
import { LOST } from '../../count/dictionaries.ts';
import { listConditions } from '../../duckdb/quality/contact-notices.ts';
import { tellBlank } from '../../duckdb/quality/manager-notices.ts';
import { type Sql, sql } from '../../sql/sql.ts';
import type { AwayServer } from '../count-away.ts';
import { sumOf } from '../survey/away-cells.ts';
import { addEach, listFirst } from './ask-servers.ts';
import type { AwayQuestion, CountedQuestion } from './away-question.ts';
import { countUsable } from './event-notices-away.ts';
import { selectFacts } from './facts-away.ts';

/** Counts contacts, and notices about single ones, in one pass. */
export async function findContactNoticesAway(
  question: AwayQuestion,
): Promise<{ readonly notices: Notice[]; readonly totals: CountedQuestion['totals'] }> {
  const { rows, facts } = question;
  const { servers } = rows;
  const conditions = listConditions(question);
  const select = selectFacts(rows);
  const sums: Record<string, (server: AwayServer) => Sql> = {
    contacts: () => sql`count(*)`,
    blank: ({ dialect }) => sumOf(dialect, sql`low_rank IS NULL AND owner IS NULL`),
  };
  for (const [code, where] of conditions) sums[code] = ({ dialect }) => sumOf(dialect, where);
  const counts = await addEach(servers, sums, select);
  const totals = countTotals(question, counts.contacts ?? 0);
  const notices: Notice[] = tellBlank(counts.blank ?? 0, totals);
  for (const [code, where] of conditions) {
    const count = counts[code] ?? 0;
    const found = (): Promise<string[]> =>
      listFirst(
        servers,
        (server, names) => sql`SELECT contact AS item
FROM (
${select(server, names)}) q_facts
WHERE ${where}`,
      );
    const examples = count === 0 ? [] : await found();
    notices.push({ code, count, total: totals.contacts, items: count, examples });
  }
  if (facts.contacts === 0) return { notices, totals };
  // where one cannot be read, rows are brought
  notices.push({ code: 'created-unreadable', count: 0, total: totals.listed, items: 0, examples: [] });
  return { notices, totals };
}

function countTotals({ rows, facts }: AwayQuestion, contacts: number): CountedQuestion['totals'] {
  const add = (files: readonly { readonly rows: number }[]): number =>
    files.reduce((sum, each) => sum + each.rows, 0);
  return {
    contacts,
    events: countUsable(rows, (code) => code >= LOST),
    transitions: add(facts.files.transitions),
    listed: add(facts.files.contacts),
  };
}
