import type { Outside } from '../../domain/spread/spread.ts';
import { buildTable } from '../column.ts';
import type { FunnelAnswer } from '../funnel/funnel-answer.ts';
import { capShare } from '../funnel/funnel-tables.ts';
import type { ChartSection, TableSection } from '../model.ts';
import { headRows } from '../names.ts';
import type { SpreadDot, SpreadPicture } from '../pictures.ts';
import { PEOPLE_SPREAD, SPREAD, type SpreadFacts } from '../spread/spread-tables.ts';
import type { NamedStep } from '../spread/spread-view.ts';
import { drawRow, dropNobody, type PageWords } from './caption.ts';

/** The same as a step's table for people, all steps in one. */
const { manager, ...measures } = PEOPLE_SPREAD;
const ALL_SPREAD = { manager, stage: SPREAD.stage, ...measures };

/**
 * Every coefficient against what luck alone would make of the same list.
 *
 * @param steps those that are drawn, their rows in the order in which they are told
 * @param table where one stands already: that of a single step
 */
export function chartSpread(
  steps: readonly NamedStep[],
  answer: FunnelAnswer,
  words: PageWords,
  table?: TableSection,
): ChartSection {
  const { texts, pages, audience } = words;
  const own = steps.flatMap((each) => each.own);
  const drawn = steps.map((step) => ({ ...step, own: listDots(step.own) }));
  const title = pages.titles.spread;
  const columns = headRows({ ...texts.spread.columns, stage: texts.funnel.columns.stage }, texts);
  return {
    kind: 'chart',
    id: table === undefined ? 'spread-chart' : `${table.id}-chart`,
    title: table === undefined ? title : table.title,
    picture: drawSpread(drawn, answer, words),
    alternative: pages.alternatives.spread(
      drawn.map(({ own: rows, team }) => ({
        stage: team.stage.text,
        below: rows.filter(({ outside }) => outside?.startsWith('low')).length,
        above: rows.filter(({ outside }) => outside?.startsWith('high')).length,
      })),
    ),
    notes: [pages.notes.spread],
    table: table ?? buildTable(ALL_SPREAD, columns, own, { id: 'spread', title: null }),
    for: audience,
  };
}

function listDots(own: readonly SpreadFacts[]): readonly SpreadFacts[] {
  const drawn = new Set(dropNobody(own.map(({ measure }) => measure)));
  return own.filter(({ measure }) => drawn.has(measure));
}

function drawSpread(steps: readonly NamedStep[], { meta }: FunnelAnswer, words: PageWords): SpreadPicture {
  return {
    kind: 'spread',
    steps: steps.map(({ own, team }) => ({
      label: team.stage.text,
      team: capShare(team.measure.coefficient, meta),
      dots: own.map((row): SpreadDot => {
        const { measure, outside } = row;
        return {
          ...drawRow(measure, words),
          coefficient: capShare(measure.coefficient, meta),
          mature: measure.mature,
          near: readBand(row, 'low95', 'high95'),
          far: readBand(row, 'low998', 'high998'),
          outside,
        };
      }),
    })),
  };
}

/** People see no rate above 100 %. */
function readBand({ limits }: SpreadFacts, low: Outside, high: Outside): SpreadDot['near'] {
  return limits === null ? null : { low: limits[low], high: Math.min(1, limits[high]) };
}
