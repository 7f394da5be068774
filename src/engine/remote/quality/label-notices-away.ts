import { duckdb } from '../../duckdb/duckdb-dialect.ts';
import { findLabelNotices, sharesFew } from '../../duckdb/quality/label-notices.ts';
import { queryRows } from '../../sql/result.ts';
import { quoteText, type Sql, sql } from '../../sql/sql.ts';
import { textOf } from '../survey/away-cells.ts';
import { HAS_ID, idText } from '../survey/id-cells-away.ts';
import { addEach } from './ask-servers.ts';
import type { CountedQuestion } from './away-question.ts';

/** Notices about stage labels: what there is of them is known here. */
export function findLabelNoticesAway(question: CountedQuestion): ReturnType<typeof findLabelNotices> {
  const { database, rows } = question;
  return findLabelNotices(question, async ({ before, after }) => {
    const [one, other] = [await listSpellings(before.label), await listSpellings(after.label)];
    const counts = await addEach(
      rows.servers,
      { one: () => sql`sum(q_one)`, other: () => sql`sum(q_other)`, both: () => sql`sum(q_one * q_other)` },
      ({ dialect, events: { table, from } }, names) => {
        const has = (texts: readonly string[]): Sql =>
          sql`max(${dialect.lookup(
            sql`q_stage`,
            texts.map((text) => [text, 1]),
            0,
          )})`;
        return sql`SELECT q_id, ${has(one)} AS q_one, ${has(other)} AS q_other
FROM (
SELECT ${idText(table)} AS q_id, ${textOf(table, 'stage')} AS q_stage FROM ${from(names.transitions)}) q_labels
WHERE ${HAS_ID}
GROUP BY q_id`;
      },
    );
    return sharesFew(counts);
  });

  /** The texts that are one label. */
  async function listSpellings(label: string): Promise<string[]> {
    const key = duckdb.lowerCase(quoteText(label));
    const found = await queryRows(
      database,
      { raw: 'text' },
      sql`SELECT raw FROM labels WHERE ${duckdb.lowerCase(sql`label`)} = ${key}`,
    );
    return found.map(({ raw }) => raw);
  }
}
