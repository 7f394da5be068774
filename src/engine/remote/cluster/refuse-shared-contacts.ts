import { InputError, problem } from '../../../domain/problem.ts';
import { queryTexts } from '../../sql/result.ts';
import { joinSql, quoteName, quoteText, type Sql, sql } from '../../sql/sql.ts';
import { quoteForClickhouse, quoteNameForClickhouse } from '../clickhouse/quote.ts';
import type { Server } from '../server.ts';
import type { CountedTables } from './push-plan.ts';

/** How many rows of a server are chosen, whose contacts are looked for on the others. */
const ROWS = 5000;
const EXAMPLES = 3;

/** One server of several, and what is counted there. */
export interface Member {
  readonly server: Server;
  readonly tables: CountedTables;
}

/**
 * Refuses servers that hold some of the same contacts: each would count them, and the sum would be too large. Some
 * contacts of each server are looked for on all that follow it, chosen by a hash, so that whole ranges of ids take part.
 *
 * @throws InputError `servers-share-contacts`
 */
export async function refuseSharedContacts(members: readonly Member[]): Promise<void> {
  for (const [index, one] of members.entries()) {
    const others = members.slice(index + 1);
    if (others.length === 0) return;
    const sample = await sampleContacts(one);
    for (const other of others) {
      const found = await findContacts(other, sample);
      if (found.length === 0) continue;
      const servers = [one.server.address.shown, other.server.address.shown] as const;
      const examples = found.slice(0, EXAMPLES);
      throw new InputError([
        problem('servers-share-contacts', {
          servers,
          sampled: sample.length,
          shared: found.length,
          examples,
        }),
      ]);
    }
  }
}

/** What a hash puts first: the same ids of whichever server speaks the same language. */
async function sampleContacts(member: Member): Promise<string[]> {
  const { hash } = speak(member);
  return queryTexts(
    member.server,
    'id',
    // doubles go last: the smallest hashes are found without holding all ids at once
    sql`SELECT DISTINCT id FROM (
  SELECT listed.id AS id FROM (${selectIds(member)}) AS listed WHERE listed.id IS NOT NULL
  ORDER BY ${hash}, id LIMIT ${ROWS}
) AS ids`,
  );
}

async function findContacts(member: Member, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const { quote } = speak(member);
  const list = joinSql(ids.map(quote));
  return queryTexts(
    member.server,
    'id',
    sql`SELECT id FROM (${selectIds(member)}) AS ids
WHERE id IN (${list})
GROUP BY id ORDER BY id`,
  );
}

/** Contact ids of both tables. */
function selectIds({ server, tables }: Member): Sql {
  const { writeText } = speak({ server });
  // as text: one table may have numbers where the other has texts
  const selects = [tables.transitions, ...(tables.contacts ? [tables.contacts] : [])].map(
    ({ table, contact }) => sql`SELECT ${writeText(contact)} AS id FROM ${server.nameTable(table)}`,
  );
  return joinSql(selects, sql` UNION ALL `);
}

/** How a server writes an id as text, chooses by hash, and quotes. */
function speak({ server }: Pick<Member, 'server'>) {
  return server.address.kind === 'clickhouse'
    ? {
        hash: sql`cityHash64(listed.id)`,
        quote: quoteForClickhouse,
        writeText: (column: string) => sql`toString(${quoteNameForClickhouse(column)})`,
      }
    : {
        hash: sql`hashtext(listed.id)`,
        quote: quoteText,
        writeText: (column: string) => sql`CAST(${quoteName(column)} AS text)`,
      };
}
