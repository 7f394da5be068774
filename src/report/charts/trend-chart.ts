import { readSettled } from '../../domain/trend/changes.ts';
import type { TrendSeries } from '../../domain/trend/trend.ts';
import { makeColumn } from '../column.ts';
import { type FunnelAnswer, keepShown } from '../funnel/funnel-answer.ts';
import { capShare, GAPS, isYoung } from '../funnel/funnel-tables.ts';
import type { Cell, ChartSection, TableSection } from '../model.ts';
import { nameRow, nameStage } from '../names.ts';
import type { TrendDot, TrendPicture } from '../pictures.ts';
import { isSolid } from '../trend/sparks.ts';
import { type TrendAnswer, writeDays } from '../trend/trend-answer.ts';
import { drawRow, dropNobody, type PageWords, spanBounds } from './caption.ts';

/** So many rows of panels are looked at; of more, those of which there is something to say. */
const MOST_ROWS = 10;
/** As many buckets as a panel has room for. */
const MOST_BUCKETS = 52;

/** What is drawn: the newest buckets of every step that anybody entered, row by row. */
interface Drawing {
  /** The rows down, each with its steps; the team last. */
  readonly rows: readonly (readonly TrendSeries[])[];
  /** Those of the table: contacts of nobody as well. */
  readonly told: readonly (readonly TrendSeries[])[];
  /** Rows of the report that are not drawn. */
  readonly left: number;
  readonly steps: readonly number[];
  /** Number of the first bucket. */
  readonly from: number;
}

/**
 * How coefficients went: a panel a row and step, with the band of the intervals; its table has the same numbers, bucket by
 * bucket. Of many rows those that stand on the coaching list or have changed beyond chance.
 *
 * @returns nothing where nobody entered anything
 */
export function chartTrend(
  trend: TrendAnswer,
  answer: FunnelAnswer,
  words: PageWords,
  id = 'trend-chart',
): ChartSection[] {
  const drawing = planDrawing(trend, answer);
  const { rows, left, steps, from } = drawing;
  if (rows.length === 0 || answer.meta.losses === 'unknown') return [];
  const buckets = trend.buckets
    .slice(from)
    .map((each) => words.texts.trend.bucket(trend.unit, writeDays(each)));
  const points = rows.flat().flatMap((each) => each.points.slice(from));
  const { pages } = words;
  const facts = { unit: trend.unit, buckets: buckets.length, period: trend.period };
  return [
    {
      kind: 'chart',
      id,
      title: pages.titles.trend(facts),
      picture: drawPanels(drawing, buckets, answer, words),
      alternative: pages.alternatives.trend({
        ...facts,
        rows: rows.length,
        steps: steps.length,
        signals: points.filter((point) => readSettled(point) !== null).length,
      }),
      notes: [
        pages.notes.trend({
          hollow: points.some((point) => point.measure.coefficient !== null && !isSolid(point, answer.meta)),
          signals: points.some((point) => readSettled(point) !== null),
          confidence: answer.meta.confidence,
        }),
        ...(left > 0 ? [pages.notes.rowsLeft({ left, drawn: rows.length })] : []),
        ...(from > 0
          ? [words.texts.trend.notes.drawn(trend.unit, buckets.length, trend.buckets.length)]
          : []),
      ],
      table: buildBuckets(drawing, trend, buckets, answer, words),
      for: words.audience,
    },
  ];
}

function planDrawing(trend: TrendAnswer, answer: FunnelAnswer): Drawing {
  const known = keepShown(trend.series, answer).filter(({ points }) =>
    points.some(({ measure }) => measure.entered > 0),
  );
  const named = dropNobody(known);
  const all = groupRows(named.filter(({ team }) => !team));
  const nobody = groupRows(known.filter((each) => !named.includes(each)));
  const team = groupRows(known.filter((each) => each.team));
  const coached = new Set(answer.coaching.rows.map(({ row }) => row));
  const telling = ([first, ...more]: readonly TrendSeries[]): boolean =>
    (first?.row != null && coached.has(first.row)) ||
    [first, ...more].some((each) => each?.points.some((point) => readSettled(point) !== null));
  const drawn = all.length > MOST_ROWS ? all.filter(telling).slice(0, MOST_ROWS) : all;
  return {
    rows: [...drawn, ...team],
    told: [...drawn, ...nobody, ...team],
    left: all.length - drawn.length,
    steps: [...new Set([...drawn, ...team].flat().map(({ step }) => step))].sort((a, b) => a - b),
    from: Math.max(0, trend.buckets.length - MOST_BUCKETS),
  };
}

function groupRows(series: readonly TrendSeries[]): TrendSeries[][] {
  const rows = new Map<string | null, TrendSeries[]>();
  for (const each of series) {
    const own = rows.get(each.row);
    if (own === undefined) rows.set(each.row, [each]);
    else own.push(each);
  }
  return [...rows.values()];
}

function drawPanels(
  { rows, steps, from }: Drawing,
  buckets: readonly string[],
  answer: FunnelAnswer,
  words: PageWords,
): TrendPicture {
  const targets = new Map(
    [...answer.gaps.rows, ...answer.gaps.team].map((gap) => [keyOf(gap), gap.target] as const),
  );
  return {
    kind: 'trend',
    buckets,
    columns: steps.map((step) => nameStage(answer.funnel, step).text),
    rows: rows.map(([first]) => drawRow(first!, words)),
    panels: rows.flatMap((own, row) =>
      own.map((series) => ({
        row,
        column: steps.indexOf(series.step),
        target: targets.get(keyOf(series)) ?? null,
        points: series.points.slice(from).map((point) => drawDot(point, answer)),
      })),
    ),
  };
}

const keyOf = ({ row, team, step }: Pick<TrendSeries, 'row' | 'team' | 'step'>): string =>
  JSON.stringify([row, team, step]);

function drawDot(point: TrendSeries['points'][number], { meta }: FunnelAnswer): TrendDot {
  const { coefficient, low, high, entered, ranged } = point.measure;
  return {
    value: capShare(coefficient, meta),
    interval: coefficient === null || ranged ? null : spanBounds(low, high),
    entered,
    hollow: !isSolid(point, meta),
    signal: readSettled(point),
  };
}

/** A row a panel, a column a bucket. */
function buildBuckets(
  { told, from }: Drawing,
  { buckets }: TrendAnswer,
  names: readonly string[],
  answer: FunnelAnswer,
  { texts }: PageWords,
): TableSection {
  const { columns } = texts.funnel;
  const all = told.flat();
  const team = all.findIndex((each) => each.team);
  return {
    kind: 'table',
    id: 'buckets',
    title: null,
    columns: [
      makeColumn('manager', GAPS.manager, columns.manager),
      makeColumn('stage', GAPS.stage, columns.stage),
      ...names.map((title, index) => ({
        key: buckets[from + index]?.name ?? title,
        title,
        align: 'right' as const,
      })),
    ],
    rows: all.map((series): Cell[] => [
      { type: 'name', ...nameRow(series, texts) },
      { type: 'name', ...nameStage(answer.funnel, series.step) },
      ...series.points.slice(from).map((point): Cell => {
        const { coefficient, converted, entered, mature } = point.measure;
        return {
          type: 'rate',
          coefficient: capShare(coefficient, answer.meta),
          converted,
          entered,
          worth: isYoung(mature, entered) ? mature : null,
          signal: readSettled(point),
        };
      }),
    ]),
    rules: team > 0 ? [team] : [],
  };
}
