import { roundUp } from '../../domain/plan/carry-goal.ts';
import { makeColumn } from '../column.ts';
import type { FunnelAnswer } from '../funnel/funnel-answer.ts';
import type { Cell, TableSection } from '../model.ts';
import { headRows, nameStage } from '../names.ts';
import type { Texts } from '../words/texts.ts';
import { PLANS, type PlannedStage } from './plan-tables.ts';

/**
 * Weeks down, planned stages across: the team's, or those of the managers that are asked for. Nothing where no plan is of
 * several weeks.
 */
export function buildWeeks(
  weeks: readonly PlannedStage[],
  { funnel, shown }: FunnelAnswer,
  texts: Texts,
): TableSection[] {
  const { titles, notes } = texts.plan;
  const columns = headRows(texts.plan.columns, texts);
  const told = weeks.filter(
    // a week of holidays says nothing unless somebody came
    ({ row }) => (row.manager === null) === (shown === null) && (row.days.all > 0 || row.fact > 0),
  );
  if (told.length === 0) return [];
  const stages = funnel.stages.flatMap((_, stage) =>
    told.some(({ row }) => row.stage === stage) ? stage : [],
  );
  const rows = [...groupWeeks(told).values()].map((own): Cell[] => {
    const { who, row } = own[0]!;
    return [
      { type: 'text', value: row.period },
      ...(shown === null ? [] : [{ type: 'name', ...who } as const]),
      ...stages.map((stage): Cell => {
        const found = own.find((each) => each.row.stage === stage);
        return { type: 'text', value: found === undefined ? '' : writeWeek(found, texts) };
      }),
    ];
  });
  return [
    {
      kind: 'table',
      id: 'weeks',
      title: titles.weeks,
      for: 'people',
      columns: [
        { key: 'week', title: columns.week, align: 'left' },
        ...(shown === null ? [] : [makeColumn('manager', PLANS.manager, columns.manager)]),
        ...stages.map((stage) => ({
          key: nameStage(funnel, stage).id,
          title: nameStage(funnel, stage).text,
          align: 'right' as const,
        })),
      ],
      rows,
      notes: [notes.weeks],
    },
  ];
}

/** The stages of a week, of a manager where they are told apart: plans of several periods may share a week. */
function groupWeeks(told: readonly PlannedStage[]): Map<string, PlannedStage[]> {
  const groups = new Map<string, PlannedStage[]>();
  for (const each of told) {
    const { span, manager } = each.row;
    const key = JSON.stringify([span.first, span.end, manager]);
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return groups;
}

/** `12 / 16`, or `16` where the week has not begun. */
function writeWeek({ row }: PlannedStage, { numbers }: Texts): string {
  const plan = numbers.count(roundUp(row.count));
  const begun = row.days.passed > 0 || row.fact > 0;
  return begun ? `${numbers.count(row.fact)} / ${plan}` : plan;
}
