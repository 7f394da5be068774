import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TEAM, UNASSIGNED } from '../../src/domain/evidence/funnel.ts';
import {
  type Bucket,
  beginDay,
  bucketOf,
  countWorkdays,
  dayAt,
  listBuckets,
  UNITS,
} from '../reference/decisions/buckets.ts';
import { type Line, measureRow, namesOf, prepare } from '../reference/decisions/company.ts';
import { compare, type Side } from '../reference/decisions/compare.ts';
import { assess } from '../reference/decisions/gaps.ts';
import { handover } from '../reference/decisions/handover.ts';
import { adjust } from '../reference/decisions/mix.ts';
import { planLine, reckon, shareOf } from '../reference/decisions/plan.ts';
import { stuck } from '../reference/decisions/stuck.ts';
import { trend } from '../reference/decisions/trend.ts';
import { velocity } from '../reference/decisions/velocity.ts';
import { together, valueDeals, whatif } from '../reference/decisions/whatif.ts';
import { writeDay } from '../reference/decisions/zone.ts';
import { type DecisionScenario, decisionScenarios } from './decision-scenario.ts';
import { pick } from './draws.ts';
import { ask, askRows, expectLines, readRows } from './expect-lines.ts';
import { chooseRuns, PATIENCE } from './tool.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'voronka-decisions-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Tries a property on random companies. */
function holds<T>(
  name: string,
  runs: number,
  more: fc.Arbitrary<T>,
  check: (scenario: DecisionScenario, drawn: T) => Promise<void>,
): void {
  const property = fc.asyncProperty(decisionScenarios, more, check);
  it(name, () => fc.assert(property, { numRuns: chooseRuns(runs), seed: 11 }), PATIENCE);
}

/** `gaps` without what rests on all time. */
function tellGaps({ company }: DecisionScenario): Line[] {
  const ground = prepare(company);
  return assess(ground).map(({ own, standard, p, q, verdict, impact, mentor, focus }) => {
    const { manager, step, entered, converted, lost, open, mature, coefficient, estimate } = own;
    return {
      ...{ manager, stage: company.stages[step]!.id, entered, converted, lost, open, coefficient },
      ...{ low: estimate?.low ?? null, high: estimate?.high ?? null },
      ...(standard && own.entered > 0 ? { target: standard.target, floor: standard.floor } : {}),
      ...{ p, q, verdict, impact, focus, mentor, mature },
    };
  });
}

describe('what the reference says', () => {
  holds('gaps', 32, fc.constant(null), async (scenario) => {
    expectLines(await askRows(folder, scenario, ['gaps']), tellGaps(scenario));
  });

  const buckets = fc.record({
    every: fc.constantFrom(...UNITS.slice(0, 4)),
    last: fc.constantFrom(1, 2, 5, 12, 20),
  });
  holds('trend', 40, buckets, async (scenario, { every, last }) => {
    const { period } = scenario.company.question;
    const command = ['trend', '--every', every, ...(period ? [] : ['--last', String(last)])];
    const { status, stdout, stderr } = await ask(folder, scenario, command);
    if (status === 2 && isShort(period, every)) return;
    expect(stderr).toBe('');
    const lines = trend(prepare(scenario.company), every, last);
    const closed = period === undefined || (period.start !== undefined && period.end !== undefined);
    expectLines(readRows(stdout), closed ? lines : lines.map(({ from: _, to: __, ...line }) => line));
  });

  holds(
    'gaps --adjust',
    32,
    fc.constantFrom('segment', 'source', 'segment,source'),
    async (scenario, names) => {
      const by = names.split(',').map((name) => (name === 'source' ? 'origin' : 'segment'));
      const { status, stdout, stderr } = await ask(folder, scenario, ['gaps', '--adjust', names]);
      // too many strata for so few contacts
      const [, strata, contacts] = /(\d+) kinds? of contacts for (\d+) contacts?/.exec(stderr) ?? [];
      if (status === 2 && 5 * Number(strata) > Number(contacts)) return;
      const own = scenario.company.question.by === 'segment' && names.includes('segment');
      if (status === 2 && own) return;
      expect(stderr).toBe('');
      expectLines(readRows(stdout), adjust(prepare(scenario.company), by as ('segment' | 'origin')[]));
    },
  );

  holds('velocity', 32, fc.constant(null), async (scenario) => {
    expectLines(await askRows(folder, scenario, ['velocity']), velocity(prepare(scenario.company)));
  });

  const ages = fc.constantFrom(undefined, undefined, ['90min', 1.5], ['2h', 2], ['3d', 72]);
  holds('stuck', 32, ages, async (scenario, older) => {
    const command = ['stuck', ...(older ? ['--older-than', String(older[0])] : [])];
    const lines = stuck(prepare(scenario.company), older && Number(older[1]) * 3_600_000_000);
    expectLines(await askRows(folder, scenario, command), lines);
  });

  const silences = fc.constantFrom<[string, number]>(['30d', 720], ['1d', 24], ['90min', 1.5]);
  const leavers = fc.record({ who: fc.nat({ max: 99 }), silence: silences });
  holds('handover', 40, leavers, async (scenario, { who, silence }) => {
    const [text, hours] = silence;
    const ground = prepare(scenario.company);
    const { by } = scenario.company.question;
    const names = namesOf(ground.judge(undefined, ['manager']));
    const name = who % 3 === 0 ? null : pick(names, who);
    const command = ['handover', ...(name === null ? ['--orphans'] : ['--manager', name]), '--silent', text];
    if (by !== 'manager') {
      expect((await ask(folder, scenario, command)).status).toBe(2);
      return;
    }
    const lines = handover(ground, name, hours * 3_600_000_000);
    expectLines(await askRows(folder, scenario, command), lines);
  });

  const levels = fc.constantFrom(
    undefined,
    'target' as const,
    'best' as const,
    'mentor' as const,
    'team' as const,
  );
  holds('whatif, a step at a time', 32, levels, async (scenario, to) => {
    const { credit, basis } = scenario.company.question;
    const { status, stdout, stderr } = await ask(folder, scenario, ['whatif', ...(to ? ['--to', to] : [])]);
    // nothing follows from rows that hang on the outcome, nor from flows
    if (status === 2 && (credit === 'performer' || basis === 'flow')) return;
    expect(stderr).toBe('');
    const lines = whatif(prepare(scenario.company), to && { to });
    const rows = listSingles(readRows(stdout));
    expectLines(to ? sortAs(lines, rows) : rows, lines);
  });

  const wishes = fc.record({ step: fc.nat(), other: fc.nat(), rate: fc.constantFrom(0.5, 0.9, 1) });
  holds('whatif --set, together and in money', 24, wishes, async (scenario, { step, other, rate }) => {
    const { credit, basis, by } = scenario.company.question;
    if (credit === 'performer' || basis === 'flow' || by !== 'manager') return;
    const ground = prepare(scenario.company);
    const { stages } = scenario.company;
    const steps = [step, other].map((each) => 1 + (each % (stages.length - 1)));
    const set = new Map(steps.map((each) => [each, rate]));
    const command = [
      'whatif',
      ...[...set.keys()].flatMap((each) => ['--set', `${stages[each]!.id}=${100 * rate}%`]),
    ];
    const rows = await askRows(folder, scenario, command);
    const singles = whatif(ground, { set });
    expectLines(sortAs(singles, listSingles(rows)), singles);
    for (const { manager, stage, money, currency, gain } of rows.filter((row) => row.manager !== TEAM)) {
      const line = stage === TEAM ? together(ground, manager!, { set }) : undefined;
      if (line)
        expectLines([{ ...rows.find((row) => row.manager === manager && row.stage === TEAM)! }], [line]);
      const value = valueDeals(ground, manager!).get(currency!);
      // a gain is printed with six decimals
      if (money === '') expect(value === undefined || gain === '').toBe(true);
      else expect(Number(money)).toBeCloseTo(Number(gain) * value!, 1);
    }
  });

  const sides = fc.record({ a: fc.nat(), b: fc.nat(), team: fc.nat({ max: 3 }) });
  holds('compare', 32, sides, async (scenario, drawn) => {
    const ground = prepare(scenario.company);
    const { period, by } = scenario.company.question;
    const names = namesOf(ground.judge(period)).filter((name) => name !== '(unassigned)');
    if (by !== 'manager' || names.length === 0) return;
    const [a, b] = [pick(names, drawn.a), drawn.team === 0 ? TEAM : pick(names, drawn.b)];
    if (a === b) return;
    const side = (manager: string): Side => ({ manager, period });
    const lines = compare(ground, side(a), side(b));
    const tell = (name: string) => (name === TEAM ? 'team' : name);
    const { status, stdout, stderr } = await ask(folder, scenario, ['compare', tell(a), tell(b)]);
    if (lines === null) expect({ status, stderr }).toMatchObject({ status: 2 });
    else {
      expect(stderr).toBe('');
      expectLines(readRows(stdout), lines);
    }
  });

  const spans = fc.record({ unit: fc.constantFrom(...UNITS), a: fc.nat(), b: fc.nat(), whose: fc.nat() });
  holds('compare, of two periods', 24, spans, async (scenario, { unit, a, b, whose }) => {
    const { company, first, last } = scenario;
    const { period: _, segments: __, ...question } = company.question;
    if (question.by !== 'manager') return;
    const ground = prepare({ ...company, question });
    const [one, other] = [a, b].map((day) =>
      bucketOf(first + (day % (last - first + 1)), unit, company.weekStart),
    );
    const names = [TEAM, ...namesOf(ground.judge(undefined)).filter((name) => name !== UNASSIGNED)];
    const manager = pick(names, whose);
    const side = ({ first, last }: Bucket): Side => ({
      manager,
      period: { start: beginDay(first, company.zone), end: beginDay(last + 1, company.zone) },
    });
    const lines = compare(ground, side(one!), side(other!));
    const options = [...dropOptions(scenario.options), ...(manager === TEAM ? [] : ['--manager', manager])];
    const { status, stdout, stderr } = await ask(
      folder,
      scenario,
      ['compare', one!.name, other!.name],
      options,
    );
    if (lines === null || one!.name === other!.name) expect({ status, stderr }).toMatchObject({ status: 2 });
    else {
      expect(stderr).toBe('');
      expectLines(readRows(stdout), lines);
    }
  });

  const plans = fc.record({
    unit: fc.constantFrom(...UNITS),
    /** The day that it is looked at from, if none. */
    day: fc.option(fc.nat(), { freq: 1 }),
    step: fc.nat(),
    team: fc.option(fc.nat({ max: 99 })),
    counts: fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 3 }),
    holidays: fc.array(fc.nat({ max: 130 }), { maxLength: 4 }),
  });
  holds('plan', 32, plans, async (scenario, drawn) => {
    const { company, first, last } = scenario;
    const { period: _, segments: __, ...question } = company.question;
    const ground = prepare({ ...company, question });
    const known = namesOf(ground.judge(undefined)).filter((name) => name !== UNASSIGNED);
    if (question.by !== 'manager' || question.basis !== 'cohort' || known.length === 0) return;
    const holidays = drawn.holidays.map((day) => first + day);
    const today = dayAt(ground.before - 1, company.zone);
    const day = drawn.day === null ? today : first + (drawn.day % (last - first + 1));
    const period = bucketOf(day, drawn.unit, company.weekStart);
    const step = drawn.step % company.stages.length;
    const planned = drawn.counts
      .slice(0, known.length)
      .map((count, index) => ({ manager: known[index]!, count }));
    const rest = planned.reduce((sum, { count }) => sum + count, 0);
    const all = [...planned, { manager: TEAM, count: drawn.team ?? rest }];
    const written = all.filter(({ manager }) => manager !== TEAM || drawn.team !== null);
    const config = {
      ...scenario.config,
      calendar: { holidays: [...new Set(holidays)].map(writeDay) },
      plan: written.map(({ manager, count }) => ({
        ...{ period: period.name, stage: company.stages[step]!.id, count },
        ...(manager === TEAM ? {} : { manager }),
      })),
    };
    const options = scenario.options.filter((each, index, { [index - 1]: before = '' }) => {
      return (
        !/^--(period|since|until|segment)$/.test(each) && !/^--(period|since|until|segment)$/.test(before)
      );
    });
    const rows = await askRows(folder, { ...scenario, config }, ['plan', '--period', period.name], options);
    const begun = ground.before > beginDay(period.first, company.zone);
    const lines = all.map(({ manager, count }) =>
      planLine(ground, { period, manager, step, count }, holidays),
    );
    // what is to come before a period begins is a matter of taste
    expectLines(rows, begun ? lines : lines.map(({ forecast: _, ...line }) => line));
  });

  const goals = fc.record({
    unit: fc.constantFrom(...UNITS),
    step: fc.nat(),
    count: fc.integer({ min: 1, max: 500 }),
    from: fc.constantFrom('targets', 'actual'),
  });
  holds('plan --goal', 24, goals, async (scenario, drawn) => {
    const { company } = scenario;
    const { period: _, segments: __, ...question } = company.question;
    const ground = prepare({ ...company, question });
    // what a stage with several targets is to reach, a goal does not say
    if (question.by !== 'manager' || question.basis !== 'cohort' || company.funnel.overrides) return;
    if (!Number.isFinite(ground.before)) return;
    const judged = ground.judge(undefined);
    const step = drawn.step % company.stages.length;
    const rates = company.stages.map(({ standard }, index) => {
      if (index === 0) return null;
      if (drawn.from === 'targets') return standard?.target ?? null;
      return measureRow(ground, TEAM, index, judged).coefficient;
    });
    const counts = reckon(rates, step, drawn.count);
    const today = dayAt(ground.before - 1, company.zone);
    const period = bucketOf(today, drawn.unit, company.weekStart);
    const goal = `${company.stages[step]!.id}=${drawn.count}`;
    const command = ['plan', '--goal', goal, '--from', drawn.from, '--period', period.name];
    const { status, stdout, stderr } = await ask(folder, scenario, command, dropOptions(scenario.options));
    if (counts === null) {
      expect({ status, stderr }).toMatchObject({ status: 2 });
      return;
    }
    expect(stderr).toBe('');
    const names = namesOf(judged).filter((name) => name !== UNASSIGNED);
    const parts = shareOf(ground, names);
    const weeks = listBuckets(period.first, period.last, 'week', company.weekStart);
    const whole = countWorkdays(period.first, period.last, []);
    const worked = ({ first, last }: Bucket): number =>
      countWorkdays(Math.max(first, period.first), Math.min(last, period.last), []);
    const planOf = (name: string, manager: string, index: number): number => {
      const part = manager === TEAM ? 1 : (parts[names.indexOf(manager)] ?? 0);
      const week = weeks.find((each) => each.name === name);
      const days = name === period.name || week === undefined ? 1 : worked(week) / whole;
      return counts[index]! * part * days;
    };
    for (const { period: name, manager, stage, plan } of readRows(stdout)) {
      const index = company.stages.findIndex(({ id }) => id === stage);
      expect({ name, manager, stage, plan: Number(plan) }).toEqual({
        ...{ name, manager, stage },
        plan: expect.closeTo(planOf(name!, manager!, index), 5),
      });
    }
  });
});

/** Without those that choose a period or contacts. */
function dropOptions(options: readonly string[]): string[] {
  const chosen = /^--(period|since|until|segment)$/;
  return options.filter((each, index) => !chosen.test(each) && !chosen.test(options[index - 1] ?? ''));
}

/** Whether a period is shorter than a bucket may be; one that is open ends where the data do. */
function isShort(period: { start?: number; end?: number } | undefined, every: string): boolean {
  const days = { day: 1, week: 7, month: 31, quarter: 92 }[every]!;
  const { start, end } = period ?? {};
  if (start === undefined || end === undefined) return period !== undefined;
  return end - start < days * 86_400_000_000;
}

/** The rows of one step of one manager, each once, whatever currencies there are. */
function listSingles(rows: readonly Record<string, string>[]): Record<string, string>[] {
  const single = rows.filter(({ manager, stage }) => manager !== TEAM && stage !== TEAM);
  return single.filter(({ manager, stage }, index) => {
    const before = single[index - 1];
    return before?.manager !== manager || before?.stage !== stage;
  });
}

/** Only where nothing is wished for it is given which row comes first. */
function sortAs(lines: readonly Line[], rows: readonly Record<string, string>[]): Record<string, string>[] {
  const order = ({ manager, stage }: Line) =>
    lines.findIndex((each) => each.manager === manager && each.stage === stage);
  return [...rows].sort((a, b) => order(a) - order(b));
}
