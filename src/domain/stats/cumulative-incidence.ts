/** Contacts that have been on the way of one step for the same time, by what has become of them. */
export interface TimeOnTheWay {
  /** Whole hours from the entry to the outcome, for open ones to as-of; >= 0. */
  readonly hours: number;
  readonly converted: number;
  readonly lost: number;
  readonly open: number;
}

/** How conversions arrive with time; the four lists run side by side. */
export interface IncidenceCurve {
  /** Contacts behind the curve. */
  readonly total: number;
  /** Distinct times at which anything ended, ascending, in hours. */
  readonly times: readonly number[];
  /** F: the share that has converted by then, 0..1. */
  readonly incidence: readonly number[];
  /** S: the share that is still on the way after it, 0..1. */
  readonly survival: readonly number[];
  /** Contacts whose time is that or longer. */
  readonly atRisk: readonly number[];
}

/**
 * How far contacts have converted by each age, though some are still open: the cumulative incidence of a conversion, a
 * loss being the competing outcome. To take losses for unfinished contacts would overstate it (Kaplan-Meier).
 *
 * Formula, with n_t = contacts whose time is >= t: S(t) = S(t-1) · (1 - (converted_t + lost_t) / n_t),
 * F(t) = F(t-1) + S(t-1) · converted_t / n_t, from S = 1 and F = 0. At equal times outcomes come before open ones.
 *
 * @param rows counts by time, in any order; an hour may come more than once
 * @returns the curve at the times observed; between them it is flat. Lists are empty where there are no contacts
 * @throws RangeError for a time or a count that is no whole number >= 0
 * @see Aalen & Johansen, Scand. J. Statist. 5 (1978) 141-150; the same numbers as R's
 *   survfit(Surv(time, factor(status)) ~ 1)$pstate
 * @example
 * cumulativeIncidence([{ hours: 3, converted: 1, lost: 0, open: 1 }]).incidence; // [0.5]
 */
export function cumulativeIncidence(rows: readonly TimeOnTheWay[]): IncidenceCurve {
  const ended = gatherTimes(rows);
  const total = ended.reduce((sum, each) => sum + countContacts(each), 0);
  const atRisk: number[] = [];
  const incidence: number[] = [];
  const survival: number[] = [];
  let left = total;
  let converted = 0;
  let waiting = 1;
  for (const each of ended) {
    converted += (waiting * each.converted) / left;
    waiting *= 1 - (each.converted + each.lost) / left;
    atRisk.push(left);
    incidence.push(converted);
    survival.push(waiting);
    left -= countContacts(each);
  }
  return { total, times: ended.map(({ hours }) => hours), incidence, survival, atRisk };
}

/**
 * F after so many hours, between observed times that of the one before; 0 before the first.
 *
 * @param hours any number; need not be observed
 */
export function incidenceAt(curve: IncidenceCurve, hours: number): number {
  return curve.incidence[countUpTo(curve.times, hours) - 1] ?? 0;
}

/**
 * S after so many hours, between observed times that of the one before; 1 before the first.
 *
 * @param hours any number; need not be observed
 */
export function survivalAt(curve: IncidenceCurve, hours: number): number {
  return curve.survival[countUpTo(curve.times, hours) - 1] ?? 1;
}

/**
 * The age beyond which a handful of contacts would decide the curve: the largest observed time t with n_t >= 10, or
 * where n_t is that small because contacts are finished, not because they are young: n · S(t-1) <= 2 · n_t.
 *
 * @param window hours within which a conversion counts; the horizon is never beyond it
 * @returns hours; null for a curve of no contacts
 */
export function findHorizon(curve: IncidenceCurve, window = Infinity): number | null {
  const { total, times, survival, atRisk } = curve;
  // the first time always will do: there S(t-1) is 1 and everybody is at risk
  const last = times.findLastIndex((_, index) => {
    const left = atRisk[index] ?? 0;
    return left >= 10 || total * (survival[index - 1] ?? 1) <= 2 * left + 1e-9;
  });
  const horizon = times[last];
  return horizon === undefined ? null : Math.min(window, horizon);
}

function countContacts({ converted, lost, open }: TimeOnTheWay): number {
  return converted + lost + open;
}

/** One row a time, ascending, those of no contacts left out. */
function gatherTimes(rows: readonly TimeOnTheWay[]): readonly TimeOnTheWay[] {
  for (const { hours, converted, lost, open } of rows) {
    for (const each of [hours, converted, lost, open]) {
      if (!Number.isSafeInteger(each) || each < 0) {
        throw new RangeError(`${each} is no whole number of hours or contacts`);
      }
    }
  }
  return joinTimes(rows).filter((row) => countContacts(row) > 0);
}

/** Adds up what stands at the same time: one row a time, ascending. */
export function joinTimes(rows: readonly TimeOnTheWay[]): readonly TimeOnTheWay[] {
  const isJoined = rows.every(({ hours }, index) => index === 0 || hours > rows[index - 1]!.hours);
  if (isJoined) return rows;
  const byHours = new Map<number, { -readonly [K in keyof TimeOnTheWay]: TimeOnTheWay[K] }>();
  for (const { hours, converted, lost, open } of rows) {
    const same = byHours.get(hours);
    if (same === undefined) byHours.set(hours, { hours, converted, lost, open });
    else {
      same.converted += converted;
      same.lost += lost;
      same.open += open;
    }
  }
  return [...byHours.values()].sort((a, b) => a.hours - b.hours);
}

/** How many of the ascending times lie before the moment, or at it. */
function countUpTo(times: readonly number[], moment: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((times[middle] ?? Infinity) <= moment) low = middle + 1;
    else high = middle;
  }
  return low;
}
