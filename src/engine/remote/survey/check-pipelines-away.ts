import { refuse } from '../../../domain/collect-problems.ts';
import { problem } from '../../../domain/problem.ts';
import { normalizeLabel } from '../../../domain/text/label.ts';
import { findNearest } from '../../../domain/text/nearest.ts';
import { ALL_PIPELINES } from '../../../ingest/tables/ready-file.ts';
import { NotCountable } from '../not-countable.ts';
import { type AwayTable, findColumn, listSpelled } from './away-cells.ts';

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
  const found = await listSpelled(own, 'pipeline');
  const pipelines = [...found].flatMap(([label, { name, rows }]) => (label === '' ? [] : { name, rows }));
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
