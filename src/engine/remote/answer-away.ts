import type { Micros } from '../../domain/calendar/micros.ts';
import { FUNNEL_TABLES } from '../../domain/tables.ts';
import { countJourneys } from '../count/count.ts';
import { listNames } from '../count/dictionaries.ts';
import { countRejections } from '../count/leads/count-rejections.ts';
import { countLosses } from '../count/losses/losses.ts';
import { countArrivals } from '../count/plan/count-arrivals.ts';
import { countOpenAges } from '../count/plan/count-open-ages.ts';
import { countAgedJourneys, countJourneyTimes } from '../count/times.ts';
import { countRowTimes } from '../count/waits/row-times.ts';
import { countWaiting } from '../count/waits/waiting.ts';
import type { Engine, EngineFacts, EngineInput } from '../engine.ts';
import type { Connection } from '../sql/connection.ts';
import type { CountDatabase } from '../sql/count-dialect.ts';
import { sql } from '../sql/sql.ts';
import { type AwayJourneys, type AwayRows, countEach, lookFrom } from './count-away.ts';
import { NotCountable, type TravelReason } from './not-countable.ts';

export type AwayAnswers = Omit<Engine, 'facts'>;

/** What it takes to count where rows lie. */
export interface AwayInput {
  readonly database: CountDatabase;
  readonly input: EngineInput;
  /** Brings the rows here, for what cannot be counted there. */
  readonly bring: () => Promise<Engine>;
  /** Closes what is here. */
  readonly close: () => void;
}

/** Tables on servers that were looked over, and what brings their rows. */
interface Away extends AwayInput {
  readonly rows: AwayRows;
  readonly facts: EngineFacts;
}

/** Questions that are counted over journeys, wherever these are. */
const OVER_JOURNEYS = {
  countSteps: countJourneys,
  countTimes: countJourneyTimes,
  countRowTimes,
  countAged: countAgedJourneys,
  countWaiting,
  countRejections,
  countArrivals,
  countOpenAges,
} as const;

/** Questions that only rows answer: those that name contacts, and those about what no fold of the servers has. */
const OF_ROWS = [
  'countOpenAt',
  'countTouches',
  'countUnproven',
  'countList',
  'findPurchaseRange',
  'sumFinalAmounts',
  'listWaiting',
  'listLastEvents',
  'listRecalled',
  'listForeignIds',
  'listDuplicates',
  'findIdForm',
  'countPipelineless',
  'inspect',
  'findCleanTimes',
] as const;
const ROWS_IN_BLOCKS = ['streamPurchases', 'streamCompanies', 'streamClean', 'rejectedRows'] as const;

/** Answers what can be counted on the servers there, and everything else out of the rows, which are brought once. */
export function answerAway(away: Away): AwayAnswers {
  const { database, input, rows, facts } = away;
  let brought: Promise<Engine> | undefined;
  const here = (reason: TravelReason = 'question'): Promise<Engine> => {
    if (brought === undefined) {
      input.onTravel?.(reason);
      brought = away.bring();
    }
    return brought;
  };
  const further = new Set(FUNNEL_TABLES.flatMap((table) => input.columns[table].map(({ name }) => name)));
  const scope = { offsets: rows.times.offsets, dated: facts.updates, further };
  /** Asks the servers, or what was brought: a question that needs rows makes the next ones cheap. */
  const ask = async <T>(
    before: Micros,
    there: (journeys: AwayJourneys) => Promise<T>,
    otherwise: (engine: Engine) => Promise<T>,
    reasons = false,
  ): Promise<T> => {
    if (brought !== undefined) return otherwise(await brought);
    try {
      return await there(lookFrom(database, rows, before, reasons));
    } catch (error) {
      if (!(error instanceof NotCountable)) throw error;
      return otherwise(await here(error.reason));
    }
  };
  return {
    ...askRows(here),
    ...askJourneys(database.connection, ask),
    countIds: (before) =>
      ask(
        before,
        async (journeys) => {
          const asked = [sql`last_at IS NOT NULL`, sql`last_at IS NOT NULL AND listed = 1`];
          const [transitions = 0, both = 0] = await countEach(database, journeys, asked);
          return { contacts: facts.contacts, transitions, both };
        },
        (engine) => engine.countIds(before),
      ),
    countLosses: (query) =>
      ask(
        query.before,
        (journeys) => countLosses(database.connection, journeys, scope, query),
        (engine) => engine.countLosses(query),
        input.columns.transitions.some(({ name }) => name === 'reason'),
      ),
    listNames: async (of) =>
      typeof of === 'string'
        ? listNames(database, of)
        : [...(rows.texts.attributes.get(of.attribute)?.values ?? [])],
    // a table of a database is no report with a line for each manager
    listGroupedFiles: async () => [],
    close() {
      // whatever brings rows brings them to its end; where it failed, whoever asked has been told
      void brought?.then((engine) => engine.close()).catch(() => {});
      away.close();
    },
  };
}

type Ask = <T>(
  before: Micros,
  there: (journeys: AwayJourneys) => Promise<T>,
  otherwise: (engine: Engine) => Promise<T>,
) => Promise<T>;

type JourneyQuestions = Pick<Engine, keyof typeof OVER_JOURNEYS>;

function askJourneys(connection: Connection, ask: Ask): JourneyQuestions {
  const questions = Object.entries(OVER_JOURNEYS).map(([name, count]) => {
    const own = name as keyof JourneyQuestions;
    // each of them takes what its namesake of the engine takes, after the journeys
    const run = count as (...args: readonly unknown[]) => Promise<unknown>;
    const answer = (query: { readonly before: Micros }, ...rest: readonly unknown[]): Promise<unknown> =>
      ask(
        query.before,
        (journeys) => run(connection, journeys, query, ...rest),
        (engine) => (engine[own] as typeof run)(query, ...rest),
      );
    return [name, answer] as const;
  });
  return Object.fromEntries(questions) as unknown as JourneyQuestions;
}

type RowQuestions = Pick<Engine, (typeof OF_ROWS)[number] | (typeof ROWS_IN_BLOCKS)[number]>;

function askRows(here: () => Promise<Engine>): RowQuestions {
  const answers = OF_ROWS.map((name) => [
    name,
    async (...args: readonly unknown[]) => {
      const engine = await here();
      return (engine[name] as (...of: readonly unknown[]) => Promise<unknown>)(...args);
    },
  ]);
  const blocks = ROWS_IN_BLOCKS.map((name) => [
    name,
    async function* (...args: readonly unknown[]) {
      const engine = await here();
      yield* (engine[name] as (...of: readonly unknown[]) => AsyncIterable<unknown>)(...args);
    },
  ]);
  return Object.fromEntries([...answers, ...blocks]) as RowQuestions;
}
