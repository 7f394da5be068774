import { measureWork, type StageCount } from '../../domain/activity/work.ts';
import { formatLocalDay } from '../../domain/calendar/format-moment.ts';
import { dayAt, dayBefore } from '../../domain/calendar/zone.ts';
import { InputError, problem } from '../../domain/problem.ts';
import type { ActivityAnswer } from '../../report/activity/activity-answer.ts';
import { type Ground, isTeachable, type Question } from '../funnel/answer.ts';
import { describePeriod } from '../funnel/choose-times.ts';
import { chooseBuckets, USUAL_UNIT } from '../trend/choose-buckets.ts';
import { findAlarms } from './find-alarms.ts';

/**
 * How much everybody works in the buckets that the options ask for, what that brings, and whose funnel dries up.
 *
 * @throws InputError activity-dimension; for buckets that cannot be: too long, too many
 */
export async function answerActivity(question: Question, ground: Ground): Promise<ActivityAnswer> {
  const { engine, settings, options, teams } = question;
  const { settled, asked } = ground;
  if (!isTeachable(settled)) throw new InputError([problem('activity-dimension', {})]);
  const { timezone: zone, activity: rules, holidays } = settings;
  const { every: unit = USUAL_UNIT } = options;
  const buckets = chooseBuckets(question, settled);
  const { before, segments } = asked.query;
  const starts = [...buckets.map(({ start }) => start), ...buckets.slice(-1).map(({ end }) => end)];
  const groups = settled.attribute === undefined ? null : (teams.get(settled.attribute) ?? null);
  const touches = await engine.countTouches({ before, segments, starts, rules, groups });
  const arrivals = await engine.countArrivals({ before, segments, starts });
  const moments = buckets.map(({ end }) => Math.min(end, before));
  const { credit } = settled.analysis;
  const standing = await engine.countOpenAt({ before, segments, moments, credit });
  const load = standing.map(({ moment, ...each }): StageCount => ({ ...each, bucket: moment }));
  const open = addUp(asked.regroup(load));
  const [first, last] = [buckets[0], buckets.at(-1)];
  const { recorded, kinds, moreKinds } = touches;
  const told = { proposals: rules.proposals.length > 0, requests: rules.requests.length > 0 };
  return {
    unit,
    buckets,
    until: before,
    period:
      first === undefined || last === undefined
        ? null
        : describePeriod({ start: first.start, end: last.end }, zone),
    work: measureWork({
      buckets,
      touches,
      entered: asked.regroup(arrivals.filter(({ stage }) => stage === 1)),
      open,
      norm: rules.norm,
      people: groups === null ? null : countPeople(groups),
      told: { proposals: recorded && told.proposals, requests: recorded && told.requests },
      today: dayBefore(zone, before),
      holidays,
    }),
    load: open,
    counted: { recorded, kinds, moreKinds },
    substantive: !recorded ? null : rules.substantive === null ? 'usual' : 'config',
    since:
      touches.first !== null && first !== undefined && touches.first >= first.end
        ? formatLocalDay(dayAt(zone, touches.first))
        : null,
    kindsNamed: told.proposals || told.requests,
    norm: rules.norm,
    alarms: await findAlarms(question, ground),
    snapshot: engine.facts.snapshot,
  };
}

/** How many managers each group has. */
function countPeople(groups: ReadonlyMap<string, string>): Map<string, number> {
  const people = new Map<string, number>();
  for (const group of groups.values()) people.set(group, (people.get(group) ?? 0) + 1);
  return people;
}

/** Counts of one row, bucket and stage as one: of the managers of a team there are several. */
function addUp(counts: readonly StageCount[]): StageCount[] {
  const sums = new Map<string, StageCount>();
  for (const each of counts) {
    const key = JSON.stringify([each.row, each.bucket, each.stage]);
    sums.set(key, { ...each, contacts: each.contacts + (sums.get(key)?.contacts ?? 0) });
  }
  return [...sums.values()];
}
