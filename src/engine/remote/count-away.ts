import { DAY, type Micros } from '../../domain/calendar/micros.ts';
import { attributeColumn } from '../count/contacts.ts';
import {
  type JourneyPart,
  type Journeys,
  type JourneysElsewhere,
  type PartColumn,
  queryJourneys,
} from '../count/journey-parts.ts';
import { choosePacking } from '../count/packing.ts';
import type { Engine, EngineFacts, EngineInput } from '../engine.ts';
import type { CountDatabase } from '../sql/count-dialect.ts';
import { joinSql, NO, NO_NUMBER, quoteInteger, type Sql, sql } from '../sql/sql.ts';
import type { PushPlan, TableNames } from './cluster/push-plan.ts';
import { runCounted } from './cluster/run-counted.ts';
import type { RemoteDialect } from './dialect.ts';
import type { AwayTimes } from './journeys/find-times.ts';
import { planSignatures } from './journeys/gather-parts.ts';
import { selectJourneys } from './journeys/select-journeys.ts';
import { type AwayFold, EVER, haveWholeIds } from './journeys/select-rows.ts';
import type { SettledTexts } from './journeys/settle-texts.ts';
import { NotCountable, type TravelReason } from './not-countable.ts';
import type { ContactSurvey } from './survey/survey-contacts.ts';
import type { EventSurvey } from './survey/survey-events.ts';

/** Bytes of a statement: `max_query_size` is 262,144. */
const LONGEST = 230_000;

/** A packed key holds no more than that. */
const LARGEST = 2n ** 62n;

/** Microseconds from the year 1000 to 2100. */
const MILLENNIUM = 1100 * 366 * DAY;

/** One server, where its contacts are counted, and what its tables hold. */
export interface AwayServer {
  readonly dialect: RemoteDialect;
  readonly plan: PushPlan;
  readonly events: EventSurvey;
  readonly contacts: ContactSurvey | undefined;
}

/** Everything that is known of what lies on the servers. */
export interface AwayRows {
  readonly servers: readonly AwayServer[];
  readonly texts: SettledTexts;
  readonly times: AwayTimes;
  readonly lastStage: number;
  /** Attributes of contacts that are carried along. */
  readonly carried: readonly string[];
}

/** What it takes to count where rows lie. */
export interface AwayInput {
  readonly database: CountDatabase;
  readonly input: EngineInput;
  /** Brings all rows here, for what cannot be counted there. */
  readonly bring: (reason: TravelReason) => Promise<Engine>;
  /** Reads an input that is a part of it. */
  readonly load: (part: EngineInput) => Promise<Engine>;
  /** Closes what is here. */
  readonly close: () => void;
}

/** Tables on servers that were looked over, and what brings their rows. */
export interface Away extends AwayInput {
  readonly rows: AwayRows;
  readonly facts: EngineFacts;
}

/** Asks the servers of journeys as of a moment, or else the rows that were brought. */
export type Ask = <T>(
  before: Micros,
  there: (journeys: AwayJourneys) => Promise<T>,
  otherwise: (engine: Engine) => Promise<T>,
  look?: Look,
) => Promise<T>;

/** Journeys that are folded on the servers, as of a moment. */
export interface AwayJourneys extends Journeys {
  /** The statement that makes them on one server. */
  select(server: AwayServer, names: TableNames): Sql;
}

/** What is asked of journeys beside what all of them tell. */
export interface Look {
  /** Whether the reasons of losses are told. */
  readonly reasons?: boolean;
  /** Whether contacts are among them of which nothing has happened yet. */
  readonly everyone?: boolean;
  /** Whether `returned` tells who came back after a loss, or was lost twice. */
  readonly returns?: boolean;
}

/**
 * Journeys on the servers: whoever counts them writes expressions of parts, which one statement counts there.
 *
 * @param before exclusive bound of what has happened
 */
export function lookFrom(
  database: CountDatabase,
  rows: AwayRows,
  before: Micros,
  { reasons = false, everyone = false, returns = false }: Look = {},
): AwayJourneys {
  const { servers, texts, times, lastStage, carried } = rows;
  const managers = texts.ranks.size;
  const { first, last, tick, offsets } = times;
  const packing = choosePacking(first ?? 0, last ?? 0, lastStage + 1, managers, tick);
  // a row of the contacts is newer than another one: only where some have several
  const newest = servers.some(({ contacts }) => contacts?.updated !== undefined);
  if (packing.wide || !fitKeys(rows, { newest, reasons })) throw new NotCountable('keys');
  const select = ({ dialect, events, contacts }: AwayServer, names: TableNames): Sql => {
    const common = {
      texts,
      packing,
      offsets,
      lastStage,
      before,
      carried,
      newest,
      reasons,
      everyone,
      returns,
      wholeIds: haveWholeIds({ events, contacts }),
    };
    const fold: AwayFold = { ...common, dialect, events, contacts };
    return selectJourneys(fold, names);
  };
  return {
    dialect: database.dialect,
    expressions: servers[0]!.dialect,
    snapshot: false,
    lastStage,
    carried,
    select,
    elsewhere: { ...nameTexts(texts), gather: (parts) => gather(rows, parts, select) },
  };
}

/** Whether what else is packed together with a time fits: the number of a text, with a time of a contact's row or a loss. */
function fitKeys(
  { texts, times: { first, last, tick } }: AwayRows,
  { newest, reasons }: { readonly newest: boolean; readonly reasons: boolean },
): boolean {
  const of = (span: number, values: number): bigint =>
    (BigInt(span) / BigInt(tick) + 1n) * BigInt(values + 2);
  const attributes = [...texts.attributes.values()].map(({ values }) => values.length);
  const rows = newest ? of(MILLENNIUM, Math.max(texts.ranks.size, ...attributes)) : 0n;
  const losses = reasons ? of((last ?? 0) - (first ?? 0), texts.reasons.values.length) : 0n;
  return rows <= LARGEST && losses <= LARGEST;
}

/** Managers and values of attributes as the numbers that stand for them. */
function nameTexts(texts: SettledTexts): Pick<JourneysElsewhere, 'rankOf' | 'isOneOf'> {
  return {
    rankOf(manager) {
      const rank = texts.ranks.get(manager);
      return rank === undefined ? NO_NUMBER : quoteInteger(rank);
    },
    isOneOf(attribute, values) {
      const known = texts.attributes.get(attribute)?.values ?? [];
      const numbers = values.flatMap((value) => {
        const number = known.indexOf(value);
        return number < 0 ? [] : [quoteInteger(number)];
      });
      return numbers.length === 0
        ? NO
        : sql`coalesce(${attributeColumn(attribute)} IN (${joinSql(numbers)}), ${NO})`;
    },
  };
}

const SIGNATURE = [
  { name: 'q_sign', sum: false },
  { name: 'q_count', sum: true },
] as const;

/** Whether a statement is longer than ClickHouse takes unless it is told otherwise, with room for what is put around it. */
function isLong({ plan }: AwayServer, statement: Sql): boolean {
  return plan.server.address.kind === 'clickhouse' && Buffer.byteLength(statement) > LONGEST;
}

/** Counts parts on all servers, and tells their rows here. */
async function gather(
  { servers, texts }: AwayRows,
  parts: readonly JourneyPart[],
  select: AwayJourneys['select'],
): Promise<Sql> {
  const signatures = planSignatures(parts, {
    managers: texts.ranks.size,
    attribute: (name) => texts.attributes.get(name)?.values ?? [],
    reasons: texts.reasons.values,
  });
  const counts = new Map<string, number>();
  const ask = async (some: readonly JourneyPart[]): Promise<void> => {
    const write = (server: AwayServer, names: TableNames): Sql =>
      signatures.count(server.dialect, some, select(server, names));
    if (servers.some((each) => isLong(each, write(each, each.plan.names)))) {
      if (some.length === 1) throw new NotCountable('texts');
      const half = Math.ceil(some.length / 2);
      for (const fewer of [some.slice(0, half), some.slice(half)]) await ask(fewer);
      return;
    }
    const counted = await Promise.all(
      servers.map((server) =>
        runCounted([server.plan], (names) => ({ inner: write(server, names), columns: SIGNATURE })),
      ),
    );
    for (const { q_sign, q_count } of counted.flat()) {
      const sign = String(q_sign);
      counts.set(sign, (counts.get(sign) ?? 0) + Number(q_count));
    }
  };
  await ask(parts);
  return signatures.write(counts);
}

/** How many contacts meet each of some conditions over journeys. */
export async function countEach(
  { connection }: CountDatabase,
  journeys: AwayJourneys,
  conditions: readonly Sql[],
): Promise<number[]> {
  const parts = conditions.map((where, index): JourneyPart => {
    const column: PartColumn = {
      name: 'place',
      value: quoteInteger(index),
      kind: { least: 0, most: conditions.length },
    };
    return { stages: undefined, where, columns: [column] };
  });
  const rows = await queryJourneys(connection, journeys, {
    shape: { place: 'whole', contacts: 'whole' },
    parts,
    write: ({ union, count }) => sql`SELECT place, ${count} AS contacts FROM (${union}) c GROUP BY place`,
  });
  const found = new Map(rows.map(({ place, contacts }) => [place, contacts]));
  return conditions.map((_, index) => found.get(index) ?? 0);
}

/** The values of an attribute that contacts have, in code-point order: of several rows of a contact one counts. */
export async function listHeld(
  database: CountDatabase,
  rows: AwayRows,
  attribute: string,
): Promise<readonly string[]> {
  const known = rows.texts.attributes.get(attribute)?.values ?? [];
  const lists = rows.servers.flatMap(({ contacts }) => contacts ?? []);
  if (lists.every(({ counted, anonymous, contacts }) => counted - anonymous === contacts)) return known;
  const column = { name: 'value', value: attributeColumn(attribute), kind: { attribute } };
  const held = await queryJourneys(database.connection, lookFrom(database, rows, EVER), {
    shape: { value: 'text?' },
    parts: [{ stages: [], where: sql`listed = 1`, columns: [column] }],
    write: ({ union }) => sql`SELECT DISTINCT value FROM (${union}) held`,
  });
  const values = new Set(held.map(({ value }) => value));
  return known.filter((value) => values.has(value));
}
