import { buildTable, listRecords } from '../column.ts';
import type { Meta } from '../meta.ts';
import type { Report } from '../model.ts';
import { nameGaps, nameStage } from '../names.ts';
import type { Texts } from '../words/texts.ts';
import { buildCoachingSection, listCoaching } from './coach-view.ts';
import { type FunnelAnswer, shownRows } from './funnel-answer.ts';
import { GAPS } from './gap-table.ts';
import { buildHead } from './head.ts';
import { LEVELS, type Level } from './level-table.ts';
import { buildMatrix } from './matrix.ts';
import { buildSwapSection } from './swap-view.ts';

/** `voronka report`: the Monday page. */
export function buildFunnelReport(answer: FunnelAnswer, texts: Texts): Report<Meta> {
  const levels = listLevels(answer);
  const rows = [...shownRows(answer), ...answer.gaps.team];
  const { columns, titles } = texts.funnel;
  return {
    meta: answer.meta,
    sections: [
      buildHead(answer.meta, texts),
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

/** The list, and below it a level a step. */
function listLevels({ gaps, funnel }: FunnelAnswer): Level[] {
  const listed = gaps.team[0]?.entered ?? 0;
  const levels: Level[] = [
    {
      step: 0,
      stage: nameStage(funnel, 0),
      entered: null,
      converted: listed,
      coefficient: null,
      cumulative: listed > 0 ? 1 : null,
      target: null,
      verdict: null,
    },
  ];
  for (const { step, entered, converted, coefficient, target, verdict } of gaps.team) {
    const before = levels.at(-1)?.cumulative ?? null;
    const cumulative = before === null || coefficient === null ? null : before * coefficient;
    const stage = nameStage(funnel, step);
    levels.push({ step, stage, entered, converted, coefficient, cumulative, target, verdict });
  }
  return levels;
}
