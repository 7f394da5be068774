import { TEAM } from '../../domain/evidence/funnel.ts';
import { buildTable, listRecords } from '../column.ts';
import { type FunnelAnswer, isShown } from '../funnel/funnel-answer.ts';
import { buildFoot, buildHead, suitTexts } from '../funnel/head.ts';
import type { Meta } from '../meta.ts';
import type { Line, ProseSection, Report, TableSection } from '../model.ts';
import { headRows, nameRow, nameStage } from '../names.ts';
import type { Texts } from '../words/texts.ts';
import { buildGoal } from './goal-section.ts';
import type { GoalAnswer, NamedPlan, PlanAnswer } from './plan-answer.ts';
import { PEOPLE_PLANS, PLANS, type PlannedStage } from './plan-tables.ts';
import type { BehindStage, NoForecast } from './plan-texts.ts';
import { buildWeeks } from './week-table.ts';

/** `voronka plan`: what a goal takes, how plans stand, who is behind, and what each week asks for. */
export function buildPlanReport(answer: PlanAnswer, funnel: FunnelAnswer, words: Texts): Report<Meta> {
  const texts = suitTexts(funnel.meta, words);
  const shown = (row: NamedPlan): boolean => row.manager === null || isShown(funnel, row.manager);
  const rows = nameRows(answer.rows.filter(shown), funnel, texts);
  const weeks = nameRows(answer.weeks.filter(shown), funnel, texts);
  const { goal } = answer;
  const flat = goal === null ? rows : [...rows, ...weeks];
  const table = buildTable(PLANS, headRows(texts.plan.columns, texts), flat, { id: 'plan', title: null });
  // of a segment alone nobody can be behind a plan of everybody
  const partial = goal === null && funnel.meta.segments.length > 0;
  return {
    meta: funnel.meta,
    sections: [
      buildTitle(rows, partial, funnel, texts),
      { ...table, for: 'programs' },
      ...(goal === null ? [] : buildGoal(goal, rows, funnel, texts)),
      ...(answer.begun || goal === null
        ? [
            ...buildFacts(rows, goal, funnel.meta, texts),
            ...(partial ? [] : [buildBehind(rows, answer, texts)]),
          ]
        : []),
      ...buildWeeks(weeks, funnel, texts),
      buildFoot(funnel, texts),
    ],
    data: {
      goal: goal === null ? null : describeGoal(goal, funnel),
      rows: listRecords(PLANS, rows),
      weeks: listRecords(PLANS, weeks),
    },
  };
}

function nameRows(rows: readonly NamedPlan[], { funnel }: FunnelAnswer, texts: Texts): PlannedStage[] {
  return rows.map((row) => ({
    who: nameRow({ row: row.manager, team: row.manager === null }, texts),
    stage: nameStage(funnel, row.stage),
    row,
  }));
}

/** What the page is about, and what a reader must not overlook. */
function buildTitle(
  rows: readonly PlannedStage[],
  partial: boolean,
  answer: FunnelAnswer,
  texts: Texts,
): ProseSection {
  const periods = [...new Set(rows.map(({ row }) => row.period))];
  const days = periods.length === 1 ? (rows[0]?.row.days ?? null) : null;
  const { asOfDay } = answer.meta;
  const head = buildHead(answer, texts);
  const note: Line = { text: texts.plan.notes.partial, tone: 'watch' };
  const title = texts.plan.scope({ periods, asOfDay, days });
  return { ...head, title, lines: partial ? [...head.lines, note] : head.lines };
}

/** Less than this is shown as nothing. */
const LEAST = 0.05;

/** A table a period, the team last; of a goal managers stand at its stages alone. */
function buildFacts(
  rows: readonly PlannedStage[],
  goal: GoalAnswer | null,
  meta: Meta,
  texts: Texts,
): TableSection[] {
  const { titles, notes } = texts.plan;
  const goals = goal?.goals.map(({ stage }) => stage);
  const told = rows.filter(({ row }) => row.manager === null || goals?.includes(row.stage) !== false);
  const periods = [...new Set(rows.map(({ row }) => row.period))];
  return periods.map((period, index): TableSection => {
    const own = told.filter(({ row }) => row.period === period);
    const team = own.findIndex(({ row }) => row.manager === null);
    const last = index === periods.length - 1;
    const unknown = own.filter(({ row, who }) => who.id === TEAM && row.stage > 0 && row.forecast === null);
    const known = own.some(({ row }) => row.forecast !== null);
    return {
      ...buildTable(PEOPLE_PLANS, headRows(texts.plan.columns, texts), own, {
        id: `facts-${period}`,
        title: titles.facts(period),
      }),
      for: 'people',
      rules: team > 0 ? [team] : [],
      notes: !last
        ? []
        : [
            ...(known ? [notes.forecast] : []),
            ...(unknown.length > 0
              ? [notes.noForecast({ stages: unknown.map(({ stage }) => stage.text), why: explainNone(meta) })]
              : []),
            ...(told.length < rows.length ? [notes.shortened] : []),
            ...(goal === null && meta.managers.length === 0 && rows.some((row) => isPartial(row, rows))
              ? [notes.unplanned]
              : []),
          ],
    };
  });
}

/** Whether a plan of the team is that of some managers, and others have brought contacts, too. */
function isPartial({ row: team }: PlannedStage, rows: readonly PlannedStage[]): boolean {
  if (team.manager !== null) return false;
  const own = rows.filter(
    ({ row }) => row.manager !== null && row.period === team.period && row.stage === team.stage,
  );
  const sum = (key: 'count' | 'fact'): number => own.reduce((total, { row }) => total + row[key], 0);
  return own.length > 0 && Math.abs(sum('count') - team.count) < LEAST && sum('fact') < team.fact;
}

/** Why a step has no forecast. */
function explainNone({ maturity, basis, losses }: Meta): NoForecast {
  if (maturity === 'off' || basis === 'flow') return 'off';
  return losses === 'dated' ? 'few' : 'present';
}

/** A sentence for everybody who is behind, the team's first. */
function buildBehind(rows: readonly PlannedStage[], { begun }: PlanAnswer, texts: Texts): ProseSection {
  const { plan } = texts;
  const lags = new Map<string, { who: string; team: boolean; stages: BehindStage[] }>();
  const several = new Set(rows.map(({ row }) => row.period)).size > 1;
  for (const { who, stage, row } of rows) {
    const { behind, needed, manager, period } = row;
    if (behind === null || behind < LEAST) continue;
    const name = several ? `${who.text}, ${period}` : who.text;
    const own = lags.get(name) ?? { who: name, team: manager === null, stages: [] };
    own.stages.push({ stage: stage.text, behind, needed });
    lags.set(name, own);
  }
  const all = [...lags.values()];
  const lines = [...all.filter(({ team }) => team), ...all.filter(({ team }) => !team)].map(
    (each): Line => ({ text: plan.behind(each) }),
  );
  // on holidays nothing is due
  const known = begun && rows.some(({ row }) => row.behind !== null);
  const nobody: Line[] = known ? [{ text: plan.onPlan }] : [];
  return {
    kind: 'prose',
    id: 'behind',
    title: lines.length > 0 ? plan.titles.behind : null,
    lines: lines.length > 0 ? lines : nobody,
  };
}

/** As JSON has it. */
function describeGoal({ goals, from, coefficients, counts, shares }: GoalAnswer, { funnel }: FunnelAnswer) {
  const idOf = (stage: number): string => nameStage(funnel, stage).id;
  return {
    from,
    goals: goals.map(({ stage, count }) => ({ stage: idOf(stage), count })),
    stages: counts.map((count, stage) => ({
      stage: idOf(stage),
      coefficient: stage === 0 ? null : (coefficients[stage - 1] ?? null),
      count,
    })),
    shares,
  };
}
