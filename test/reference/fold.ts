import type {
  Cell,
  EventLog,
  Folded,
  FoldedGroups,
  FoldGrouping,
  Group,
  Judged,
  LogFunnel,
  Question,
} from './event-log.ts';
import { findEntry, isInside, type Situation } from './journey.ts';
import { judgeStep, judgeWay, ownKeys } from './judge.ts';
import { type Event, LOST, mergeContacts, readEvents } from './read-log.ts';
import { listTimes } from './times.ts';

/**
 * The counts of every row and step by the rules of the specification (reaching a stage; entered, converted, lost, open;
 * whose step it is), contact by contact and step by step, in the plainest way there is.
 */
export function foldLog(log: EventLog, funnel: LogFunnel, question: Question): Folded {
  const folded = foldGroups(log, funnel, question, [question.by]);
  const rows = folded.groups.map(({ keys: [key], cells }) => [key as string | null, cells] as const);
  return { ...folded, rows: new Map(rows) };
}

/** The same split by several things at once. */
export function foldGroups(
  log: EventLog,
  funnel: LogFunnel,
  question: Question,
  by: readonly FoldGrouping[],
): FoldedGroups {
  const { all, counted, moment, rejected } = listSituations(log, funnel, question, by);
  const inSteps = counted.filter((each) => !isStray(each));
  const steps = funnel.stages.flatMap((_, step) =>
    step === 0 ? [] : inSteps.flatMap((each) => judgeStep(each, step)),
  );
  const anonymous = log.contacts.filter(({ id }) => id === null).length;
  return {
    groups: groupSteps(steps, funnel),
    steps,
    overall: question.basis === 'flow' ? [] : counted.flatMap((each) => judgeWay(each) ?? []),
    unknown: counted
      .filter((each) => isStray(each) && isInside(findEntry(each, 0), question.period))
      .map(ownKeys),
    unknownLosses: all.filter(isStray).length,
    times: all.flatMap((each) => listTimes(each, isStray(each))),
    moment,
    contacts: all.length,
    undated: all.filter(({ reached }) => reached.length === 0).length,
    rejected: { contacts: anonymous, transitions: rejected },
  };
}

/** Every contact there is by then, and what is asked of it. */
export interface Situations {
  readonly all: readonly Situation[];
  /** Those of the segments that count. */
  readonly counted: readonly Situation[];
  /** What ages are measured against, and the first moment that is left out. */
  readonly moment: number;
  readonly before: number;
  /** Rows of events that cannot be used. */
  readonly rejected: number;
}

export function listSituations(
  log: EventLog,
  funnel: LogFunnel,
  question: Question,
  by: readonly FoldGrouping[],
): Situations {
  const contacts = mergeContacts(log.contacts);
  const { events, rejected } = readEvents(log.events, funnel);
  const used = log.contacts.filter(({ id }) => id !== null);
  const newest = Math.max(...events.map(({ at }) => at), ...used.flatMap(({ createdAt }) => createdAt ?? []));
  const { moment, before } = question.asOf ?? { moment: newest, before: newest + 1 };
  const past = events.filter(({ at }) => at < before);
  const there = contacts.filter(({ createdAt }) => createdAt === undefined || createdAt < before);
  const ids = new Set([...there.map(({ id }) => id), ...past.map(({ id }) => id)]);
  const known = new Map(contacts.map((contact) => [contact.id, contact]));
  const happened = new Map<string, Event[]>([...ids].map((id) => [id, []]));
  for (const event of past) happened.get(event.id)!.push(event);
  const all = [...ids].map((id): Situation => {
    const contact = known.get(id) ?? { id };
    const own = happened.get(id)!;
    const reached: (Event & { listed?: true })[] = own.filter(({ stage }) => stage !== LOST);
    if (contact.createdAt !== undefined && contact.createdAt < before) {
      reached.push({ ...contact, stage: 0, at: contact.createdAt, snapshot: false, listed: true });
    }
    return { contact, own, reached, funnel, question, moment, by };
  });
  const counted = all.filter(
    ({ contact }) => !question.segments || question.segments.includes(contact.segment ?? ''),
  );
  return { all, counted, moment, before, rejected };
}

/** Whether all that is known of a contact is that a list says it is lost. */
export function isStray({ own }: Situation): boolean {
  return own.length > 0 && own.every(({ stage, snapshot }) => stage === LOST && snapshot);
}

function groupSteps(steps: readonly Judged[], funnel: LogFunnel): Group[] {
  const groups = new Map<string, Group>();
  for (const { keys, step, counts } of steps) {
    const name = JSON.stringify(keys);
    const group = groups.get(name) ?? { keys, cells: funnel.stages.slice(1).map(() => emptyCell()) };
    groups.set(name, group);
    for (const count of counts) group.cells[step - 1]![count] += 1;
  }
  return [...groups.values()];
}

export function emptyCell(): Cell {
  return { entered: 0, converted: 0, lost: 0, open: 0, immature: 0 };
}
