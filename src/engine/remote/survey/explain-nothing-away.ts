import { refuse } from '../../../domain/collect-problems.ts';
import { type Problem, problem } from '../../../domain/problem.ts';
import { normalizeLabel, normalizeText } from '../../../domain/text/label.ts';
import { findNearest } from '../../../domain/text/nearest.ts';
import { compareCodePoints } from '../../../domain/text/order.ts';
import { type AwayTable, countTexts, findColumn, isBlank, textOf } from './away-cells.ts';

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
    const { known, met } = await listValues(filled, column, values);
    if (met) continue;
    const nearest = values.map((value) => findNearest(value, known)).find((each) => each !== undefined);
    refuse([problem('where-nothing', { conditions: told.slice(-1), known, nearest }, { file })]);
  }
  if (told.length > 0) refuse([problem('where-nothing', { conditions: told, known: [] }, { file })]);
}

/** What a column holds, each value in one spelling, the commonest first; and whether a row has one that is asked for. */
async function listValues(
  tables: readonly ChosenTable[],
  column: string,
  values: readonly string[],
): Promise<{ known: string[]; met: boolean }> {
  const wanted = new Set(values.map(normalizeLabel));
  const found = new Map<string, { name: string; rows: number }>();
  let met = false;
  for (const { table } of tables) {
    const name = table.server.nameTable(table.input.remote.table);
    for (const { text, rows } of await countTexts(table, textOf(table, column), name)) {
      const label = normalizeLabel(text ?? '');
      met ||= wanted.has(label) || (wanted.has('') && isBlank(text, findColumn(table, column) ?? {}));
      if (label === '') continue;
      const clean = normalizeText(text ?? '');
      const own = found.get(label);
      const least = own === undefined || compareCodePoints(clean, own.name) < 0 ? clean : own.name;
      found.set(label, { name: least, rows: rows + (own?.rows ?? 0) });
    }
  }
  const known = [...found.values()].sort((a, b) => b.rows - a.rows || compareCodePoints(a.name, b.name));
  return { known: known.slice(0, LOOKED_AT).map(({ name }) => name), met };
}
