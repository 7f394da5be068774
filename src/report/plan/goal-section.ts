import { roundUp } from '../../domain/plan/carry-goal.ts';
import { makeColumn } from '../column.ts';
import type { FunnelAnswer } from '../funnel/funnel-answer.ts';
import type { Cell, Line, ProseSection, TableSection } from '../model.ts';
import { headRows, nameStage } from '../names.ts';
import type { Texts } from '../words/texts.ts';
import type { GoalAnswer } from './plan-answer.ts';
import { PLANS, type PlannedStage } from './plan-tables.ts';

/** What a goal asks of every stage, and of every manager there. */
export function buildGoal(
  goal: GoalAnswer,
  rows: readonly PlannedStage[],
  answer: FunnelAnswer,
  texts: Texts,
): (ProseSection | TableSection)[] {
  const chain = buildChain(goal, answer, texts);
  // of nobody there is nothing to tell but the chain
  return goal.shares.length === 0 ? [chain] : [chain, buildManagers(goal, rows, answer, texts)];
}

/** The stages one after the other: what leads to a goal is rounded up, what follows from it is to be expected. */
function buildChain(goal: GoalAnswer, { funnel }: FunnelAnswer, texts: Texts): ProseSection {
  const { plan, numbers } = texts;
  const { goals, counts, coefficients, from } = goal;
  const last = Math.max(...goals.map(({ stage }) => stage));
  const write = (count: number, stage: number): string =>
    stage <= last && !goals.some((each) => each.stage === stage && each.count === count)
      ? numbers.count(roundUp(count))
      : numbers.plainAmount(count);
  const name = (stage: number): string => nameStage(funnel, stage).text;
  const steps = coefficients.flatMap((coefficient, index) =>
    coefficient === null ? [] : [{ stage: name(index + 1), coefficient }],
  );
  const lines: Line[] = [
    {
      text: counts.map((count, stage) => `${name(stage)} ${write(count, stage)}`).join(' → '),
      tone: 'strong',
    },
    { text: plan.reckoned({ from, steps }), tone: 'muted' },
  ];
  const asked = goals.map(({ stage, count }) => ({ stage: name(stage), count: numbers.plainAmount(count) }));
  return { kind: 'prose', id: 'goal', title: plan.titles.goal(asked), lines, for: 'people' };
}

/** Managers down, stages across, the team last. */
function buildManagers(
  { counts }: GoalAnswer,
  rows: readonly PlannedStage[],
  { funnel }: FunnelAnswer,
  texts: Texts,
): TableSection {
  const { titles, notes } = texts.plan;
  const columns = headRows(texts.plan.columns, texts);
  const whole = Math.max(...counts);
  const names = [...new Set(rows.map(({ who }) => who.id))];
  const body = names.map((id): Cell[] => {
    const own = rows.filter(({ who }) => who.id === id);
    const { who, row } = own[0]!;
    const most = Math.max(...own.map((each) => each.row.count));
    return [
      { type: 'name', ...who, strong: row.manager === null },
      row.manager === null
        ? { type: 'text', value: '' }
        : { type: 'fraction', value: whole > 0 ? most / whole : null },
      ...own.map((each): Cell => ({ type: 'count', value: roundUp(each.row.count) })),
    ];
  });
  return {
    kind: 'table',
    id: 'managers',
    title: titles.managers,
    for: 'people',
    columns: [
      makeColumn('manager', PLANS.manager, columns.manager),
      { key: 'share', title: columns.share, align: 'right' },
      ...funnel.stages.map(({ id, name }) => ({ key: id, title: name, align: 'right' as const })),
    ],
    rows: body,
    rules: body.length > 1 ? [body.length - 1] : [],
    notes: [notes.rounded],
  };
}
