import type { EventLog, LogFunnel } from './event-log.ts';
import { readEvents } from './read-log.ts';

/** The ids of the list, and those of whom anything has happened before a moment. */
export function gatherIds(
  log: EventLog,
  funnel: LogFunnel,
  before: number,
): { readonly listed: ReadonlySet<string>; readonly touched: ReadonlySet<string> } {
  const past = readEvents(log.events, funnel).events.filter(({ at }) => at < before);
  return {
    listed: new Set(log.contacts.flatMap(({ id }) => id ?? [])),
    touched: new Set(past.map(({ id }) => id)),
  };
}
