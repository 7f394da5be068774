import { nameProof } from '../../domain/purpose/stage-proofs.ts';
import type { FunnelTable } from '../../domain/tables.ts';
import { normalizeLabel } from '../../domain/text/label.ts';
import type { LoadColumn } from '../../engine/remote/load/load-table.ts';
import { nameDimension } from '../../ingest/tables/dimension.ts';
import type { GivenFile } from '../../ingest/tables/ready-file.ts';
import type { Inputs } from '../read/inputs.ts';

/** A column that is loaded, and what the engine calls it. */
export interface SentColumn extends LoadColumn {
  readonly engine: string;
}

/** Engine's names of columns that others stand for in a table. */
const LOGICAL: Readonly<Record<string, string>> = { contact: 'contact_id', lead_source: 'source' };
/** A chosen pipeline is all that is loaded: its name would say nothing. */
const LEFT_OUT = ['pipeline'];

/**
 * The columns of a table that any of its files has, under their logical names or, where they have none, as the files call
 * them. Of two columns of one name the first counts: what proves a stage may be a column that is there anyway.
 */
export function listLoadColumns(inputs: Inputs, table: FunnelTable): SentColumn[] {
  const files = listFilesOf(inputs, table);
  const has = (name: string): boolean =>
    files.some(({ columns }) => columns.some((each) => each.name === name && each.position !== undefined));
  const taken = new Set<string>();
  return inputs.columns[table].flatMap(({ name: engine, kind }): SentColumn[] => {
    // ids may be numbers of rows, moments come from whichever column has them
    const always = engine === 'contact' || engine === 'stage' || engine === 'at';
    if (kind === 'condition' || LEFT_OUT.includes(engine) || !(always || has(engine))) return [];
    const name = nameLoaded(inputs, engine);
    const key = normalizeLabel(name).replaceAll(' ', '_');
    if (taken.has(key)) return [];
    taken.add(key);
    return [{ engine, name, kind: kindOf(engine, kind) }];
  });
}

/** The files that say something of a table's rows: of contacts those of transitions too, which have one row a contact. */
export function listFilesOf({ prepared }: Inputs, table: FunnelTable): GivenFile[] {
  const own = prepared[table].map(({ input }) => input);
  const rows = prepared.transitions.map(({ input }) => input).filter(({ events }) => events !== undefined);
  return table === 'contacts' ? [...own, ...rows] : own;
}

function nameLoaded({ dimensions, proofs }: Inputs, engine: string): string {
  const dimension = dimensions.find((_, index) => nameDimension(index) === engine);
  const proof = proofs.find(({ stage }) => nameProof(stage) === engine)?.header;
  return dimension ?? proof ?? LOGICAL[engine] ?? engine;
}

function kindOf(engine: string, kind: string): LoadColumn['kind'] {
  if (engine === 'contact') return 'id';
  if (engine === 'at') return 'moment';
  if (kind === 'time') return 'moment?';
  return kind === 'verbatim' ? 'label' : 'text';
}
