import type { TouchCounts } from '../../domain/activity/touches.ts';
import type { Micros } from '../../domain/calendar/micros.ts';
import type { Keyed, TimeCount } from '../../domain/evidence/counts.ts';
import type { Funnel } from '../../domain/evidence/funnel.ts';
import type { ArrivalCount, OpenCount } from '../../domain/plan/arrivals.ts';
import type { ForeignIds, IdCounts } from '../../domain/quality/foreign-ids.ts';
import type { TableName } from '../../domain/tables.ts';
import type { Connection } from '../sql/connection.ts';
import type { CountDatabase } from '../sql/count-dialect.ts';
import { sql } from '../sql/sql.ts';
import { countOpenAt, type OpenAtCount, type OpenAtQuery } from './book/count-open-at.ts';
import { countTouches, type TouchesQuery } from './book/count-touches.ts';
import { type ContactInput, createContacts } from './contacts.ts';
import { countJourneys } from './count.ts';
import { createLabels, createManagers, listNames, type Named } from './dictionaries.ts';
import { createJourneys } from './fold.ts';
import { countIds, type IdScope, listForeignIds } from './ids.ts';
import type { Journeys } from './journey-parts.ts';
import { countRejections, type RejectionCount, type RejectionsQuery } from './leads/count-rejections.ts';
import {
  countLosses,
  type LossCount,
  type LossQuery,
  listRecalled,
  type RecalledContact,
  type RecallQuery,
} from './losses/losses.ts';
import { type FinalAmountSums, sumFinalAmounts } from './money/final-amounts.ts';
import { choosePacking } from './packing.ts';
import { type ArrivalsQuery, countArrivals } from './plan/count-arrivals.ts';
import { countOpenAges, type OpenQuery } from './plan/count-open-ages.ts';
import { countList, type ListCount, type ListQuery } from './purchases/count-list.ts';
import {
  findPurchaseRange,
  type PurchaseRange,
  type PurchaseRow,
  type PurchaseScope,
  type PurchasesQuery,
  streamCompanies,
  streamPurchases,
} from './purchases/purchases.ts';
import { createUnreadAmounts } from './purchases/unread-amounts.ts';
import { countUnproven, createEventRows, type Proofs, type UnprovenCount } from './purpose/proofs.ts';
import type { CountedFunnel, CountQuery, TimesQuery } from './question.ts';
import { countRejected, listRejected, type RejectedCount, type RejectedRow } from './rejected-rows.ts';
import { findTimeRange, type TimeRange } from './time-range.ts';
import { countAgedJourneys, countJourneyTimes } from './times.ts';
import { type LastEvent, listLastEvents } from './waits/last-events.ts';
import { countRowTimes } from './waits/row-times.ts';
import {
  countWaiting,
  listWaiting,
  type WaitingContact,
  type WaitingCount,
  type WaitingQuery,
} from './waits/waiting.ts';

/** How the rows of `transitions_rows` and `contacts_rows` are to be understood. */
export interface CountInput extends ContactInput {
  readonly funnel: Funnel;
  readonly zone: string;
  readonly aliases: Readonly<Record<string, string>>;
  /** Names whose events and contacts are nobody's. */
  readonly system: readonly string[];
  /** Whether any events are present stages that a list names: only these may be losses at an unknown stage. */
  readonly snapshot: boolean;
  /** The tables that have a relation `x_rows`: those of the funnel always. */
  readonly tables: readonly TableName[];
  /** Text columns that were read beside those of every question, of either table of the funnel. */
  readonly further: ReadonlySet<string>;
  /** What proves stages: columns `proof_` and the number of the stage of events, and attributes of contacts. */
  readonly proofs?: Proofs;
  /** Number of files of contacts: those of transitions follow them as sources of `contacts_rows`. */
  readonly lists: number;
}

/** What any engine that can count answers. */
export interface CountAnswers {
  /** Any number of questions; those that look from the same moment share the work. */
  countSteps(query: CountQuery): Promise<CountedFunnel>;
  /**
   * The team's times on the way of all steps and the whole way, in no order: what its curves are drawn of. Of a list of
   * present stages only the whole way's: when a contact passed a stage is unknown there.
   */
  countTimes(query: TimesQuery): Promise<TimeCount[]>;
  /**
   * The times of the contacts that a question counts, by its groupings, in no order: those whose entry is known. Of a list
   * of present stages there are none.
   */
  countRowTimes(query: CountQuery): Promise<(TimeCount & Keyed)[]>;
  /**
   * How many of the same contacts entered at least so many hours before the moment.
   *
   * @param hours of the whole way, then of the steps 1..n; null where nothing is asked
   */
  countAged(query: TimesQuery, hours: readonly (number | null)[]): Promise<(number | null)[]>;
  /** How many contacts have waited in a step for longer than asked, in no order. */
  countWaiting(query: WaitingQuery): Promise<WaitingCount[]>;
  /** These contacts, who waits longest first, then by id; no more than the limit, where there is one. */
  listWaiting(query: WaitingQuery, limit: number | null): Promise<WaitingContact[]>;
  /** When each manager was last seen at work before a moment, in no order; who never was is left out. */
  listLastEvents(before: Micros): Promise<LastEvent[]>;
  /** Contacts that are lost, by when, by whom and why; in no order. */
  countLosses(query: LossQuery): Promise<LossCount[]>;
  /** What became of leads after the first contact, by the groupings; in no order. */
  countRejections(query: RejectionsQuery): Promise<RejectionCount[]>;
  /** Those of them that are to be asked again, who is due first at the top, then by id. */
  listRecalled(query: RecallQuery): Promise<RecalledContact[]>;
  /** What the amounts of the final conversions that a question counts come to, by its groupings, in no order. */
  sumFinalAmounts(query: CountQuery): Promise<FinalAmountSums[]>;
  /** Contacts that entered each stage in buckets of time, by who brought them there; in no order. */
  countArrivals(query: ArrivalsQuery): Promise<ArrivalCount[]>;
  /** Contacts that are open in each step, by whose they are and their age; in no order. */
  countOpenAges(query: OpenQuery): Promise<OpenCount[]>;
  /** How many purchases there are, and of what time: rows of purchases, else final events with an amount. */
  findPurchaseRange(query: PurchasesQuery): Promise<PurchaseRange>;
  /** These purchases in blocks, client by client in code-point order, each one's by time. Nothing else may be asked meanwhile. */
  streamPurchases(query: PurchasesQuery): AsyncIterable<readonly PurchaseRow[]>;
  /** The companies of those clients, in no order. Nothing else may be asked meanwhile. */
  streamCompanies(
    query: PurchasesQuery,
  ): AsyncIterable<readonly { readonly contact: string; readonly company: string }[]>;
  /** The contacts of the list by their owners, and how old they are, in no order. */
  countList(query: ListQuery): Promise<ListCount[]>;
  /** How many events before a moment lack what proves their stage, by stage in order; of stages whose proof was read. */
  countUnproven(before: Micros): Promise<UnprovenCount[]>;
  /** Contacts that stood open in each stage at each of several moments, by whose they were; in no order. */
  countOpenAt(query: OpenAtQuery): Promise<OpenAtCount[]>;
  /** The touches of each manager in buckets of time: of the activities, or where there are none of the transitions. */
  countTouches(query: TouchesQuery): Promise<TouchCounts>;
  /** Whoever and whatever the input knows, of any time, in code-point order; an attribute only where it was carried. */
  listNames(of: Named): Promise<string[]>;
  /** How far the ids of the two tables match, as far as anything has happened before a moment. */
  countIds(before: Micros): Promise<IdCounts>;
  /** The first ids that stand in one table alone. */
  listForeignIds(before: Micros): Promise<ForeignIds>;
  /** The rejected rows of a table in the order of its files; with a limit only the first so many of each reason. */
  rejectedRows(table: TableName, limit?: number): AsyncIterable<readonly RejectedRow[]>;
}

/** Loaded rows that can be counted. */
interface Counts extends CountAnswers {
  readonly times: TimeRange;
  /** Distinct contacts of the contacts file. */
  readonly contacts: number;
  readonly rejected: readonly RejectedCount[];
}

/**
 * Makes what counting asks: the tables `labels`, `managers` and `contacts`, and the view `event_rows`. All of it is SQL that any engine runs whose
 * connection has two relations, a row an event or a contact, the texts of its cells cleaned but for `stage` and
 * `manager`: `transitions_rows` (source, ordinal, line, entry, snapshot, contact, stage, at, manager) and `contacts_rows`
 * (source, ordinal, line, contact, manager, created_at, the attributes, and updated_at where dated). A time has three
 * columns: `x_local` (wall clock) or `x_utc`, microseconds, and `x_bad`, the text that could not be read. `snapshot` is
 * true of the events of a list of present stages, whose `entry` is NULL for the stage itself, and the number of a column
 * where they have a date of their own. An attribute is called as none of these. Where told, `told_rows` (contact, the
 * attributes) is what rows of transitions say of contacts that have rows of their own.
 */
export async function openCounts(database: CountDatabase, input: CountInput): Promise<Counts> {
  const { connection, dialect } = database;
  for (const setting of dialect.settings) await connection.run(setting);
  await createLabels(database, input.funnel);
  await createManagers(database, input);
  await createUnreadAmounts(database, input.tables);
  const times = await findTimeRange(connection, input);
  const contacts = await createContacts(database, times.offsets, input);
  await createEventRows(database, input.proofs);
  return {
    times,
    contacts,
    rejected: await countRejected(connection, input.tables, times.clean),
    ...counter(database, input, times, contacts),
    listNames: (of) => listNames(database, of),
    rejectedRows: (table, limit) =>
      input.tables.includes(table) ? listRejected(connection, table, limit) : noRows(),
  };
}

/** Folds events once for each moment that is looked from, one after the other, and counts the journeys it keeps. */
function counter(
  database: CountDatabase,
  input: CountInput,
  times: TimeRange,
  contacts: number,
): Omit<CountAnswers, 'listNames' | 'rejectedRows'> {
  const { connection, dialect } = database;
  const { snapshot, attributes } = input;
  const lastStage = input.funnel.stages.length - 1;
  const packing = choosePacking(times.first ?? 0, times.last ?? 0, lastStage + 1, times.managers);
  const journeys = { dialect, expressions: dialect, snapshot, lastStage, carried: attributes };
  const rest = { ...journeys, packing, offsets: times.offsets };
  const ask = createAsking(
    (before) => createJourneys(connection, { ...rest, before }),
    () => connection.run(sql`DROP TABLE journeys`),
  );
  const askIds = <T>(
    before: Micros,
    count: (database: CountDatabase, scope: IdScope) => Promise<T>,
  ): Promise<T> => {
    const everything = times.newest === null || before > times.newest;
    const scope = { contacts, lists: input.lists, before: everything ? null : before };
    return ask(before, () => count(database, scope));
  };
  return {
    countSteps: (query) => ask(query.before, () => countJourneys(connection, journeys, query)),
    countTimes: (query) => ask(query.before, () => countJourneyTimes(connection, journeys, query)),
    countRowTimes: (query) => ask(query.before, () => countRowTimes(connection, journeys, query)),
    countWaiting: (query) => ask(query.before, () => countWaiting(connection, journeys, query)),
    listWaiting: (query, limit) =>
      ask(query.before, () => listWaiting(connection, journeys, { ...input, ...times }, query, limit)),
    listLastEvents: (before) => ask(before, () => listLastEvents(connection, { ...input, ...times }, before)),
    countUnproven: (before) =>
      countUnproven(connection, input.proofs?.columns ?? [], { offsets: times.offsets, before }),
    countLosses: (query) =>
      ask(query.before, () => countLosses(connection, journeys, { ...input, ...times }, query)),
    countRejections: (query) => ask(query.before, () => countRejections(connection, journeys, query)),
    listRecalled: (query) =>
      ask(query.before, () => listRecalled(connection, journeys, { ...input, ...times }, query)),
    countAged: (query, hours) =>
      ask(query.before, () => countAgedJourneys(connection, journeys, query, hours)),
    sumFinalAmounts: (query) =>
      ask(query.before, () => sumFinalAmounts(connection, journeys, { ...input, ...times }, query)),
    countArrivals: (query) => ask(query.before, () => countArrivals(connection, journeys, query)),
    countOpenAges: (query) => ask(query.before, () => countOpenAges(connection, journeys, query)),
    ...answerPurchases(connection, journeys, { ...input, ...times }),
    countOpenAt: (query) => ask(query.before, () => countOpenAt(connection, journeys, times, query)),
    countTouches: (query) => {
      const scope = { offsets: times.offsets, recorded: input.tables.includes('activities') };
      return ask(query.before, () => countTouches(connection, journeys, scope, query));
    },
    countIds: (before) => askIds(before, countIds),
    listForeignIds: (before) => askIds(before, listForeignIds),
  };
}

/** Asks one question after the other, each of the journeys as of its moment: those at hand are made anew for another one. */
function createAsking(create: (before: Micros) => Promise<void>, drop: () => Promise<unknown>) {
  let folded: number | undefined;
  const fold = async (before: Micros): Promise<void> => {
    if (folded === before) return;
    if (folded !== undefined) await drop();
    folded = undefined;
    await create(before);
    folded = before;
  };
  // a question that comes early waits: it may want other journeys
  let last: Promise<unknown> = Promise.resolve();
  return <T>(before: Micros, count: () => Promise<T>): Promise<T> => {
    const answer = last.then(() => fold(before)).then(count);
    last = answer.catch(() => {});
    return answer;
  };
}

/** What is asked of purchases and the list needs no journeys: it is of no moment's fold. */
function answerPurchases(
  connection: Connection,
  journeys: Journeys,
  scope: PurchaseScope,
): Pick<CountAnswers, 'findPurchaseRange' | 'streamPurchases' | 'streamCompanies' | 'countList'> {
  return {
    findPurchaseRange: (query) => findPurchaseRange(connection, journeys, scope, query),
    streamPurchases: (query) => streamPurchases(connection, journeys, scope, query),
    streamCompanies: (query) => streamCompanies(connection, journeys, scope, query),
    countList: (query) => countList(connection, journeys, scope, query),
  };
}

async function* noRows(): AsyncIterable<readonly never[]> {}
