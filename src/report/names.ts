import type { GapRow } from '../domain/coaching/gaps.ts';
import { WHOLE_WAY } from '../domain/evidence/counts.ts';
import { type Funnel, TEAM, UNASSIGNED } from '../domain/evidence/funnel.ts';
import type { AccountedTable } from '../domain/tables.ts';
import type { GapFacts } from './funnel/funnel-tables.ts';
import type { Name } from './model.ts';
import type { Texts } from './words/texts.ts';

/** What the whole way is called among ids of stages. */
const WAY = 'overall';

export function nameRow({ row, team }: Pick<GapRow, 'row' | 'team'>, { funnel }: Texts): Name {
  if (team) return { id: TEAM, text: funnel.team };
  return { id: row ?? UNASSIGNED, text: row ?? funnel.unassigned };
}

/** Headings of a table whose first column is that of what stands in the manager's place. */
export function headRows<C extends object>(columns: C, { funnel }: Texts): C & { readonly manager: string } {
  return { ...columns, manager: funnel.columns.manager };
}

export function nameStage(funnel: Funnel, step: number): Name & { readonly id: string } {
  const { id = '', name = '' } = funnel.stages[step] ?? {};
  return { id, text: name };
}

/** Whose step it is, and what it is called. */
export function nameSeries(
  series: Pick<GapRow, 'row' | 'team' | 'step'>,
  funnel: Funnel,
  texts: Texts,
): { who: Name; stage: Name } {
  return { who: nameRow(series, texts), stage: nameStage(funnel, series.step) };
}

/** A step, or the whole way, as a heading. */
export function nameStepHead(funnel: Funnel, step: number, texts: Texts): Name & { readonly id: string } {
  return step === WHOLE_WAY ? { id: WAY, text: texts.funnel.wholeWay } : nameStage(funnel, step);
}

/** A step, or the whole way, in a sentence. */
export function nameStep(funnel: Funnel, step: number, texts: Texts): string {
  const { quoted, way } = texts.funnel;
  return step === WHOLE_WAY ? way : quoted(nameStage(funnel, step).text);
}

export function nameTable(table: AccountedTable, texts: Texts): Name {
  return { id: table, text: texts.tables[table] };
}

/** Names the steps of a gap report, or its whole ways. */
export function nameGaps(rows: readonly GapRow[], funnel: Funnel, texts: Texts): GapFacts[] {
  const stages = funnel.stages.map((_, step) => nameStepHead(funnel, step, texts));
  return rows.map((gap) => ({ who: nameRow(gap, texts), stage: stages[gap.step]!, gap }));
}
