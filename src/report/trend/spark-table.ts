import { BUCKET_UNITS } from '../../domain/calendar/local-day.ts';
import type { TrendPoint } from '../../domain/trend/signals.ts';
import type { TrendSeries } from '../../domain/trend/trend.ts';
import { buildTable, hideColumns } from '../column.ts';
import { type FunnelAnswer, putNobodyLast } from '../funnel/funnel-answer.ts';
import { capShare } from '../funnel/funnel-tables.ts';
import type { Meta } from '../meta.ts';
import type { TableSection } from '../model.ts';
import { headRows, nameSeries, nameStage } from '../names.ts';
import type { Range } from '../range.ts';
import type { Texts } from '../words/texts.ts';
import { chooseScale, drawPoints, isSolid } from './sparks.ts';
import { type TrendAnswer, writeDays } from './trend-answer.ts';
import { PEOPLE_TREND, type SeriesFacts } from './trend-tables.ts';

/** As many buckets as a spark has room for. */
const MOST_DRAWN = 52;

/** What is drawn: the newest buckets of every step that anybody entered. */
interface Drawing {
  readonly series: readonly TrendSeries[];
  /** How many buckets. */
  readonly drawn: number;
  readonly points: readonly TrendPoint[];
  readonly scale: Range;
}

/** A row a step of a row: how it went, and where it stands. Contacts of nobody come last, the team below a rule. */
export function buildSparks(
  trend: TrendAnswer,
  shown: readonly TrendSeries[],
  answer: FunnelAnswer,
  texts: Texts,
): TableSection {
  const drawing = planDrawing(trend, shown, answer.meta);
  const { series, drawn } = drawing;
  const rows = series.map((each) => describeSeries(each, drawing, trend, answer, texts));
  const total = series.findIndex(({ team }) => team);
  const columns = headRows(texts.trend.people(trend.unit, drawn), texts);
  const table = buildTable(PEOPLE_TREND, columns, rows, {
    id: 'sparks',
    title: null,
    rules: total === -1 ? [] : [total],
    empty: texts.trend.notes.empty,
    notes: rows.length === 0 ? [] : explainSparks(rows, drawing, trend, answer, texts),
  });
  return hideColumns(table, [
    ...(rows.some(isJudged) ? [] : ['newest', 'coefficient', 'entered']),
    ...(rows.some(isCompared) ? [] : ['change', 'drift']),
  ]);
}

const isJudged = ({ newest }: SeriesFacts): boolean => newest !== null;
const isCompared = ({ newest }: SeriesFacts): boolean => newest?.point.drift != null;

function planDrawing({ buckets }: TrendAnswer, shown: readonly TrendSeries[], meta: Meta): Drawing {
  const drawn = Math.min(buckets.length, MOST_DRAWN);
  const series = [
    ...putNobodyLast(
      shown.filter(({ team }) => !team),
      ({ row }) => row,
    ),
    ...shown.filter(({ team }) => team),
  ].filter(({ points }) => points.some(({ measure }) => measure.entered > 0));
  const points = series.flatMap((each) => each.points.slice(-drawn));
  return { series, drawn, points, scale: chooseScale(points, meta) };
}

function describeSeries(
  series: TrendSeries,
  { drawn, scale }: Drawing,
  { unit, buckets }: TrendAnswer,
  { funnel, meta }: FunnelAnswer,
  texts: Texts,
): SeriesFacts {
  const newest = findNewest(series, meta);
  const [bucket, point] = [buckets[newest], series.points[newest]];
  return {
    ...nameSeries(series, funnel, texts),
    spark: drawPoints(series.points.slice(-drawn), scale, meta),
    newest:
      bucket === undefined || point === undefined
        ? null
        : {
            name: texts.trend.bucket(unit, writeDays(bucket)),
            point,
            coefficient: capShare(point.measure.coefficient, meta),
          },
  };
}

/** The number of the newest bucket that says where a step stands; -1 where there is none. */
export function findNewest({ points }: Pick<TrendSeries, 'points'>, meta: Meta): number {
  return points.findLastIndex((each) => {
    return each.measure.coefficient !== null && isSolid(each, meta);
  });
}

/** What marks and numbers mean, of those that stand there. */
function explainSparks(
  rows: readonly SeriesFacts[],
  { series, drawn, points, scale }: Drawing,
  { unit, buckets }: TrendAnswer,
  { funnel, meta }: FunnelAnswer,
  texts: Texts,
): string[] {
  const { notes } = texts.trend;
  const cut = buckets.filter((bucket) => bucket.cut).map(writeDays);
  const doubtful = [
    ...new Set(points.flatMap(({ measure }) => (measure.doubt === null ? [] : measure.step))),
  ];
  const stages = doubtful.sort((a, b) => a - b).map((step) => nameStage(funnel, step).text);
  const coarser = BUCKET_UNITS[BUCKET_UNITS.indexOf(unit) + 1];
  const named = rows.filter((_, index) => series[index]?.team === false && series[index]?.row !== null);
  const blank = named.filter((row) => !isJudged(row)).length;
  const tested = points.some(({ q, measure }) => q !== null && measure.doubt === null);
  const hollow = points.some((each) => each.measure.coefficient !== null && !isSolid(each, meta));
  return [
    notes.scale(scale.low, scale.high),
    ...(hollow ? [notes.hollow(unit, meta.minEntered)] : []),
    ...(rows.some(isJudged) ? [notes.newest(unit)] : []),
    ...(rows.some(isCompared) ? [notes.columns(unit)] : []),
    ...(tested ? [notes.arrows(unit)] : []),
    ...(cut.length > 0 ? [notes.cut(unit, cut)] : []),
    ...(drawn < buckets.length ? [notes.drawn(unit, drawn, buckets.length)] : []),
    ...(stages.length > 0 ? [notes.doubtful(stages)] : []),
    ...(coarser !== undefined && tested && blank * 2 > named.length ? [notes.coarser(unit, coarser)] : []),
  ];
}
