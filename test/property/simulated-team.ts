import { assessGaps, type Gaps } from '../../src/domain/coaching/gaps.ts';
import type { RowCount, TimeCount } from '../../src/domain/evidence/counts.ts';
import { DEFAULT_ANALYSIS, type Funnel } from '../../src/domain/evidence/funnel.ts';
import { drawCurves, listSteep, settleCurves } from '../../src/domain/evidence/maturity.ts';
import { makeFunnel } from '../domain/worked-example.ts';

/** Hours. */
const DAY = 24;

/** One step of a simulated company. */
export interface SimulatedStep {
  /** Also the rate at which everybody converts who is given no other. */
  readonly target: number;
  readonly floor: number;
  /** Days until half of those who convert have. */
  readonly median: number;
}

/** How many contacts a manager takes on in one step, when, and how well. */
export interface Workload {
  readonly manager: string;
  readonly step: number;
  /** Days, the first included, the last excluded. */
  readonly from: number;
  readonly to: number;
  readonly contacts: number;
  readonly rate: number;
}

interface SimulatedContact {
  readonly manager: string;
  readonly step: number;
  /** Hours. */
  readonly entered: number;
  /** Hours; Infinity for one that is neither won nor ever given up. */
  readonly ended: number;
  readonly won: boolean;
}

/** Uniform numbers inside (0, 1), the same for the same seed (mulberry32). */
export function createDice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (((mixed ^ (mixed >>> 14)) >>> 0) + 0.5) / 4294967296;
  };
}

const SIGMA = 0.8;
/** Of those who do not convert: the others stay open for ever. */
const GIVEN_UP = 0.8;

/**
 * Contacts that enter on random days and convert after a lognormal time (sigma 0.8), or are given up after one of the
 * same kind, or wait for ever. Steps are streams of their own: a test of one asks nothing of the one before.
 */
export function simulate(
  steps: readonly SimulatedStep[],
  work: readonly Workload[],
  roll: () => number,
): SimulatedContact[] {
  return work.flatMap(({ manager, step, from, to, contacts, rate }) =>
    Array.from({ length: contacts }, (): SimulatedContact => {
      const entered = DAY * (from + Math.floor(roll() * (to - from)));
      const won = roll() < rate;
      const normal = Math.sqrt(-2 * Math.log(roll())) * Math.cos(2 * Math.PI * roll());
      const wait = DAY * steps[step - 1]!.median * Math.exp(SIGMA * normal);
      const ended = won || roll() < GIVEN_UP ? entered + wait : Infinity;
      return { manager, step, entered, ended, won };
    }),
  );
}

/** The whole-day period that a report is of; all time where it has none. */
export interface Look {
  /** As-of, in days: contacts that enter later are not there yet. */
  readonly day: number;
  readonly since?: number;
}

/** What the report says on that day, from what can be known then. */
export function look(
  steps: readonly SimulatedStep[],
  contacts: readonly SimulatedContact[],
  { day, since }: Look,
): Gaps {
  const funnel: Funnel = makeFunnel(steps.map(({ target, floor }) => [target, floor]));
  const now = day * DAY;
  const known = contacts.filter(({ entered }) => entered <= now);
  const curves = drawCurves(countTimes(known, now), funnel);
  const aged = listSteep(curves).map((horizon, step) =>
    horizon === null
      ? null
      : known.filter((each) => each.step === step && now - each.entered >= horizon).length,
  );
  const maturity = settleCurves(curves, aged);
  const horizons = maturity.map(({ horizon }) => horizon);
  const count = (start: number) => ({
    counts: countAges(known, now, start, horizons),
    overall: [],
    unknown: [],
  });
  const terms = { funnel, analysis: DEFAULT_ANALYSIS, maturity, losses: 'dated' as const };
  return assessGaps(count((since ?? 0) * DAY), terms, since === undefined ? null : count(0));
}

function countTimes(contacts: readonly SimulatedContact[], now: number): TimeCount[] {
  return contacts.map(({ step, entered, ended, won }) => {
    const over = ended <= now;
    const hours = over ? Math.ceil(ended - entered) : Math.floor(now - entered);
    return { step, hours, converted: Number(over && won), lost: Number(over && !won), open: Number(!over) };
  });
}

function countAges(
  contacts: readonly SimulatedContact[],
  now: number,
  start: number,
  horizons: readonly (number | null)[],
): RowCount[] {
  return contacts
    .filter(({ entered }) => entered >= start)
    .map(({ manager, step, entered, ended, won }) => {
      const horizon = horizons[step] ?? null;
      const age = horizon === null ? null : Math.min(horizon, Math.floor(now - entered));
      const over = ended <= now;
      const outcome = { converted: Number(over && won), lost: Number(over && !won), open: Number(!over) };
      return { row: manager, step, override: -1, age, entered: 1, ...outcome, immature: 0 };
    });
}
