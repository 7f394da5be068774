import { DAY, type Micros } from '../../domain/calendar/micros.ts';
import { attributeColumn } from '../count/contacts.ts';
import { type JourneyPart, type Journeys, type PartColumn, queryJourneys } from '../count/journey-parts.ts';
import { choosePacking } from '../count/packing.ts';
import type { Engine, EngineFacts, EngineInput } from '../engine.ts';
import type { CountDatabase } from '../sql/count-dialect.ts';
import { joinSql, NO, NO_NUMBER, quoteInteger, type Sql, sql } from '../sql/sql.ts';
import type { PushPlan, TableNames } from './cluster/push-plan.ts';
import { runCounted } from './cluster/run-counted.ts';
import type { RemoteDialect } from './dialect.ts';
import type { AwayTimes } from './journeys/find-times.ts';
import { MOST_PARTS, planSignatures } from './journeys/gather-parts.ts';
import { type AwayFold, selectJourneys } from './journeys/select-journeys.ts';
import type { SettledTexts } from './journeys/settle-texts.ts';
import { NotCountable, type TravelReason } from './not-countable.ts';
import type { ContactSurvey } from './survey/survey-contacts.ts';
import type { EventSurvey } from './survey/survey-events.ts';

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
  { reasons = false, everyone = false }: Look = {},
): AwayJourneys {
  const { servers, texts, times, lastStage, carried } = rows;
  const managers = texts.ranks.size;
  const { first, last, tick, offsets } = times;
  const packing = choosePacking(first ?? 0, last ?? 0, lastStage + 1, managers, tick);
  const most = Math.max(
    managers,
    ...[...texts.attributes.values(), texts.reasons].map(({ values }) => values.length),
  );
  // what else is packed together with a time: the number of a text, and times from the year 1000 on
  const room = (BigInt(MILLENNIUM) / BigInt(tick)) * BigInt(most + 2);
  if (packing.wide || room > 2n ** 62n) throw new NotCountable('keys');
  // a row of the contacts is newer than another one: only where some have several
  const newest = servers.some(({ contacts }) => contacts?.updated !== undefined);
  const select = ({ dialect, events, contacts }: AwayServer, names: TableNames): Sql => {
    const common = { texts, packing, offsets, lastStage, before, carried, newest, reasons, everyone };
    const fold: AwayFold = { ...common, dialect, events, contacts };
    return selectJourneys(fold, names);
  };
  const { dialect } = servers[0]!;
  return {
    dialect: database.dialect,
    expressions: dialect,
    snapshot: false,
    lastStage,
    carried,
    select,
    elsewhere: {
      rankOf: (manager) => {
        const rank = texts.ranks.get(manager);
        return rank === undefined ? NO_NUMBER : quoteInteger(rank);
      },
      isOneOf: (attribute, values) => {
        const known = texts.attributes.get(attribute)?.values ?? [];
        const numbers = values.flatMap((value) => {
          const number = known.indexOf(value);
          return number < 0 ? [] : [quoteInteger(number)];
        });
        return numbers.length === 0
          ? NO
          : sql`coalesce(${attributeColumn(attribute)} IN (${joinSql(numbers)}), ${NO})`;
      },
      gather: (parts) => gather(rows, parts, select),
    },
  };
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
  for (let from = 0; from < parts.length; from += MOST_PARTS) {
    const some = parts.slice(from, from + MOST_PARTS);
    const counted = await Promise.all(
      servers.map((server) =>
        runCounted([server.plan], (names) => ({
          inner: signatures.count(server.dialect, some, select(server, names)),
          columns: [
            { name: 'q_sign', sum: false },
            { name: 'q_count', sum: true },
          ],
        })),
      ),
    );
    for (const { q_sign, q_count } of counted.flat()) {
      const sign = String(q_sign);
      counts.set(sign, (counts.get(sign) ?? 0) + Number(q_count));
    }
  }
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
