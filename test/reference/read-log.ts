import type { EventLog, LogContact, LogEvent, LogFunnel } from './event-log.ts';

/** A loss is later than any stage. */
export const LOST = Number.POSITIVE_INFINITY;

/** An event of a stage or a loss. */
export interface Event {
  readonly id: string;
  /** 0..n, or {@link LOST}. */
  readonly stage: number;
  readonly at: number;
  readonly manager?: string;
  /** It is what a list says of today. */
  readonly snapshot: boolean;
  readonly amount?: LogEvent['amount'];
}

/** One contact an id. */
export interface Contact extends LogContact {
  readonly id: string;
}

/** Lists of present stages speak for contacts that stand nowhere else. */
export function listSnapshots({ contacts, events }: EventLog): EventLog {
  const ids = new Set(contacts.map(({ id }) => id));
  const listed = events.filter(({ id, label, at, snapshot }) => {
    return snapshot && id !== null && !ids.has(id) && label !== '' && at !== undefined;
  });
  const more = listed.map(({ id, manager }) => ({ id, ...(manager === undefined ? {} : { manager }) }));
  return { contacts: [...contacts, ...more], events };
}

/** The first in code-point order, which is the order of UTF-8 bytes. */
export function firstText(texts: readonly string[]): string | undefined {
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
  for (const { id, label, at, manager, snapshot, amount } of rows) {
    const text = label.toLowerCase();
    const lost = has(funnel.lost, text);
    const stage = lost ? LOST : funnel.stages.findIndex(({ labels }) => has(labels, text));
    const ignored = has(funnel.ignored, text);
    if (id === null || at === undefined || (stage === -1 && !ignored)) rejected += 1;
    else if (!ignored)
      events.push({
        id,
        stage,
        at,
        snapshot: snapshot === true,
        ...(manager === undefined ? {} : { manager }),
        ...(amount === undefined ? {} : { amount }),
      });
  }
  return { events, rejected };
}

/** One contact an id: the earliest creation, and of differing values the newest dated one, else the first. */
export function mergeContacts(rows: readonly LogContact[]): Contact[] {
  const byId = new Map<string, LogContact[]>();
  for (const row of rows) if (row.id !== null) byId.set(row.id, [...(byId.get(row.id) ?? []), row]);
  return [...byId].map(([id, own]) => {
    const created = own.flatMap(({ createdAt }) => createdAt ?? []);
    const manager = pickValue(own, 'manager');
    const segment = pickValue(own, 'segment');
    const origin = pickValue(own, 'origin');
    const company = pickValue(own, 'company');
    return {
      id,
      ...(created.length === 0 ? {} : { createdAt: Math.min(...created) }),
      ...(manager === undefined ? {} : { manager }),
      ...(segment === undefined ? {} : { segment }),
      ...(origin === undefined ? {} : { origin }),
      ...(company === undefined ? {} : { company }),
    };
  });
}

function pickValue(
  rows: readonly LogContact[],
  field: 'manager' | 'segment' | 'origin' | 'company',
): string | undefined {
  const named = rows.filter((row) => row[field] !== undefined);
  const newest = Math.max(...named.flatMap(({ updatedAt }) => updatedAt ?? []));
  const dated = named.filter(({ updatedAt }) => updatedAt === newest);
  return firstText((dated.length > 0 ? dated : named).flatMap((row) => row[field] ?? []));
}
