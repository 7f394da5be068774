import type { Micros } from '../../../domain/calendar/micros.ts';
import type { OffsetSegment } from '../../../domain/calendar/zone.ts';
import { nameProof, type StageProof } from '../../../domain/purpose/stage-proofs.ts';
import type { Connection } from '../../sql/connection.ts';
import type { CountDatabase } from '../../sql/count-dialect.ts';
import { queryRows } from '../../sql/result.ts';
import { joinSql, quoteName, type Sql, sql } from '../../sql/sql.ts';
import { attributeColumn } from '../contacts.ts';
import { selectEvents } from '../fold.ts';

/** What proves stages, where that was read, and whether an event without it counts. */
export interface Proofs {
  readonly columns: readonly StageProof[];
  readonly required: boolean;
}

/** How many events of a stage lack what proves it. */
export interface UnprovenCount {
  /** 0..n */
  readonly stage: number;
  readonly events: number;
}

/**
 * `event_rows`: the rows of `transitions_rows` that may be events: all, or where proof is required those that have it
 * (SPEC-CONTROL: stages with a purpose). Rows without stay used, and are accounted for.
 */
export async function createEventRows(
  { connection, dialect }: CountDatabase,
  proofs: Proofs | undefined,
): Promise<void> {
  const select = proofs?.required
    ? sql`SELECT t.*
FROM transitions_rows t
JOIN labels l ON l.raw = t.stage${joinContacts(proofs.columns)}
WHERE NOT coalesce(${isUnproven(proofs.columns, sql`l.code`)}, FALSE)`
    : sql`SELECT * FROM transitions_rows`;
  await connection.run(dialect.createView(sql`event_rows`, select));
}

/** The used events that lack what proves their stage: contact, code, happened. */
export function selectUnproven(columns: readonly StageProof[], offsets: readonly OffsetSegment[]): Sql {
  const own = columns.filter(({ table }) => table === 'transitions').map(({ stage }) => nameOwn(stage));
  return sql`SELECT t.contact, t.code, t.happened
FROM (${selectEvents(offsets, own, sql`transitions_rows`)}) t${joinContacts(columns)}
WHERE ${isUnproven(columns, sql`t.code`)}`;
}

/** How many events lack what proves their stage, before a moment; by stage, in order. */
export async function countUnproven(
  connection: Connection,
  columns: readonly StageProof[],
  { offsets, before }: { readonly offsets: readonly OffsetSegment[]; readonly before: Micros },
): Promise<UnprovenCount[]> {
  if (columns.length === 0) return [];
  const select = sql`SELECT code AS stage, count(*) AS events
FROM (${selectUnproven(columns, offsets)}) unproven
WHERE happened < ${before}
GROUP BY code
ORDER BY code`;
  return queryRows(connection, { stage: 'whole', events: 'whole' }, select);
}

/** Contacts are asked only where they prove anything. */
function joinContacts(columns: readonly StageProof[]): Sql {
  return columns.some(({ table }) => table === 'contacts')
    ? sql`\nLEFT JOIN contacts c ON c.contact = t.contact`
    : sql``;
}

/** Over an event `t` and its contact `c`. */
function isUnproven(columns: readonly StageProof[], code: Sql): Sql {
  const conditions = columns.map(({ stage, table }) => {
    const cell = table === 'transitions' ? nameOwn(stage) : sql`c.${attributeColumn(nameProof(stage))}`;
    return sql`(${code} = ${stage} AND ${cell} IS NULL)`;
  });
  return sql`(${joinSql(conditions, sql` OR `)})`;
}

function nameOwn(stage: number): Sql {
  return sql`t.${quoteName(nameProof(stage))}`;
}
