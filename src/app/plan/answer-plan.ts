import type { DaySpan } from '../../domain/calendar/day-span.ts';
import type { LocalDay } from '../../domain/calendar/local-day.ts';
import { nameSpan, nameWeek } from '../../domain/calendar/name-span.ts';
import { dayBefore, startOfDay } from '../../domain/calendar/zone.ts';
import type { OfRow } from '../../domain/evidence/counts.ts';
import { UNASSIGNED } from '../../domain/evidence/funnel.ts';
import { groupCounts } from '../../domain/managers/manager-attributes.ts';
import { listStarts, type Stretch, sumArrivals } from '../../domain/plan/arrivals.ts';
import { measurePlans, type PlanFacts } from '../../domain/plan/plan-rows.ts';
import { addTeam, type Planned, planWeeks } from '../../domain/plan/planned.ts';
import { InputError, problem } from '../../domain/problem.ts';
import type { PlanAnswer } from '../../report/plan/plan-answer.ts';
import type { Ground, Question } from '../funnel/answer.ts';
import { choosePlan } from './choose-plan.ts';
import { planGoal } from './plan-goal.ts';

/**
 * What is planned, or what a goal asks for, held against what has happened.
 *
 * @throws InputError where there is neither, or it cannot be carried out: see plan-problems
 */
export async function answerPlan(question: Question, ground: Ground): Promise<PlanAnswer> {
  const { settings, options } = question;
  const { settled } = ground;
  if (settled.by !== 'manager' && settled.attribute === undefined) {
    throw new InputError([problem('plan-dimension', {})]);
  }
  if (options.goal.length === 0 && options.from !== undefined) {
    throw new InputError([problem('option-required', { option: '--goal', command: 'plan' })]);
  }
  const { timezone: zone, weekStart, holidays } = settings;
  const today = settled.asOf === null ? null : dayBefore(zone, settled.asOf.before);
  const goal = options.goal.length === 0 ? null : await planGoal(question, ground, today);
  const lines = goal === null ? await choosePlan(question, settled, today) : goal.planned;
  const planned = addTeam(regroupPlans(lines, question, ground));
  const weeks = planWeeks(planned, weekStart, holidays);
  const facts = await gatherFacts(question, ground, [...planned, ...weeks], today);
  return {
    goal: goal?.answer ?? null,
    rows: measurePlans(planned, facts).map((row) => ({ ...row, period: nameSpan(row.span, weekStart) })),
    // a week that a period cuts keeps its name
    weeks: measurePlans(weeks, facts).map((row) => ({ ...row, period: nameWeek(row.span.first, weekStart) })),
    begun: today !== null && planned.some(({ span }) => span.first <= today),
  };
}

/** What has happened in the days that are planned, and who is open. */
async function gatherFacts(
  question: Question,
  { asked, settled, assessed }: Ground,
  plans: readonly Planned[],
  today: LocalDay | null,
): Promise<PlanFacts> {
  const { engine, settings } = question;
  const zone = settings.timezone;
  const { moment, before, segments } = asked.query;
  const { maturity } = assessed.terms;
  const stretchOf = ({ first, end }: DaySpan): Stretch => ({
    start: startOfDay(zone, first),
    end: startOfDay(zone, end),
  });
  const starts = listStarts(plans.map(({ span }) => stretchOf(span)));
  const arrivals = await engine.countArrivals({ before, segments, starts });
  const horizons = maturity.map(({ curve, horizon }) => (curve === null ? null : horizon));
  const { credit } = settled.analysis;
  const open = await engine.countOpenAges({ before, segments, moment, horizons, credit });
  const regroup = groupRows(question, settled.attribute);
  return {
    arrivals: sumArrivals(regroup(arrivals), starts),
    open: regroup(open),
    maturity,
    moment: settled.asOf === null ? null : moment,
    today,
    holidays: settings.holidays,
    stretchOf,
  };
}

/** Puts an attribute of managers in their place, where that is asked for. */
function groupRows({ teams }: Question, attribute: string | undefined) {
  const values = attribute === undefined ? undefined : teams.get(attribute);
  return <C extends OfRow>(counts: readonly C[]): readonly C[] =>
    values === undefined
      ? counts
      : groupCounts(counts, values).map((count) => ({ ...count, row: count.row ?? UNASSIGNED }));
}

/** The plans of managers as those of their teams; what a team has of its own stays. */
function regroupPlans(lines: readonly Planned[], question: Question, { settled }: Ground): Planned[] {
  const { attribute } = settled;
  if (attribute === undefined) return [...lines];
  const values = question.teams.get(attribute);
  const sums = new Map<string, Planned>();
  for (const { span, stage, count, manager } of lines) {
    const group = manager === null ? null : (values?.get(manager) ?? UNASSIGNED);
    const key = JSON.stringify([span.first, span.end, stage, group]);
    sums.set(key, { span, stage, manager: group, count: (sums.get(key)?.count ?? 0) + count });
  }
  return [...sums.values()];
}
