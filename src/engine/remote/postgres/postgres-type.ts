import type { RemoteKind } from '../../../ingest/tables/remote-table.ts';

const KINDS: Readonly<Record<string, RemoteKind>> = {
  int2: 'whole',
  int4: 'whole',
  int8: 'whole',
  timestamptz: 'moment',
  timestamp: 'wall',
  date: 'day',
  text: 'text',
  varchar: 'text',
  bpchar: 'text',
  name: 'text',
  char: 'text',
  citext: 'text',
  uuid: 'text',
};

/**
 * How the cells of a type of PostgreSQL are to be understood.
 *
 * @param name as pg_type has it: `int8`
 * @param category as pg_type has it: `E` of enumerations
 */
export function kindOfPostgres(name: string, category: string): RemoteKind {
  return KINDS[name] ?? (category === 'E' ? 'text' : 'other');
}

/** Object ids of int8, int2, int4 and oid. */
const WHOLE_IDS: ReadonlySet<number> = new Set([20, 21, 23, 26]);

/** What makes a cell of a result out of what the server writes. */
export function parserOf(typeId: number): (text: string) => string | number {
  return WHOLE_IDS.has(typeId) ? readWhole : (text) => text;
}

function readWhole(text: string): string | number {
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : text;
}
