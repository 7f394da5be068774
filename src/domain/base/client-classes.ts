import { compareCodePoints } from '../text/order.ts';

/** By the sum of a year: A makes half of it, B the next 30 percent, C the next 15, D the rest. */
export const CLIENT_CLASSES = ['A', 'B', 'C', 'D'] as const;
export type ClientClass = (typeof CLIENT_CLASSES)[number];

/** Up to which percent of the sum each class goes; D has no end. */
const ENDS: readonly (readonly [ClientClass, bigint])[] = [
  ['A', 50n],
  ['B', 80n],
  ['C', 95n],
];

/** A client and what he paid in a year, exact. */
export interface YearSum {
  readonly contact: string;
  readonly units: bigint;
}

/**
 * Puts clients into classes by the sum of a year, the largest first, of equal sums by the contact's id: a client is in
 * the class in which those before him end, so that who crosses an edge belongs to the class above it. Whoever paid
 * nothing, or got money back, is D and counts in no sum.
 *
 * @returns a class for each client, in the order of the classes
 */
export function classifyClients(clients: readonly YearSum[]): Map<string, ClientClass> {
  const order = [...clients].sort((a, b) =>
    a.units === b.units ? compareCodePoints(a.contact, b.contact) : a.units < b.units ? 1 : -1,
  );
  const total = order.reduce((sum, { units }) => sum + (units > 0n ? units : 0n), 0n);
  const classes = new Map<string, ClientClass>();
  let before = 0n;
  for (const { contact, units } of order) {
    const own = units > 0n ? ENDS.find(([, end]) => before * 100n < total * end)?.[0] : undefined;
    classes.set(contact, own ?? 'D');
    before += units > 0n ? units : 0n;
  }
  return classes;
}
