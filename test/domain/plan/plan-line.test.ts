import { describe, expect, it } from 'vitest';
import type { Stage } from '../../../src/domain/evidence/funnel.ts';
import {
  findRepeatedLines,
  findUnknownManagers,
  type GivenLine,
  type PlanLine,
  parsePlanCount,
  readPlanLine,
} from '../../../src/domain/plan/plan-line.ts';
import { readGoals } from '../../../src/domain/plan/read-goals.ts';

const STAGES: readonly Stage[] = [
  { id: 'list', name: 'База', labels: ['Новый'] },
  { id: 'payment', name: 'Оплата', labels: ['Оплачено'] },
];

function read(line: Partial<Omit<GivenLine, 'placeOf'>>, at = 1) {
  const placeOf: GivenLine['placeOf'] = (part) => ({ line: at, column: part });
  const given = { period: '2026-12', manager: '', stage: 'payment', count: '61', ...line, placeOf };
  return readPlanLine(given, { stages: STAGES, weekStart: 'monday' });
}
const line = (given: Parameters<typeof read>[0], at?: number): PlanLine => read(given, at) as PlanLine;

describe('readPlanLine', () => {
  it('reads a line', () => {
    expect(read({ manager: 'Иванов' })).toMatchObject({ manager: 'Иванов', stage: 1, count: 61 });
    expect(read({})).toMatchObject({ manager: null });
  });

  it.each(['payment', ' PAYMENT', 'оплата', 'Оплачено'])('knows the stage %s', (stage) => {
    expect(read({ stage })).toMatchObject({ stage: 1 });
  });

  it('complains of all that is wrong with it, each in its place', () => {
    expect(read({ period: '2026-13', stage: 'paymnt', count: '-1' }, 7)).toMatchObject([
      { code: 'plan-period', place: { line: 7, column: 'period' } },
      { code: 'stage-word', args: { nearest: 'payment' }, place: { line: 7, column: 'stage' } },
      { code: 'plan-count', place: { line: 7, column: 'count' } },
    ]);
    expect(read({ period: '2026-12..', stage: '' })).toMatchObject([
      { code: 'plan-period' },
      { code: 'stage-missing' },
    ]);
  });
});

describe('parsePlanCount', () => {
  it.each([
    ['61', 61],
    ['0', 0],
    ['1 200', 1200],
    ['30,5', 30.5],
    ['30.5', 30.5],
  ])('%s is %d', (text, count) => {
    expect(parsePlanCount(text)).toBe(count);
  });

  it.each(['', 'abc', '-5', '5 шт', '10 %', 'NaN', '61 ₽'])('%s is none', (text) => {
    expect(parsePlanCount(text)).toBeNull();
  });
});

describe('a plan', () => {
  it('has a line for the same days, manager and stage once', () => {
    const lines = [
      line({}, 1),
      line({ manager: 'A' }, 2),
      line({ period: '2026-12-01..2026-12-31' }, 3),
      line({ manager: 'A', stage: 'list' }, 4),
      line({ manager: 'A', count: '7' }, 5),
    ];
    expect(findRepeatedLines(lines, 'monday')).toMatchObject([
      { code: 'plan-twice', args: { period: '2026-12', first: 1 }, place: { line: 3 } },
      { code: 'plan-twice', args: { period: '2026-12', first: 2 }, place: { line: 5 } },
    ]);
  });

  it('names managers whom somebody knows', () => {
    const lines = [line({ manager: 'Иванов' }), line({ manager: 'Ивонов' }, 4), line({})];
    expect(findUnknownManagers(lines, ['Иванов', 'Сидоров'])).toMatchObject([
      { code: 'plan-manager', args: { nearest: 'Иванов' }, place: { line: 4, column: 'manager' } },
    ]);
  });
});

describe('readGoals', () => {
  it('reads a stage and a number', () => {
    expect(readGoals(['payment=61', 'База = 1 000'], { stages: STAGES })).toEqual({
      goals: [
        { stage: 1, count: 61 },
        { stage: 0, count: 1000 },
      ],
      problems: [],
    });
  });

  it.each([
    ['61', 'goal-form', undefined],
    ['=61', 'goal-form', undefined],
    ['payment=', 'goal-form', undefined],
    ['payment=many', 'goal-form', undefined],
    ['payment=-1', 'goal-form', undefined],
    ['', 'goal-form', undefined],
    ['paymet=61', 'stage-word', 'payment'],
    ['paymet', 'goal-form', undefined],
  ])('complains of %s', (text, code, nearest) => {
    const { problems } = readGoals([text], { stages: STAGES });
    expect(problems.map((each) => each.code)).toEqual([code]);
    expect(problems[0]!.args).toMatchObject(nearest === undefined ? {} : { nearest });
  });
});
