import type { Funnel } from '../domain/funnel.ts';
import type { GapRow } from '../domain/gaps.ts';
import { flatName } from './gap-row.ts';
import type { Texts } from './texts/texts.ts';

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
