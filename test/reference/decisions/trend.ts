import { TEAM, UNASSIGNED } from '../../../src/domain/evidence/funnel.ts';
import { listSituations } from '../fold.ts';
import { type Bucket, beginDay, dayAt, listBack, listBuckets, type Unit } from './buckets.ts';
import {
  type Ground,
  isEnough,
  type Line,
  type Measured,
  measureRow,
  namesOf,
  SLACK,
  sortNames,
} from './company.ts';
import { isDoubtful } from './gaps.ts';
import { estimate, findFalse, newcombe, normalBelow } from './numbers.ts';
import { writeDay } from './zone.ts';

/** A bucket as far as the period holds it. */
interface Shown extends Bucket {
  readonly start: number;
  readonly end: number;
}

/** What one row's step in one bucket has, and the same of all earlier ones. */
interface Told {
  readonly own: Measured;
  readonly previous: Measured | undefined;
  readonly earlier: { readonly converted: number; readonly mature: number; readonly squares: number };
  readonly p: number | null;
}

/** `voronka trend` (decisions 14; A19, A20): a line per bucket, row and step. */
export function trend(ground: Ground, every: Unit, last: number): Line[] {
  const { company } = ground;
  const shown = listShown(ground, every, last);
  const judged = shown.map(({ start, end }) => ground.judge({ start, end }));
  const names = sortNames(judged.flatMap(namesOf));
  const steps = company.stages.slice(1).map((_, index) => index + 1);
  return shown.flatMap((bucket, index) => {
    const tell = (manager: string): Told[] =>
      steps.map((step) => {
        const before = judged.slice(0, index).map((each) => measureRow(ground, manager, step, each));
        return compare(ground, measureRow(ground, manager, step, judged[index]!), before);
      });
    const rows = names.flatMap(tell);
    const team = tell(TEAM);
    const own = findSignals(
      ground,
      rows.filter(({ own }) => own.manager !== UNASSIGNED),
    );
    const qs = new Map([...own, ...findSignals(ground, team)]);
    return [...rows, ...team].map((told) => write(ground, bucket, told, qs.get(told) ?? null));
  });
}

function listShown({ company, before }: Ground, every: Unit, last: number): Shown[] {
  const { zone, weekStart, question } = company;
  if (!Number.isFinite(before)) return [];
  const today = dayAt(before - 1, zone);
  const { period } = question;
  const cut = (bucket: Bucket, start: number, end: number): Shown => {
    const begin = Math.max(start, beginDay(bucket.first, zone));
    const stop = Math.min(end, beginDay(bucket.last + 1, zone));
    return {
      name: bucket.name,
      start: begin,
      end: stop,
      first: dayAt(begin, zone),
      last: dayAt(stop - 1, zone),
    };
  };
  if (period === undefined)
    return listBack(today, last, every, weekStart).map((each) => cut(each, -Infinity, Infinity));
  // whatever contacts are asked for
  const { all } = listSituations(company.log, company.funnel, question, []);
  const oldest = Math.min(
    before,
    ...all.flatMap(({ own, reached }) => [...own, ...reached].map(({ at }) => at)),
  );
  const { start = oldest, end = beginDay(today + 1, zone) } = period;
  return listBuckets(dayAt(start, zone), dayAt(end - 1, zone), every, weekStart).map((each) =>
    cut(each, period.start ?? -Infinity, period.end ?? Infinity),
  );
}

function compare({ company }: Ground, own: Measured, before: readonly Measured[]): Told {
  const sum = (of: (each: Measured) => number) => before.reduce((total, each) => total + of(each), 0);
  const earlier = {
    converted: sum(({ converted }) => converted),
    mature: sum(({ mature, entered }) => mature ?? entered),
    squares: sum(({ squares }) => squares),
  };
  const tested = company.question.basis === 'cohort' && company.question.credit !== 'performer';
  const [k, m, K, M] = [own.converted, own.mature ?? 0, earlier.converted, earlier.mature];
  let p: number | null = null;
  if (tested && m > 0 && M > 0) {
    const rate = Math.min(1, (k + K) / (m + M));
    const spread =
      (rate * m - rate * rate * own.squares) / m ** 2 + (rate * M - rate * rate * earlier.squares) / M ** 2;
    const z = (Math.min(1, k / m) - Math.min(1, K / M)) / Math.sqrt(spread);
    p = spread <= 0 ? 1 : 2 * normalBelow(-Math.abs(z));
  }
  const previous = before.filter(({ coefficient }) => coefficient !== null).at(-1);
  return { own, previous, earlier, p };
}

/** The q of a family. */
function findSignals({ company }: Ground, told: readonly Told[]): [Told, number][] {
  const family = told.filter(({ own, p }) => p !== null && isEnough(own.mature!, company.minEntered));
  const qs = findFalse(family.map(({ p }) => p!));
  return family.map((each, index) => [each, qs[index]!]);
}

function write(
  { company, maturities }: Ground,
  bucket: Shown,
  { own, previous, earlier, p }: Told,
  q: number | null,
): Line {
  const { entered, converted, lost, open, mature, coefficient } = own;
  const pooled = earlier.mature > 0 ? earlier.converted / earlier.mature : null;
  const spans =
    own.estimate && earlier.mature > 0
      ? newcombe(own.estimate, estimate(earlier.converted, earlier, company.confidence))
      : null;
  const step = own.estimate && previous?.estimate ? newcombe(own.estimate, previous.estimate) : null;
  const drift = coefficient === null || pooled === null ? null : coefficient - pooled;
  const before = previous?.coefficient ?? null;
  // where ages cannot be judged, the youngest look worse than they are
  const signalled = q !== null && q <= company.alpha && !isDoubtful(maturities[own.step], own);
  return {
    period: bucket.name,
    from: writeDay(bucket.first),
    to: writeDay(bucket.last),
    manager: own.manager,
    stage: company.stages[own.step]!.id,
    entered,
    converted,
    lost,
    open,
    mature,
    coefficient,
    low: own.estimate?.low ?? null,
    high: own.estimate?.high ?? null,
    change: coefficient === null || before === null ? null : coefficient - before,
    change_low: step?.low ?? null,
    change_high: step?.high ?? null,
    drift,
    drift_low: spans?.low ?? null,
    drift_high: spans?.high ?? null,
    p,
    q,
    signal: signalled ? (drift! > 0 ? 'up' : 'down') : null,
    unfinished: mature !== null && mature < 0.95 * entered - SLACK ? 'yes' : null,
  };
}
