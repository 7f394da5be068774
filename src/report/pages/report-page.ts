import type { Spread } from '../../domain/spread/step-spread.ts';
import type { PageWords } from '../charts/caption.ts';
import { chartControl } from '../charts/control-chart.ts';
import { chartFunnel } from '../charts/funnel-chart.ts';
import { chartGains } from '../charts/gains-chart.ts';
import { chartSpread } from '../charts/spread-chart.ts';
import { chartTrend } from '../charts/trend-chart.ts';
import { amendSection, buildTable } from '../column.ts';
import { type FunnelAnswer, isEmpty, shownRows } from '../funnel/funnel-answer.ts';
import { addMix, GAPS } from '../funnel/funnel-tables.ts';
import { buildLevels, listLevels } from '../funnel/funnel-view.ts';
import { buildPeopleMatrix } from '../funnel/matrix.ts';
import type { Meta } from '../meta.ts';
import type { ProseSection, Report, Section, TableSection } from '../model.ts';
import { nameGaps } from '../names.ts';
import { nameSpread } from '../spread/spread-view.ts';
import type { ReportChanges, TrendAnswer } from '../trend/trend-answer.ts';
import { buildTrendTable } from '../trend/trend-view.ts';
import type { WhatifAnswer } from '../whatif/whatif-answer.ts';
import { tellGains } from '../whatif/whatif-view.ts';
import { bind } from './arrange.ts';
import { buildEvidence } from './coaching-evidence.ts';
import { buildGlossary } from './glossary.ts';

/** What the page of `report` tells beside the report, as the other commands have it; null where it cannot be asked. */
export interface PageSources {
  readonly changes: ReportChanges;
  /** Of the last weeks, whatever the report's period. */
  readonly trend: TrendAnswer | null;
  readonly spread: Spread | null;
  /** Each step below its target raised to it. */
  readonly whatif: WhatifAnswer | null;
}

/** So many rows are a group of bars; a workbook has their numbers without. */
const MOST_CHARTED = 60;
/** So many rows of a trend are worked with in a sheet. */
const MOST_TREND = 50_000;

/** The Monday page as a document: the coaching list first, then each picture with its numbers, then what they rest on. */
export function furnishReport(
  report: Report<Meta>,
  sources: PageSources,
  answer: FunnelAnswer,
  words: PageWords,
): Report<Meta> {
  const own = (...ids: readonly string[]): Section[] =>
    report.sections.filter(({ id, kind }) => kind === 'prose' && ids.includes(id));
  const sections =
    words.audience === 'workbooks'
      ? listSheets(report, own, sources, answer, words)
      : [
          ...own('head', 'alarm', 'coaching'),
          ...buildEvidence(answer, words),
          ...own('changes'),
          ...listPictures(own('swaps'), sources, answer, words),
        ];
  return bind(report, sections, answer, words);
}

function listPictures(
  swaps: readonly Section[],
  { changes, trend, spread, whatif }: PageSources,
  answer: FunnelAnswer,
  words: PageWords,
): Section[] {
  const { texts, pages } = words;
  if (isEmpty(answer)) return [buildGlossary(answer, { trend: false, spread: false }, words)];
  const levels = listLevels(answer);
  const absent = (id: keyof typeof pages.absent, title: string): ProseSection => {
    return { kind: 'prose', id, title, lines: [{ text: pages.absent[id] }], for: words.audience };
  };
  const weeks = trend === null ? [] : chartTrend(trend, answer, words);
  const around = spread === null ? [] : nameSpread(spread, answer, texts).named;
  const known = around.some(({ own }) => own.some(({ limits }) => limits !== null));
  const gains = whatif === null ? null : tellGains(whatif, answer, texts);
  const [table] = gains?.table ?? [];
  return [
    chartControl(answer, buildPeopleMatrix(answer, texts, changes), words),
    chartFunnel(levels, answer, buildLevels(answer, levels, texts), words),
    ...(weeks.length > 0 ? weeks : [absent('trend', pages.titles.weeks)]),
    known ? chartSpread(around, answer, words) : absent('spread', pages.titles.spread),
    ...(gains === null
      ? [absent('gains', texts.whatif.titles.each)]
      : [{ ...gains.lead, for: words.audience }]),
    ...(gains !== null && table !== undefined
      ? chartGains(gains.rows, answer, table, pages.titles.won, words)
      : []),
    ...swaps,
    buildGlossary(answer, { trend: weeks.length > 0, spread: known }, words),
  ];
}

/** A sheet each: the coefficients with their chart, the gaps with all that is known of them, and the rest. */
function listSheets(
  report: Report<Meta>,
  own: (...ids: readonly string[]) => Section[],
  { changes, trend }: PageSources,
  answer: FunnelAnswer,
  words: PageWords,
): Section[] {
  const ofPrograms = (id: string): Section[] =>
    report.sections.filter((each) => each.id === id && each.for === 'programs');
  const weeks = trend === null ? [] : [sheetTrend(trend, answer, words)];
  return [
    ...own('head'),
    ...sheetControl(answer, words, changes),
    buildGapsSheet(answer, words),
    ...own('alarm', 'coaching'),
    ...weeks,
    ...ofPrograms('funnel'),
    ...own('changes', 'swaps'),
  ];
}

/** The coefficients with their chart; without it where nobody entered anything, or rows are too many for one. */
export function sheetControl(answer: FunnelAnswer, words: PageWords, changes?: ReportChanges): Section[] {
  const matrix = buildPeopleMatrix(answer, words.texts, changes);
  const rows = new Set(shownRows(answer).map(({ row }) => row)).size;
  const drawn = !isEmpty(answer) && rows <= MOST_CHARTED;
  return [drawn ? chartControl(answer, matrix, words) : { ...matrix, for: words.audience }];
}

/** A row a manager, step and week; of too many a sentence. */
function sheetTrend(
  trend: TrendAnswer,
  answer: FunnelAnswer,
  { texts, pages, audience }: PageWords,
): Section {
  const rows = trend.series.length * trend.buckets.length;
  const title = pages.sheets.trend ?? null;
  if (rows <= MOST_TREND)
    return amendSection(buildTrendTable(trend, answer, texts), { title, for: audience });
  return { kind: 'prose', id: 'trend-left', title, lines: [{ text: pages.trendLeft(rows) }], for: audience };
}

/** A row a manager and step, the team's last: all that `gaps` knows. */
function buildGapsSheet(answer: FunnelAnswer, { texts, pages, audience }: PageWords): TableSection {
  const { team } = answer.gaps;
  const rows = nameGaps([...shownRows(answer), ...team], answer.funnel, texts);
  return buildTable(addMix(GAPS, answer.meta), texts.funnel.columns, rows, {
    id: 'gaps',
    title: pages.sheets.gaps ?? null,
    rules: [rows.length - team.length],
    for: audience,
  });
}
