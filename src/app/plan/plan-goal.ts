import type { DaySpan } from '../../domain/calendar/day-span.ts';
import { addUnits, type LocalDay, startOfUnit } from '../../domain/calendar/local-day.ts';
import { DAY } from '../../domain/calendar/micros.ts';
import { dayAt, startOfDay } from '../../domain/calendar/zone.ts';
import { refuse } from '../../domain/collect-problems.ts';
import { expectedStandard } from '../../domain/evidence/targets.ts';
import { sumArrivals } from '../../domain/plan/arrivals.ts';
import { carryGoals, type Goal } from '../../domain/plan/carry-goal.ts';
import type { PlanSource } from '../../domain/plan/plan-sources.ts';
import { type Planned, planShares } from '../../domain/plan/planned.ts';
import { readGoals } from '../../domain/plan/read-goals.ts';
import { addShares, type ManagerShare, shareOut } from '../../domain/plan/share-out.ts';
import { InputError, type Problem, problem } from '../../domain/problem.ts';
import { unknownWord } from '../../domain/text/unknown-word.ts';
import type { GoalAnswer } from '../../report/plan/plan-answer.ts';
import { type Ground, planCounts, type Question } from '../funnel/answer.ts';
import { assessFunnel } from '../funnel/assess.ts';
import { listPlannable } from './list-plannable.ts';

/** What a goal asks of everybody at every stage, and how that was reckoned. */
export interface GoalPlan {
  readonly planned: readonly Planned[];
  readonly answer: GoalAnswer;
}

/**
 * @param today the day that is looked from; null where nothing has a time
 * @throws InputError goal-form, stage-word, goal-period, goal-coefficient, plan-manager, share-rest, option-conflict
 */
export async function planGoal(
  question: Question,
  ground: Ground,
  today: LocalDay | null,
): Promise<GoalPlan> {
  const { options, settings } = question;
  const { stages } = settings.funnel;
  const { goals, problems } = readGoals(options.goal, settings.funnel);
  refuse(problems);
  refuse(findRepeatedGoals(goals, options.goal));
  const span = chooseSpan(question, ground, today);
  const from = options.from ?? 'targets';
  const coefficients = await findCoefficients(question, ground, from);
  const counts = carryGoals(goals, coefficients);
  if (!Array.isArray(counts)) {
    const { step, reason } = counts;
    const stage = stages[step]?.id ?? '';
    const unknown = from === 'actual' && ground.answer.meta.losses === 'unknown';
    const why = unknown && reason === 'absent' ? 'unknown' : reason;
    throw new InputError([problem('goal-coefficient', { stage, from, reason: why })]);
  }
  const shares = await findShares(question, ground);
  return {
    planned: planShares(counts, shares, span),
    answer: { goals, from, span, coefficients, counts, shares },
  };
}

/** Two goals of one stage: which of them is meant? */
function findRepeatedGoals(goals: readonly Goal[], texts: readonly string[]): Problem[] {
  return goals.flatMap(({ stage }, index) => {
    const first = goals.findIndex((each) => each.stage === stage);
    const [option, other] = [`--goal ${texts[first]}`, `--goal ${texts[index]}`];
    return first === index ? [] : [problem('option-conflict', { option, other })];
  });
}

/** The month that holds the day that is looked from, or the clock where nothing has a time. */
export function monthOf({ settings, io }: Question, today: LocalDay | null): DaySpan {
  const { timezone, weekStart } = settings;
  const first = startOfUnit(today ?? dayAt(timezone, io.now()), 'month', weekStart);
  return { first, end: addUnits(first, 'month', 1) };
}

/** The days of the period that is asked for. */
function chooseSpan(question: Question, { settled }: Ground, today: LocalDay | null): DaySpan {
  if (settled.period === null) return monthOf(question, today);
  const { start, end } = settled.period;
  const zone = question.settings.timezone;
  if (start === undefined || end === undefined) throw new InputError([problem('goal-period', {})]);
  const span = { first: dayAt(zone, start), end: dayAt(zone, end) };
  const whole = startOfDay(zone, span.first) === start && startOfDay(zone, span.end) === end;
  if (!whole) throw new InputError([problem('goal-period', {})]);
  return span;
}

/** k_1..k_n: the planned ones, or those that the team has reached in all time. */
async function findCoefficients(
  question: Question,
  { settled, assessed }: Ground,
  from: PlanSource,
): Promise<(number | null)[]> {
  const { funnel } = question.settings;
  if (from === 'targets') {
    return funnel.stages
      .slice(1)
      .map((_, index) => expectedStandard(funnel, index + 1, null)?.target ?? null);
  }
  const { gaps } =
    settled.period === null
      ? assessed
      : await assessFunnel(question.engine, planCounts(question, settled, null));
  return gaps.team.map(({ coefficient }) => coefficient);
}

/** Managers' parts go by what they have taken up in the twelve weeks before the moment that is looked from. */
const RECENT = 12 * 7 * DAY;

async function findShares(question: Question, { asked, settled }: Ground): Promise<ManagerShare[]> {
  const { settings, engine } = question;
  const { shares: fixed } = settings;
  const known = await listPlannable(question);
  refuse(
    fixed
      .filter(({ manager }) => !known.includes(manager))
      .map(({ manager, place }) => unknownWord('plan-manager', manager, known, { known }, place)),
  );
  const managers = await engine.listNames('managers');
  // of what nobody is named for there is the team alone
  if (managers.length + fixed.length === 0) return [];
  const entries = new Map<string, number>();
  if (settled.asOf !== null) {
    const { before, segments } = asked.query;
    const stretch = { start: before - RECENT, end: before };
    const starts = [stretch.start, stretch.end];
    const arrivals = sumArrivals(await engine.countArrivals({ before, segments, starts }), starts);
    for (const manager of managers) entries.set(manager, arrivals(1, stretch, manager));
  }
  const shares = shareOut({ managers, entries, fixed });
  if (shares === null) throw new InputError([problem('share-rest', { total: addShares(fixed) })]);
  return shares;
}
