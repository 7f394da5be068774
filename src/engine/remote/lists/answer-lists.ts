import { sumSeen } from '../../count/book/count-open-at.ts';
import type { Engine } from '../../engine.ts';
import type { Ask, Away, AwayJourneys } from '../count-away.ts';
import { bringContacts } from './bring-contacts.ts';
import {
  type ContactChoice,
  chooseContacts,
  chooseFinal,
  chooseRecalled,
  chooseWaiting,
} from './choose-contacts.ts';
import { findLastEvents } from './last-events-away.ts';
import { chooseReturned, countStaysAway } from './open-at-away.ts';

type Lists = Pick<
  Engine,
  'listWaiting' | 'listRecalled' | 'listLastEvents' | 'countOpenAt' | 'sumFinalAmounts'
>;

/**
 * Names contacts and managers, and counts what hangs on more than journeys tell: whose rows that takes is found on the servers,
 * and no more than these are brought.
 */
export function answerLists(away: Away, ask: Ask): Lists {
  const { database, input, rows } = away;
  const reads = (column: string) => input.columns.transitions.some(({ name }) => name === column);
  const [hasReason, hasAmount] = [reads('reason'), reads('amount')];
  const askOf = <T>(
    journeys: AwayJourneys,
    choice: ContactChoice,
    list: (engine: Engine) => Promise<T[]>,
  ): Promise<T[]> => askContacts(away, journeys, choice, list);
  return {
    listWaiting: (query, limit) => {
      const list = (engine: Engine) => engine.listWaiting(query, limit);
      return ask(
        query.before,
        (journeys) => askOf(journeys, chooseWaiting(journeys, query, limit), list),
        list,
      );
    },
    listRecalled: (query) => {
      const list = (engine: Engine) => engine.listRecalled(query);
      const { values } = rows.texts.reasons;
      const there = (journeys: AwayJourneys) =>
        askOf(journeys, chooseRecalled(journeys, values, query), list);
      return ask(query.before, there, list, { reasons: hasReason });
    },
    listLastEvents: (before) =>
      ask(
        before,
        () => findLastEvents(rows, before, input.inputs.activities.length > 0),
        (engine) => engine.listLastEvents(before),
      ),
    sumFinalAmounts: (query) => {
      const sum = (engine: Engine) => engine.sumFinalAmounts(query);
      const there = async (journeys: AwayJourneys) =>
        hasAmount ? askOf(journeys, chooseFinal(journeys, query), sum) : [];
      return ask(query.before, there, sum);
    },
    countOpenAt: (query) => {
      const count = (engine: Engine) => engine.countOpenAt(query);
      const there = async (journeys: AwayJourneys) => {
        if (query.moments.length === 0) return [];
        const stays = await countStaysAway(database.connection, journeys, query);
        const returned = await askOf(journeys, chooseReturned(), count);
        return sumSeen([
          [1, stays],
          [1, returned.map((each) => ({ ...each, first: each.moment, last: each.moment + 1 }))],
        ]);
      };
      return ask(query.before, there, count, { returns: true });
    },
  };
}

/** Asks what was brought of some contacts alone. */
async function askContacts<T>(
  away: Away,
  journeys: AwayJourneys,
  choice: ContactChoice,
  list: (engine: Engine) => Promise<T[]>,
): Promise<T[]> {
  const ids = await chooseContacts(away.rows, journeys, choice);
  if (ids.length === 0) return [];
  const engine = await bringContacts(away, away.rows, ids);
  try {
    return await list(engine);
  } finally {
    engine.close();
  }
}
