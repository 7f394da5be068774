import { refuse } from '../../../domain/collect-problems.ts';
import { problem } from '../../../domain/problem.ts';
import { normalizeLabel, normalizeText } from '../../../domain/text/label.ts';
import { findNearest } from '../../../domain/text/nearest.ts';
import { compareCodePoints } from '../../../domain/text/order.ts';
import { ALL_PIPELINES } from '../../../ingest/tables/ready-file.ts';
import { NotCountable } from '../not-countable.ts';
import { type AwayTable, countTexts, findColumn, isBlank, textOf } from './away-cells.ts';

/**
 * One funnel is one pipeline, as in files: see `engine/duckdb/load/pipelines.ts`.
 *
 * @param tables of one kind, on all servers
 * @throws InputError pipelines-several, pipeline-unknown; NotCountable where other conditions are to be looked at as well
 */
export async function checkPipelinesAway(tables: readonly AwayTable[]): Promise<void> {
  const own = tables.filter((table) => findColumn(table, 'pipeline') !== undefined);
  const [first] = own;
  if (first === undefined || first.input.pipeline === ALL_PIPELINES) return;
  const { pipeline, where = [] } = first.input;
  // rows that other conditions leave out name no pipeline
  if (pipeline === undefined && where.length > 0) throw new NotCountable('conditions');
  const found = new Map<string, { name: string; rows: number }>();
  for (const table of own) {
    const name = table.server.nameTable(table.input.remote.table);
    for (const { text, rows } of await countTexts(table, textOf(table, 'pipeline'), name)) {
      if (text === null || isBlank(text, {})) continue;
      const label = normalizeLabel(text);
      const clean = normalizeText(text);
      const known = found.get(label);
      const least = known === undefined || compareCodePoints(clean, known.name) < 0 ? clean : known.name;
      found.set(label, { name: least, rows: rows + (known?.rows ?? 0) });
    }
  }
  const pipelines = [...found.values()].sort((a, b) => b.rows - a.rows || compareCodePoints(a.name, b.name));
  const known = pipelines.map(({ name }) => name);
  const header = findColumn(first, 'pipeline')?.header ?? 'pipeline';
  const file = own.map(({ input }) => input.file).join(', ');
  if (pipeline === undefined) {
    refuse(known.length > 1 ? [problem('pipelines-several', { header, pipelines }, { file })] : []);
  } else if (known.length > 0 && !found.has(normalizeLabel(pipeline))) {
    refuse([
      problem(
        'pipeline-unknown',
        { header, known, nearest: findNearest(pipeline, known) },
        { file, text: pipeline },
      ),
    ]);
  }
}
