import { describe, expect, it } from 'vitest';
import { DAY } from '../../../src/domain/calendar/micros.ts';
import { DEFAULT_ANALYSIS, TEAM } from '../../../src/domain/evidence/funnel.ts';
import { findLate } from '../../../src/domain/velocity/late.ts';
import { findUneven } from '../../../src/domain/velocity/uneven.ts';
import { assessVelocity, type RowTime, type VelocityStep } from '../../../src/domain/velocity/velocity.ts';
import { assess, makeCount, makeFunnel } from '../worked-example.ts';

const FUNNEL = makeFunnel([[0.8], [0.5]]);
const TERMS = { funnel: FUNNEL, analysis: DEFAULT_ANALYSIS, maturity: [], losses: 'dated' } as const;

const time = (row: string | null, step: number, hours: number, converted: number, open = 0): RowTime => {
  return { row, step, hours, converted, lost: 0, open };
};

/** 100 contacts of a step: half of the conversions after each time. */
const through = (row: string, step: number, early: number, late: number): RowTime[] => [
  time(row, step, early, 40),
  time(row, step, late, 40),
  time(row, step, late + 1, 0, 20),
];

const COUNTS = ['a', 'b', 'c'].flatMap((row) => [makeCount(row, 1, 100, 80), makeCount(row, 2, 80, 40)]);

describe('assessVelocity', () => {
  const gaps = assess(COUNTS, FUNNEL);

  it('measures every row and step of the gap report, and the team of all their contacts', () => {
    const times = [...through('a', 1, 24, 48), ...through('b', 1, 24, 48), time(null, 1, 24, 3)];
    const { rows, team } = assessVelocity(gaps, times, TERMS);
    expect(rows.map(({ row, step, median }) => [row, step, median])).toEqual([
      ['a', 1, 24],
      ['a', 2, null],
      ['b', 1, 24],
      ['b', 2, null],
      ['c', 1, null],
      ['c', 2, null],
    ]);
    expect(rows[0]).toMatchObject({ entered: 100, converted: 80, open: 20, eventual: 0.8, conversions: 80 });
    expect(team[0]).toMatchObject({ row: TEAM, entered: 300, eventual: 0.8, median: 24, conversions: 163 });
    expect(team[1]).toMatchObject({ median: null, horizon: null, eventual: 0.5 });
  });

  it('does not care about the order of the times', () => {
    const times = ['a', 'b', 'c'].flatMap((row) => through(row, 1, row === 'c' ? 60 : 24, 72));
    const turned = [...times].reverse();
    expect(assessVelocity(gaps, turned, TERMS)).toEqual(assessVelocity(gaps, times, TERMS));
  });

  it('names who is surely slower or faster than the others, and nobody else', () => {
    const times = ['a', 'b', 'c'].flatMap((row) => [
      time(row, 1, 24, row === 'c' ? 10 : 60),
      time(row, 1, 96, row === 'c' ? 70 : 20),
      time(row, 1, 97, 0, 20),
      ...through(row, 2, 24, 48),
    ]);
    const paces = ({ rows }: { rows: readonly VelocityStep[] }) => rows.map(({ pace }) => pace);
    expect(paces(assessVelocity(gaps, times, TERMS))).toEqual([
      'faster',
      null,
      'faster',
      null,
      'slower',
      null,
    ]);
    const none = { ...TERMS, analysis: { ...DEFAULT_ANALYSIS, alpha: 1e-300 } };
    expect(paces(assessVelocity(gaps, times, none))).toEqual([null, null, null, null, null, null]);
  });

  it('takes the window for the horizon, and waits for nobody in the flow basis', () => {
    const stages = FUNNEL.stages.map((stage) => ({ ...stage, window: 2 * DAY }));
    const times = [time('a', 1, 24, 20), time('a', 1, 300, 0, 30)];
    const { rows } = assessVelocity(gaps, times, { ...TERMS, funnel: { ...FUNNEL, stages } });
    expect(rows[0]).toMatchObject({ horizon: 48, median: 24 });
    const flow = { ...TERMS, analysis: { ...DEFAULT_ANALYSIS, basis: 'flow' } } as const;
    expect(assessVelocity(gaps, times, flow).rows[0]).toMatchObject({ eventual: null, entered: 100 });
  });
});

describe('findLate', () => {
  const late = (...counts: ReturnType<typeof makeCount>[]) =>
    findLate(assess(counts, makeFunnel([[0.8]])), 0.95).map(({ gap, own, others }) => [gap.row, own, others]);

  it('is a step below its floor where those who have not come on are open, not lost', () => {
    const others = makeCount('b', 1, 400, 320, { lost: 60 });
    expect(late(makeCount('a', 1, 100, 40, { lost: 10 }), others)).toEqual([['a', 50 / 60, 0.25]]);
  });

  it('is not: few conversions alone, a step that meets its target, contacts of nobody', () => {
    const others = makeCount('b', 1, 400, 320, { lost: 60 });
    expect(late(makeCount('a', 1, 100, 40, { lost: 45 }), others)).toEqual([]);
    expect(late(makeCount('a', 1, 100, 85), others)).toEqual([]);
    expect(late(makeCount(null, 1, 100, 40), others)).toEqual([]);
    expect(late(makeCount('a', 1, 100, 40))).toEqual([]);
  });
});

describe('findUneven', () => {
  const step = (row: string | null, median: number | null, conversions = 30): VelocityStep => ({
    row,
    team: false,
    step: 1,
    entered: 100,
    converted: conversions,
    lost: 0,
    open: 0,
    eventual: 0.5,
    pace: null,
    horizon: 100,
    median,
    p80: null,
    p95: null,
    conversions,
  });

  it('names the fastest and the slowest group where they are twice apart', () => {
    expect(findUneven([step('a', 48), step('b', 24), step('c', 30)], 1)).toEqual([
      { step: 1, fast: 'b', fastest: 24, slow: 'a', slowest: 48 },
    ]);
    expect(findUneven([step('a', 47), step('b', 24)], 1)).toEqual([]);
  });

  it('leaves out those of few conversions, of nobody and without a time', () => {
    expect(findUneven([step('a', 90, 29), step('b', 24), step(null, 90), step('c', null)], 1)).toEqual([]);
    expect(findUneven([], 2)).toEqual([]);
  });
});
