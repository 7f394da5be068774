import type { Micros } from '../../../domain/calendar/micros.ts';
import { nameProof, type StageProof } from '../../../domain/purpose/stage-proofs.ts';
import type { UnprovenCount } from '../../count/purpose/proofs.ts';
import { joinSql, NO, type Sql, sql } from '../../sql/sql.ts';
import type { AwayRows, AwayServer } from '../count-away.ts';
import type { NamedCell } from '../journeys/select-rows.ts';
import { NotCountable } from '../not-countable.ts';
import { countTexts, findColumn, isAmong, isBlank, numberOf, textOf } from '../survey/away-cells.ts';
import { askEach, type SelectAway } from './ask-servers.ts';
import { readAll, selectUsed } from './facts-away.ts';

/**
 * The used events that lack what proves their stage: `item` (the contact), `weight`, `q_code`, `q_at`.
 *
 * @throws NotCountable where contacts prove a stage, or a column has too many texts
 */
export async function selectUnprovenAway(rows: AwayRows, proofs: readonly StageProof[]): Promise<SelectAway> {
  // a contact's row would have to be joined to its events
  if (proofs.some(({ table }) => table !== 'transitions')) throw new NotCountable('question');
  const cells = new Map<AwayServer, NamedCell[]>();
  for (const server of rows.servers) {
    const own: NamedCell[] = [];
    for (const { stage } of proofs) {
      own.push({ value: numberOf(await lacksProof(server, stage)), name: nameCell(stage) });
    }
    cells.set(server, own);
  }
  const isUnproven = joinSql(
    proofs.map(({ stage }) => sql`(q_code = ${stage} AND ${nameCell(stage)} = 1)`),
    sql` OR `,
  );
  return (server, names) => sql`SELECT q_id AS item, 1 AS weight, q_code, q_at
FROM (
${selectUsed(readAll(rows, server), names, cells.get(server))}) q_used
WHERE ${isUnproven}`;
}

/** How many events lack what proves their stage, before a moment; by stage, in order. */
export async function countUnprovenAway(
  rows: AwayRows,
  proofs: readonly StageProof[],
  before: Micros,
): Promise<UnprovenCount[]> {
  if (proofs.length === 0) return [];
  const select = await selectUnprovenAway(rows, proofs);
  const counted = await askEach(rows.servers, {
    columns: [
      { name: 'q_code', sum: false },
      { name: 'q_events', sum: true },
    ],
    write: (server, names) => sql`SELECT q_code, count(*) AS q_events
FROM (
${select(server, names)}) q_unproven
WHERE q_at < ${before}
GROUP BY q_code`,
  });
  const events = new Map<number, number>();
  for (const { q_code, q_events } of counted) {
    const stage = Number(q_code);
    events.set(stage, Number(q_events) + (events.get(stage) ?? 0));
  }
  return [...events].map(([stage, count]) => ({ stage, events: count })).sort((a, b) => a.stage - b.stage);
}

function nameCell(stage: number): Sql {
  return sql`q_lacks_${stage}`;
}

/** Whether the cell that proves a stage says nothing. */
async function lacksProof({ events: { table, from } }: AwayServer, stage: number): Promise<Sql> {
  const column = findColumn(table, nameProof(stage));
  const text = textOf(table, nameProof(stage));
  if (column === undefined) return sql`NOT (${NO})`;
  const texts = await countTexts(table, text, from(table.server.nameTable(table.input.remote.table)));
  return isAmong(
    table.dialect,
    text,
    texts.filter((each) => isBlank(each.text, column)),
  );
}
