import type { Spread } from '../../domain/spread/step-spread.ts';
import type { PageWords } from '../charts/caption.ts';
import { chartControl } from '../charts/control-chart.ts';
import { chartGains, chartParts } from '../charts/gains-chart.ts';
import { chartRefusals } from '../charts/refusals-chart.ts';
import { chartSpread } from '../charts/spread-chart.ts';
import { chartTrend } from '../charts/trend-chart.ts';
import { chartVelocity } from '../charts/velocity-chart.ts';
import type { CompareAnswer } from '../compare/compare-answer.ts';
import { describeChain, nameSide } from '../compare/compare-view.ts';
import { type FunnelAnswer, isEmpty } from '../funnel/funnel-answer.ts';
import { buildHead } from '../funnel/head.ts';
import { buildPeopleMatrix } from '../funnel/matrix.ts';
import type { Meta } from '../meta.ts';
import type { Report, Section } from '../model.ts';
import type { RefusalsAnswer } from '../refusals/refusals-answer.ts';
import { buildStep, nameSpread } from '../spread/spread-view.ts';
import type { TrendAnswer } from '../trend/trend-answer.ts';
import type { VelocityAnswer } from '../velocity/velocity-view.ts';
import type { WhatifAnswer } from '../whatif/whatif-answer.ts';
import { pickDrawn, tellGains } from '../whatif/whatif-view.ts';
import { bind, findTable, insertBehind, replaceSection } from './arrange.ts';
import { buildEvidence } from './coaching-evidence.ts';
import { sheetControl } from './report-page.ts';

/** What a report is furnished with: what was asked, in the words of pages. */
type Furnish<A extends readonly unknown[]> = (
  report: Report<Meta>,
  answer: FunnelAnswer,
  words: PageWords,
  ...further: A
) => Report<Meta>;

/** A report that has no picture of its own. */
export const furnishPlain: Furnish<[]> = (report, answer, words) =>
  bind(report, report.sections, answer, words);

/** The brief page: its few lines, and the control chart. */
export const furnishBrief: Furnish<[]> = (report, answer, words) => {
  const sections = [...report.sections, ...drawCoefficients(answer, words)];
  return bind(report, sections, answer, words);
};

/** Of `gaps` and `coach`, which on a terminal have no head: what is handed on has to say what it covers. */
export const furnishGaps: Furnish<[]> = (report, answer, words) => {
  const head = { ...buildHead(answer, words.texts), for: words.audience };
  return bind(report, [head, ...drawCoefficients(answer, words), ...report.sections], answer, words);
};

export const furnishCoach: Furnish<[]> = (report, answer, words) => {
  const head = { ...buildHead(answer, words.texts), for: words.audience };
  // a workbook has the whole table of the list
  const evidence = words.audience === 'pages' ? buildEvidence(answer, words) : [];
  const sections = insertBehind(report.sections, ['coaching'], evidence);
  return bind(report, [head, ...sections, ...drawCoefficients(answer, words)], answer, words);
};

function drawCoefficients(answer: FunnelAnswer, words: PageWords): Section[] {
  if (words.audience === 'workbooks') return sheetControl(answer, words);
  return isEmpty(answer) ? [] : [chartControl(answer, buildPeopleMatrix(answer, words.texts), words)];
}

export const furnishTrend: Furnish<[TrendAnswer]> = (report, answer, words, trend) => {
  const charts = chartTrend(trend, answer, words);
  return bind(report, insertBehind(report.sections, ['signals'], charts), answer, words);
};

/** A picture a step, with its table. */
export const furnishSpread: Furnish<[Spread]> = (report, answer, words, spread) => {
  const { named, ways } = nameSpread(spread, answer, words.texts);
  const sections = [...named, ...ways].reduce<readonly Section[]>((all, step) => {
    const table = buildStep(step, words.texts);
    const known = step.own.some(({ limits }) => limits !== null);
    const chart = known ? [chartSpread([step], answer, words, table)] : [];
    return replaceSection(all, findTable({ sections: all }, table.id), chart);
  }, report.sections);
  return bind(report, sections, answer, words);
};

export const furnishWhatif: Furnish<[WhatifAnswer]> = (report, answer, words, whatif) => {
  const { rows, table } = tellGains(whatif, answer, words.texts);
  const drawn = pickDrawn(rows, whatif.wish);
  const charts = table.flatMap((each) => chartGains(drawn, answer, each, words.pages.titles.won, words));
  return bind(report, replaceSection(report.sections, findTable(report, 'gains'), charts), answer, words);
};

export const furnishCompare: Furnish<[CompareAnswer]> = (report, answer, words, compared) => {
  const { texts } = words;
  const table = findTable(report, 'steps');
  const sides = { a: nameSide(compared.a.side, texts), b: nameSide(compared.b.side, texts) };
  const rows = describeChain(compared, answer, texts);
  const charts = table === undefined ? [] : [chartParts(rows, sides, table, words)];
  return bind(report, replaceSection(report.sections, table, charts), answer, words);
};

export const furnishVelocity: Furnish<[VelocityAnswer]> = (report, answer, words, velocity) => {
  const charts = chartVelocity(velocity, answer, words);
  return bind(report, insertBehind(report.sections, ['velocity', 'head'], charts), answer, words);
};

/** The picture has the team's table beneath it; where stages are told apart that one stays. */
export const furnishRefusals: Furnish<[RefusalsAnswer]> = (report, answer, words, refusals) => {
  const charts = chartRefusals(refusals, answer, words);
  const table = findTable(report, 'team');
  const sections =
    refusals.byStage || table === undefined
      ? insertBehind(report.sections, ['refusals', 'head'], charts)
      : replaceSection(report.sections, table, charts);
  return bind(report, sections, answer, words);
};
