import type { DaySpan } from '../calendar/day-span.ts';
import { startOfUnit, type Weekday } from '../calendar/local-day.ts';
import { countWorkingDays } from '../calendar/working-days.ts';
import { compareCodePoints } from '../text/order.ts';
import type { ManagerShare } from './share-out.ts';

/** How many contacts somebody is to bring to a stage in a span of days. */
export interface Planned {
  readonly span: DaySpan;
  /** Null: the team. */
  readonly manager: string | null;
  /** Index of the stage, 0..n. */
  readonly stage: number;
  readonly count: number;
}

/**
 * Adds the team: where a plan has no line for it, its managers' lines together.
 *
 * @param lines no two of the same days, manager and stage
 * @returns by days, managers in code-point order, the team last; stages in their order
 */
export function addTeam(lines: readonly Planned[]): Planned[] {
  const sums = new Map<string, Planned>();
  const keyOf = ({ span, stage }: Planned): string => `${span.first} ${span.end} ${stage}`;
  const own = new Set(lines.filter(({ manager }) => manager === null).map(keyOf));
  // in one order, so that sums do not hang on that of the lines
  for (const line of sortPlanned(lines)) {
    const key = keyOf(line);
    if (own.has(key)) continue;
    const { span, stage, count } = line;
    sums.set(key, { span, stage, manager: null, count: (sums.get(key)?.count ?? 0) + count });
  }
  return sortPlanned([
    ...lines.map(({ span, manager, stage, count }) => ({ span, manager, stage, count })),
    ...sums.values(),
  ]);
}

/**
 * A plan of every stage, shared out over managers, and for the team.
 *
 * @param counts of the stages 0..n
 */
export function planShares(
  counts: readonly number[],
  shares: readonly ManagerShare[],
  span: DaySpan,
): Planned[] {
  const all = [...shares, { manager: null, share: 1 }];
  return all.flatMap(({ manager, share }) =>
    counts.map((count, stage): Planned => ({ span, manager, stage, count: count * share })),
  );
}

/**
 * Shares plans out over the weeks that their days are of, by working days. A week that the span cuts has the days that
 * are left of it.
 *
 * @returns week after week, the plans of each in their order; nothing for a span of one week or less, and for one
 *   without working days
 */
export function planWeeks(
  plans: readonly Planned[],
  weekStart: Weekday,
  holidays: readonly DaySpan[],
): Planned[] {
  const known = new Map<string, { span: DaySpan; part: number }[]>();
  const weeksOf = ({ first, end }: DaySpan) => {
    const key = `${first} ${end}`;
    const found = known.get(key) ?? cutWeeks({ first, end }, weekStart, holidays);
    known.set(key, found);
    return found;
  };
  const cut = plans.flatMap((plan, place) =>
    weeksOf(plan.span).map(({ span, part }) => ({ ...plan, span, count: plan.count * part, place })),
  );
  return cut
    .sort((a, b) => compareSpans(a.span, b.span) || a.place - b.place)
    .map(({ place, ...plan }) => plan);
}

/** The weeks of a span, and what part of its working days each has. */
function cutWeeks(
  { first, end }: DaySpan,
  weekStart: Weekday,
  holidays: readonly DaySpan[],
): { span: DaySpan; part: number }[] {
  const all = countWorkingDays({ first, end }, holidays);
  if (all === 0) return [];
  const weeks: { span: DaySpan; part: number }[] = [];
  for (let day = first; day < end; ) {
    const next = Math.min(end, startOfUnit(day, 'week', weekStart) + 7);
    const span = { first: day, end: next };
    weeks.push({ span, part: countWorkingDays(span, holidays) / all });
    day = next;
  }
  return weeks.length > 1 ? weeks : [];
}

function sortPlanned(lines: readonly Planned[]): Planned[] {
  return [...lines].sort(
    (a, b) =>
      compareSpans(a.span, b.span) ||
      Number(a.manager === null) - Number(b.manager === null) ||
      compareCodePoints(a.manager ?? '', b.manager ?? '') ||
      a.stage - b.stage,
  );
}

function compareSpans(a: DaySpan, b: DaySpan): number {
  return a.first - b.first || a.end - b.end;
}
