import { type Doubt, doubt } from '../../../domain/draft/doubt.ts';
import { headerLabel } from '../../../domain/text/header.ts';
import { narrowTable } from '../../../engine/remote/look-at-table.ts';
import type { Server } from '../../../engine/remote/server.ts';
import { writeCell } from '../../../engine/remote/write-cells.ts';
import { type Sql, sql } from '../../../engine/sql/sql.ts';
import { pickHeaders } from '../../../ingest/tables/row-rules.ts';
import type { SeenFile } from '../place-files.ts';

/** So many rows of a table are brought here to be looked at; of a larger one whole contacts, about as many. */
const MOST_ROWS = 1_000_000;

/** Tables with the rows of one contact in so many, where all would be too much: the same contacts of each. */
export async function takeShares(
  server: Server,
  placed: readonly SeenFile[],
): Promise<{ readonly seen: readonly SeenFile[]; readonly doubts: readonly Doubt[] }> {
  const counted: { file: SeenFile; rows: number }[] = [];
  for (const file of placed) counted.push({ file, rows: await countRows(server, file) });
  const every = Math.ceil(Math.max(...counted.map(({ rows }) => rows)) / MOST_ROWS);
  if (every <= 1) return { seen: placed, doubts: [] };
  return {
    seen: placed.map((file) => narrow(server, file, every)),
    doubts: counted.flatMap(({ file, rows }) =>
      rows > MOST_ROWS ? [doubt('rows-sampled', { file: file.source.file, rows, every })] : [],
    ),
  };
}

async function countRows(server: Server, { stored }: SeenFile): Promise<number> {
  if (!stored) return 0;
  if (stored.rows !== null && stored.rows <= MOST_ROWS / 2) return stored.rows;
  const [row] = await server.query(sql`SELECT count(*) AS held FROM ${server.nameTable(stored.name)}`);
  return Number(row?.held ?? 0);
}

function narrow(server: Server, file: SeenFile, every: number): SeenFile {
  const { remote, header } = file.source;
  const id = findId(file);
  const column =
    remote?.columns[header.findIndex((name) => id !== undefined && headerLabel(name) === headerLabel(id))];
  if (!remote || !column) return file;
  const text = writeCell(server.address.kind, column);
  return {
    ...file,
    source: {
      ...file.source,
      remote: narrowTable(server, remote, { condition: isTaken(server, text, every) }),
    },
  };
}

/** The header of the contact's id. */
function findId({ source: { header }, layout, guess, given }: SeenFile): string | undefined {
  const known = pickHeaders(layout?.layout.columns ?? {}, header, ['contact_id']).contact_id;
  const guessed = guess?.columns.find(({ logical }) => logical === 'contact_id')?.header;
  return given?.contact_id ?? known ?? guessed;
}

/** Whether a contact is of the share: by its id, so that the same ones are in every table. */
function isTaken(server: Server, id: Sql, every: number): Sql {
  return server.address.kind === 'clickhouse'
    ? sql`cityHash64(${id}) % ${every} = 0`
    : sql`abs(mod(('x' || substr(md5(${id}), 1, 7))::bit(28)::int, ${every})) = 0`;
}
