import { type Problem, problem } from '../../domain/problem.ts';
import type { Comparison } from '../../engine/duckdb/track/comparison.ts';
import { locateRows } from '../../ingest/records/locate.ts';
import type { PreparedInput } from '../../ingest/tables/ready-input.ts';
import { describeRefusedRows } from '../read/rejected-row.ts';

/** The two files of a run; there may be no history yet. */
interface PreparedFiles {
  readonly deals: PreparedInput;
  readonly history: PreparedInput | undefined;
}

interface DateSettings {
  readonly track: { readonly dates?: string };
  readonly history: { readonly dates?: string };
}

/**
 * Everything that makes one of the files unfit, in the order of the files: broken records, rows without id, stage or
 * (of a history) time, unreadable times, deals in several rows with different stages.
 */
export async function collectFaults(
  { deals, history }: PreparedFiles,
  comparison: Comparison,
  settings: DateSettings,
): Promise<Problem[]> {
  const faults = await comparison.listFaults();
  const torn = await comparison.listTornDeals();
  const faultsOf = (name: 'deals' | 'history') => faults.filter(({ file }) => file === name);
  const ofDeals = await describeRefusedRows(deals, faultsOf('deals'), { dates: settings.track.dates });
  const places = await locateRows(deals.source, torn);
  for (const [index, { contact, stages }] of torn.entries()) {
    ofDeals.push(problem('track-torn', { contact, stages }, { file: deals.source.file, ...places[index] }));
  }
  const ofHistory = history
    ? await describeRefusedRows(history, faultsOf('history'), { dates: settings.history.dates })
    : [];
  const { inputs } = comparison;
  return [
    ...sortByLine([...(inputs.deals.broken?.problems ?? []), ...ofDeals]),
    ...sortByLine([...(inputs.history?.broken?.problems ?? []), ...ofHistory]),
  ];
}

function sortByLine(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) => (a.place.line ?? 0) - (b.place.line ?? 0));
}
