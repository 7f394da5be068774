import type { Outside } from '../../domain/spread/spread.ts';
import { buildTable } from '../column.ts';
import type { FunnelAnswer } from '../funnel/funnel-answer.ts';
import { capShare } from '../funnel/funnel-tables.ts';
import type { ChartSection, TableSection } from '../model.ts';
import { headRows } from '../names.ts';
import type { SpreadDot, SpreadPicture } from '../pictures.ts';
import { PEOPLE_SPREAD, SPREAD, type SpreadFacts } from '../spread/spread-tables.ts';
import type { NamedStep } from '../spread/spread-view.ts';
import { drawRow, dropNobody, type PageWords, pickTelling } from './caption.ts';

/** So many rows of a step are looked at; of more, those furthest from the team. */
const MOST_DRAWN = 60;

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
  const dots = steps.map((step) => ({ ...step, own: listDots(step.own) }));
  const drawn = dots.map((step) => ({ ...step, own: pickTelling(step.own, MOST_DRAWN, weighDot) }));
  const left = countAll(dots) - countAll(drawn);
  const title = pages.titles.spread;
  const columns = headRows({ ...texts.spread.columns, stage: texts.funnel.columns.stage }, texts);
  return {
    kind: 'chart',
    id: table === undefined ? 'spread-chart' : `${table.id}-chart`,
    title: table === undefined ? title : table.title,
    picture: drawSpread(drawn, answer, words),
    alternative: pages.alternatives.spread(
      dots.map(({ own: rows, team }) => ({
        stage: team.stage.text,
        below: rows.filter(({ outside }) => outside?.startsWith('low')).length,
        above: rows.filter(({ outside }) => outside?.startsWith('high')).length,
      })),
    ),
    notes: [pages.notes.spread, ...(left > 0 ? [pages.notes.spreadLeft(left)] : [])],
    table: table ?? buildTable(ALL_SPREAD, columns, own, { id: 'spread', title: null }),
    for: audience,
  };
}

function listDots(own: readonly SpreadFacts[]): readonly SpreadFacts[] {
  const drawn = new Set(dropNobody(own.map(({ measure }) => measure)));
  return own.filter(({ measure }) => drawn.has(measure));
}

const countAll = (steps: readonly NamedStep[]): number => steps.reduce((sum, { own }) => sum + own.length, 0);

/** Who lies outside the band of luck first, and of these who does so more surely. */
function weighDot({ outside, z }: SpreadFacts): number {
  const band = outside === null ? 0 : outside.endsWith('998') ? 2 : 1;
  const far = Math.abs(z ?? 0);
  return band + far / (1 + far);
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
