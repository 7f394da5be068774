import type { PageWords } from '../charts/caption.ts';
import { drawControl } from '../charts/control-chart.ts';
import { chartGains } from '../charts/gains-chart.ts';
import { chartTrend } from '../charts/trend-chart.ts';
import { drawTimes } from '../charts/velocity-chart.ts';
import type { FunnelAnswer } from '../funnel/funnel-answer.ts';
import type { Meta } from '../meta.ts';
import type { ChartSection, Report, Section, TableSection } from '../model.ts';
import type { Card, CardSources } from '../scorecard/card.ts';
import { buildScorecardReport, type FurnishCard } from '../scorecard/scorecard-view.ts';
import { tellGains } from '../whatif/whatif-view.ts';
import { bind, findTable, insertBehind, replaceSection } from './arrange.ts';

/** `voronka scorecard` as a page for the talk: every number of the card beside its picture. */
export function buildScorecardPage(
  cards: readonly Card[],
  sources: CardSources,
  answer: FunnelAnswer,
  words: PageWords,
): Report<Meta> {
  const furnish: FurnishCard = (card, sections) => furnishCard(card, sections, sources, answer, words);
  const pages = words.audience === 'pages';
  const report = buildScorecardReport(cards, sources, answer, words.texts, pages ? furnish : undefined);
  const names = cards.length === 1 ? cards.map(({ manager }) => manager) : [];
  return bind(report, report.sections, answer, words, names);
}

function furnishCard(
  card: Card,
  sections: readonly Section[],
  { trend, velocity, whatif }: CardSources,
  answer: FunnelAnswer,
  words: PageWords,
): Section[] {
  const own = { ...answer, shown: new Set([card.manager]) };
  const weeks = chartTrend({ ...trend, series: card.series }, own, words, 'card-weeks');
  const gains = whatif === null ? null : tellGains({ ...whatif, gains: card.gains }, own, words.texts);
  const worth =
    gains === null
      ? []
      : gains.table.flatMap((table) => chartGains(gains.rows, own, table, words.pages.titles.gains, words));
  const funnel = findTable({ sections }, 'card-funnel');
  const times = findTable({ sections }, 'card-times');
  const beside = replaceSection(sections, funnel, funnel ? [chartBeside(card, funnel, answer, words)] : []);
  const timed = replaceSection(beside, times, drawCardTimes(card, times, velocity.team, answer, words));
  return insertBehind(
    insertBehind(timed, ['card-trend', 'card-funnel-chart'], weeks),
    ['card-times-chart', 'card-times'],
    worth,
  );
}

/** His coefficients beside the team's. */
function chartBeside(card: Card, table: TableSection, answer: FunnelAnswer, words: PageWords): ChartSection {
  return {
    kind: 'chart',
    id: 'card-funnel-chart',
    title: table.title,
    picture: drawControl([...card.steps, ...answer.gaps.team], answer, words),
    alternative: words.pages.alternatives.card(card.manager),
    notes: [],
    table,
    for: words.audience,
  };
}

/** Half of the conversions: his and the team's; nothing where neither is known. */
function drawCardTimes(
  { times, manager }: Card,
  table: TableSection | undefined,
  team: CardSources['velocity']['team'],
  answer: FunnelAnswer,
  words: PageWords,
): ChartSection[] {
  if (table === undefined || table.rows.length === 0) return [];
  // the table has half of the conversions alone
  const halves = [...times, ...team].map((step) => ({ ...step, p80: null, p95: null }));
  return [
    {
      kind: 'chart',
      id: 'card-times-chart',
      title: words.pages.titles.times,
      picture: drawTimes(halves, answer, words),
      alternative: words.pages.alternatives.times(manager),
      notes: [],
      table,
      for: words.audience,
    },
  ];
}
