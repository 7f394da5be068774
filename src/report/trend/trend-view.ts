import type { BucketUnit } from '../../domain/calendar/local-day.ts';
import { isTested } from '../../domain/evidence/funnel.ts';
import { makeChange, readSettled } from '../../domain/trend/changes.ts';
import type { TrendSeries } from '../../domain/trend/trend.ts';
import { buildTable, listRecords } from '../column.ts';
import { type FunnelAnswer, keepShown } from '../funnel/funnel-answer.ts';
import { buildFoot, buildHead, suitTexts } from '../funnel/head.ts';
import type { Meta } from '../meta.ts';
import type { Line, ProseSection, Report, TableSection } from '../model.ts';
import { nameSeries } from '../names.ts';
import type { Texts } from '../words/texts.ts';
import { tellChange } from './shift-lines.ts';
import { buildSparks } from './spark-table.ts';
import { type TrendAnswer, writeDays } from './trend-answer.ts';
import { TREND, type TrendFacts } from './trend-tables.ts';

/** So many changes are read; of more, the number is told. */
const MOST_SHIFTS = 10;

/** `voronka trend`: how each coefficient went, and where it changed beyond chance. */
export function buildTrendReport(trend: TrendAnswer, found: FunnelAnswer, words: Texts): Report<Meta> {
  const answer = { ...found, meta: { ...found.meta, period: trend.period } };
  const texts = suitTexts(answer.meta, words);
  const shown = keepShown(trend.series, answer);
  return {
    meta: answer.meta,
    sections: [
      buildTrendHead(trend, answer, texts),
      ...buildShifts(trend, shown, answer, texts),
      { ...buildTrendTable(trend, answer, texts), for: 'programs' },
      // where only ranges are known there is nothing to draw: the head says why
      ...(answer.meta.losses === 'unknown' ? [] : [buildSparks(trend, shown, answer, texts)]),
      buildFoot(answer, texts),
    ],
    data: {
      every: trend.unit,
      buckets: trend.buckets.map((bucket) => {
        const { name, first, last } = writeDays(bucket);
        return { period: name, from: first, to: last, cut: bucket.cut };
      }),
      // made for JSON alone: there may be hundreds of thousands
      get rows() {
        return listRecords(TREND, nameRows(trend, answer, texts));
      },
    },
  };
}

/** A row a bucket, manager and step: all that is known of it. */
export function buildTrendTable(trend: TrendAnswer, answer: FunnelAnswer, texts: Texts): TableSection {
  const rows = nameRows(trend, answer, texts);
  return buildTable(TREND, texts.trend.columns, rows, { id: 'trend', title: null });
}

function nameRows({ series, buckets }: TrendAnswer, answer: FunnelAnswer, texts: Texts): TrendFacts[] {
  const shown = keepShown(series, answer);
  return buckets.flatMap((bucket, index) =>
    shown.map((each): TrendFacts => {
      return { bucket, ...nameSeries(each, answer.funnel, texts), point: each.points[index]! };
    }),
  );
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
  const { losses } = answer.meta;
  // the head says why there are no coefficients
  if (
    losses === 'unknown' ||
    shown.every(({ points }) => points.every(({ measure }) => measure.entered === 0))
  )
    return [];
  const lines = buckets.toReversed().flatMap((bucket, back): Line[] => {
    const points = shown.map(({ points }) => points[buckets.length - 1 - back]!);
    return points.flatMap((point) => {
      const signal = readSettled(point);
      if (signal === null) return [];
      return tellChange(makeChange(point, signal), when(unit, writeDays(bucket)), answer, texts);
    });
  });
  const told = lines.slice(0, MOST_SHIFTS);
  const rest = lines.length - told.length;
  if (rest > 0) told.push({ text: moreShifts(rest), tone: 'muted' });
  if (told.length === 0) {
    const text = isTested(answer.meta) ? tellNothing(shown, unit, answer, texts) : notes.untested;
    told.push({ text });
  }
  return [{ kind: 'prose', id: 'signals', title: titles.signals, lines: told, for: 'people' }];
}

/** Why nothing has changed: no signal where some could have been, or nothing that could be tested. */
function tellNothing(
  shown: readonly TrendSeries[],
  unit: BucketUnit,
  { meta }: FunnelAnswer,
  { trend: { notes } }: Texts,
): string {
  const tested = shown.flatMap(({ points }) => points.filter(({ q }) => q !== null));
  if (tested.length === 0) return notes.tooFew(unit, meta.minEntered);
  return tested.every(({ measure }) => measure.doubt !== null) ? notes.doubted : notes.nothing;
}
