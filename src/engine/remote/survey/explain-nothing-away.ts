import { refuse } from '../../../domain/collect-problems.ts';
import { type Problem, problem } from '../../../domain/problem.ts';
import { normalizeLabel } from '../../../domain/text/label.ts';
import { findNearest } from '../../../domain/text/nearest.ts';
import { type AwayTable, findColumn, listSpelled } from './away-cells.ts';

/** So many values of a column are looked through for the one that was meant, the commonest first. */
const LOOKED_AT = 200;

/** A table of one kind on a server: all of its rows, and those that its conditions leave. */
export interface ChosenTable {
  readonly table: AwayTable;
  readonly rows: number;
  readonly counted: number;
}

type Told = Problem<'where-nothing'>['args']['conditions'][number];

/**
 * Conditions that leave no row of any server's table were not meant, as in files: see `engine/duckdb/load/pipelines.ts`. The
 * choice of a pipeline is looked at elsewhere.
 *
 * @throws InputError where-nothing: which of them no row meets, or that none meets them all
 */
export async function refuseNothing(tables: readonly ChosenTable[]): Promise<void> {
  const filled = tables.filter(({ rows }) => rows > 0);
  const [first] = filled;
  if (first === undefined || filled.some(({ counted }) => counted > 0)) return;
  const { where = [] } = first.table.input;
  const file = filled.map(({ table }) => table.input.file).join(', ');
  const told: Told[] = [];
  for (const { column, values, pipeline } of where) {
    if (pipeline) continue;
    const header = findColumn(first.table, column)?.header ?? column;
    told.push({ header, values });
    const found = await listSpelled(
      filled.map(({ table }) => table),
      column,
    );
    const wanted = new Set(values.map(normalizeLabel));
    if ([...found].some(([label, { blank }]) => wanted.has(label) || (blank && wanted.has('')))) continue;
    const named = [...found].flatMap(([label, { name }]) => (label === '' ? [] : name));
    const known = named.slice(0, LOOKED_AT);
    const nearest = values.map((value) => findNearest(value, known)).find((each) => each !== undefined);
    refuse([problem('where-nothing', { conditions: told.slice(-1), known, nearest }, { file })]);
  }
  if (told.length > 0) refuse([problem('where-nothing', { conditions: told, known: [] }, { file })]);
}
