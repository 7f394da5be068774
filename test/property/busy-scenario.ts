import fc from 'fast-check';
import type { LogContact, LogEvent, LogFunnel } from '../reference/event-log.ts';
import { type Calendar, MOSCOW, midnight, writeIso } from './calendar.ts';
import { optional, pick, question } from './draws.ts';
import { makeQuestion } from './question.ts';
import { describeFiles, LOST, type LogTable, type Scenario } from './scenario.ts';
import { createDice } from './simulated-team.ts';
import { NAMES, SEGMENTS } from './spelling.ts';

const MINUTE = 60_000_000;
const HOUR = 60 * MINUTE;
/** Days that contacts come in; a quarter of a year at the most. */
const MOST_DAYS = 90;
const FIRST_DAY = '2026-03-01';

/** Each with its text in a config. */
const WINDOWS = [
  undefined,
  undefined,
  { text: '90min', micros: 90 * MINUTE },
  { text: '6h', micros: 6 * HOUR },
  { text: '1d', micros: 24 * HOUR },
  { text: '3d', micros: 72 * HOUR },
  { text: '14d', micros: 336 * HOUR },
];

const step = fc.record({
  window: fc.nat({ max: WINDOWS.length - 1 }),
  /** Hours until half of those who convert have. */
  median: fc.constantFrom(0.3, 3, 20, 90, 400),
  /** Of a hundred. */
  rate: fc.integer({ min: 30, max: 100 }),
  /** Of a hundred who do not convert, those who are given up; the others wait for ever. */
  givenUp: fc.integer({ min: 0, max: 100 }),
});

/** What fast-check draws and shrinks of a company with many contacts: how it works, and dice for the rest. */
const busyDraws = fc.record({
  seed: fc.integer({ min: 1, max: 1_000_000 }),
  contacts: fc.integer({ min: 60, max: 400 }),
  days: fc.constantFrom(3, 10, 30, MOST_DAYS),
  managers: fc.integer({ min: 1, max: 4 }),
  steps: fc.array(step, { minLength: 1, maxLength: 3 }),
  /** Microseconds that all times are multiples of: whole hours come at the edges of ages and windows. */
  grain: fc.constantFrom(HOUR, MINUTE, 7),
  ...question,
});
type BusyDraws = typeof busyDraws extends fc.Arbitrary<infer T> ? T : never;

/** Companies of which enough contacts convert for curves, while many are still on their way. */
export const busyScenarios: fc.Arbitrary<Scenario> = busyDraws.map((drawn) => {
  const calendar = makeCalendar(drawn);
  const funnel: LogFunnel = {
    stages: [undefined, ...drawn.steps].map((each, stage) => ({
      labels: [`s${stage}`],
      ...optional('window', each && WINDOWS[each.window]?.micros),
    })),
    lost: LOST,
    ignored: [],
  };
  const stages = [undefined, ...drawn.steps].map((each, stage) => ({
    id: `s${stage}`,
    ...optional('window', each && WINDOWS[each.window]?.text),
  }));
  const config = { timezone: calendar.zone, stages, lost: { labels: LOST } };
  const files = { ...makeFiles(calendar, drawn), config, delimiter: ',' };
  const asked = makeQuestion(calendar, { ...drawn, by: byManager(drawn) }, SEGMENTS.slice(0, 2));
  const now = pick(calendar.moments, drawn.asOf.index).utc;
  return {
    ...{ ...files, ...asked, calendar, funnel, now },
    [fc.toStringMethod]: () => describeFiles(files, asked.options),
  };
});

/** Teams would have to be in the config. */
function byManager({ by }: BusyDraws): BusyDraws['by'] {
  return by === 'team' ? 'manager' : by;
}

/** Moscow with days and moments all over the time of the company. */
function makeCalendar({ days }: BusyDraws): Calendar {
  const first = midnight(MOSCOW, FIRST_DAY) + 3 * HOUR;
  const walls = Array.from({ length: 12 }, (_, index) => first + Math.floor((days * index) / 12) * 24 * HOUR);
  const later = walls.map((wall, index) => wall + index * (HOUR + MINUTE));
  return {
    ...MOSCOW,
    days: walls.map((wall) => writeIso(wall).slice(0, 10)),
    moments: [...walls, ...later].map((wall) => ({ wall, utc: MOSCOW.toUtc(wall) })),
  };
}

/** The way of one contact. */
interface Way {
  readonly contact: LogContact;
  readonly events: readonly LogEvent[];
}

function makeFiles(calendar: Calendar, drawn: BusyDraws) {
  const roll = createDice(drawn.seed);
  const start = midnight(calendar, FIRST_DAY);
  const ways = Array.from({ length: drawn.contacts }, (_, index) => makeWay(`k${index}`, start, drawn, roll));
  const time = (at: number | undefined) => (at === undefined ? '' : `${writeIso(at)}Z`);
  const contacts: LogTable<LogContact> = {
    columns: ['contact_id', 'manager', 'segment', 'created_at'],
    rows: ways.map(({ contact }) => {
      const { id, manager = '', segment = '', createdAt } = contact;
      return { cells: { contact_id: id!, manager, segment, created_at: time(createdAt) }, meaning: contact };
    }),
  };
  const transitions: LogTable<LogEvent> = {
    columns: ['contact_id', 'stage', 'at', 'manager'],
    rows: ways
      .flatMap(({ events }) => events)
      .map((event) => {
        const { id, label, at, manager = '' } = event;
        return { cells: { contact_id: id!, stage: label, at: time(at), manager }, meaning: event };
      }),
  };
  return { contacts, transitions };
}

function makeWay(id: string, start: number, drawn: BusyDraws, roll: () => number): Way {
  const { grain, days, steps } = drawn;
  const end = start + days * 24 * HOUR;
  const round = (at: number): number => Math.round(at / grain) * grain;
  const person = () => pick(NAMES, Math.floor(roll() * drawn.managers));
  const owner = roll() < 0.95 ? person() : undefined;
  const created = round(start + roll() * (end - start));
  const dated = roll() < 0.85;
  const events: LogEvent[] = [];
  const add = (label: string, at: number): void => {
    const manager = roll() < 0.8 ? owner : person();
    events.push({ id, label, at: round(at), ...optional('manager', manager) });
  };
  if (!dated || roll() < 0.3) add('s0', created + (roll() < 0.5 ? 0 : roll() * HOUR));
  let at = created;
  for (const [index, { median, rate, givenUp }] of steps.entries()) {
    at += (-Math.log(roll()) / Math.LN2) * median * HOUR;
    if (at > end) break;
    if (roll() * 100 < rate) {
      // now and then a stage is passed over
      if (roll() < 0.95) add(`s${index + 1}`, at);
      continue;
    }
    // a loss may be dated before the creation, and somebody lost may come back
    if (roll() * 100 < givenUp) add(LOST[0]!, roll() < 0.95 ? at : created - roll() * 9 * HOUR);
    if (roll() < 0.05) add(`s${index + 1}`, Math.min(end, at + roll() * 99 * HOUR));
    break;
  }
  const segment = roll() < 0.9 ? pick(SEGMENTS, Math.floor(roll() * 2)) : undefined;
  return {
    contact: {
      id,
      ...optional('manager', owner),
      ...optional('segment', segment),
      ...optional('createdAt', dated ? created : undefined),
    },
    events,
  };
}
