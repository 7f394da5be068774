import type { FunnelAnswer } from '../funnel/funnel-answer.ts';
import { capShare, type Level } from '../funnel/funnel-tables.ts';
import type { ChartSection, TableSection } from '../model.ts';
import { nameStage } from '../names.ts';
import type { FunnelPicture } from '../pictures.ts';
import type { PageWords } from './caption.ts';

/**
 * The team's funnel, a level a stage; its table is that of the levels.
 *
 * @param levels the list, and a level a step
 */
export function chartFunnel(
  levels: readonly Level[],
  answer: FunnelAnswer,
  table: TableSection,
  { pages, audience }: PageWords,
): ChartSection {
  const picture: FunnelPicture = {
    kind: 'funnel',
    levels: levels.map(({ stage, converted, coefficient, target, verdict, lost, open, ranged }) => ({
      label: stage.text,
      reached: converted,
      // of too few the page has no share either
      coefficient: verdict === 'too-few' ? null : capShare(coefficient, answer.meta),
      target,
      verdict,
      // where steps have ranges, nobody knows who was lost there
      lost: ranged ? null : lost,
      open,
    })),
  };
  return {
    kind: 'chart',
    id: 'funnel-chart',
    title: table.title,
    picture,
    alternative: pages.alternatives.funnel(
      levels.map(({ step, converted }) => ({
        stage: nameStage(answer.funnel, step).text,
        reached: converted,
      })),
    ),
    notes: [],
    table,
    for: audience,
  };
}
