import type { GapRow } from '../domain/coaching/gaps.ts';
import { type Funnel, TEAM, UNASSIGNED } from '../domain/evidence/funnel.ts';
import type { TableName } from '../domain/tables.ts';
import type { GapFacts } from './funnel/funnel-tables.ts';
import type { Name } from './model.ts';
import type { Texts } from './words/texts.ts';

export function nameRow({ row, team }: Pick<GapRow, 'row' | 'team'>, { funnel }: Texts): Name {
  if (team) return { id: TEAM, text: funnel.team };
  return { id: row ?? UNASSIGNED, text: row ?? funnel.unassigned };
}

export function nameStage(funnel: Funnel, step: number): Name & { readonly id: string } {
  const { id = '', name = '' } = funnel.stages[step] ?? {};
  return { id, text: name };
}

export function nameTable(table: TableName, texts: Texts): Name {
  return { id: table, text: texts.tables[table] };
}

/** Names the steps of a gap report. */
export function nameGaps(rows: readonly GapRow[], funnel: Funnel, texts: Texts): GapFacts[] {
  const stages = funnel.stages.map((_, step) => nameStage(funnel, step));
  return rows.map((gap) => ({ who: nameRow(gap, texts), stage: stages[gap.step]!, gap }));
}
