import type { Micros } from '../../domain/calendar/micros.ts';
import type { IdCounts } from '../../domain/quality/foreign-ids.ts';
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
import type { Engine } from '../engine.ts';
import type { Connection } from '../sql/connection.ts';
import { sql } from '../sql/sql.ts';
import { type Ask, type Away, type AwayJourneys, countEach, listHeld, lookFrom } from './count-away.ts';
import { answerLists } from './lists/answer-lists.ts';
import { NotCountable, type TravelReason } from './not-countable.ts';
import { answerChecks } from './quality/answer-checks.ts';

export type AwayAnswers = Omit<Engine, 'facts'>;

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

/** Questions that only rows answer: those about what no fold of the servers has. */
const OF_ROWS = [
  'countTouches',
  'countList',
  'findPurchaseRange',
  'listDuplicates',
  'findCleanTimes',
] as const;
const ROWS_IN_BLOCKS = ['streamPurchases', 'streamCompanies', 'streamClean'] as const;

/** The rows, which are brought once, when something needs them. */
interface Bringing {
  here(reason?: TravelReason): Promise<Engine>;
  brought(): Promise<Engine> | undefined;
}

function planBringing(away: Away): Bringing {
  let brought: Promise<Engine> | undefined;
  return {
    here(reason = 'question') {
      brought ??= away.bring(reason);
      return brought;
    },
    brought: () => brought,
  };
}

/** Asks the servers, or what was brought: a question that needs rows makes the next ones cheap. */
function planAsking({ database, rows }: Away, { here, brought }: Bringing): Ask {
  return async (before, there, otherwise, look) => {
    const known = brought();
    if (known !== undefined) return otherwise(await known);
    try {
      return await there(lookFrom(database, rows, before, look));
    } catch (error) {
      if (!(error instanceof NotCountable)) throw error;
      return otherwise(await here(error.reason));
    }
  };
}

/** Answers what can be counted on the servers there, and everything else out of the rows. */
export function answerAway(away: Away): AwayAnswers {
  const { database, input, rows, facts } = away;
  const bringing = planBringing(away);
  const ask = planAsking(away, bringing);
  const further = new Set(FUNNEL_TABLES.flatMap((table) => input.columns[table].map(({ name }) => name)));
  const scope = { offsets: rows.times.offsets, dated: facts.updates, further };
  return {
    ...askRows(bringing.here),
    ...askJourneys(database.connection, ask),
    ...answerLists(away, ask),
    ...answerChecks({ database: database.connection, input, rows, facts, ...bringing }),
    countIds: (before) =>
      ask(
        before,
        (journeys) => countIdsAway(away, journeys),
        (engine) => engine.countIds(before),
      ),
    countLosses: (query) =>
      ask(
        query.before,
        (journeys) => countLosses(database.connection, journeys, scope, query),
        (engine) => engine.countLosses(query),
        { reasons: further.has('reason') },
      ),
    listNames: async (of) =>
      typeof of === 'string' ? listNames(database, of) : [...(await listHeld(database, rows, of.attribute))],
    // a table of a database is no report with a line for each manager
    listGroupedFiles: async () => [],
    close() {
      // whatever brings rows brings them to its end; where it failed, whoever asked has been told
      void bringing.brought()?.then(
        (engine) => engine.close(),
        () => {},
      );
      away.close();
    },
  };
}

async function countIdsAway({ database, facts }: Away, journeys: AwayJourneys): Promise<IdCounts> {
  const moved = sql`last_at IS NOT NULL`;
  const [transitions = 0, both = 0] = await countEach(database, journeys, [
    moved,
    sql`${moved} AND listed = 1`,
  ]);
  return { contacts: facts.contacts, transitions, both };
}

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
