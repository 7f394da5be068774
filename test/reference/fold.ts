import type { Period } from '../../src/domain/evidence/funnel.ts';
import type {
  Cell,
  EventLog,
  Folded,
  FoldGrouping,
  Group,
  LogContact,
  LogEvent,
  LogFunnel,
  Question,
} from './event-log.ts';

/** A loss is later than any stage. */
const LOST = Number.POSITIVE_INFINITY;

interface Event {
  readonly id: string;
  /** 0..n, or {@link LOST}. */
  readonly stage: number;
  readonly at: number;
  readonly manager?: string;
}

interface Contact extends LogContact {
  readonly id: string;
}

/**
 * The counts of every row and step by the rules of the specification (reaching a stage; entered, converted, lost, open;
 * whose step it is), contact by contact and step by step, in the plainest way there is.
 */
export function foldLog(log: EventLog, funnel: LogFunnel, question: Question): Folded {
  const { groups, ...rest } = foldGroups(log, funnel, question, [question.by]);
  return { ...rest, rows: new Map(groups.map(({ keys: [key], cells }) => [key as string | null, cells])) };
}

/** The same split by several things at once. */
export function foldGroups(
  log: EventLog,
  funnel: LogFunnel,
  question: Question,
  by: readonly FoldGrouping[],
): Omit<Folded, 'rows'> & { readonly groups: readonly Group[] } {
  const contacts = mergeContacts(log.contacts);
  const { events, rejected } = readEvents(log.events, funnel);
  const used = log.contacts.filter(({ id }) => id !== null);
  const newest = Math.max(...events.map(({ at }) => at), ...used.flatMap(({ createdAt }) => createdAt ?? []));
  const { moment, before } = question.asOf ?? { moment: newest, before: newest + 1 };
  const past = events.filter(({ at }) => at < before);
  const there = contacts.filter(({ createdAt }) => createdAt === undefined || createdAt < before);
  const groups = new Map<string, Group>();
  const ids = new Set([...there.map(({ id }) => id), ...past.map(({ id }) => id)]);
  let undated = 0;
  for (const id of ids) {
    const contact = contacts.find((each) => each.id === id) ?? { id };
    const own = past.filter((event) => event.id === id);
    const reached = own.filter(({ stage }) => stage !== LOST);
    if (contact.createdAt !== undefined && contact.createdAt < before) {
      reached.push({ ...contact, stage: 0, at: contact.createdAt });
    }
    if (reached.length === 0) undated += 1;
    if (question.segments && !question.segments.includes(contact.segment ?? '')) continue;
    for (let step = 1; step < funnel.stages.length; step++) {
      const window = question.basis === 'flow' ? undefined : funnel.stages[step]?.window;
      const outcome = judgeStep({ contact, own, reached, step, window, moment, by }, question);
      if (!outcome) continue;
      const { keys } = outcome;
      const name = JSON.stringify(keys);
      const group = groups.get(name) ?? { keys, cells: funnel.stages.slice(1).map(() => emptyCell()) };
      groups.set(name, group);
      for (const count of outcome.counts) group.cells[step - 1]![count] += 1;
    }
  }
  const anonymous = log.contacts.filter(({ id }) => id === null).length;
  return {
    groups: [...groups.values()],
    moment,
    contacts: ids.size,
    undated,
    rejected: { contacts: anonymous, transitions: rejected },
  };
}

export function emptyCell(): Cell {
  return { entered: 0, converted: 0, lost: 0, open: 0, immature: 0 };
}

/** One contact at one step. */
interface Situation {
  readonly contact: Contact;
  /** Its stage events and losses up to as-of. */
  readonly own: readonly Event[];
  /** Its stage events and, as an event of stage 0, its creation. */
  readonly reached: readonly Event[];
  readonly step: number;
  readonly window: number | undefined;
  readonly moment: number;
  readonly by: readonly FoldGrouping[];
}

/** Whose it is and which counts it belongs to; null where it is no part of the step. */
function judgeStep(
  situation: Situation,
  question: Question,
): { keys: Group['keys']; counts: (keyof Cell)[] } | null {
  const { own, reached, step, window, moment } = situation;
  const entry = findEntry(reached, step - 1);
  const exit = findEntry(reached, step);
  // everybody is on the list, though perhaps nobody knows since when
  const arrived = (entry !== undefined || step === 1) && isInside(entry, question.period);
  const inTime = window === undefined || entry === undefined || (exit ?? 0) - entry <= window;
  const keys = (converted: boolean) =>
    situation.by.map((each) => findKey(each, situation, question, converted));
  if (question.basis === 'flow') {
    const left = exit !== undefined && isInside(exit, question.period);
    if (!arrived && !left) return null;
    const counts: (keyof Cell)[] = [
      ...(arrived ? (['entered'] as const) : []),
      ...(left ? (['converted'] as const) : []),
    ];
    // a contact has one performer, whether or not the conversion falls into the period
    return { keys: keys(exit !== undefined), counts };
  }
  if (!arrived) return null;
  const converted = exit !== undefined && inTime;
  if (window !== undefined && entry !== undefined && moment - entry < window) {
    return { keys: keys(converted), counts: ['immature'] };
  }
  const latest = findLatest(own);
  const fate = converted ? 'converted' : latest[0]?.stage === LOST ? 'lost' : 'open';
  return { keys: keys(converted), counts: ['entered', fate] };
}

function findKey(
  grouping: FoldGrouping,
  situation: Situation,
  question: Question,
  converted: boolean,
): string | number | null {
  if (typeof grouping === 'object') return findBucket(situation, grouping.starts);
  if (grouping === 'segment' || grouping === 'origin') return situation.contact[grouping] ?? null;
  const manager = findManager(situation, question, converted);
  return grouping === 'team' ? (question.teams?.get(manager ?? '') ?? null) : manager;
}

/** The number of the last bucket that has begun when the step is entered. */
function findBucket({ reached, step }: Situation, starts: readonly number[]): number | null {
  const entry = findEntry(reached, step - 1);
  const begun = entry === undefined ? [] : starts.filter((start) => start <= entry);
  return begun.length === 0 ? null : begun.length - 1;
}

function findManager(
  { contact, own, reached, step }: Situation,
  question: Question,
  converted: boolean,
): string | null {
  const owner = contact.manager ?? null;
  if (question.credit === 'owner') return owner;
  if (question.credit === 'entry') return firstName(findSetters(reached, step - 1)) ?? owner;
  return firstName(converted ? findSetters(reached, step) : findLatest(own)) ?? owner;
}

/** e_i: the earliest time of stage i or a later one. */
function findEntry(reached: readonly Event[], stage: number): number | undefined {
  const times = reached.filter((event) => event.stage >= stage).map(({ at }) => at);
  return times.length === 0 ? undefined : Math.min(...times);
}

/** The events that set e_i: those at its time, and of them the ones of the latest stage. */
function findSetters(reached: readonly Event[], stage: number): Event[] {
  const entry = findEntry(reached, stage);
  return latestStage(reached.filter((event) => event.stage >= stage && event.at === entry));
}

/** A contact's latest events: those at its last time, and of them the ones of the latest stage, or the losses. */
function findLatest(own: readonly Event[]): Event[] {
  const last = Math.max(...own.map(({ at }) => at));
  return latestStage(own.filter(({ at }) => at === last));
}

function latestStage(events: readonly Event[]): Event[] {
  const latest = Math.max(...events.map(({ stage }) => stage));
  return events.filter(({ stage }) => stage === latest);
}

function firstName(events: readonly Event[]): string | undefined {
  return firstText(events.flatMap(({ manager }) => manager ?? []));
}

/** Half-open; without a period an unknown time counts, too. */
function isInside(at: number | undefined, period: Period | undefined): boolean {
  if (!period) return true;
  const { start = Number.NEGATIVE_INFINITY, end = Number.POSITIVE_INFINITY } = period;
  return at !== undefined && at >= start && at < end;
}

/** The first in code-point order, which is the order of UTF-8 bytes. */
function firstText(texts: readonly string[]): string | undefined {
  return [...texts].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))[0];
}

export function readEvents(
  rows: readonly LogEvent[],
  funnel: LogFunnel,
): { events: Event[]; rejected: number } {
  const has = (labels: readonly string[], label: string) =>
    labels.some((each) => each.toLowerCase() === label);
  const events: Event[] = [];
  let rejected = 0;
  for (const { id, label, at, manager } of rows) {
    const text = label.toLowerCase();
    const lost = has(funnel.lost, text);
    const stage = lost ? LOST : funnel.stages.findIndex(({ labels }) => has(labels, text));
    const ignored = has(funnel.ignored, text);
    if (id === null || at === undefined || (stage === -1 && !ignored)) rejected += 1;
    else if (!ignored) events.push({ id, stage, at, ...(manager === undefined ? {} : { manager }) });
  }
  return { events, rejected };
}

/** One contact an id: the earliest creation, and of differing values the newest dated one, else the first. */
function mergeContacts(rows: readonly LogContact[]): Contact[] {
  const ids = new Set(rows.flatMap(({ id }) => id ?? []));
  return [...ids].map((id) => {
    const own = rows.filter((row) => row.id === id);
    const created = own.flatMap(({ createdAt }) => createdAt ?? []);
    const manager = pickValue(own, 'manager');
    const segment = pickValue(own, 'segment');
    const origin = pickValue(own, 'origin');
    return {
      id,
      ...(created.length === 0 ? {} : { createdAt: Math.min(...created) }),
      ...(manager === undefined ? {} : { manager }),
      ...(segment === undefined ? {} : { segment }),
      ...(origin === undefined ? {} : { origin }),
    };
  });
}

function pickValue(rows: readonly LogContact[], field: 'manager' | 'segment' | 'origin'): string | undefined {
  const named = rows.filter((row) => row[field] !== undefined);
  const newest = Math.max(...named.flatMap(({ updatedAt }) => updatedAt ?? []));
  const dated = named.filter(({ updatedAt }) => updatedAt === newest);
  return firstText((dated.length > 0 ? dated : named).flatMap((row) => row[field] ?? []));
}
