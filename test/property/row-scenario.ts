import fc from 'fast-check';
import type { EventLog, LogContact, LogEvent, LogFunnel, Question } from '../reference/event-log.ts';
import type { Calendar } from './calendar.ts';
import { type Draws, draws, optional, pick } from './draws.ts';
import { type DrawnRow, type RowDraws, rowDraws } from './row-draws.ts';
import {
  findLabels,
  LOST,
  makeScenario,
  namePerson,
  readLog,
  type Scenario,
  writeFrom,
  writeId,
  writeTable,
  writeTime,
} from './scenario.ts';
import { NAMES, SEGMENTS, type Written, writeLabel, writeName, writeRecord, writeText } from './spelling.ts';

/** A company whose transitions are a file with one row a contact. */
export interface RowScenario {
  readonly base: Scenario;
  readonly config: object;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The same as events and contacts of their own. */
  readonly log: EventLog;
  readonly accounts: { readonly rejected: number; readonly aside: number };
  readonly question: Question;
  readonly options: readonly string[];
  readonly shape: RowDraws['shape'];
  readonly form: RowDraws['form'];
  readonly seed: number;
  readonly parts: number;
  readonly [fc.toStringMethod]: () => string;
}

const RESULTS = ['Open', 'Won', 'Потеряно'];
/** Columns of times that there are at the most. */
const MOST_TIMES = 5;
const PIPELINES = ['Опт (ЦФО)', 'Розница (new)'];

export function rowScenarios(calendar: Calendar): fc.Arbitrary<RowScenario> {
  return fc.tuple(draws, rowDraws).map(([drawn, more]) => makeRowScenario(calendar, drawn, more));
}

/** A column of times: what the file calls it, and the label that it is the entry into, in rows of which results. */
interface Entry {
  readonly column: number;
  readonly label: string;
  readonly results?: readonly string[];
}

interface Plan {
  readonly drawn: Draws;
  readonly more: RowDraws;
  readonly calendar: Calendar;
  readonly funnel: LogFunnel;
  readonly snapshot: boolean;
  readonly numbered: boolean;
  readonly entries: readonly Entry[];
  /** Headers of the columns of times. */
  readonly times: readonly string[];
  /** The results of rows that count; all where absent. */
  readonly results: readonly string[] | undefined;
}

function makeRowScenario(calendar: Calendar, drawn: Draws, more: RowDraws): RowScenario {
  const base = makeScenario(calendar, drawn);
  const plan = makePlan(calendar, drawn, more, base.funnel);
  const written = more.rows.map((row, at) => writeRow(plan, row, at));
  // conditions that leave nothing are an error
  const usable =
    written.some(({ fate }) => fate !== 'rejected') &&
    (!more.filtered || written.some(({ fate }) => fate !== 'aside'));
  const kept = usable ? written : [];
  const count = (fate: RowFate): number => kept.filter((each) => each.fate === fate).length;
  const asked = askBy(base, more);
  const columns = listColumns(plan);
  const content = {
    header: columns.map(([, header]) => header),
    rows: kept.map(({ cells }) => columns.map(([key]) => cells[key]!)),
  };
  const config = { ...base.config, ...describeRows(plan) };
  return {
    ...content,
    ...asked,
    base,
    config,
    log: addRows(base, kept),
    accounts: { rejected: count('rejected'), aside: count('aside') },
    shape: more.shape,
    form: more.form,
    seed: more.seed,
    parts: more.parts,
    [fc.toStringMethod]: () => showScenario(base, config, content, asked.options, more),
  };
}

function makePlan(calendar: Calendar, drawn: Draws, more: RowDraws, funnel: LogFunnel): Plan {
  const snapshot = more.shape === 'snapshot';
  const named = snapshot ? 'listed' : more.naming;
  const shared = {
    ...{ drawn, more, calendar, funnel, snapshot },
    numbered: more.numbered === 0,
    results: more.filtered ? more.results.map((at) => pick(RESULTS, at)) : undefined,
  };
  if (named === 'listed') {
    const entries = more.entries.map(
      ({ stage, lost, column, limited, result }): Entry => ({
        column: column % more.times,
        label: lost > 15 ? LOST[0]! : funnel.stages[stage % funnel.stages.length]!.labels[0]!,
        ...(limited === 0 ? {} : { results: [pick(RESULTS, result)] }),
      }),
    );
    return { ...shared, entries, times: Array.from({ length: more.times }, (_, at) => `D ${at}`) };
  }
  const labels = [...funnel.stages.flatMap((stage) => stage.labels), ...LOST];
  const chosen = [...new Set(more.entries.map(({ stage }) => pick(labels, stage)))];
  const times = chosen.map((label, at) =>
    named === 'labels'
      ? writeLabel(label, more.entries[at]!.column)
      : `Date entered "${label} (${PIPELINES[0]})"`,
  );
  // a stage of another pipeline is none of ours, known or not
  const foreign = named === 'entered' && more.pipelines === 'chosen' && times.length < MOST_TIMES;
  return {
    ...shared,
    entries: chosen.map((label, column) => ({ label, column })),
    times: foreign ? [...times, `Date entered "Nowhere (${PIPELINES[1]})"`] : times,
  };
}

/** What the config says of the file. */
function describeRows({ more, snapshot, numbered, entries, times, results, funnel }: Plan): object {
  const isListed = snapshot || more.naming === 'listed';
  const listed = (isListed ? entries : []).map(({ column, label, results: own }) => ({
    ...(label === LOST[0]
      ? { lost: true }
      : { stage: funnel.stages.find(({ labels }) => labels.includes(label))!.labels[0] }),
    column: times[column]!.toUpperCase(),
    ...(own ? { where: { Result: own } } : {}),
  }));
  const choice = { none: undefined, one: undefined, chosen: PIPELINES[0]!.toUpperCase(), all: '*' }[
    more.pipelines
  ];
  return {
    ...optional('pipeline', choice),
    transitions: {
      shape: more.shape,
      ...(isListed ? { entries: listed } : {}),
      ...(more.filtered ? { where: { RESULT: results } } : {}),
      ...(numbered ? { numbered } : {}),
    },
  };
}

/** The columns of the file: under which key its cells are known here, and its header. */
function listColumns({ more, numbered, snapshot, times }: Plan): (readonly [string, string])[] {
  const { manager, segment, created, updated } = more.columns;
  const plain = (name: string): readonly [string, string] => [name, name];
  return [
    ...(numbered ? [] : [plain('contact_id')]),
    ...(manager > 0 ? [plain('manager')] : []),
    ...(segment > 0 ? [plain('segment')] : []),
    ...(created > 0 ? [plain('created_at')] : []),
    ...(updated === 0 ? [plain('updated_at')] : []),
    plain('Result'),
    ...(more.pipelines === 'none' ? [] : [plain('pipeline')]),
    ...(snapshot ? [plain('stage'), plain('at')] : []),
    ...times.map((header, at) => [`time${at}`, header] as const),
    ...(more.form === 'lone-cr' ? [plain('Note')] : []),
  ];
}

type RowFate = 'used' | 'rejected' | 'aside';

interface WrittenRow {
  readonly cells: Readonly<Record<string, string>>;
  readonly fate: RowFate;
  readonly contact: LogContact;
  readonly events: readonly LogEvent[];
}

function writeRow(plan: Plan, row: DrawnRow, at: number): WrittenRow {
  const { drawn, more, calendar, funnel, snapshot, numbered, entries } = plan;
  const id: Written<string> = numbered ? { text: '', meaning: `row ${at}` } : writeId(row.contact, drawn);
  const owner = writeFrom(NAMES.slice(0, drawn.names), row.contact.manager, writeName);
  const segment = writeFrom(SEGMENTS, row.contact.segment, writeText);
  const created = writeTime(calendar, row.contact.created, drawn);
  const updated = writeTime(calendar, row.contact.updated, drawn);
  const times = row.times.map((each) => writeTime(calendar, each, drawn));
  const entered = writeTime(calendar, row.at, drawn);
  const label = pick(findLabels(row.kind, row.label, funnel), row.labelStyle);
  const result = pick([...RESULTS, ''], row.result);
  const pipeline = choosePipeline(more, row, at);
  const has = { manager: more.columns.manager > 0, created: more.columns.created > 0 };
  const contact = {
    id: id.meaning ?? null,
    ...optional('manager', has.manager ? namePerson(owner, drawn) : undefined),
    ...optional('segment', more.columns.segment > 0 ? segment.meaning : undefined),
    ...optional('createdAt', has.created ? created.meaning : undefined),
    ...optional('updatedAt', more.columns.updated === 0 ? updated.meaning : undefined),
  };
  const counting = entries.filter(({ results }) => results === undefined || results.includes(result));
  // a blank time of a snapshot's row is that of its creation
  const own = isBlank(entered) && has.created ? created.meaning : entered.meaning;
  const unknown =
    label === '' ||
    ![...funnel.stages.flatMap(({ labels }) => labels), ...funnel.lost, ...funnel.ignored].includes(label);
  const broken =
    counting.some(({ column }) => isUnreadable(times[column]!)) ||
    (snapshot && (isUnreadable(entered) || own === undefined || unknown));
  const aside =
    plan.results?.includes(result) === false || (more.pipelines === 'chosen' && pipeline !== PIPELINES[0]);
  const person = optional('manager', contact.manager);
  const event = (name: string, time: number | undefined): LogEvent[] =>
    time === undefined ? [] : [{ id: contact.id, label: name, at: time, ...person, snapshot }];
  return {
    cells: {
      ...{ contact_id: id.text, manager: owner.text, segment: segment.text },
      ...{ created_at: created.text, updated_at: updated.text, at: entered.text },
      stage: writeLabel(label, row.labelStyle),
      Result: writeLabel(result, row.resultStyle),
      pipeline: writeText(pipeline, row.resultStyle % 5),
      ...Object.fromEntries(times.map(({ text }, column) => [`time${column}`, text])),
      Note: at % 2 === 0 ? 'a\rb' : 'c',
    },
    fate: aside ? 'aside' : contact.id === null || broken ? 'rejected' : 'used',
    contact,
    events: [
      ...(snapshot ? event(label, own) : []),
      ...counting.flatMap(({ column, label: name, results }) => {
        // what a condition says has happened to a snapshot's row is as old as the row where it has no time
        const stated = snapshot && results !== undefined && isBlank(times[column]!);
        return event(name, stated ? own : times[column]!.meaning);
      }),
    ],
  };
}

const isBlank = ({ text }: Written<number>): boolean => text.trim() === '';
const isUnreadable = (time: Written<number>): boolean => time.meaning === undefined && !isBlank(time);

/** Where one is chosen, the first row is of it: a choice of nothing is an error. */
function choosePipeline({ pipelines }: RowDraws, { pipeline }: DrawnRow, at: number): string {
  if (pipelines === 'one' || at === 0) return PIPELINES[0]!;
  return pick([...PIPELINES, PIPELINES[0]!, ''], pipeline);
}

/** The used rows as contacts and events; of contacts that the contacts file has only the events. */
function addRows(base: Scenario, rows: readonly WrittenRow[]): EventLog {
  const { contacts } = readLog({ ...base, transitions: null });
  const listed = new Set(contacts.map(({ id }) => id));
  const used = rows.filter(({ fate }) => fate === 'used');
  return {
    contacts: [...contacts, ...used.map(({ contact }) => contact).filter(({ id }) => !listed.has(id))],
    events: used.flatMap(({ events }) => events),
  };
}

/** Rows of a file with one row a contact have its segment. */
function askBy({ contacts, question, options }: Scenario, { columns, bySegment }: RowDraws) {
  if (contacts !== null || columns.segment === 0 || bySegment > 0) return { question, options };
  const { teams: _, ...rest } = question;
  return { question: { ...rest, by: 'segment' as const }, options: [...options, '--by', 'segment'] };
}

/** For people: the files of a counterexample. */
function showScenario(
  { contacts, delimiter }: Scenario,
  config: object,
  { header, rows }: Pick<RowScenario, 'header' | 'rows'>,
  options: readonly string[],
  { form, parts, seed }: RowDraws,
): string {
  const lines = (table: readonly (readonly string[])[]): string[] =>
    table.map((cells) => writeRecord(cells, delimiter));
  return [
    `\nvoronka gaps ${options.join(' ')} (${form}, ${parts} parts by seed ${seed})`,
    '--- voronka.yaml',
    JSON.stringify(config),
    ...(contacts ? ['--- contacts.csv', ...lines(writeTable(contacts))] : []),
    '--- transitions.csv',
    ...lines([header, ...rows]),
    '',
  ].join('\n');
}
