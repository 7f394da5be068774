import { localToUtc } from '../../../domain/calendar/zone.ts';
import { type Notice, noticeOf } from '../../../domain/quality/notice.ts';
import { findRenamings, type LabelSpan, type Renaming } from '../../../domain/quality/renamed-stages.ts';
import type { Suggestion } from '../../../domain/quality/suggestion.ts';
import { IGNORED, USABLE_ROWS } from '../../count/dictionaries.ts';
import { queryOne, queryRows, wholes } from '../../sql/result.ts';
import { quoteText, type Sql, sql, sumWhole } from '../../sql/sql.ts';
import { duckdb } from '../duckdb-dialect.ts';
import { countItems, type QualityContext } from './context.ts';

/** Labels that more than this share of the contacts of the rarer one have both are two stages. */
const MOST_COMMON = 0.1;

/** Spellings of one label are the same in lower case. */
const LABEL_KEY = duckdb.lowerCase(sql`label`);

/** Each costs a look at all events. */
const MOST_RENAMINGS = 10;

type LabelContext = Pick<QualityContext, 'database' | 'totals' | 'facts' | 'zone' | 'funnel'>;

/**
 * Notices about stage labels, and what the config could say of them: out of `labels`.
 *
 * @param areApart whether hardly any contact has both labels: those of two stages do
 */
export async function findLabelNotices(
  context: LabelContext,
  areApart: (renaming: Renaming) => Promise<boolean> = (renaming) => areApartHere(context, renaming),
): Promise<{ notices: Notice[]; suggestions: Suggestion[] }> {
  const { database, totals, facts } = context;
  if (facts.files.transitions.length === 0) return { notices: [], suggestions: [] };
  const statement = sql`SELECT count(DISTINCT ${LABEL_KEY}) AS labels FROM labels WHERE label IS NOT NULL`;
  const { labels } = await queryOne(database, { labels: 'whole' }, statement);
  const renamings = await findRenamed(context, areApart);
  const alike = sql`SELECT string_agg('"' || raw || '"', ' = ' ORDER BY raw) AS item, 1 AS weight
FROM labels
WHERE code IS NOT NULL
GROUP BY ${LABEL_KEY} HAVING count(*) > 1`;
  const ignored = sql`SELECT label AS item, ${USABLE_ROWS} AS weight FROM labels WHERE code = ${IGNORED}`;
  const renamed = renamings.map(({ before, after }) => `${before.label} → ${after.label}`);
  const notices = [
    await findRejected(context, labels),
    await countItems(database, 'stages-alike', alike, labels),
    await countItems(database, 'ignored-rows', ignored, totals.transitions),
    noticeOf('stages-renamed', renamed.length, labels, renamed),
  ];
  return { notices, suggestions: suggestLabels(context, renamings) };
}

/** Fewer rows are told one by one: they are not yet a kind. Of a label that the config has, two are one. */
const KIND = { unknown: 5, known: 2 };

/** Labels of which not one row counts, each with its rows. */
async function findRejected({ database }: LabelContext, total: number): Promise<Notice> {
  const statement = sql`SELECT min(label) AS label, ${sumWhole(sql`row_count`)} AS rows
FROM labels
WHERE label IS NOT NULL AND coalesce(code, 0) <> ${IGNORED}
GROUP BY ${LABEL_KEY}
HAVING max(CASE WHEN code IS NULL THEN 0 ELSE ${USABLE_ROWS} END) = 0 AND sum(row_count) >= CASE WHEN max(code) IS NULL THEN ${KIND.unknown} ELSE ${KIND.known} END
ORDER BY rows DESC, label`;
  const labels = await queryRows(database, { label: 'text', rows: 'whole' }, statement);
  const named = labels.map(({ label, rows }) => `"${label}" (${rows})`);
  return noticeOf('labels-rejected', labels.length, total, named);
}

async function findRenamed(
  context: LabelContext,
  areApart: (renaming: Renaming) => Promise<boolean>,
): Promise<Renaming[]> {
  const spans = await listSpans(context);
  if (spans.length === 0) return [];
  const oldest = spans.reduce((least, { first }) => Math.min(least, first), Number.POSITIVE_INFINITY);
  const newest = spans.reduce((most, { last }) => Math.max(most, last), Number.NEGATIVE_INFINITY);
  const found: Renaming[] = [];
  for (const each of findRenamings(spans, { oldest, newest }).slice(0, MOST_RENAMINGS)) {
    if (await areApart(each)) found.push(each);
  }
  return found;
}

const SPAN = {
  label: 'text',
  stage: 'whole?',
  rows: 'whole',
  first_local: 'whole?',
  last_local: 'whole?',
  first_utc: 'whole?',
  last_utc: 'whole?',
} as const;

/** Labels of stages, and those that the config does not know, over time; spellings of one label together. */
async function listSpans({ database, zone }: LabelContext): Promise<LabelSpan[]> {
  const statement = sql`SELECT min(label) AS label, min(code) AS stage, ${sumWhole(USABLE_ROWS)} AS rows,
  min(first_local) AS first_local, max(last_local) AS last_local,
  min(first_utc) AS first_utc, max(last_utc) AS last_utc
FROM labels
WHERE label IS NOT NULL AND (code IS NULL OR code >= 0)
GROUP BY ${LABEL_KEY}
ORDER BY label`;
  const rows = await queryRows(database, SPAN, statement);
  return rows.flatMap(({ label, stage, rows, ...times }): LabelSpan[] => {
    const locals = [times.first_local, times.last_local].flatMap((each) => each ?? []);
    const moments = [
      ...locals.map((local) => localToUtc(zone, local)),
      ...[times.first_utc, times.last_utc].flatMap((each) => each ?? []),
    ];
    if (moments.length === 0) return [];
    return [{ label, stage, rows, first: Math.min(...moments), last: Math.max(...moments) }];
  });
}

async function areApartHere({ database }: LabelContext, { before, after }: Renaming): Promise<boolean> {
  const has = (label: string): Sql =>
    sql`max(CASE WHEN ${LABEL_KEY} = ${duckdb.lowerCase(quoteText(label))} THEN 1 ELSE 0 END)`;
  const statement = sql`SELECT ${sumWhole(sql`one`)} AS one, ${sumWhole(sql`other`)} AS other, ${sumWhole(sql`one * other`)} AS both
FROM (
  SELECT ${has(before.label)} AS one, ${has(after.label)} AS other
  FROM transitions_rows t
  JOIN labels l ON l.raw = t.stage
  WHERE t.contact IS NOT NULL
  GROUP BY t.contact) had`;
  const { one, other, both } = await queryOne(database, wholes(['one', 'other', 'both']), statement);
  return sharesFew({ one, other, both });
}

/** @param contacts that have one label, the other one, and both */
export function sharesFew({
  one,
  other,
  both,
}: {
  readonly one: number;
  readonly other: number;
  readonly both: number;
}): boolean {
  return both <= Math.min(one, other) * MOST_COMMON;
}

/** The unknown label joins the known one's stage; of two known ones the older joins the newer's. */
function suggestLabels({ funnel }: LabelContext, renamings: readonly Renaming[]): Suggestion[] {
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
