import type { GapRow } from '../domain/coaching/gaps.ts';
import type { Funnel } from '../domain/evidence/funnel.ts';
import { flatName } from './funnel/gap-row.ts';
import type { Texts } from './words/texts.ts';

/** Who reads a report: people get names in their language, programs get ids and the flat names. */
export const AUDIENCES = ['people', 'programs'] as const;
export type Audience = (typeof AUDIENCES)[number];

export function nameRow(row: Pick<GapRow, 'row' | 'team'>, texts: Texts, audience: Audience): string {
  if (audience === 'programs') return flatName(row);
  return row.team ? texts.team : (row.row ?? texts.unassigned);
}

export function nameStage(funnel: Funnel, step: number, audience: Audience): string {
  const stage = funnel.stages[step];
  return (audience === 'people' ? stage?.name : stage?.id) ?? '';
}
