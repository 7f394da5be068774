import { TEAM, UNASSIGNED } from '../../../src/domain/evidence/funnel.ts';
import { isStray, listSituations } from '../fold.ts';
import { findEntry, findLatest, isInside, type Situation } from '../journey.ts';
import { judgeStep } from '../judge.ts';
import { LOST } from '../read-log.ts';
import { type Ground, type Line, rowOf, sortNames } from './company.ts';
import { findDurations, listTimed, tellDays } from './velocity.ts';
import { writeMoment } from './zone.ts';

const HOUR = 3_600_000_000;

/** `voronka stuck` (decisions 13; A22): a line per contact. @param olderThan microseconds; the team's p80 if absent */
export function stuck(ground: Ground, olderThan?: number): Line[] {
  const { company } = ground;
  const { log, funnel, question, stages, zone } = company;
  const timed = listTimed(ground);
  const usual = stages.map((_, step) => (step === 0 ? null : findDurations(ground, TEAM, step, timed).p80));
  const credited = { ...question, credit: 'entry' as const };
  const open = listSituations(log, funnel, credited, ['manager']).counted.flatMap((each) => {
    const step = findWait(each);
    return step === null || isStray(each) ? [] : { each, step, entry: findEntry(each, step - 1)! };
  });
  const late = open.filter(({ step, entry }) => {
    if (!isInside(entry, question.period)) return false;
    const age = (ground.moment - entry) / HOUR;
    if (olderThan !== undefined) return age > olderThan / HOUR;
    const p80 = usual[step] ?? null;
    return p80 !== null && age > p80;
  });
  const ids = sortNames(late.map(({ each }) => each.contact.id));
  late.sort((a, b) => a.entry - b.entry || ids.indexOf(a.each.contact.id) - ids.indexOf(b.each.contact.id));
  return late.map(({ each, step, entry }) => {
    const latest = findLatest(each)[0];
    const [judged] = judgeStep({ ...each, question: { ...credited, aged: true } }, step);
    const worth = findAmount(each);
    return {
      contact_id: each.contact.id,
      company: each.contact.company ?? null,
      manager: judged === undefined ? UNASSIGNED : rowOf(judged),
      stage: stages[step]!.id,
      since: writeMoment(entry, zone),
      days: Math.floor((ground.moment - entry) / (24 * HOUR)),
      usual: tellDays(usual[step] ?? null),
      last_event: latest === undefined ? null : writeMoment(latest.at, zone),
      amount: worth?.sum ?? null,
      currency: worth?.currency ?? null,
    };
  });
}

/** The step that somebody who is neither lost nor at the end waits in; null where nobody knows since when. */
function findWait(situation: Situation): number | null {
  if (findLatest(situation)[0]?.stage === LOST) return null;
  const last = situation.funnel.stages.length - 1;
  for (let step = last; step >= 1; step--) {
    if (findEntry(situation, step) !== undefined) return null;
    if (findEntry(situation, step - 1) !== undefined) return step;
  }
  return null;
}

/** Of the newest event that has one. */
export function findAmount({ own }: Situation) {
  const worth = own.filter(({ amount }) => amount !== undefined);
  return [...worth].sort((a, b) => b.at - a.at || b.stage - a.stage)[0]?.amount;
}
