import fc from 'fast-check';
import { BASES, CREDITS } from '../../src/domain/funnel.ts';
import type { EventLog, LogContact, LogEvent, LogFunnel, Question } from '../reference/event-log.ts';
import { foldLog } from '../reference/fold.ts';
import { type Calendar, type Moment, midnight, writeIso, writeMoment } from './calendar.ts';
import {
  ALIASES,
  NAMES,
  nameContact,
  SEGMENTS,
  UNREADABLE_TIMES,
  type Written,
  writeBlank,
  writeLabel,
  writeName,
  writeText,
} from './spelling.ts';

/** A row of a file: its cells, and what it means. */
export interface LogRow<T> {
  readonly cells: Readonly<Record<string, string>>;
  readonly meaning: T;
}

/** A random company: its files, its config, and one question with the options that ask it. */
export interface Scenario {
  readonly calendar: Calendar;
  readonly config: object;
  readonly funnel: LogFunnel;
  /** Null where there is no such file. */
  readonly contacts: {
    readonly columns: readonly string[];
    readonly rows: readonly LogRow<LogContact>[];
  } | null;
  readonly transitions: {
    readonly columns: readonly string[];
    readonly rows: readonly LogRow<LogEvent>[];
  } | null;
  readonly delimiter: string;
  readonly question: Question;
  readonly options: readonly string[];
  /** The clock, microseconds. */
  readonly now: number;
}

/** What the files of a scenario mean. */
export function readLog({ contacts, transitions }: Scenario): EventLog {
  return {
    contacts: contacts?.rows.map(({ meaning }) => meaning) ?? [],
    events: transitions?.rows.map(({ meaning }) => meaning) ?? [],
  };
}

const WINDOWS = [
  { text: '1min', micros: 60_000_000 },
  { text: '14h', micros: 14 * 3_600_000_000 },
  { text: '1d', micros: 86_400_000_000 },
  { text: '2d', micros: 2 * 86_400_000_000 },
];
const LOST = ['Отказ', 'Closed lost'];
const IGNORED = ['Автозвонок'];
const UNKNOWN = ['Этап 99', '', 'Отказ!'];

const style = fc.nat({ max: 7 });
const labelStyle = fc.nat({ max: 19 });
const index = fc.nat({ max: 59 });
/** Mostly a value, now and then a blank. */
const seldom = fc.nat({ max: 19 });

const name = fc.record({ blank: fc.nat({ max: 3 }), index, style });
const time = fc.record({ odd: seldom, index, style });
const contactRow = fc.record({
  id: index,
  noId: seldom,
  manager: name,
  segment: name,
  created: time,
  updated: time,
});
const eventRow = fc.record({
  id: index,
  noId: seldom,
  kind: seldom,
  label: index,
  labelStyle,
  at: time,
  manager: name,
});
const rows = <T>(row: fc.Arbitrary<T>, maxLength: number) => fc.array(row, { maxLength, size: 'max' });

/** What fast-check draws and shrinks: plain numbers, which are read as indices into whatever there is. */
const draws = fc.record({
  stages: fc.constantFrom(2, 3, 4, 5, 12),
  windows: fc.array(fc.nat({ max: 9 }), { minLength: 12, maxLength: 12 }),
  targets: fc.array(fc.nat({ max: 3 }), { minLength: 12, maxLength: 12 }),
  overrides: fc.array(fc.record({ stage: index, segment: name, manager: name, day: index }), {
    maxLength: 3,
  }),
  people: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 5, max: 25 }), fc.integer({ min: 26, max: 60 })),
  instants: fc.integer({ min: 1, max: 20 }),
  names: fc.integer({ min: 1, max: NAMES.length }),
  contacts: rows(contactRow, 60),
  events: rows(eventRow, 120),
  files: fc.constantFrom('both', 'both', 'both', 'both', 'contacts', 'transitions'),
  columns: fc.record({ manager: seldom, created: seldom, updated: fc.nat({ max: 3 }), performer: seldom }),
  delimiter: fc.constantFrom(',', ',', ';', '\t'),
  credit: fc.constantFrom(...CREDITS),
  basis: fc.constantFrom('cohort', ...BASES),
  by: fc.constantFrom('manager', 'manager', 'manager', 'segment'),
  segments: fc.array(index, { maxLength: 2 }),
  filtered: fc.nat({ max: 3 }),
  period: fc.record({ kind: fc.nat({ max: 7 }), from: index, to: index }),
  asOf: fc.record({ kind: fc.nat({ max: 7 }), index }),
});
type Draws = typeof draws extends fc.Arbitrary<infer T> ? T : never;

/** Random scenarios in one calendar. */
export function scenarios(calendar: Calendar): fc.Arbitrary<Scenario> {
  return draws.map((drawn) => makeScenario(calendar, drawn));
}

function makeScenario(calendar: Calendar, drawn: Draws): Scenario {
  const funnel: LogFunnel = {
    stages: Array.from({ length: drawn.stages }, (_, stage) => {
      const window = stage === 0 ? undefined : WINDOWS[drawn.windows[stage]!]?.micros;
      return { labels: [`s${stage}`, `Этап ${stage}`], ...(window ? { window } : {}) };
    }),
    lost: LOST,
    ignored: IGNORED,
  };
  const made = {
    calendar,
    config: makeConfig(calendar, drawn),
    funnel,
    contacts: drawn.files === 'transitions' ? null : makeContacts(calendar, drawn),
    transitions: drawn.files === 'contacts' ? null : makeTransitions(calendar, drawn, funnel),
    delimiter: drawn.delimiter,
    now: pick(calendar.moments, drawn.asOf.index).utc,
  };
  return { ...made, ...makeQuestion(drawn, made) };
}

function makeConfig(calendar: Calendar, drawn: Draws): object {
  const stages = Array.from({ length: drawn.stages }, (_, stage) => {
    const window = stage === 0 ? undefined : WINDOWS[drawn.windows[stage]!]?.text;
    const target = stage === 0 ? undefined : [undefined, '50%', 0.8][drawn.targets[stage]!];
    return {
      id: `s${stage}`,
      name: `Этап ${stage}`,
      ...(window ? { window } : {}),
      ...(target ? { target } : {}),
    };
  });
  const targets = drawn.overrides.map(({ stage, segment, manager, day }) => ({
    stage: `s${1 + (stage % (drawn.stages - 1))}`,
    target: '70%',
    floor: 0.6,
    ...(segment.blank > 1 ? {} : { segment: pick(SEGMENTS, segment.index) }),
    ...(manager.blank > 1 ? {} : { manager: pick(NAMES, manager.index) }),
    ...(day % 3 === 0 ? { period: pick(calendar.days, day) } : {}),
  }));
  return {
    timezone: calendar.zone,
    stages,
    lost: { labels: LOST },
    ignored: { labels: IGNORED },
    targets,
    managers: { aliases: ALIASES },
  };
}

function makeContacts(calendar: Calendar, drawn: Draws): Scenario['contacts'] {
  const { manager, created, updated } = drawn.columns;
  const columns = [
    'contact_id',
    'segment',
    ...(manager ? ['manager'] : []),
    ...(created ? ['created_at'] : []),
  ];
  if (updated === 0) columns.push('updated_at');
  const all = drawn.contacts.map((row) => {
    const id = writeId(row, drawn);
    const owner = writeFrom(NAMES.slice(0, drawn.names), row.manager, writeName);
    const segment = writeFrom(SEGMENTS, row.segment, writeText);
    const createdAt = writeTime(calendar, row.created, drawn);
    const updatedAt = writeTime(calendar, row.updated, drawn);
    return {
      cells: {
        contact_id: id.text,
        segment: segment.text,
        manager: owner.text,
        created_at: createdAt.text,
        updated_at: updatedAt.text,
      },
      meaning: {
        id: id.meaning ?? null,
        ...optional('segment', segment.meaning),
        ...optional('manager', manager ? owner.meaning : undefined),
        ...optional('createdAt', created ? createdAt.meaning : undefined),
        ...optional('updatedAt', updated === 0 ? updatedAt.meaning : undefined),
      },
    };
  });
  // a file of which nothing can be used is an error of its own
  return { columns, rows: all.some(({ meaning }) => meaning.id !== null) ? all : [] };
}

function makeTransitions(calendar: Calendar, drawn: Draws, funnel: LogFunnel): Scenario['transitions'] {
  const named = drawn.columns.performer > 0;
  const columns = ['contact_id', 'stage', 'at', ...(named ? ['manager'] : [])];
  const all = drawn.events.map((row) => {
    const id = writeId(row, drawn);
    const label = pick(findLabels(row.kind, row.label, funnel), Math.floor(row.label / funnel.stages.length));
    const at = writeTime(calendar, row.at, drawn);
    const manager = writeFrom(NAMES.slice(0, drawn.names), row.manager, writeName);
    return {
      cells: {
        contact_id: id.text,
        stage: writeLabel(label, row.labelStyle),
        at: at.text,
        manager: manager.text,
      },
      meaning: {
        id: id.meaning ?? null,
        label,
        ...optional('at', at.meaning),
        ...optional('manager', named ? manager.meaning : undefined),
      },
    };
  });
  const used = foldLog({ contacts: [], events: all.map(({ meaning }) => meaning) }, funnel, {
    credit: 'owner',
    basis: 'cohort',
    by: 'manager',
  });
  return { columns, rows: used.rejected.transitions < all.length ? all : [] };
}

/** Mostly a stage, now and then a loss, something ignored or something unknown. */
function findLabels(kind: number, label: number, funnel: LogFunnel): readonly string[] {
  if (kind < 16) return funnel.stages[label % funnel.stages.length]!.labels;
  return [LOST, LOST, IGNORED, UNKNOWN][kind - 16]!;
}

function makeQuestion(
  drawn: Draws,
  made: Omit<Scenario, 'question' | 'options'>,
): Pick<Scenario, 'question' | 'options'> {
  const { credit, basis } = drawn;
  const by = made.contacts === null ? 'manager' : drawn.by;
  const known = knownSegments(made);
  const segments =
    drawn.filtered === 0 && known.length > 0
      ? [...new Set(drawn.segments.map((each) => pick(known, each)))]
      : [];
  const period = askPeriod(made.calendar, drawn);
  const asOf = askAsOf(made.calendar, drawn);
  return {
    question: {
      credit,
      basis,
      by,
      ...optional('period', period.period),
      ...optional('asOf', asOf.asOf),
      ...optional('segments', segments.length > 0 ? segments : undefined),
    },
    options: [
      ...['--credit', credit, '--basis', basis, '--by', by],
      ...segments.flatMap((segment) => ['--segment', segment]),
      ...period.options,
      ...asOf.options,
    ],
  };
}

/** The segments that contacts have; any other name is refused. */
function knownSegments(made: Omit<Scenario, 'question' | 'options'>): string[] {
  const log = readLog({
    ...made,
    options: [],
    question: { credit: 'owner', basis: 'cohort', by: 'segment' },
  });
  const { rows } = foldLog(log, made.funnel, { credit: 'owner', basis: 'cohort', by: 'segment' });
  return [...rows.keys()].flatMap((row) => row ?? []);
}

function askPeriod(calendar: Calendar, { period: { kind, from, to } }: Draws) {
  const [first, last] = [pick(calendar.days, from), pick(calendar.days, to)].sort() as [string, string];
  if (kind === 1) return cutDays(calendar, ['--period', first], first, first);
  if (kind === 2) return cutDays(calendar, ['--period', `${first}..${last}`], first, last);
  if (kind === 3) {
    const span = pick(calendar.spans, from);
    return cutDays(calendar, ['--period', span.name], span.first, span.last);
  }
  if (kind === 4) {
    return { options: ['--since', first], period: { start: midnight(calendar, first) } };
  }
  if (kind === 5) {
    const named = calendar.moments.filter((moment) => moment.wall !== undefined);
    const end = pick(named, to);
    return { options: ['--until', writeIso(end.wall!)], period: { end: end.utc } };
  }
  return { options: [] };
}

function cutDays(calendar: Calendar, options: string[], first: string, last: string) {
  return { options, period: { start: midnight(calendar, first), end: midnight(calendar, last, 1) } };
}

function askAsOf(calendar: Calendar, { asOf: { kind, index } }: Draws) {
  const moment = pick(calendar.moments, index);
  const from = (at: number) => ({ moment: at, before: at + 1 });
  if (kind === 1) return { options: ['--as-of', 'now'], asOf: from(moment.utc) };
  if (kind === 2) return { options: ['--as-of', writeMoment(moment, 0)], asOf: from(moment.utc) };
  if (kind === 3) {
    const day = pick(calendar.days, index);
    const end = midnight(calendar, day, 1);
    return { options: ['--as-of', day], asOf: { moment: end, before: end } };
  }
  return { options: [] };
}

function writeId(row: { id: number; noId: number }, { people }: Draws): Written<string> {
  if (row.noId === 19) return { text: writeBlank(row.id) };
  const id = nameContact(row.id % people);
  return { text: writeText(id, Math.floor(row.id / people) % 5), meaning: id };
}

function writeFrom(
  values: readonly string[],
  drawn: { blank: number; index: number; style: number },
  write: (value: string, style: number) => string,
): Written<string> {
  if (drawn.blank === 3) return { text: writeBlank(drawn.style) };
  const meaning = pick(values, drawn.index);
  return { text: write(meaning, drawn.style), meaning };
}

function writeTime(
  calendar: Calendar,
  drawn: { odd: number; index: number; style: number },
  { instants }: Draws,
): Written<number> {
  if (drawn.odd === 19) return { text: pick(UNREADABLE_TIMES, drawn.index) };
  if (drawn.odd >= 17) return { text: writeBlank(drawn.index) };
  const moment: Moment = pick(calendar.moments.slice(0, instants), drawn.index);
  return { text: writeMoment(moment, drawn.style), meaning: moment.utc };
}

function pick<T>(values: readonly T[], at: number): T {
  return values[at % values.length]!;
}

function optional<K extends string, T>(key: K, value: T | undefined): { [P in K]?: T } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]?: T });
}
