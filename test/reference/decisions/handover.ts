import { UNASSIGNED } from '../../../src/domain/evidence/funnel.ts';
import { isStray, listSituations } from '../fold.ts';
import { findEntry, findLatest, type Situation } from '../journey.ts';
import { judgeStep } from '../judge.ts';
import { LOST, readEvents } from '../read-log.ts';
import { type Ground, type Line, measureRow, namesOf, prepare, rowOf, SLACK, sortNames } from './company.ts';
import { assess } from './gaps.ts';
import { findAmount } from './stuck.ts';
import { findDurations, listTimed, tellDays } from './velocity.ts';
import { writeMoment } from './zone.ts';

const DAY = 86_400_000_000;

/** An open contact, whose it is and the step that it waits in. */
interface Open {
  readonly each: Situation;
  readonly step: number;
  readonly manager: string;
  readonly entry: number | undefined;
}

/**
 * `voronka handover` (SPEC-CONTROL 22): a line per open contact of those who leave. Whoever is best at its step, by the
 * lower end of the interval, takes it while he has fewer contacts than all takers would have on level; who is below the
 * floor there (coach or watch) only where nobody else knows the step.
 *
 * @param leaving a name, or those who have done nothing for longer than the span
 * @param span microseconds
 */
export function handover(ground: Ground, leaving: string | null, span: number): Line[] {
  const { company } = ground;
  const { stages, zone } = company;
  // what leaves does not hang on the period
  const { period: _, ...always } = company.question;
  const whole = prepare({ ...company, question: always });
  const open = listOpen(whole);
  const silent = findSilent(ground, span);
  const leavers = leaving === null ? silent : new Set([leaving]);
  const own = open.filter(({ manager }) => leavers.has(manager));
  const order = sortNames(new Set(own.map(({ manager }) => manager)));
  const ids = sortNames(own.map(({ each }) => each.contact.id));
  own.sort(
    (a, b) =>
      order.indexOf(a.manager) - order.indexOf(b.manager) ||
      b.step - a.step ||
      (a.entry ?? Number.MAX_VALUE) - (b.entry ?? Number.MAX_VALUE) ||
      ids.indexOf(a.each.contact.id) - ids.indexOf(b.each.contact.id),
  );
  const to = deal(own, findTakers(ground, open, new Set([...silent, ...leavers])));
  const timed = listTimed(whole);
  const usual = stages.map((__, step) => (step === 0 ? null : findDurations(whole, '*', step, timed)));
  return own.map(({ each, step, manager, entry }, index) => {
    const latest = findLatest(each)[0];
    const worth = findAmount(each);
    return {
      contact_id: each.contact.id,
      company: each.contact.company ?? null,
      manager,
      stage: stages[step - 1]!.id,
      since: entry === undefined ? null : writeMoment(entry, zone),
      days: entry === undefined ? null : Math.floor((ground.moment - entry) / DAY),
      last_event: latest === undefined ? null : writeMoment(latest.at, zone),
      amount: worth?.sum ?? null,
      currency: worth?.currency ?? null,
      next: stages[step]!.id,
      median: tellDays(usual[step]?.median ?? null),
      usual: tellDays(usual[step]?.p80 ?? null),
      to: to[index] ?? null,
    };
  });
}

/** Who is neither lost nor at the end, be it that nobody knows since when. */
function listOpen({ company }: Ground): Open[] {
  const { log, funnel, question } = company;
  const credited = { ...question, credit: 'entry' as const, basis: 'cohort' as const, aged: true };
  return listSituations(log, funnel, credited, ['manager']).counted.flatMap((each): Open[] => {
    if (isStray(each) || findLatest(each)[0]?.stage === LOST) return [];
    const last = funnel.stages.length - 1;
    const reached = funnel.stages.findLastIndex((_, stage) => findEntry(each, stage) !== undefined);
    if (reached === last) return [];
    const step = Math.max(0, reached) + 1;
    const [judged] = judgeStep({ ...each, question: credited }, step);
    const manager = judged === undefined ? UNASSIGNED : rowOf(judged);
    return [{ each, step, manager, entry: findEntry(each, step - 1) }];
  });
}

/** Whoever has done nothing for longer than that; nobody where no event names anybody. */
function findSilent({ company, moment, before }: Ground, span: number): Set<string> {
  const { log, funnel } = company;
  const past = readEvents(log.events, funnel).events.filter(({ at, manager }) => manager && at < before);
  const names = [...log.contacts, ...log.events].flatMap(({ manager }) => manager ?? []);
  const silent = [...new Set(names)].filter(
    (name) => !past.some(({ manager, at }) => manager === name && moment - at <= span),
  );
  return new Set(past.length === 0 ? [] : silent);
}

interface Taker {
  readonly name: string;
  load: number;
  /** By step, the lower end of the interval, where enough is known. */
  readonly lows: ReadonlyMap<
    number,
    { readonly low: number; readonly mature: number; readonly below: boolean }
  >;
}

function findTakers(ground: Ground, open: readonly Open[], out: ReadonlySet<string>): Taker[] {
  const judged = ground.judge(ground.company.question.period);
  const poor = assess(ground, judged).filter(({ verdict }) => verdict === 'coach' || verdict === 'watch');
  return namesOf(judged)
    .filter((name) => name !== UNASSIGNED && !out.has(name))
    .map((name): Taker => {
      const lows = ground.company.stages.flatMap((_, step) => {
        if (step === 0) return [];
        const { mature, estimate } = measureRow(ground, name, step, judged);
        const known = mature !== null && estimate !== null && mature >= ground.company.minEntered - SLACK;
        const below = poor.some(({ own }) => own.manager === name && own.step === step);
        return known ? [[step, { low: estimate.low, mature, below }] as const] : [];
      });
      return { name, lows: new Map(lows), load: open.filter(({ manager }) => manager === name).length };
    })
    .filter(({ lows }) => lows.size > 0);
}

function deal(own: readonly Open[], takers: readonly Taker[]): (string | null)[] {
  const level = (takers.reduce((sum, { load }) => sum + load, 0) + own.length) / takers.length;
  return own.map(({ step }) => {
    const knowing = takers.filter(({ lows }) => lows.has(step));
    const good = knowing.filter(({ lows }) => !lows.get(step)!.below);
    const able = (good.length > 0 ? good : knowing).sort((a, b) => {
      const [one, other] = [a.lows.get(step)!, b.lows.get(step)!];
      return other.low - one.low || other.mature - one.mature;
    });
    const fewest = Math.min(...able.map(({ load }) => load));
    const taker = able.find(({ load }) => load < level) ?? able.find(({ load }) => load === fewest);
    if (taker === undefined) return null;
    taker.load += 1;
    return taker.name;
  });
}
