import { NO_ID_FAULTS } from '../../domain/quality/id-faults.ts';
import type { RowProblemCode } from '../../domain/quality/row-problems.ts';
import { compareCodePoints } from '../../domain/text/order.ts';
import { NOTHING_BROKEN } from '../../ingest/tables/ready-file.ts';
import type { RejectedCount } from '../count/rejected-rows.ts';
import type { FileFacts, PlaceholderCells } from '../engine.ts';
import { sql } from '../sql/sql.ts';
import type { SettledTexts } from './journeys/settle-texts.ts';
import { type AwayTable, countTexts, findColumn } from './survey/away-cells.ts';
import type { ContactSurvey } from './survey/survey-contacts.ts';
import type { EventSurvey } from './survey/survey-events.ts';
import { isStandIn } from './survey/time-cells.ts';

/** Different texts of a column that are told. */
const EXAMPLES = 3;

/** What a table of transitions holds, and why rows of it are not used. */
export async function tellEvents(
  survey: EventSurvey,
  texts: SettledTexts,
): Promise<{ facts: FileFacts; rejected: RejectedCount[] }> {
  const { table, stages, rows } = survey;
  const known = new Map(texts.stages);
  const reasons = new Map<RowProblemCode, number>();
  const add = (reason: RowProblemCode, count: number): void => {
    if (count > 0) reasons.set(reason, (reasons.get(reason) ?? 0) + count);
  };
  let [counted, dated, standing] = [0, 0, 0];
  for (const { stage, q_rows, q_no_id, q_no_time, q_no_stamp, q_dated, q_standing } of stages) {
    counted += q_rows;
    dated += q_dated;
    standing += q_standing;
    // the first reason that holds
    add('id-missing', q_no_id);
    if (texts.blankStages.has(stage)) add('stage-missing', q_rows - q_no_id);
    else if (!known.has(stage ?? '')) add('stage-unknown', q_rows - q_no_id);
    else {
      add('time-missing', q_no_time);
      add('time-placeholder', q_no_stamp);
    }
  }
  return {
    facts: {
      input: table.input,
      rows,
      aside: rows - counted,
      ids: NO_ID_FAULTS,
      broken: NOTHING_BROKEN,
      placeholders: await tellPlaceholders(survey, 'at', standing, dated),
    },
    rejected: [...reasons]
      .map(([reason, count]) => ({
        table: 'transitions' as const,
        source: table.source,
        reason,
        rows: count,
      }))
      .sort((a, b) => compareCodePoints(a.reason, b.reason)),
  };
}

/** What a table of contacts holds, and why rows of it are not used. */
export async function tellContacts(
  survey: ContactSurvey,
): Promise<{ facts: FileFacts; rejected: RejectedCount[] }> {
  const { table, rows, counted, anonymous, created, updated } = survey;
  const placeholders: PlaceholderCells[] = [];
  for (const [name, times] of [['created_at', created] as const, ['updated_at', updated] as const]) {
    const { q_standing = 0, q_dated = 0 } = times?.totals ?? {};
    placeholders.push(...(await tellPlaceholders(survey, name, q_standing, q_dated)));
  }
  const none: RejectedCount = {
    table: 'contacts',
    source: table.source,
    reason: 'id-missing',
    rows: anonymous,
  };
  return {
    facts: {
      input: table.input,
      rows,
      aside: rows - counted,
      ids: NO_ID_FAULTS,
      broken: NOTHING_BROKEN,
      placeholders,
    },
    rejected: anonymous > 0 ? [none] : [],
  };
}

/** Dates that stand for none: how many cells of a column, and the commonest of their texts. */
async function tellPlaceholders(
  { table, from }: { readonly table: AwayTable; readonly from: EventSurvey['from'] },
  name: string,
  cells: number,
  dated: number,
): Promise<PlaceholderCells[]> {
  const column = findColumn(table, name);
  if (cells === 0 || column === undefined) return [];
  const { dialect, server, input } = table;
  const { remote, header = remote.name } = column;
  const rows = sql`(SELECT * FROM ${from(server.nameTable(input.remote.table))} WHERE ${isStandIn(dialect.micros(remote))}) standing`;
  const texts = await countTexts(table, dialect.asText(remote), rows);
  const examples = texts
    .sort((a, b) => b.rows - a.rows || compareCodePoints(a.text ?? '', b.text ?? ''))
    .slice(0, EXAMPLES)
    .map(({ text }) => text ?? '');
  return [{ column: header, cells, dated, examples }];
}
