import type { BaseSpans } from '../../domain/base/gather-clients.ts';
import type { AsOf } from '../../domain/calendar/as-of.ts';
import { type Bucket, isShorterThan, type Span } from '../../domain/calendar/buckets.ts';
import { addUnits, type BucketUnit, startOfUnit } from '../../domain/calendar/local-day.ts';
import type { Micros } from '../../domain/calendar/micros.ts';
import { dayAt, dayBefore, startOfDay } from '../../domain/calendar/zone.ts';
import type { Period } from '../../domain/evidence/funnel.ts';
import type { Question } from '../funnel/answer.ts';
import { chooseBuckets } from '../trend/choose-buckets.ts';

/** Buckets that retention is told of, the longest first. */
const UNITS = ['year', 'quarter', 'month'] as const satisfies readonly BucketUnit[];
/** So many of them are told of where nobody says. */
const USUAL_BUCKETS: Readonly<Record<(typeof UNITS)[number], number>> = { year: 5, quarter: 8, month: 12 };

/** The time that clients are looked at in. */
export interface ChosenSpans {
  readonly unit: BucketUnit;
  readonly buckets: readonly Bucket[];
  readonly spans: BaseSpans;
  /** The beginnings of a quarter and a year that end with as-of. */
  readonly quarter: Micros;
  readonly year: Micros;
}

/**
 * Years end with the day of as-of, so that they are never cut: the last one, and the one before. Buckets are those of the
 * calendar, from the one with the first purchase on.
 *
 * @param first when the first purchase was; null: there is none
 * @throws InputError bucket-long, buckets-many
 */
export function chooseSpans(
  question: Question,
  period: Period | null,
  asOf: AsOf,
  first: Micros | null,
): ChosenSpans {
  const { settings, options, engine } = question;
  const { timezone: zone, weekStart } = settings;
  const end = dayBefore(zone, asOf.before) + 1;
  const back = (unit: 'month' | 'year', count: number): Micros =>
    startOfDay(zone, addUnits(end, unit, -count));
  const unit = options.every ?? chooseUnit(period, asOf, { zone, weekStart });
  const last = options.last ?? USUAL_BUCKETS[unit as (typeof UNITS)[number]];
  const oldest = first ?? asOf.before;
  const buckets =
    unit === null
      ? []
      : chooseBuckets(
          {
            settings,
            options: { ...options, every: unit, last },
            engine: { ...engine, facts: { ...engine.facts, times: { ...engine.facts.times, oldest } } },
          },
          { period, asOf },
        ).filter((bucket) => bucket.end > oldest);
  return {
    unit: unit ?? 'month',
    buckets,
    spans: {
      years: { before: back('year', 2), start: back('year', 1), end: asOf.before },
      period: period ?? {},
      buckets: buckets.map((own) => ({ own, before: findBefore(own, unit ?? 'month', question) })),
    },
    quarter: back('month', 3),
    year: back('year', 1),
  };
}

/** The longest unit of which a period holds one; null where it is shorter than a month. */
function chooseUnit(
  period: Period | null,
  { before }: AsOf,
  place: Parameters<typeof isShorterThan>[2],
): BucketUnit | null {
  const { start, end = before } = period ?? {};
  if (start === undefined || end <= start) return 'year';
  return UNITS.find((unit) => !isShorterThan({ start, end }, unit, place)) ?? null;
}

/** The whole unit before the one that a bucket is of, cut or not. */
function findBefore(own: Span, unit: BucketUnit, { settings }: Question): Span {
  const { timezone: zone, weekStart } = settings;
  const start = startOfUnit(dayAt(zone, own.start), unit, weekStart);
  return { start: startOfDay(zone, addUnits(start, unit, -1)), end: startOfDay(zone, start) };
}
