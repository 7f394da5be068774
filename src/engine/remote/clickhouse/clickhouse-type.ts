import type { RemoteKind } from '../../../ingest/tables/remote-table.ts';

const WRAPPED = /^(?:Nullable|LowCardinality|SimpleAggregateFunction\(\w+,)\s*\(?\s*(.*)\)$/s;

/** How the cells of a type of ClickHouse are to be understood: `LowCardinality(Nullable(String))` as texts. */
export function kindOfClickhouse(type: string): RemoteKind {
  const inner = WRAPPED.exec(type)?.[1];
  if (inner !== undefined) return kindOfClickhouse(inner.trim());
  if (/^(?:String|FixedString\(|UUID|Enum(?:8|16)?\(|IPv[46])/.test(type)) return 'text';
  if (isWholeType(type)) return 'whole';
  if (/^DateTime/.test(type)) return type.includes("'") ? 'moment' : 'wall';
  return /^Date(?:32)?$/.test(type) ? 'day' : 'other';
}

/** Whether cells of it are whole numbers, of whatever size. */
export function isWholeType(type: string): boolean {
  return /^(?:Nullable\(|LowCardinality\(|LowCardinality\(Nullable\()?U?Int\d+\)*$/.test(type);
}
