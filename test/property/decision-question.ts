import type { Period } from '../../src/domain/evidence/funnel.ts';
import { type Bucket, beginDay, bucketOf, UNITS } from '../reference/decisions/buckets.ts';
import { writeDay, writeMoment, type Zone } from '../reference/decisions/zone.ts';
import type { EventLog, Question } from '../reference/event-log.ts';
import type { DecisionDraws } from './decision-scenario.ts';
import { optional, pick } from './draws.ts';

const MINUTE = 60_000_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export const spanOf = ({ first, last }: Bucket, zone: Zone): Period => ({
  start: beginDay(first, zone),
  end: beginDay(last + 1, zone),
});

/** What is asked of a company that lives from its first to its last day, and the options that ask it. */
export function askDecision(
  drawn: DecisionDraws,
  { contacts }: EventLog,
  zone: Zone,
  first: number,
  last: number,
) {
  const { credit, basis, maturity, by } = drawn;
  const period = askPeriod(drawn, zone, first, last);
  const asOf = askAsOf(drawn, zone, first, last);
  const segment = drawn.filtered === 0 ? contacts.find((each) => each.segment)?.segment : undefined;
  const question: Question = {
    credit: credit as Question['credit'],
    basis: basis as Question['basis'],
    by: by as 'manager',
    aged: maturity === 'auto',
    ...optional('period', period.period),
    ...optional('asOf', asOf.asOf),
    ...optional('segments', segment === undefined ? undefined : [segment]),
  };
  const options = [
    ...['--credit', credit, '--basis', basis, '--maturity', maturity, '--by', by],
    ...(segment === undefined ? [] : ['--segment', segment]),
    ...period.options,
    ...asOf.options,
  ];
  return { question, options };
}

function askPeriod({ period }: DecisionDraws, zone: Zone, first: number, last: number) {
  const days = [period.from, period.to].map((each) => first + (each % (last - first + 2)));
  const [from, to] = days.sort((a, b) => a - b) as [number, number];
  if (period.kind === 0) {
    const bucket = bucketOf(from, pick(UNITS, period.to), 0);
    if (!bucket.name.includes('W'))
      return { options: ['--period', bucket.name], period: spanOf(bucket, zone) };
  }
  if (period.kind < 3) {
    const named = `${writeDay(from)}..${writeDay(to)}`;
    return { options: ['--period', named], period: spanOf({ name: named, first: from, last: to }, zone) };
  }
  if (period.kind === 3)
    return { options: ['--since', writeDay(from)], period: { start: beginDay(from, zone) } };
  if (period.kind === 4)
    return { options: ['--until', writeDay(to)], period: { end: beginDay(to + 1, zone) } };
  return { options: [] };
}

function askAsOf({ asOf, days }: DecisionDraws, zone: Zone, first: number, last: number) {
  const day = first + (asOf.day % (days + 3));
  const moment = zone.toUtc(day * DAY + asOf.minute * MINUTE);
  if (asOf.kind === 1) {
    const now = beginDay(last, zone) + 11 * HOUR;
    return { options: ['--as-of', 'now'], asOf: { moment: now, before: now + 1 } };
  }
  if (asOf.kind === 2) {
    const end = beginDay(day + 1, zone);
    return { options: ['--as-of', writeDay(day)], asOf: { moment: end, before: end } };
  }
  if (asOf.kind === 3) {
    const text = writeMoment(moment, zone);
    return { options: ['--as-of', text], asOf: { moment, before: moment + 1 } };
  }
  return { options: [] };
}
