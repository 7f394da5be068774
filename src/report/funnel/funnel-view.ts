import { buildTable, listRecords } from '../column.ts';
import type { Meta } from '../meta.ts';
import type { Report } from '../model.ts';
import { nameGaps, nameStage } from '../names.ts';
import type { Texts } from '../words/texts.ts';
import { buildCoachingSection, buildSwapSection, listCoaching } from './coach-view.ts';
import { type FunnelAnswer, shownRows } from './funnel-answer.ts';
import { GAPS, LEVELS, type Level } from './funnel-tables.ts';
import { buildHead, headRows } from './head.ts';
import { buildMatrix } from './matrix.ts';

/** `voronka report`: the Monday page. */
export function buildFunnelReport(answer: FunnelAnswer, texts: Texts): Report<Meta> {
  const levels = listLevels(answer);
  const rows = [...shownRows(answer), ...answer.gaps.team];
  const { columns, titles } = texts.funnel;
  return {
    meta: answer.meta,
    sections: [
      buildHead(answer, texts),
      buildTable(LEVELS, columns, levels, { id: 'funnel', title: titles.funnel }),
      buildMatrix(answer, texts),
      buildCoachingSection(answer, texts, 'focus'),
      ...buildSwapSection(answer, texts),
    ],
    data: {
      funnel: listRecords(LEVELS, levels),
      rows: listRecords(GAPS, nameGaps(rows, answer.funnel, texts)),
      ...listCoaching(answer, texts),
    },
  };
}

/** `voronka gaps`: a row a manager and step, the team's last. */
export function buildGapsReport(answer: FunnelAnswer, texts: Texts): Report<Meta> {
  const { team } = answer.gaps;
  const rows = nameGaps([...shownRows(answer), ...team], answer.funnel, texts);
  const table = buildTable(GAPS, headRows(answer.meta, texts), rows, {
    id: 'gaps',
    title: null,
    rules: [rows.length - team.length],
    empty: texts.funnel.notes.noRows,
  });
  return { meta: answer.meta, sections: [table], data: { rows: listRecords(GAPS, rows) } };
}

/** The list, and below it a level a step. */
function listLevels({ gaps, funnel }: FunnelAnswer): Level[] {
  const listed = gaps.team[0]?.entered ?? 0;
  let cumulative = listed > 0 ? 1 : null;
  const unjudged = { entered: null, coefficient: null, target: null, verdict: null };
  return [
    { step: 0, stage: nameStage(funnel, 0), converted: listed, cumulative, ...unjudged },
    ...gaps.team.map((gap) => {
      cumulative = cumulative === null || gap.coefficient === null ? null : cumulative * gap.coefficient;
      return { ...gap, stage: nameStage(funnel, gap.step), cumulative };
    }),
  ];
}
