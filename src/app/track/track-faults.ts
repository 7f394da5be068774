import { type Problem, problem } from '../../domain/problem.ts';
import type { Comparison } from '../../engine/duckdb/track/comparison.ts';
import { locateRows } from '../../ingest/records/locate.ts';
import type { PreparedInput } from '../../ingest/tables/ready-input.ts';
import { describeRefusedRows, sortByLine } from '../read/rejected-row.ts';

type TwoFiles<Deals, History> = { readonly deals: Deals; readonly history: History };

/**
 * Everything that makes one of the files unfit, in the order of the files: broken records, rows without id, stage or
 * (of a history) time, unreadable times, deals in several rows with different stages.
 *
 * @param files what was prepared; there may be no history yet
 * @param dates the configured date patterns
 */
export async function collectFaults(
  files: TwoFiles<PreparedInput, PreparedInput | undefined>,
  comparison: Comparison,
  dates: TwoFiles<string | undefined, string | undefined>,
): Promise<Problem[]> {
  const faults = await comparison.listFaults();
  const torn = await comparison.listTornDeals();
  const collect = async (name: 'deals' | 'history'): Promise<Problem[]> => {
    const rows = faults.filter(({ file }) => file === name);
    const refused = files[name] ? await describeRefusedRows(files[name], rows, dates[name]) : [];
    return [...(comparison.inputs[name]?.broken?.problems ?? []), ...refused];
  };
  const places = await locateRows(files.deals.source, torn);
  const tornProblems = torn.map(({ contact, stages }, index) =>
    problem('track-torn', { contact, stages }, { file: files.deals.source.file, ...places[index] }),
  );
  return [
    ...sortByLine([...(await collect('deals')), ...tornProblems]),
    ...sortByLine(await collect('history')),
  ];
}
