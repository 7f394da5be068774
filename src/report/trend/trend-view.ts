import type { Bucket } from '../../domain/calendar/buckets.ts';
import { formatLocalDay } from '../../domain/calendar/format-moment.ts';
import { UNASSIGNED } from '../../domain/evidence/funnel.ts';
import { makeChange } from '../../domain/trend/changes.ts';
import type { TrendPoint } from '../../domain/trend/signals.ts';
import type { TrendSeries } from '../../domain/trend/trend.ts';
import { buildTable, listRecords } from '../column.ts';
import { type FunnelAnswer, isShown } from '../funnel/funnel-answer.ts';
import { capShare } from '../funnel/funnel-tables.ts';
import { buildFoot, buildHead, suitTexts } from '../funnel/head.ts';
import type { Meta } from '../meta.ts';
import type { Line, ProseSection, Report, TableSection } from '../model.ts';
import { nameRow, nameStage } from '../names.ts';
import type { Texts } from '../words/texts.ts';
import { tellChange } from './shift-lines.ts';
import { chooseScale, drawPoints, isSolid } from './sparks.ts';
import type { TrendAnswer } from './trend-answer.ts';
import { PEOPLE_TREND, type SeriesFacts, TREND, type TrendFacts } from './trend-tables.ts';

/** So many changes are read; of more, the number is told. */
const MOST_SHIFTS = 10;
/** As many buckets as a spark has room for. */
const MOST_DRAWN = 52;

/** `voronka trend`: how each coefficient went, and where it changed beyond chance. */
export function buildTrendReport(trend: TrendAnswer, found: FunnelAnswer, words: Texts): Report<Meta> {
  const answer = { ...found, meta: { ...found.meta, period: trend.period } };
  const texts = suitTexts(answer.meta, words);
  const shown = trend.series.filter(({ row, team }) => team || isShown(answer, row ?? UNASSIGNED));
  const rows = trend.buckets.flatMap((bucket, index) =>
    shown.map(
      (series): TrendFacts => ({
        bucket,
        ...nameSeries(series, answer, texts),
        point: series.points[index]!,
      }),
    ),
  );
  const flat = buildTable(TREND, texts.trend.columns, rows, { id: 'trend', title: null });
  return {
    meta: answer.meta,
    sections: [
      buildTrendHead(trend, answer, texts),
      ...buildShifts(trend, shown, answer, texts),
      { ...flat, for: 'programs' },
      buildSparks(trend, shown, answer, texts),
      buildFoot(answer, texts),
    ],
    data: {
      every: trend.unit,
      buckets: trend.buckets.map(({ name, first, last, cut }) => {
        return { period: name, from: formatLocalDay(first), to: formatLocalDay(last), cut };
      }),
      rows: listRecords(TREND, rows),
    },
  };
}

function nameSeries(
  series: Pick<TrendSeries, 'row' | 'team' | 'step'>,
  { funnel }: FunnelAnswer,
  texts: Texts,
) {
  return { who: nameRow(series, texts), stage: nameStage(funnel, series.step) };
}

function buildTrendHead(
  { unit, buckets, period }: TrendAnswer,
  answer: FunnelAnswer,
  texts: Texts,
): ProseSection {
  const { asOfDay } = answer.meta;
  const title = texts.trend.titles.scope({ unit, buckets: buckets.length, period, asOfDay });
  return { ...buildHead(answer, texts), title };
}

/** All that has changed in any of the buckets, the newest first. */
function buildShifts(
  { unit, buckets }: TrendAnswer,
  shown: readonly TrendSeries[],
  answer: FunnelAnswer,
  texts: Texts,
): ProseSection[] {
  const { notes, titles, when, moreShifts } = texts.trend;
  const { basis, credit, losses } = answer.meta;
  // the head says why there are no coefficients
  if (losses === 'unknown' || shown.every(({ points }) => points.every(({ entered }) => entered === 0)))
    return [];
  const lines = buckets.toReversed().flatMap((bucket, back): Line[] => {
    const points = shown.map(({ points }) => points[buckets.length - 1 - back]!);
    return points.flatMap((point) =>
      point.signal === null
        ? []
        : tellChange(makeChange(point, point.signal), when(unit, writeDays(bucket)), answer, texts),
    );
  });
  const told = lines.slice(0, MOST_SHIFTS);
  const rest = lines.length - told.length;
  if (rest > 0) told.push({ text: moreShifts(rest), tone: 'muted' });
  if (told.length === 0) {
    const untested = basis === 'flow' || credit === 'performer';
    told.push({ text: untested ? notes.untested : notes.nothing });
  }
  return [{ kind: 'prose', id: 'signals', title: titles.signals, lines: told, for: 'people' }];
}

function writeDays({ name, first, last }: Bucket) {
  return { name, first: formatLocalDay(first), last: formatLocalDay(last) };
}

/** A row a step of a row: how it went, and where it stands. Contacts of nobody come last, the team below a rule. */
function buildSparks(
  { unit, buckets }: TrendAnswer,
  shown: readonly TrendSeries[],
  answer: FunnelAnswer,
  texts: Texts,
): TableSection {
  const { meta } = answer;
  const drawn = Math.min(buckets.length, MOST_DRAWN);
  const [named, nobody, team] = [
    shown.filter(({ row, team }) => row !== null && !team),
    shown.filter(({ row, team }) => row === null && !team),
    shown.filter(({ team }) => team),
  ];
  const entered = [...named, ...nobody, ...team].filter(({ points }) =>
    points.some((point) => point.entered > 0),
  );
  const scale = chooseScale(
    entered.flatMap(({ points }) => points.slice(-drawn)),
    meta,
  );
  const rows = entered.map((series): SeriesFacts => {
    // what is still young is told only where it is beyond chance nevertheless
    const newest = series.points.findLastIndex((each) => {
      return each.coefficient !== null && (each.signal !== null || isSolid(each, meta));
    });
    const point = series.points[newest];
    return {
      ...nameSeries(series, answer, texts),
      spark: drawPoints(series.points.slice(-drawn), scale, meta),
      newest:
        point === undefined
          ? null
          : {
              name: texts.trend.bucket(unit, writeDays(buckets[newest]!)),
              point: { ...point, coefficient: capShare(point.coefficient, meta) },
            },
    };
  });
  const headings = texts.trend.people(unit, drawn);
  const table = buildTable(PEOPLE_TREND, headings, rows, {
    id: 'sparks',
    title: null,
    for: 'people',
    rules: [entered.findIndex(({ team }) => team)],
    empty: texts.trend.notes.empty,
    notes: rows.length === 0 ? [] : explain(rows, answer),
  });
  return table;

  function explain(facts: readonly SeriesFacts[], { funnel }: FunnelAnswer): string[] {
    const { notes } = texts.trend;
    const points: TrendPoint[] = entered.flatMap((series) => series.points.slice(-drawn));
    const cut = buckets.filter((bucket) => bucket.cut).map(writeDays);
    const doubtful = [...new Set(points.filter(({ doubt }) => doubt !== null).map(({ step }) => step))];
    return [
      notes.scale(scale.low, scale.high),
      ...(facts.some(({ spark }) => spark.some(({ hollow }) => hollow))
        ? [notes.hollow(unit, meta.minEntered)]
        : []),
      notes.newest(unit),
      notes.columns(unit),
      ...(facts.some(({ newest }) => newest?.point.signal != null) ? [notes.arrows(unit)] : []),
      ...(cut.length > 0 ? [notes.cut(unit, cut)] : []),
      ...(drawn < buckets.length ? [notes.drawn(unit, drawn, buckets.length)] : []),
      ...(doubtful.length > 0 ? [notes.doubtful(doubtful.map((step) => nameStage(funnel, step).text))] : []),
    ];
  }
}
