import type { LocalDay, Weekday } from '../../domain/calendar/local-day.ts';
import type { Micros } from '../../domain/calendar/micros.ts';
import { nameSpan } from '../../domain/calendar/name-span.ts';
import { dayAt, startOfDay } from '../../domain/calendar/zone.ts';
import { refuse } from '../../domain/collect-problems.ts';
import { chooseLines } from '../../domain/plan/choose-lines.ts';
import { findUnknownManagers, type PlanLine } from '../../domain/plan/plan-line.ts';
import { InputError, problem } from '../../domain/problem.ts';
import type { Question, SettledQuestion } from '../funnel/answer.ts';
import type { Options } from '../options/option-specs.ts';
import { listPlannable } from './list-plannable.ts';
import { monthOf } from './plan-goal.ts';

/**
 * The lines of the plan that are asked for: those of the period, else of the periods that hold today.
 *
 * @param today the day that is looked from
 * @throws InputError plan-none, plan-manager, plan-elsewhere
 */
export async function choosePlan(
  question: Question,
  { period }: SettledQuestion,
  today: LocalDay | null,
): Promise<PlanLine[]> {
  const { plan, settings, options } = question;
  const { timezone: zone, weekStart, funnel } = settings;
  if (plan.length === 0) {
    const month = nameSpan(monthOf(question, today), weekStart);
    const stage = funnel.stages.at(-1)?.id ?? '';
    throw new InputError([problem('plan-none', { stage, period: month, file: settings.planFile?.file })]);
  }
  refuse(findUnknownManagers(plan, await listPlannable(question)));
  const { start, end } = period ?? {};
  const span = {
    first: start === undefined ? undefined : firstWholeDay(zone, start),
    end: end === undefined ? undefined : dayAt(zone, end),
  };
  const chosen = chooseLines(plan, period === null ? null : span, today);
  if (chosen.length === 0) {
    const planned = [...new Set(plan.map((line) => nameSpan(line.span, weekStart)))];
    const asked = nameAsked(options, today, weekStart);
    throw new InputError([problem('plan-elsewhere', { period: asked, planned })]);
  }
  return chosen;
}

/** The first day that begins no earlier than a moment. */
function firstWholeDay(zone: string, moment: Micros): LocalDay {
  const day = dayAt(zone, moment);
  return startOfDay(zone, day) === moment ? day : day + 1;
}

/** The period as it was asked for, else the day that is looked from. */
function nameAsked({ period, since, until }: Options, today: LocalDay | null, weekStart: Weekday): string {
  if (period !== undefined) return period;
  if ((since ?? until) !== undefined || today === null) return `${since ?? ''}..${until ?? ''}`;
  return nameSpan({ first: today, end: today + 1 }, weekStart);
}
