import { describe, expect, it } from 'vitest';
import {
  type Bucket,
  countSpanDays,
  findSpanBefore,
  isAllButOver,
  isShorterThan,
  listBuckets,
  listLastBuckets,
} from '../../../src/domain/calendar/buckets.ts';
import { type DaySpan, parseNamedSpan } from '../../../src/domain/calendar/day-span.ts';
import { formatDay, formatLocalDay } from '../../../src/domain/calendar/format-moment.ts';
import { BUCKET_UNITS, type BucketUnit, type Weekday } from '../../../src/domain/calendar/local-day.ts';
import { parseMoment } from '../../../src/domain/calendar/moment.ts';
import { parsePeriod } from '../../../src/domain/calendar/period.ts';

const place = (zone = 'Europe/Moscow', weekStart: Weekday = 'monday') => ({ zone, weekStart });
const MOSCOW = place();
const at = (text: string, { zone } = MOSCOW): number => parseMoment(text, zone)!;

function span(text: string, where = MOSCOW) {
  const { start, end } = parsePeriod(text, where)!;
  return { start: start!, end: end! };
}

const tell = ({ name, first, last, cut }: Bucket): string =>
  `${name} ${formatLocalDay(first)}..${formatLocalDay(last)}${cut ? ' cut' : ''}`;

describe('the last buckets', () => {
  it.each<[BucketUnit, string[]]>([
    ['day', ['2026-11-14 2026-11-14..2026-11-14', '2026-11-15 2026-11-15..2026-11-15']],
    ['week', ['2026-W45 2026-11-02..2026-11-08', '2026-W46 2026-11-09..2026-11-15']],
    ['month', ['2026-10 2026-10-01..2026-10-31', '2026-11 2026-11-01..2026-11-30']],
    ['quarter', ['2026-Q3 2026-07-01..2026-09-30', '2026-Q4 2026-10-01..2026-12-31']],
  ])('by %s', (unit, names) => {
    expect(listLastBuckets(unit, 2, at('2026-11-15T22:42'), MOSCOW).map(tell)).toEqual(names);
  });

  it('end with the one that holds the last instant: the end of a Sunday is not yet Monday', () => {
    const names = (moment: string) => listLastBuckets('week', 1, at(moment), MOSCOW).map(({ name }) => name);
    expect(names('2026-11-16T00:00')).toEqual(['2026-W46']);
    expect(names('2026-11-16T00:00:00.000001')).toEqual(['2026-W47']);
  });

  it('are cut in the time zone, one behind the other, over changes of the clocks too', () => {
    const berlin = place('Europe/Berlin');
    const weeks = listLastBuckets('week', 4, at('2026-11-05T12:00', berlin), berlin);
    expect(weeks.map(({ start }) => formatDay(start, 'Europe/Berlin'))).toEqual([
      '2026-10-12',
      '2026-10-19',
      '2026-10-26',
      '2026-11-02',
    ]);
    expect(weeks.map(({ end }) => end).slice(0, -1)).toEqual(weeks.map(({ start }) => start).slice(1));
    // the clocks go back on the 25th
    expect((weeks[1]!.end - weeks[1]!.start) / 3.6e9).toBe(7 * 24 + 1);
  });

  it('are called as a period is asked for, whatever day weeks begin on', () => {
    for (const weekStart of ['monday', 'saturday', 'sunday'] as const) {
      const where = place('UTC', weekStart);
      for (const unit of BUCKET_UNITS) {
        for (const { name, start, end } of listLastBuckets(unit, 120, at('2027-01-03T12:00', where), where)) {
          expect({ name, ...span(name, where) }).toEqual({ name, start, end });
        }
      }
    }
  });
});

describe('the buckets of a period', () => {
  it('are all of it, cut where it cuts them', () => {
    expect(listBuckets('week', span('2026-11'), MOSCOW, 99).map(tell)).toEqual([
      '2026-W44 2026-11-01..2026-11-01 cut',
      '2026-W45 2026-11-02..2026-11-08',
      '2026-W46 2026-11-09..2026-11-15',
      '2026-W47 2026-11-16..2026-11-22',
      '2026-W48 2026-11-23..2026-11-29',
      '2026-W49 2026-11-30..2026-11-30 cut',
    ]);
    expect(listBuckets('month', span('2026-Q4'), MOSCOW, 99).map(tell)).toEqual([
      '2026-10 2026-10-01..2026-10-31',
      '2026-11 2026-11-01..2026-11-30',
      '2026-12 2026-12-01..2026-12-31',
    ]);
  });

  it('are not cut where the period has no end', () => {
    const asked = span('2026-11');
    const open = { start: asked.start, end: Infinity };
    const last = listBuckets('week', asked, MOSCOW, 99, open).at(-1)!;
    expect(tell(last)).toEqual(tell(listBuckets('week', span('2026-W49'), MOSCOW, 99)[0]!));
  });

  it('are cut at moments too', () => {
    const half = { start: at('2026-11-03T12:00'), end: at('2026-11-10T12:00') };
    const buckets = listBuckets('week', half, MOSCOW, 99);
    expect(buckets.map(tell)).toEqual([
      '2026-W45 2026-11-03..2026-11-08 cut',
      '2026-W46 2026-11-09..2026-11-10 cut',
    ]);
    expect([buckets[0]!.start, buckets[1]!.end]).toEqual([half.start, half.end]);
  });

  it('are no more than asked for', () => {
    expect(listBuckets('day', span('2026'), MOSCOW, 10)).toHaveLength(10);
  });
});

describe('a period shorter than a bucket', () => {
  it.each<[string, BucketUnit, boolean]>([
    ['2026-11-20', 'day', false],
    ['2026-11-20', 'week', true],
    ['2026-11-02..2026-11-07', 'week', true],
    ['2026-11-02..2026-11-08', 'week', false],
    ['2026-11-05..2026-11-11', 'week', false],
    ['2026-W47', 'month', true],
    ['2026-02', 'month', false],
    ['2026-02-10..2026-03-09', 'month', false],
    ['2026-01-20..2026-02-10', 'month', true],
    ['2026-11', 'quarter', true],
    ['2026-Q4', 'quarter', false],
  ])('%s is shorter than a %s: %j', (period, unit, shorter) => {
    expect(isShorterThan(span(period), unit, MOSCOW)).toBe(shorter);
  });

  it('has all days that it touches', () => {
    expect(countSpanDays({ start: at('2026-11-03T12:00'), end: at('2026-11-04T00:00') }, MOSCOW)).toBe(1);
    expect(countSpanDays({ start: at('2026-11-03T12:00'), end: at('2026-11-04T00:01') }, MOSCOW)).toBe(2);
  });
});

describe('the period before', () => {
  it.each([
    ['2026-11', '2026-10'],
    ['2026-03', '2026-02'],
    ['2026-W01', '2025-W52'],
    ['2026-Q1', '2025-Q4'],
    ['2026', '2025'],
    ['2026-11-20', '2026-11-19'],
    ['2026-10-19..2026-11-15', '2026-09-21..2026-10-18'],
    ['2026-10-01..2026-11-30', '2026-08-01..2026-09-30'],
    ['2026-11-03..2026-11-12', '2026-10-24..2026-11-02'],
  ])('of %s is %s', (period, before) => {
    expect(findSpanBefore(span(period), MOSCOW)).toEqual(span(before));
  });

  it('is as long where there are times of day', () => {
    const moments = { start: at('2026-11-03T12:00'), end: at('2026-11-05T18:00') };
    expect(findSpanBefore(moments, MOSCOW)).toEqual({ start: at('2026-11-01T06:00'), end: moments.start });
  });
});

describe('a bucket is all but over', () => {
  const isOver = (unit: BucketUnit, now: string, holidays: readonly DaySpan[] = []): boolean => {
    const [bucket] = listLastBuckets(unit, 1, at(now), MOSCOW);
    return isAllButOver(bucket!, at(now), MOSCOW, holidays);
  };

  it('on its last working day', () => {
    expect(isOver('week', '2026-11-12T18:00')).toBe(false);
    expect(isOver('week', '2026-11-13T18:00')).toBe(true);
    expect(isOver('week', '2026-11-15T22:42')).toBe(true);
    // the last day of February 2027 is a Sunday
    expect(isOver('month', '2027-02-25T12:00')).toBe(false);
    expect(isOver('month', '2027-02-26T12:00')).toBe(true);
    expect(isOver('day', '2026-11-15T00:01')).toBe(true);
    const friday = parseNamedSpan('2026-11-13', 'monday')!;
    expect(isOver('week', '2026-11-12T18:00', [friday])).toBe(true);
  });
});
