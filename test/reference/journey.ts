import type { Period } from '../../src/domain/evidence/funnel.ts';
import type { FoldGrouping, LogFunnel, Question } from './event-log.ts';
import { type Contact, type Event, firstText } from './read-log.ts';

/** One contact, and what is asked. */
export interface Situation {
  readonly contact: Contact;
  /** Its stage events and losses up to as-of. */
  readonly own: readonly Event[];
  /** Its stage events and, as an event of stage 0, its creation. */
  readonly reached: readonly Reached[];
  readonly funnel: LogFunnel;
  readonly question: Question;
  readonly moment: number;
  readonly by: readonly FoldGrouping[];
}

interface Reached extends Event {
  /** It is the contact's creation. */
  readonly listed?: true;
}

const HOUR = 3_600_000_000;

/** Whole hours of microseconds. */
export function roundHours(span: number, round: (hours: number) => number): number {
  return Math.max(0, round(span / HOUR));
}

/** e_i: the earliest time of stage i or a later one. */
export function findEntry({ reached }: Situation, stage: number): number | undefined {
  const times = reached.filter((event) => event.stage >= stage).map(({ at }) => at);
  return times.length === 0 ? undefined : Math.min(...times);
}

/** e_0, unless only a list of present stages says so: since when a contact had stood there it does not tell. */
export function findStart(situation: Situation): number | undefined {
  const entry = findEntry(situation, 0);
  return situation.reached.some(({ at, snapshot }) => at === entry && !snapshot) ? entry : undefined;
}

/** The events that set e_i: those at its time, of them the ones of the latest stage, the creation only by itself. */
export function findSetters(situation: Situation, stage: number): Event[] {
  const entry = findEntry(situation, stage);
  const latest = latestStage(situation.reached.filter((event) => event.stage >= stage && event.at === entry));
  const told = latest.filter(({ listed }) => !listed);
  return told.length > 0 ? told : latest;
}

/** A contact's latest events: those at its last time, and of them the ones of the latest stage, or the losses. */
export function findLatest({ own }: Situation): Event[] {
  const last = Math.max(...own.map(({ at }) => at));
  return latestStage(own.filter(({ at }) => at === last));
}

function latestStage<E extends Event>(events: readonly E[]): E[] {
  const latest = Math.max(...events.map(({ stage }) => stage));
  return events.filter(({ stage }) => stage === latest);
}

export function firstName(events: readonly Event[]): string | undefined {
  return firstText(events.flatMap(({ manager }) => manager ?? []));
}

/** Half-open; without a period an unknown time counts, too. */
export function isInside(at: number | undefined, period: Period | undefined): boolean {
  if (!period) return true;
  const { start = Number.NEGATIVE_INFINITY, end = Number.POSITIVE_INFINITY } = period;
  return at !== undefined && at >= start && at < end;
}
