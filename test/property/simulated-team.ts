import { assessGaps, type Gaps } from '../../src/domain/coaching/gaps.ts';
import type { RowCount, TimeCount } from '../../src/domain/evidence/counts.ts';
import { DEFAULT_ANALYSIS, type Funnel, type Maturity } from '../../src/domain/evidence/funnel.ts';
import { drawCurves, listSteep, settleCurves } from '../../src/domain/evidence/maturity.ts';
import { followTrend, type TrendSeries } from '../../src/domain/trend/trend.ts';
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

/** A day to look from, and the first day of the report's period; all time where it has none. */
export interface Look {
  /** As-of: contacts that enter later are not there yet. */
  readonly day: number;
  readonly since?: number;
  readonly maturity?: Maturity;
}

/** What the report says on that day, from what can be known then. */
export function look(
  steps: readonly SimulatedStep[],
  contacts: readonly SimulatedContact[],
  { day, since, maturity: asked = 'auto' }: Look,
): Gaps {
  const { known, terms, horizons } = learn(steps, contacts, day, asked);
  const count = (start: number) => ({
    counts: countAges(known, day * DAY, [start, Infinity], horizons),
    overall: [],
    unknown: [],
  });
  return assessGaps(count((since ?? 0) * DAY), terms, since === undefined ? null : count(0));
}

/** What the trend of the last weeks says at the end of that day, which is the last one of a week. */
export function lookBack(
  steps: readonly SimulatedStep[],
  contacts: readonly SimulatedContact[],
  { day, weeks, maturity: asked = 'auto' }: Omit<Look, 'since'> & { readonly weeks: number },
): TrendSeries[] {
  const { known, terms, horizons } = learn(steps, contacts, day, asked);
  const buckets = Array.from({ length: weeks }, (_, index) => {
    const start = (day - 7 * (weeks - index)) * DAY;
    return {
      counts: countAges(known, day * DAY, [start, start + 7 * DAY], horizons),
      overall: [],
      unknown: [],
    };
  });
  return followTrend(buckets, terms);
}

/** Whoever has entered by that day, and how long contacts take as far as that is known then. */
function learn(
  steps: readonly SimulatedStep[],
  contacts: readonly SimulatedContact[],
  day: number,
  asked: Maturity,
) {
  const funnel: Funnel = makeFunnel(steps.map(({ target, floor }) => [target, floor]));
  const now = day * DAY;
  const known = contacts.filter(({ entered }) => entered <= now);
  const curves = drawCurves(countTimes(known, now), funnel);
  const aged = listSteep(curves).map((horizon, step) =>
    horizon === null
      ? null
      : known.filter((each) => each.step === step && now - each.entered >= horizon).length,
  );
  const maturity = asked === 'off' ? [] : settleCurves(curves, aged);
  const horizons = maturity.map(({ horizon }) => horizon);
  const terms = { funnel, analysis: DEFAULT_ANALYSIS, maturity, losses: 'dated' as const };
  return { known, terms, horizons };
}

/** What has become of a contact by now, as numbers that add up. */
function tell({ ended, won }: SimulatedContact, now: number) {
  const over = ended <= now;
  return { converted: Number(over && won), lost: Number(over && !won), open: Number(!over) };
}

interface Sum {
  converted: number;
  lost: number;
  open: number;
}

/** Adds up contacts that are alike. */
function sumUp<T>(sums: Map<string, T & Sum>, key: string, one: T & Sum): void {
  const sum = sums.get(key);
  if (sum === undefined) sums.set(key, { ...one });
  else {
    sum.converted += one.converted;
    sum.lost += one.lost;
    sum.open += one.open;
  }
}

function countTimes(contacts: readonly SimulatedContact[], now: number): TimeCount[] {
  const sums = new Map<string, { step: number; hours: number } & Sum>();
  for (const contact of contacts) {
    const { step, entered, ended } = contact;
    const hours = ended <= now ? Math.ceil(ended - entered) : now - entered;
    sumUp(sums, `${step}/${hours}`, { step, hours, ...tell(contact, now) });
  }
  return [...sums.values()];
}

function countAges(
  contacts: readonly SimulatedContact[],
  now: number,
  [start, end]: readonly [number, number],
  horizons: readonly (number | null)[],
): RowCount[] {
  const sums = new Map<string, { manager: string; step: number; age: number | null } & Sum>();
  for (const contact of contacts) {
    const { manager, step, entered } = contact;
    if (entered < start || entered >= end) continue;
    const horizon = horizons[step] ?? null;
    const age = horizon === null ? null : Math.min(horizon, now - entered);
    sumUp(sums, `${manager}/${step}/${age}`, { manager, step, age, ...tell(contact, now) });
  }
  return [...sums.values()].map(({ manager, ...sum }) => {
    const entered = sum.converted + sum.lost + sum.open;
    return { row: manager, override: -1, entered, immature: 0, ...sum };
  });
}
