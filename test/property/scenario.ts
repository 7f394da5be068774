import fc from 'fast-check';
import type { EventLog, LogContact, LogEvent, LogFunnel, Question } from '../reference/event-log.ts';
import { foldLog } from '../reference/fold.ts';
import { type Calendar, type Moment, writeMoment } from './calendar.ts';
import { type Draws, draws, optional, pick } from './draws.ts';
import { makeQuestion } from './question.ts';
import {
  ALIASES,
  NAMES,
  nameContact,
  SEGMENTS,
  TEAMS,
  UNREADABLE_TIMES,
  type Written,
  writeBlank,
  writeLabel,
  writeName,
  writeRecord,
  writeText,
} from './spelling.ts';

/** A row of a file: its cells, and what it means. */
export interface LogRow<T> {
  readonly cells: Readonly<Record<string, string>>;
  readonly meaning: T;
}

export interface LogTable<T> {
  readonly columns: readonly string[];
  readonly rows: readonly LogRow<T>[];
}

/** A random company: its files, its config, and one question with the options that ask it. */
export interface Scenario {
  readonly calendar: Calendar;
  readonly config: object;
  readonly funnel: LogFunnel;
  /** Null where there is no such file. */
  readonly contacts: LogTable<LogContact> | null;
  readonly transitions: LogTable<LogEvent> | null;
  readonly delimiter: string;
  readonly question: Question;
  readonly options: readonly string[];
  /** The clock, microseconds. */
  readonly now: number;
  /** For fast-check: how to show it to people. */
  readonly [fc.toStringMethod]: () => string;
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
export const LOST = ['Отказ', 'Closed lost'];
const IGNORED = ['Автозвонок'];
const UNKNOWN = ['Этап 99', '', 'Отказ!'];

/** Random scenarios in one calendar. */
export function scenarios(calendar: Calendar): fc.Arbitrary<Scenario> {
  return draws.map((drawn) => makeScenario(calendar, drawn));
}

export function makeScenario(calendar: Calendar, drawn: Draws): Scenario {
  const funnel: LogFunnel = {
    stages: Array.from({ length: drawn.stages }, (_, stage) => {
      const window = stage === 0 ? undefined : WINDOWS[drawn.windows[stage]! - 1]?.micros;
      return { labels: [`s${stage}`, `Этап ${stage}`], ...(window ? { window } : {}) };
    }),
    lost: LOST,
    ignored: IGNORED,
  };
  const config = makeConfig(calendar, drawn);
  const contacts = drawn.files === 'transitions' ? null : makeContacts(calendar, drawn);
  const transitions = drawn.files === 'contacts' ? null : makeTransitions(calendar, drawn, funnel);
  const { question, options } = makeQuestion(
    calendar,
    drawn,
    contacts?.columns.includes('segment') ? listSegments(contacts, funnel) : null,
  );
  const { delimiter } = drawn;
  const files = { config, contacts, transitions, delimiter };
  const now = pick(calendar.moments, drawn.asOf.index).utc;
  return {
    ...{ ...files, calendar, funnel, question, options, now },
    [fc.toStringMethod]: () => describeFiles(files, options),
  };
}

/** For people: the files of a counterexample. */
export function describeFiles(
  {
    config,
    contacts,
    transitions,
    delimiter,
  }: Pick<Scenario, 'config' | 'delimiter' | 'contacts' | 'transitions'>,
  options: readonly string[],
): string {
  const lines = Object.entries({ contacts, transitions }).flatMap(([name, content]) =>
    content === null
      ? []
      : [`--- ${name}.csv`, ...writeTable(content).map((cells) => writeRecord(cells, delimiter))],
  );
  return [
    `\nvoronka gaps ${options.join(' ')}`,
    '--- voronka.yaml',
    JSON.stringify(config),
    ...lines,
    '',
  ].join('\n');
}

/** Header and rows of a file. */
export function writeTable({ columns, rows }: LogTable<unknown>): (readonly string[])[] {
  return [columns, ...rows.map(({ cells }) => columns.map((column) => cells[column]!))];
}

/** The segments that contacts have once the rows of each are one. */
function listSegments({ rows }: LogTable<LogContact>, funnel: LogFunnel): string[] {
  const log = { contacts: rows.map(({ meaning }) => meaning), events: [] };
  const folded = foldLog(log, funnel, { credit: 'owner', basis: 'cohort', by: 'segment' });
  return [...folded.rows.keys()].flatMap((segment) => segment ?? []);
}

function makeConfig(calendar: Calendar, drawn: Draws): object {
  const stages = Array.from({ length: drawn.stages }, (_, stage) => {
    const window = stage === 0 ? undefined : WINDOWS[drawn.windows[stage]! - 1]?.text;
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
    managers: { aliases: ALIASES, system: listSystem(drawn), teams: TEAMS },
  };
}

function listSystem({ system, names }: Draws): string[] {
  return system === null ? [] : [pick(NAMES.slice(0, names), system)];
}

/** What a system user does is nobody's. */
export function namePerson({ meaning }: Written<string>, drawn: Draws): string | undefined {
  return meaning !== undefined && listSystem(drawn).includes(meaning) ? undefined : meaning;
}

function makeContacts(calendar: Calendar, drawn: Draws): LogTable<LogContact> {
  const { manager, created, updated } = drawn.columns;
  const segmented = drawn.columns.segment < 18;
  const columns = [
    'contact_id',
    segmented ? 'segment' : 'company',
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
        company: segment.text,
        manager: owner.text,
        created_at: createdAt.text,
        updated_at: updatedAt.text,
      },
      meaning: {
        id: id.meaning ?? null,
        ...optional('segment', segmented ? segment.meaning : undefined),
        ...optional('manager', manager ? namePerson(owner, drawn) : undefined),
        ...optional('createdAt', created ? createdAt.meaning : undefined),
        ...optional('updatedAt', updated === 0 ? updatedAt.meaning : undefined),
      },
    };
  });
  // a file of which nothing can be used is an error of its own
  return { columns, rows: all.some(({ meaning }) => meaning.id !== null) ? all : [] };
}

function makeTransitions(calendar: Calendar, drawn: Draws, funnel: LogFunnel): LogTable<LogEvent> {
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
        ...optional('manager', named ? namePerson(manager, drawn) : undefined),
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
export function findLabels(kind: number, label: number, funnel: LogFunnel): readonly string[] {
  if (kind < 16) return funnel.stages[label % funnel.stages.length]!.labels;
  return [LOST, LOST, IGNORED, UNKNOWN][kind - 16]!;
}

/** The id of a contact, now and then none. */
export function writeId(
  row: { id: number; noId: number },
  { people }: Pick<Draws, 'people'>,
): Written<string> {
  if (row.noId === 19) return { text: writeBlank(row.id) };
  const id = nameContact(row.id % people);
  return { text: writeText(id, Math.floor(row.id / people) % 5), meaning: id };
}

/** One of some names, now and then none. */
export function writeFrom(
  values: readonly string[],
  drawn: { blank: number; index: number; style: number },
  write: (value: string, style: number) => string,
): Written<string> {
  if (drawn.blank === 3) return { text: writeBlank(drawn.style) };
  const meaning = pick(values, drawn.index);
  return { text: write(meaning, drawn.style), meaning };
}

/** A time, now and then none or an unreadable one. */
export function writeTime(
  calendar: Calendar,
  drawn: { odd: number; index: number; style: number },
  { instants }: Pick<Draws, 'instants'>,
): Written<number> {
  if (drawn.odd === 19) return { text: pick(UNREADABLE_TIMES, drawn.index) };
  if (drawn.odd >= 17) return { text: writeBlank(drawn.index) };
  const moment: Moment = pick(calendar.moments.slice(0, instants), drawn.index);
  return { text: writeMoment(moment, drawn.style), meaning: moment.utc };
}
