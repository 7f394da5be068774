import fc from 'fast-check';
import { beginDay, bucketOf } from '../reference/decisions/buckets.ts';
import type { Company, Standard } from '../reference/decisions/company.ts';
import { dayOf, openZone, readDay, writeDay, writeMoment, type Zone } from '../reference/decisions/zone.ts';
import type { EventLog, LogContact, LogEvent, LogFunnel } from '../reference/event-log.ts';
import { askDecision, spanOf } from './decision-question.ts';
import { optional, pick } from './draws.ts';
import { createDice } from './simulated-team.ts';
import { writeRecord } from './spelling.ts';

const MINUTE = 60_000_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const LOST = 'lost';
const ROBOT = 'Robot';
/** Their order by code points, by UTF-16 units and by an alphabet are three. */
const PEOPLE = ['Иванов', 'Сидоров', 'ann', 'Ann', 'Ёлкин Й.', 'Ａnna', '𝐀nna'];
const SEGMENTS = ['Опт', 'Розница', 'once', undefined];
const SOURCES = ['web', 'fair', undefined];
const CURRENCIES = ['RUB', 'USD', undefined];

/** Zones, each with a day near which its clocks change, a year ends or a month is odd. */
const PLACES = [
  ['Europe/Moscow', '2026-03-02'],
  ['Europe/Berlin', '2026-03-29'],
  ['Europe/Berlin', '2026-10-25'],
  // clocks change at midnight, so that a day begins at one or twice
  ['Africa/Cairo', '2026-04-24'],
  ['America/Havana', '2026-11-01'],
  ['Asia/Kathmandu', '2026-12-31'],
  // the week of Thursday 2026-12-31 is 2026-W53
  ['Europe/Moscow', '2027-01-01'],
  ['America/New_York', '2028-02-29'],
] as const;
const WEEK_STARTS = ['monday', 'monday', 'sunday', 'saturday'] as const;
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

const WINDOWS = [undefined, undefined, undefined, ['90min', 1.5], ['6h', 6], ['1d', 24], ['3d', 72]] as const;

const stepDraws = fc.record({
  window: fc.nat({ max: WINDOWS.length - 1 }),
  /** Hours until half of those who convert have; 0: all at the same moment. */
  median: fc.constantFrom(0, 0.4, 5, 30, 200),
  /** Of a hundred. */
  rate: fc.constantFrom(0, 30, 60, 60, 80, 80, 100),
  /** Of a hundred who do not convert. */
  givenUp: fc.constantFrom(0, 50, 80, 100),
  target: fc.constantFrom(undefined, 0.5, 0.7, 0.7, 0.95, 1),
  /** Of the target. */
  floor: fc.constantFrom(undefined, 0.9, 1, 0.5),
});

const draws = fc.record({
  seed: fc.integer({ min: 1, max: 1_000_000 }),
  place: fc.nat({ max: PLACES.length - 1 }),
  weekStart: fc.nat({ max: WEEK_STARTS.length - 1 }),
  contacts: fc.constantFrom(3, 12, 40, 120, 300),
  /** In which they come, the day of the place in the middle. */
  days: fc.constantFrom(1, 4, 15, 45, 120),
  people: fc.integer({ min: 1, max: PEOPLE.length }),
  steps: fc.array(stepDraws, { minLength: 1, maxLength: 4, size: 'max' }),
  /** What times are multiples of: a day, so that all stand on the edges of buckets; one microsecond off that; or less. */
  grain: fc.constantFrom(DAY, 'edge' as const, HOUR, MINUTE, 7),
  override: fc.constantFrom(undefined, 'segment' as const, 'manager' as const, 'period' as const),
  credit: fc.constantFrom('entry', 'entry', 'entry', 'owner', 'performer'),
  basis: fc.constantFrom('cohort', 'cohort', 'cohort', 'cohort', 'flow'),
  maturity: fc.constantFrom('auto', 'auto', 'auto', 'off'),
  by: fc.constantFrom('manager', 'manager', 'manager', 'segment'),
  filtered: fc.nat({ max: 5 }),
  period: fc.record({ kind: fc.nat({ max: 9 }), from: fc.nat({ max: 99 }), to: fc.nat({ max: 99 }) }),
  asOf: fc.record({
    kind: fc.nat({ max: 5 }),
    day: fc.nat({ max: 130 }),
    minute: fc.constantFrom(0, 0, 1, 725, 1439),
  }),
  minEntered: fc.constantFrom(5, 5, 1),
  alpha: fc.constantFrom(0.05, 0.2, 0.5),
  confidence: fc.constantFrom(0.95, 0.95, 0.8),
});
export type DecisionDraws = typeof draws extends fc.Arbitrary<infer T> ? T : never;

/** A company, its files, and the options of a question that every command takes. */
export interface DecisionScenario {
  readonly company: Company;
  readonly config: object;
  readonly contacts: string;
  readonly transitions: string;
  readonly options: readonly string[];
  /** The clock, microseconds. */
  readonly now: number;
  /** Days of the company's life, from the first to the last. */
  readonly first: number;
  readonly last: number;
  readonly people: readonly string[];
  readonly [fc.toStringMethod]: () => string;
}

/** Companies on which rules come to their edges: what decides, and how, is drawn beside them. */
export const decisionScenarios: fc.Arbitrary<DecisionScenario> = draws.map(makeScenario);

function makeScenario(drawn: DecisionDraws): DecisionScenario {
  const [name, day] = PLACES[drawn.place]!;
  const zone = openZone(name);
  const middle = readDay(day);
  const first = middle - Math.ceil(drawn.days / 2);
  const last = first + drawn.days;
  const log = makeLog(drawn, zone, first);
  const asked = askDecision(drawn, log, zone, first, last);
  const { stages, funnel, targets } = makeStages(drawn, zone, middle);
  const weekStart = WEEK_STARTS[drawn.weekStart]!;
  const analysis = { minEntered: drawn.minEntered, alpha: drawn.alpha, confidence: drawn.confidence };
  const config = {
    timezone: name,
    weekStart,
    stages: stages.map(({ text }) => text),
    lost: { labels: [LOST] },
    targets,
    managers: { system: [ROBOT] },
    analysis,
  };
  const files = writeFiles(log);
  const options = asked.options;
  return {
    company: {
      log: { contacts: log.contacts, events: log.events.map(hideRobot) },
      funnel,
      stages,
      question: asked.question,
      zone,
      weekStart: WEEKDAYS.indexOf(weekStart),
      ...analysis,
    },
    config,
    ...files,
    options,
    now: beginDay(last, zone) + 11 * HOUR,
    first,
    last,
    people: PEOPLE.slice(0, drawn.people),
    [fc.toStringMethod]: () =>
      [
        `\nvoronka ... ${options.join(' ')}`,
        '--- voronka.yaml',
        JSON.stringify(config),
        '--- contacts.csv',
        files.contacts,
        '--- transitions.csv',
        files.transitions,
      ].join('\n'),
  };
}

/** What a system user does is nobody's. */
function hideRobot({ manager, ...event }: LogEvent): LogEvent {
  return manager === undefined || manager === ROBOT ? event : { ...event, manager };
}

interface StageDraft {
  readonly id: string;
  readonly standard?: Standard;
  readonly text: object;
}

function makeStages(drawn: DecisionDraws, zone: Zone, middle: number) {
  const stages = [undefined, ...drawn.steps].map((step, index): StageDraft => {
    const id = `s${index}`;
    if (step?.target === undefined) return { id, text: { id, ...optional('window', windowOf(step)?.[0]) } };
    const { target } = step;
    const floor = step.floor === undefined ? undefined : Math.round(100 * target * step.floor) / 100;
    return {
      id,
      standard: { target, floor: floor ?? target },
      text: { id, target, ...optional('floor', floor), ...optional('window', windowOf(step)?.[0]) },
    };
  });
  const month = writeDay(middle).slice(0, 7);
  const bucket = bucketOf(middle, 'month', 0);
  const rule = { target: 0.6, floor: 0.4 };
  const kinds = {
    segment: [{ segment: SEGMENTS[0]! }, { segment: SEGMENTS[0]! }],
    manager: [{ manager: PEOPLE[0]! }, { manager: PEOPLE[0]! }],
    period: [{ period: month }, { period: spanOf(bucket, zone) }],
  } as const;
  const kind = drawn.override && kinds[drawn.override];
  const funnel: LogFunnel = {
    stages: [undefined, ...drawn.steps].map((step, index) => {
      const hours = windowOf(step)?.[1];
      return { labels: [`s${index}`], ...optional('window', hours === undefined ? undefined : hours * HOUR) };
    }),
    lost: [LOST],
    ignored: [],
    ...optional('overrides', kind && [{ stage: 1, ...rule, ...kind[1] }]),
  };
  return { stages, funnel, targets: kind ? [{ stage: 's1', ...rule, ...kind[0] }] : [] };
}

const windowOf = (step: DecisionDraws['steps'][number] | undefined) => WINDOWS[step?.window ?? 0];

function makeLog(drawn: DecisionDraws, zone: Zone, first: number): EventLog {
  const roll = createDice(drawn.seed);
  const ways = Array.from({ length: drawn.contacts }, (_, index) => makeWay(index, drawn, zone, first, roll));
  return { contacts: ways.flatMap(({ contact }) => contact), events: ways.flatMap(({ events }) => events) };
}

/** On the grid of wall clocks: at midnights, or one microsecond to either side of them. */
function makeRound({ grain }: DecisionDraws, zone: Zone, roll: () => number): (at: number) => number {
  if (grain !== DAY && grain !== 'edge') return (at) => Math.round(at / grain) * grain;
  return (at) => {
    const midnight = zone.toUtc(dayOf(zone.toWall(at)) * DAY);
    return grain === DAY ? midnight : midnight + Math.floor(roll() * 3) - 1;
  };
}

function makeWay(index: number, drawn: DecisionDraws, zone: Zone, first: number, roll: () => number) {
  const id = `k${index}`;
  const round = makeRound(drawn, zone, roll);
  const choose = <T>(values: readonly T[]): T => pick(values, Math.floor(roll() * values.length));
  const owner = roll() < 0.9 ? choose(PEOPLE.slice(0, drawn.people)) : undefined;
  // a stratum of one contact, and one of which nobody ever converts
  const segment = index === 0 ? 'once' : choose(SEGMENTS.filter((each) => each !== 'once'));
  // the list of one manager is harder than the others'
  const source = owner === PEOPLE[0] && roll() < 0.6 ? 'fair' : choose(SOURCES);
  const events: LogEvent[] = [];
  const worth =
    roll() < 0.6
      ? { sum: Math.round(roll() * 1e6) / 100, ...optional('currency', choose(CURRENCIES)) }
      : undefined;
  const add = (label: string, at: number): void => {
    const manager = roll() < 0.75 ? owner : choose([...PEOPLE.slice(0, drawn.people), ROBOT, undefined]);
    const amount = roll() < 0.5 ? worth : undefined;
    events.push({ id, label, at: round(at), ...optional('manager', manager), ...optional('amount', amount) });
  };
  const start = beginDay(first, zone) + roll() * drawn.days * DAY;
  const timed = roll() < 0.9;
  const created = timed && roll() < 0.9 ? round(start) : undefined;
  if (timed && (created === undefined || roll() < 0.3)) add('s0', start + (roll() < 0.5 ? 0 : roll() * HOUR));
  let at = start;
  for (const [step, { median, rate, givenUp }] of drawn.steps.entries()) {
    if (!timed) break;
    at += -Math.log2(roll()) * median * HOUR;
    const hopeless = source === 'fair' && step === 0;
    if (!hopeless && roll() * 100 < rate) {
      // now and then a stage is passed over
      if (roll() < 0.95) add(`s${step + 1}`, at);
      continue;
    }
    if (roll() * 100 < givenUp) add(LOST, roll() < 0.95 ? at : start - roll() * 9 * HOUR);
    // late, and perhaps after a loss
    if (!hopeless && roll() < 0.1) add(`s${step + 1}`, at + roll() * 200 * HOUR);
    break;
  }
  const contact: LogContact = {
    id,
    company: `Firm "${index % 7}", Ltd`,
    ...optional('manager', owner),
    ...optional('segment', segment),
    ...optional('origin', source),
    ...optional('createdAt', created),
  };
  return { contact: roll() < 0.97 || !timed ? [contact] : [], events };
}

function writeFiles({ contacts, events }: EventLog) {
  const utc: Zone = { toWall: (at) => at, toUtc: (at) => at };
  const time = (at: number | undefined) => (at === undefined ? '' : writeMoment(at, utc));
  const write = (rows: readonly (readonly string[])[]) =>
    rows.map((row) => `${writeRecord(row, ',')}\n`).join('');
  return {
    contacts: write([
      ['contact_id', 'company', 'manager', 'segment', 'source', 'created_at'],
      ...contacts.map(({ id, company = '', manager = '', segment = '', origin = '', createdAt }) => [
        id!,
        company,
        manager,
        segment,
        origin,
        time(createdAt),
      ]),
    ]),
    transitions: write([
      ['contact_id', 'stage', 'at', 'manager', 'amount', 'currency'],
      ...events.map(({ id, label, at, manager = '', amount }) => [
        id!,
        label,
        time(at),
        manager,
        amount === undefined ? '' : String(amount.sum),
        amount?.currency ?? '',
      ]),
    ]),
  };
}
