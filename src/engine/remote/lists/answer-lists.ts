import type { Engine } from '../../engine.ts';
import type { Ask, Away } from '../answer-away.ts';
import type { AwayJourneys } from '../count-away.ts';
import { bringContacts } from './bring-contacts.ts';
import { type ContactChoice, chooseContacts, chooseRecalled, chooseWaiting } from './choose-contacts.ts';
import { findLastEvents } from './last-events-away.ts';

type Lists = Pick<Engine, 'listWaiting' | 'listRecalled' | 'listLastEvents'>;

/** Names contacts and managers: who they are is found on the servers, and no more rows than theirs are brought. */
export function answerLists(away: Away, ask: Ask): Lists {
  const { input, rows } = away;
  const hasReason = input.columns.transitions.some(({ name }) => name === 'reason');
  const recorded = input.inputs.activities.length > 0;
  const askOf = async <T>(
    journeys: AwayJourneys,
    choice: ContactChoice,
    list: (engine: Engine) => Promise<T[]>,
  ): Promise<T[]> => {
    const ids = await chooseContacts(rows, journeys, choice);
    if (ids.length === 0) return [];
    const engine = await bringContacts(away, rows, ids);
    try {
      return await list(engine);
    } finally {
      engine.close();
    }
  };
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
        () => findLastEvents(rows, before, recorded),
        (engine) => engine.listLastEvents(before),
      ),
  };
}
