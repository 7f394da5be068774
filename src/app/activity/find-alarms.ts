import {
  countMissing,
  type Flow,
  type FunnelEnds,
  findSqueezes,
  RECENT_WEEKS,
  WEEKS_BEFORE,
} from '../../domain/activity/squeeze.ts';
import { listLastBuckets } from '../../domain/calendar/buckets.ts';
import { formatLocalDay } from '../../domain/calendar/format-moment.ts';
import { dayBefore } from '../../domain/calendar/zone.ts';
import { carryCoefficient } from '../../domain/evidence/carry.ts';
import { compareRows } from '../../domain/evidence/tally.ts';
import type { ArrivalCount } from '../../domain/plan/arrivals.ts';
import type { Alarm, AlarmAnswer } from '../../report/alarm/alarm-answer.ts';
import { NO_ALARMS } from '../../report/alarm/alarm-answer.ts';
import { type Ground, isTeachable, type Question } from '../funnel/answer.ts';

/**
 * Looks for managers whose results hold while the top of their funnel dries up, as of the report's moment and whatever
 * its period: the last 4 whole weeks, and the 12 before.
 *
 * @returns nothing where rows are no managers, or where nobody knows when contacts entered stages
 */
export async function findAlarms({ engine, settings }: Question, ground: Ground): Promise<AlarmAnswer> {
  const { settled, asked, assessed } = ground;
  const { asOf, analysis } = settled;
  const last = settings.funnel.stages.length - 1;
  if (asOf === null || !isTeachable(settled) || engine.facts.snapshot || last < 2) return NO_ALARMS;
  const zone = settings.timezone;
  const place = { zone, weekStart: settings.weekStart };
  // the newest week may have begun only
  const newest = listLastBuckets('week', RECENT_WEEKS + WEEKS_BEFORE + 1, asOf.before, place);
  const weeks = newest.at(-1)!.end <= asOf.before ? newest.slice(1) : newest.slice(0, -1);
  const [start, middle, end] = [weeks[0]!.start, weeks[WEEKS_BEFORE]!.start, weeks.at(-1)!.end];
  const { before, segments } = asked.query;
  const arrivals = await engine.countArrivals({ before, segments, starts: [start, middle, end] });
  const tests = findSqueezes(gatherEnds(asked.regroup(arrivals), last), analysis);
  const { rows, team } = assessed.gaps;
  const alarms = tests.map((test): Alarm => {
    const own = rows.filter(({ row }) => row === test.row);
    const carried = team.slice(1).map((whole): number | null => {
      return carryCoefficient(
        own.find(({ step }) => step === whole.step),
        whole,
        analysis.minEntered,
      );
    });
    const share = carried.reduce<number | null>(
      (product, each) => (product === null || each === null ? null : product * each),
      1,
    );
    return { ...test, cost: share === null ? null : countMissing(test.top) * share };
  });
  return {
    alarms,
    weeks: {
      first: formatLocalDay(weeks[0]!.first),
      recent: formatLocalDay(weeks[WEEKS_BEFORE]!.first),
      last: formatLocalDay(dayBefore(zone, end)),
    },
  };
}

/** What each row brought to the first and the last stage, before and of late. */
function gatherEnds(arrivals: readonly ArrivalCount[], last: number): FunnelEnds[] {
  const ends = new Map<string | null, { top: [number, number]; bottom: [number, number] }>();
  for (const { row, stage, bucket, contacts } of arrivals) {
    const own = ends.get(row) ?? { top: [0, 0], bottom: [0, 0] };
    ends.set(row, own);
    if (stage === 1) own.top[bucket]! += contacts;
    if (stage === last) own.bottom[bucket]! += contacts;
  }
  const name = ([before, recent]: [number, number]): Flow => ({ before, recent });
  return [...ends]
    .map(([row, { top, bottom }]) => ({ row, top: name(top), bottom: name(bottom) }))
    .sort((a, b) => compareRows(a.row, b.row));
}
