import { type Bucket, listBuckets } from '../../domain/calendar/buckets.ts';
import { formatLocalDay } from '../../domain/calendar/format-moment.ts';
import { DAY } from '../../domain/calendar/micros.ts';
import { countRows, type OfRow } from '../../domain/evidence/counts.ts';
import { listAges, TIMELESS } from '../../domain/evidence/maturity.ts';
import { compareRows } from '../../domain/evidence/tally.ts';
import { compareLoads, isTelling, type LoadWeek } from '../../domain/leads/find-capacity.ts';
import { dropTargets } from '../../domain/trend/trend.ts';
import type { OpenAtCount } from '../../engine/count/book/count-open-at.ts';
import { keepShown } from '../../report/funnel/funnel-answer.ts';
import type { CapacityAnswer, RowCapacity } from '../../report/leads/capacity/capacity-answer.ts';
import { type Ground, isTeachable, type Question } from '../funnel/answer.ts';

/** Nobody's capacity is that of ten years ago. */
const MOST_WEEKS = 520;
/** What a contact that enters step 1 is given to a manager for. */
const FIRST_STEP = 1;

/**
 * How many contacts a manager can work before leads convert worse, and who has more: over all whole weeks up to as-of,
 * whatever the period.
 *
 * @returns null where rows are no managers
 */
export async function answerCapacity(question: Question, ground: Ground): Promise<CapacityAnswer | null> {
  const { engine, settings } = question;
  const { asked, settled, answer } = ground;
  if (!isTeachable(settled)) return null;
  const groups = settled.attribute !== undefined;
  const stage = settings.funnel.stages[FIRST_STEP]?.name ?? '';
  const about = { limit: settings.leads.capacity, stage, groups };
  if (settled.asOf === null || engine.facts.snapshot) {
    return { ...about, rows: [], team: addRows(null, []), span: null, present: engine.facts.snapshot };
  }
  const { before, segments } = asked.query;
  const weeks = listWholeWeeks(question, before);
  const moments = [...weeks.map(({ end }) => end), before];
  const { credit, confidence } = settled.analysis;
  const standing = await engine.countOpenAt({ before, segments, moments, credit });
  const given = await countGiven(question, ground, weeks);
  const loads = addLoads(standing);
  const names = [...new Set([...loads.keys(), ...given.keys()])].sort(compareRows);
  const managers = names.map((row): RowCapacity => {
    const load = loads.get(row);
    const own = (given.get(row) ?? []).map((each) => ({ ...each, load: load?.get(each.week) ?? 0 }));
    const open = load?.get(weeks.length) ?? 0;
    // who is nobody has no limit
    const compared = row === null ? null : compareLoads(own, confidence);
    const capacity = row === null ? null : (settings.leads.capacity ?? compared?.capacity ?? null);
    const over = capacity === null ? null : Math.max(0, open - capacity);
    return { row, open, capacity, over, weeks: own.filter(isTelling).length, loads: compared };
  });
  const rows = groups ? groupRows(asked.regroup(managers)) : managers;
  const [first, last] = [weeks[0], weeks.at(-1)];
  return {
    ...about,
    rows: keepShown(rows, answer),
    team: addRows(null, managers),
    span:
      first === undefined || last === undefined
        ? null
        : { first: formatLocalDay(first.first), last: formatLocalDay(last.last) },
    present: false,
  };
}

/** All whole weeks that have passed, ascending. */
function listWholeWeeks({ engine, settings }: Question, before: number): Bucket[] {
  const place = { zone: settings.timezone, weekStart: settings.weekStart };
  const oldest = engine.facts.times.oldest ?? before;
  const start = Math.max(Math.min(oldest, before), before - MOST_WEEKS * 7 * DAY);
  const uncut = { start: -Infinity, end: Infinity };
  return listBuckets('week', { start, end: before }, place, MOST_WEEKS + 1, uncut).filter(
    ({ end }) => end <= before,
  );
}

/** Contacts by row and moment, whatever the stage where they stand. */
function addLoads(standing: readonly OpenAtCount[]): Map<string | null, Map<number, number>> {
  const loads = new Map<string | null, Map<number, number>>();
  for (const { row, moment, contacts } of standing) {
    const own = loads.get(row) ?? new Map<number, number>();
    loads.set(row, own.set(moment, (own.get(moment) ?? 0) + contacts));
  }
  return loads;
}

/** What became of the contacts that each manager was given in each of the weeks, at the first step. */
async function countGiven(
  { engine }: Question,
  { asked, assessed }: Ground,
  weeks: readonly Bucket[],
): Promise<Map<string | null, Omit<LoadWeek, 'load'>[]>> {
  const [first, last] = [weeks[0], weeks.at(-1)];
  if (first === undefined || last === undefined) return new Map();
  const { maturity } = assessed.terms;
  const { counts } = await engine.countSteps({
    ...asked.query,
    funnel: dropTargets(asked.query.funnel),
    credit: asked.analysis.credit,
    basis: 'cohort',
    period: { start: first.start, end: last.end },
    by: [{ kind: 'manager' }, { kind: 'bucket', starts: weeks.map(({ start }) => start) }],
    horizons: listAges(maturity),
  });
  const { share } = maturity[FIRST_STEP] ?? TIMELESS;
  const own = new Map<string | null, Map<number, Omit<LoadWeek, 'load'>>>();
  // from the youngest: sums are the same whatever the order of the rows
  const ordered = countRows(counts, 0).sort((a, b) => (a.age ?? Infinity) - (b.age ?? Infinity));
  for (const { row, keys, step, age, entered, converted } of ordered) {
    const week = keys[1];
    if (step !== FIRST_STEP || typeof week !== 'number') continue;
    const ofRow = own.get(row) ?? new Map<number, Omit<LoadWeek, 'load'>>();
    const sum = ofRow.get(week) ?? { week, converted: 0, mature: 0, squares: 0 };
    const part = share(age);
    own.set(
      row,
      ofRow.set(week, {
        week,
        converted: sum.converted + converted,
        mature: sum.mature + entered * part,
        squares: sum.squares + entered * part ** 2,
      }),
    );
  }
  return new Map([...own].map(([row, ofRow]) => [row, [...ofRow.values()]]));
}

/** Managers of one group as one. */
function groupRows(managers: readonly RowCapacity[]): RowCapacity[] {
  const groups = [...new Set(managers.map(({ row }) => row))].sort(compareRows);
  return groups.map((row) =>
    addRows(
      row,
      managers.filter((each) => each.row === row),
    ),
  );
}

/** A capacity is one manager's: of several there is only what they have, and what of it is too much. */
function addRows(row: OfRow['row'], managers: readonly RowCapacity[]): RowCapacity {
  const known = managers.flatMap(({ over }) => over ?? []);
  return {
    row,
    open: managers.reduce((sum, { open }) => sum + open, 0),
    capacity: null,
    over: known.length === 0 ? null : known.reduce((sum, each) => sum + each, 0),
    weeks: 0,
    loads: null,
  };
}
