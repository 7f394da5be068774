import type { TimeOnTheWay } from './event-log.ts';
import { findEntry, findLatest, findStart, roundHours, type Situation } from './journey.ts';
import { LOST } from './read-log.ts';

/**
 * How long a contact has been on its way in each step that it is known to have entered, and on the whole way.
 *
 * @param stray it is lost, and nobody knows in which step
 */
export function listTimes(situation: Situation, stray: boolean): TimeOnTheWay[] {
  const { stages } = situation.funnel;
  const whole = measureWay(situation, 0, findStart(situation), findEntry(situation, stages.length - 1));
  const steps = stages.map(({ window }, step) =>
    step === 0
      ? []
      : measureWay(situation, step, findEntry(situation, step - 1), findEntry(situation, step), window),
  );
  return [whole, ...(stray ? [] : steps)].flat();
}

function measureWay(
  situation: Situation,
  step: number,
  entry: number | undefined,
  exit: number | undefined,
  window = Number.POSITIVE_INFINITY,
): TimeOnTheWay[] {
  if (entry === undefined) return [];
  const { moment } = situation;
  const age = roundHours(moment - entry, Math.floor);
  if (exit !== undefined) {
    const fate = exit - entry <= window ? 'converted' : 'open';
    return [{ step, hours: roundHours(exit - entry, Math.ceil), fate, age }];
  }
  const latest = findLatest(situation)[0];
  if (latest?.stage === LOST) {
    return [{ step, hours: roundHours(latest.at - entry, Math.ceil), fate: 'lost', age }];
  }
  return [{ step, hours: age, fate: 'open', age }];
}
