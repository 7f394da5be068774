import { InputError } from '../../../domain/problem.ts';
import { unknownWord } from '../../../domain/text/unknown-word.ts';
import type { Server, TableSight } from '../../../engine/remote/server.ts';
import type { CatalogTable } from '../../../ingest/catalog/catalog-table.ts';

/** What a database server says of its tables; each is asked about once. */
export interface Catalogue {
  readonly server: Server;
  readonly sights: readonly TableSight[];
  /** @throws InputError server-table, with the nearest name */
  describe(name: string): Promise<CatalogTable>;
}

export async function openCatalogue(server: Server): Promise<Catalogue> {
  const sights = await server.listTables();
  const known = new Map<string, Promise<CatalogTable>>();
  const ask = async (name: string): Promise<CatalogTable> => {
    // a table may be there that no list shows
    const { storage, rows } = sights.find((sight) => sight.name === name) ?? { storage: '', rows: null };
    const columns = await server.listColumns(name);
    if (columns !== null) return { name, storage, rows, columns };
    const names = sights.map((sight) => sight.name);
    const place = { file: server.address.shown, text: name };
    throw new InputError([unknownWord('server-table', name, names, { table: name }, place)]);
  };
  return {
    server,
    sights,
    describe(name) {
      const asked = known.get(name) ?? ask(name);
      known.set(name, asked);
      return asked;
    },
  };
}

/** The schema that a name begins with; '' where it has none. */
export function schemaOf(name: string): string {
  return name.slice(0, Math.max(0, name.lastIndexOf('.')));
}
