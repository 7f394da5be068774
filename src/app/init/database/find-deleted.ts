import { type Doubt, doubt } from '../../../domain/draft/doubt.ts';
import { headerKey } from '../../../domain/text/header.ts';
import type { Server } from '../../../engine/remote/server.ts';
import { writeCell } from '../../../engine/remote/write-cells.ts';
import { sql } from '../../../engine/sql/sql.ts';
import type { SeenFile } from '../place-files.ts';
import { isTrue } from './find-stage-book.ts';

/** How pipelines of data, and CRMs, call the mark of a row that is gone where it came from. */
const MARKS = ['_fivetran_deleted', 'is_deleted', '_deleted', '_ab_cdc_deleted_at'].map(headerKey);
/** Such a column has two texts; one with more is none. */
const MOST_TEXTS = 4;

/** Whether rows of a history are marked as deleted where they were copied from: they count until the config says otherwise. */
export async function findDeleted(server: Server, { table, source, stored }: SeenFile): Promise<Doubt[]> {
  if (table !== 'transitions' || !stored) return [];
  const found: Doubt[] = [];
  for (const each of stored.columns) {
    const { name, kind } = each;
    if (!MARKS.includes(headerKey(name)) || kind === 'moment' || kind === 'wall') continue;
    const text = writeCell(server.address.kind, each);
    const rows = await server.query(
      sql`SELECT ${text} AS mark, count(*) AS held FROM ${server.nameTable(stored.name)} GROUP BY ${text} LIMIT ${MOST_TEXTS + 1}`,
    );
    const deleted = rows.filter(({ mark }) => isTrue(mark));
    if (deleted.length === 0 || rows.length > MOST_TEXTS) continue;
    const kept = rows.filter(({ mark }) => !isTrue(mark)).map(({ mark }) => String(mark ?? ''));
    const count = deleted.reduce((sum, { held }) => sum + Number(held), 0);
    found.push(doubt('rows-deleted', { file: source.file, header: name, rows: count, kept }));
  }
  return found;
}
