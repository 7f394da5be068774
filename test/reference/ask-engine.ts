import type { TimeCount } from '../../src/domain/evidence/counts.ts';
import type { Funnel } from '../../src/domain/evidence/funnel.ts';
import type { CountedFunnel, CountQuery, Grouping } from '../../src/engine/count/question.ts';
import type { Engine } from '../../src/engine/engine.ts';
import type { EngineUnderTest, TestTable } from '../engine/engines.ts';
import { writeIso } from '../property/calendar.ts';
import type {
  Cell,
  EventLog,
  FoldedGroups,
  FoldGrouping,
  Judged,
  LogFunnel,
  Question,
  TimeOnTheWay,
} from './event-log.ts';

/** The funnel of a log as an engine takes it. */
export function funnelOf({ stages, lost, ignored, overrides = [] }: LogFunnel): Funnel {
  return {
    stages: stages.map((stage, index) => ({ ...stage, id: `s${index}`, name: `s${index}` })),
    lost,
    ignored,
    overrides,
  };
}

/** Opens an engine on a log; what lists of present stages say goes in as such a list. */
export function openLog(engine: EngineUnderTest, log: EventLog, funnel: Funnel): Promise<Engine> {
  const dated = log.events.filter(({ snapshot }) => !snapshot);
  const present = log.events.filter(({ snapshot }) => snapshot);
  const tables = { contacts: writeContacts(log), transitions: writeEvents(dated) };
  const list = present.length > 0 ? writeEvents(present) : undefined;
  const attributes = ['segment', 'origin'];
  return engine.open(tables, { funnel, zone: 'UTC', aliases: {}, system: [], attributes }, list);
}

const time = (at: number | undefined): string => (at === undefined ? '' : `${writeIso(at)}Z`);

function writeContacts({ contacts }: EventLog): TestTable {
  return {
    columns: [
      { name: 'contact', kind: 'text' },
      { name: 'manager', kind: 'verbatim' },
      { name: 'segment', kind: 'text' },
      { name: 'origin', kind: 'text' },
      { name: 'created_at', kind: 'time' },
      { name: 'updated_at', kind: 'time' },
    ],
    rows: contacts.map(({ id, manager = '', segment = '', origin = '', createdAt, updatedAt }) => {
      return [id ?? '', manager, segment, origin, time(createdAt), time(updatedAt)];
    }),
  };
}

function writeEvents(events: EventLog['events']): TestTable {
  return {
    columns: [
      { name: 'contact', kind: 'text' },
      { name: 'stage', kind: 'verbatim' },
      { name: 'at', kind: 'time' },
      { name: 'manager', kind: 'verbatim' },
    ],
    rows: events.map(({ id, label, at, manager = '' }) => [id ?? '', label, time(at), manager]),
  };
}

/**
 * The same question to an engine, from the newest moment where it says none; where nothing has a time, any will do.
 *
 * @param horizons where ages are to be told
 */
export function queryOf(
  funnel: Funnel,
  { credit, basis, period = {}, segments, asOf }: Question,
  by: readonly FoldGrouping[],
  moment: number,
  horizons?: CountQuery['horizons'],
): CountQuery {
  const groupings = by.map((each): Grouping => {
    if (typeof each === 'object') return { kind: 'bucket', starts: each.starts };
    return each === 'manager' ? { kind: 'manager' } : { kind: 'attribute', name: each };
  });
  const newest = Number.isFinite(moment) ? { moment, before: moment + 1 } : { moment: 0, before: 0 };
  return { funnel, credit, basis, period, segments, by: groupings, horizons, ...(asOf ?? newest) };
}

/** Sums by name: entered, converted, lost, open, immature of steps; contacts of what is unknown. */
type Sums = Record<string, number[]>;

const OUTCOMES: readonly (keyof Cell)[] = ['entered', 'converted', 'lost', 'open', 'immature'];

/** Counts of an engine by keys and step, whatever the target rule and the age. */
export function tabulateCounts({ counts }: Pick<CountedFunnel, 'counts'>): Sums {
  return addUp(counts.map((count) => [[count.keys, count.step], listOutcomes(count)]));
}

/** All that an engine counts by keys, step (0: the whole way), target rules and age, in the form of {@link tabulateJudged}. */
export function tabulateAll({ counts, overall, unknown }: CountedFunnel): Sums {
  return addUp([
    ...counts.map(
      (count): Summand => [[count.keys, count.step, [count.override], count.age], listOutcomes(count)],
    ),
    ...overall.map((way): Summand => [[way.keys, 0, way.overrides, way.age], listOutcomes(way)]),
    ...unknown.map(({ keys, contacts }): Summand => [[keys, 'unknown'], [contacts]]),
  ]);
}

/** The reference's counts in the same form, ages up to the horizons; no ages without these. */
export function tabulateJudged(
  { steps, overall, unknown }: FoldedGroups,
  horizons: CountQuery['horizons'] = [],
): Sums {
  const sum = ({ keys, step, overrides, age, counts }: Judged): Summand => {
    const horizon = horizons[step] ?? null;
    const told = age === null || horizon === null ? null : Math.min(age, horizon);
    return [[keys, step, overrides, told], OUTCOMES.map((each) => (counts.includes(each) ? 1 : 0))];
  };
  return addUp([
    ...[...steps, ...overall].map(sum),
    ...unknown.map((keys): Summand => [[keys, 'unknown'], [1]]),
  ]);
}

const FATES = ['converted', 'lost', 'open'] as const;

/** Times on the way of an engine, by step and hours: converted, lost, open. */
export function tabulateTimes(times: readonly TimeCount[]): Sums {
  return addUp(times.map((time) => [[time.step, time.hours], FATES.map((fate) => time[fate])]));
}

/** The reference's times in the same form, those that no curve hangs on taken together as an engine tells them. */
export function tabulateWays(times: readonly TimeOnTheWay[]): Sums {
  return addUp(
    times.map((time) => {
      const { step, fate } = time;
      return [[step, tellHours(time, times)], FATES.map((each) => (each === fate ? 1 : 0))];
    }),
  );
}

/** The hour after the last outcome for whoever waits longer than that, but not among the ten that wait longest. */
function tellHours({ step, hours }: TimeOnTheWay, times: readonly TimeOnTheWay[]): number {
  const own = times.filter((time) => time.step === step);
  const ended = own.filter(({ fate }) => fate !== 'open').map((time) => time.hours);
  const last = Math.max(-1, ...ended);
  const longer = own.filter((time) => time.hours > hours).length;
  return hours > last && longer >= 10 ? last + 1 : hours;
}

/** What makes a name, and the numbers to be added up under it. */
type Summand = readonly [name: readonly unknown[], numbers: readonly number[]];

function listOutcomes(cell: Readonly<Record<keyof Cell, number>>): number[] {
  return OUTCOMES.map((outcome) => cell[outcome]);
}

/** Nothing where all are 0. */
function addUp(summands: readonly Summand[]): Sums {
  const table: Sums = {};
  for (const [parts, numbers] of summands) {
    const name = parts.map((part) => JSON.stringify(part)).join(' ');
    const known = table[name];
    table[name] = numbers.map((each, index) => each + (known?.[index] ?? 0));
  }
  return Object.fromEntries(Object.entries(table).filter(([, sums]) => sums.some((each) => each > 0)));
}
