import { describe, expect, it } from 'vitest';
import { parseClosedSpan } from '../../../src/domain/calendar/day-span.ts';
import { nameSpan, nameWeek } from '../../../src/domain/calendar/name-span.ts';
import { addTeam, type Planned, planShares, planWeeks } from '../../../src/domain/plan/planned.ts';

const span = (text: string) => parseClosedSpan(text, 'monday')!;
const plan = (period: string, manager: string | null, stage: number, count: number): Planned => ({
  span: span(period),
  manager,
  stage,
  count,
});
const tell = (plans: readonly Planned[]): string[] =>
  plans.map((each) => `${nameSpan(each.span, 'monday')} ${each.manager} ${each.stage} ${each.count}`);

describe('addTeam', () => {
  it('adds managers up where the team has no line of its own', () => {
    const lines = [
      plan('2026-12', 'B', 2, 30),
      plan('2026-11', 'B', 2, 1),
      plan('2026-12', 'A', 2, 20.5),
      plan('2026-12', 'A', 1, 7),
      plan('2026-12', null, 1, 100),
    ];
    expect(tell(addTeam(lines))).toEqual([
      '2026-11 B 2 1',
      '2026-11 null 2 1',
      '2026-12 A 1 7',
      '2026-12 A 2 20.5',
      '2026-12 B 2 30',
      '2026-12 null 1 100',
      '2026-12 null 2 50.5',
    ]);
    expect(addTeam([...lines].reverse())).toEqual(addTeam(lines));
  });
});

describe('planShares', () => {
  it('gives everybody a part of every stage, and the team the whole', () => {
    const shares = [
      { manager: 'A', share: 0.25 },
      { manager: 'B', share: 0.75 },
    ];
    expect(tell(planShares([100, 60], shares, span('2026-12')))).toEqual([
      '2026-12 A 0 25',
      '2026-12 A 1 15',
      '2026-12 B 0 75',
      '2026-12 B 1 45',
      '2026-12 null 0 100',
      '2026-12 null 1 60',
    ]);
  });
});

describe('planWeeks', () => {
  it('shares a month out over its weeks by working days', () => {
    // Tuesday 1 December to Thursday 31 December: 4, 5, 5, 5 and 4 days, the last a holiday: 3
    const weeks = planWeeks([plan('2026-12', null, 1, 22)], 'monday', [span('2026-12-31')]);
    expect(weeks.map((each) => [nameWeek(each.span.first, 'monday'), each.count])).toEqual([
      ['2026-W49', 4],
      ['2026-W50', 5],
      ['2026-W51', 5],
      ['2026-W52', 5],
      ['2026-W53', 3],
    ]);
    expect(nameSpan(weeks[0]!.span, 'monday')).toBe('2026-12-01..2026-12-06');
    expect(nameSpan(weeks[4]!.span, 'monday')).toBe('2026-12-28..2026-12-31');
  });

  it('adds up to the plan, week after week', () => {
    const plans = [plan('2026-Q4', 'A', 1, 61), plan('2026-Q4', null, 1, 100)];
    const weeks = planWeeks(plans, 'sunday', [span('2026-11-04')]);
    for (const { manager, count } of plans) {
      const own = weeks.filter((each) => each.manager === manager);
      expect(own.reduce((sum, each) => sum + each.count, 0)).toBeCloseTo(count, 9);
    }
    expect(weeks.slice(0, 4).map(({ manager }) => manager)).toEqual(['A', null, 'A', null]);
  });

  it('is nothing for a week, and for days on which nobody works', () => {
    expect(planWeeks([plan('2026-W47', null, 1, 5)], 'monday', [])).toEqual([]);
    expect(planWeeks([plan('2026-12', null, 1, 5)], 'monday', [span('2026')])).toEqual([]);
  });
});
