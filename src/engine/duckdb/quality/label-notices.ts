import { localToUtc } from '../../../domain/calendar/zone.ts';
import type { Notice } from '../../../domain/quality/notice.ts';
import { findRenamings, type LabelSpan, type Renaming } from '../../../domain/quality/renamed-stages.ts';
import type { Suggestion } from '../../../domain/quality/suggestion.ts';
import { IGNORED } from '../../count/dictionaries.ts';
import type { Row } from '../../sql/connection.ts';
import { quoteText } from '../../sql/sql.ts';
import { duckdb } from '../duckdb-dialect.ts';
import { countItems, noticeOf, type QualityContext } from './context.ts';

/** Labels that more than this share of the contacts of the rarer one have both are two stages. */
const MOST_COMMON = 0.1;

/** Each costs a look at all events. */
const MOST_RENAMINGS = 10;

/** Notices about stage labels, and what the config could say of them. */
export async function findLabelNotices(
  context: QualityContext,
): Promise<{ notices: Notice[]; suggestions: Suggestion[] }> {
  const { database, totals, loaded } = context;
  if (loaded.rows.transitions.length === 0) return { notices: [], suggestions: [] };
  const [row] = await database.query(
    `SELECT count(DISTINCT ${duckdb.lowerCase('label')}) AS labels FROM labels WHERE label IS NOT NULL`,
  );
  const labels = Number(row?.labels);
  const renamings = await findRenamed(context);
  const notices = [
    await countItems(
      database,
      'stages-alike',
      `SELECT string_agg('"' || raw || '"', ' = ' ORDER BY raw) AS item, 1 AS weight FROM labels WHERE code IS NOT NULL
       GROUP BY ${duckdb.lowerCase('label')} HAVING count(*) > 1`,
      labels,
    ),
    await countItems(
      database,
      'ignored-rows',
      `SELECT label AS item, row_count - no_id - no_time - bad_time AS weight FROM labels WHERE code = ${IGNORED}`,
      totals.transitions,
    ),
    noticeOf(
      'stages-renamed',
      renamings.length,
      labels,
      renamings.map(({ before, after }) => `${before.label} → ${after.label}`),
    ),
  ];
  return { notices, suggestions: suggestLabels(context, renamings) };
}

async function findRenamed(context: QualityContext): Promise<Renaming[]> {
  const spans = await listSpans(context);
  if (spans.length === 0) return [];
  const oldest = spans.reduce((least, { first }) => Math.min(least, first), Number.POSITIVE_INFINITY);
  const newest = spans.reduce((most, { last }) => Math.max(most, last), Number.NEGATIVE_INFINITY);
  const found: Renaming[] = [];
  for (const each of findRenamings(spans, { oldest, newest }).slice(0, MOST_RENAMINGS)) {
    if (await areApart(context, each)) found.push(each);
  }
  return found;
}

/** Labels of stages, and those that the config does not know, over time; spellings of one label together. */
async function listSpans({ database, zone }: QualityContext): Promise<LabelSpan[]> {
  const rows = await database.query(
    `SELECT min(label) AS label, min(code) AS code, sum(row_count - no_id - no_time - bad_time) AS row_count,
       min(first_local) AS first_local, max(last_local) AS last_local, min(first_utc) AS first_utc, max(last_utc) AS last_utc
     FROM labels WHERE label IS NOT NULL AND (code IS NULL OR code >= 0)
     GROUP BY ${duckdb.lowerCase('label')} ORDER BY label`,
  );
  return rows.flatMap((row): LabelSpan[] => {
    const times = listMoments(row, zone);
    if (times.length === 0) return [];
    return [
      {
        label: String(row.label),
        stage: row.code === null ? null : Number(row.code),
        rows: Number(row.row_count),
        first: Math.min(...times),
        last: Math.max(...times),
      },
    ];
  });
}

function listMoments(row: Row, zone: string): number[] {
  const read = (name: string): number[] => (row[name] == null ? [] : [Number(row[name])]);
  return [
    ...[...read('first_local'), ...read('last_local')].map((local) => localToUtc(zone, local)),
    ...read('first_utc'),
    ...read('last_utc'),
  ];
}

/** Whether hardly any contact has both labels: those of two stages do. */
async function areApart({ database }: QualityContext, { before, after }: Renaming): Promise<boolean> {
  const has = (label: string): string =>
    `max(CASE WHEN ${duckdb.lowerCase('l.label')} = ${duckdb.lowerCase(quoteText(label))} THEN 1 ELSE 0 END)`;
  const [row] = await database.query(
    `SELECT coalesce(sum(a), 0) AS a, coalesce(sum(b), 0) AS b, coalesce(sum(a * b), 0) AS both FROM (
       SELECT ${has(before.label)} AS a, ${has(after.label)} AS b
       FROM transitions_rows t JOIN labels l ON l.raw = t.stage WHERE t.contact IS NOT NULL GROUP BY t.contact) had`,
  );
  return Number(row?.both) <= Math.min(Number(row?.a), Number(row?.b)) * MOST_COMMON;
}

/** The unknown label joins the known one's stage; of two known ones the older joins the newer's. */
function suggestLabels({ funnel }: QualityContext, renamings: readonly Renaming[]): Suggestion[] {
  const joining = renamings.map(({ before, after }) => {
    const [from, near] = after.stage === null ? [after, before] : [before, after];
    return { from, near, stage: funnel.stages[near.stage ?? 0]! };
  });
  return joining.map(({ from, near, stage }): Suggestion => {
    const labels = joining.flatMap((each) => (each.stage === stage ? each.from.label : []));
    return {
      kind: 'label',
      from: from.label,
      to: stage.id,
      labels: [...stage.labels, ...labels],
      near: near.label,
      held: from.stage === null ? null : funnel.stages[from.stage]!.id,
      rows: from.rows,
    };
  });
}
