import { describe, expect, it } from 'vitest';
import { parseClosedSpan } from '../../../src/domain/calendar/day-span.ts';
import { DAY, HOUR } from '../../../src/domain/calendar/micros.ts';
import type { TimeCount } from '../../../src/domain/evidence/counts.ts';
import { drawCurves, type StepMaturity } from '../../../src/domain/evidence/maturity.ts';
import {
  type ArrivalCount,
  listStarts,
  type OpenCount,
  sumArrivals,
} from '../../../src/domain/plan/arrivals.ts';
import { measurePlans, type PlanFacts } from '../../../src/domain/plan/plan-rows.ts';
import type { Planned } from '../../../src/domain/plan/planned.ts';
import { createDice, simulate } from '../../property/simulated-team.ts';
import { makeFunnel } from '../worked-example.ts';

const span = (text: string) => parseClosedSpan(text, 'monday')!;
const stretchOf: PlanFacts['stretchOf'] = ({ first, end }) => ({ start: first * DAY, end: end * DAY });
const plan = (period: string, manager: string | null, stage: number, count: number): Planned => ({
  span: span(period),
  manager,
  stage,
  count,
});

describe('measurePlans', () => {
  const week = span('2026-W45');
  const plans = [
    plan('2026-11', 'A', 1, 42),
    plan('2026-11', null, 1, 84),
    plan('2026-W45', 'A', 1, 10),
    plan('2026-11', null, 0, 5),
  ];
  const starts = listStarts(plans.map((each) => stretchOf(each.span)));
  const arrivals: readonly ArrivalCount[] = [
    // buckets: the day before the week, the week, the rest of November
    { stage: 1, bucket: 0, row: 'A', contacts: 1 },
    { stage: 1, bucket: 1, row: 'A', contacts: 6 },
    { stage: 1, bucket: 1, row: null, contacts: 2 },
    { stage: 1, bucket: 2, row: 'B', contacts: 4 },
    { stage: 0, bucket: 1, row: 'A', contacts: 9 },
  ];
  const open: readonly OpenCount[] = [
    { step: 1, age: 2, row: 'A', contacts: 10 },
    { step: 1, age: 8, row: 'B', contacts: 3 },
    { step: 1, age: 2, row: null, contacts: 4 },
  ];
  // of 100 half convert after 5 hours, a fifth of them after 10, and the rest are lost then
  const times: readonly TimeCount[] = [
    { step: 1, hours: 5, converted: 50, lost: 0, open: 0 },
    { step: 1, hours: 10, converted: 20, lost: 30, open: 0 },
  ];
  const facts = (maturity: readonly StepMaturity[], more: Partial<PlanFacts> = {}): PlanFacts => ({
    arrivals: sumArrivals(arrivals, starts),
    open,
    maturity,
    moment: week.end * DAY,
    today: week.end - 1,
    holidays: [],
    stretchOf,
    ...more,
  });
  const curves = drawCurves(times, makeFunnel([[0.7]]));

  it('holds plans against arrivals, the team against everybody', () => {
    const told = measurePlans(plans, facts(curves)).map(({ fact, due, behind, needed }) => [
      fact,
      due,
      behind,
      needed,
    ]);
    expect(told).toEqual([
      // 5 of 21 working days have passed
      [7, 10, 3, 35 / 16],
      [13, 20, 7, 71 / 16],
      [6, 10, 4, null],
      [9, 25 / 21, 0, 0],
    ]);
  });

  it('expects of those who are open what their age allows', () => {
    const forecasts = measurePlans(plans, facts(curves)).map(({ forecast }) => forecast);
    expect(forecasts[0]).toBeCloseTo(7 + 10 * 0.7, 10);
    expect(forecasts[1]).toBeCloseTo(13 + 14 * 0.7 + 3 * (0.2 / 0.5), 10);
    // the week is over
    expect(forecasts[2]).toBe(6);
    // nobody waits for the list
    expect(forecasts[3]).toBeNull();
  });

  it('expects nothing after the end, and nothing before the beginning', () => {
    const moment = span('2026-11').end * DAY - 4 * HOUR;
    const [mine] = measurePlans(plans, facts(curves, { moment }));
    expect(mine!.forecast).toBeCloseTo(7 + 10 * 0.5, 10);
    const early = span('2026-11').first * DAY - 4 * HOUR;
    const [later] = measurePlans(plans, facts(curves, { moment: early, today: span('2026-11').first - 1 }));
    expect(later!.forecast).toBeCloseTo(7 + 10 * 0.2, 10);
  });

  it('has no forecast without a curve, and without any time', () => {
    expect(measurePlans(plans, facts([]))[0]!.forecast).toBeNull();
    const nothing = measurePlans(plans, facts(curves, { moment: null, today: null }))[0]!;
    expect(nothing).toMatchObject({ forecast: null, due: 0, pace: null, needed: 35 / 21 });
  });
});

describe('forecasts of a simulated team', () => {
  const STEPS = [{ target: 0.6, floor: 0.5, median: 8 }];
  const MANAGERS = ['A', 'B', 'C'];
  /** 120 days of history, looked at in the middle of a month, that is, with 15 days to come. */
  const [FROM, NOW, TO] = [-105, 15, 30];

  it('are unbiased within 3 %, whatever the managers’ coefficients', () => {
    const roll = createDice(1867);
    let expected = 0;
    let actual = 0;
    for (let run = 0; run < 150; run += 1) {
      const work = MANAGERS.map((manager, index) => {
        return { manager, step: 1, from: FROM, to: TO, contacts: 300, rate: 0.5 + 0.1 * index };
      });
      const contacts = simulate(STEPS, work, roll);
      const now = NOW * 24;
      const known = contacts.filter(({ entered }) => entered <= now);
      const times = known.map(({ entered, ended, won }): TimeCount => {
        const done = ended <= now;
        const hours = done ? Math.ceil(ended - entered) : Math.floor(now - entered);
        return { step: 1, hours, converted: +(done && won), lost: +(done && !won), open: +!done };
      });
      const waiting = known.filter(({ ended }) => ended > now);
      const open = waiting.map(({ manager, entered }): OpenCount => {
        return { step: 1, age: Math.floor(now - entered), row: manager, contacts: 1 };
      });
      const [row] = measurePlans([{ span: { first: 0, end: TO }, manager: null, stage: 1, count: 1 }], {
        arrivals: () => 0,
        open,
        maturity: drawCurves(times, makeFunnel([[0.6]])),
        moment: now * HOUR,
        today: NOW - 1,
        holidays: [],
        stretchOf,
      });
      expected += row!.forecast!;
      actual += waiting.filter(({ ended, won }) => won && ended <= TO * 24).length;
    }
    expect(actual).toBeGreaterThan(5000);
    expect(Math.abs(expected / actual - 1)).toBeLessThan(0.03);
  });
});
