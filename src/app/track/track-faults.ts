import { type Problem, problem } from '../../domain/problem.ts';
import type { RowProblemCode } from '../../domain/quality/row-problems.ts';
import type { Comparison, TrackFault } from '../../engine/duckdb/track/comparison.ts';
import { type LocatedRecord, locateLines, locateRecords } from '../../ingest/records/locate.ts';
import type { PreparedInput } from '../../ingest/tables/ready-input.ts';

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
  const ofDeals = await describeFaults(
    deals,
    faults.filter(({ file }) => file === 'deals'),
    settings.track.dates,
  );
  const places = await locateAll(deals, torn);
  for (const [index, { contact, stages }] of torn.entries()) {
    ofDeals.push(problem('track-torn', { contact, stages }, { file: deals.source.file, ...places[index] }));
  }
  const ofHistory = history
    ? await describeFaults(
        history,
        faults.filter(({ file }) => file === 'history'),
        settings.history.dates,
      )
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

async function describeFaults(
  prepared: PreparedInput,
  faults: readonly TrackFault[],
  dates: string | undefined,
): Promise<Problem[]> {
  const places = await locateAll(prepared, faults);
  return faults.map(({ reason, value }, index): Problem => {
    const column = columnOf(reason, prepared.headers);
    const place = {
      file: prepared.source.file,
      ...places[index],
      ...(column === undefined ? {} : { column }),
      ...(value === null ? {} : { value }),
    };
    if (reason === 'time-unreadable') {
      return problem('time-unreadable', dates === undefined ? {} : { pattern: dates }, place);
    }
    return problem(reason as 'id-missing' | 'stage-missing' | 'time-missing', {}, place);
  });
}

function columnOf(reason: RowProblemCode, headers: PreparedInput['headers']): string | undefined {
  if (reason === 'id-missing') return headers.contact;
  return reason === 'stage-missing' ? headers.stage : headers.at;
}

/** Line and text of rows, as an editor shows them. */
function locateAll(
  { source }: PreparedInput,
  rows: readonly { readonly ordinal: number; readonly line: number | null }[],
): Promise<LocatedRecord[]> {
  const lines = rows.flatMap(({ line }) => line ?? []);
  return lines.length > 0
    ? locateLines(source, lines)
    : locateRecords(
        source,
        rows.map(({ ordinal }) => ordinal),
      );
}
