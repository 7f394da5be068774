import { TEAM, UNASSIGNED } from '../../../src/domain/evidence/funnel.ts';
import { isStray, listSituations } from '../fold.ts';
import { findSetters } from '../journey.ts';
import { judgeStep } from '../judge.ts';
import { type Ground, isEnough, type Line, rowOf, SLACK } from './company.ts';
import { assess, carry, type Gap } from './gaps.ts';

/** What coefficients are put to: one rate for a step each, or what each row has to reach. */
export type Raise =
  | { readonly set: ReadonlyMap<number, number> }
  | { readonly to: 'target' | 'best' | 'mentor' | 'team' };

/** The rates that a row's steps are put to, by step. */
type Raised = ReadonlyMap<number, number>;

/** `voronka whatif` (decisions 16; A4, B12): one line for each step of each manager that is raised by itself. */
export function whatif(ground: Ground, raise?: Raise): Line[] {
  const gaps = assess(ground);
  const lines = gaps.flatMap((gap): Line[] => {
    const { own } = gap;
    if (own.manager === TEAM || own.manager === UNASSIGNED || own.coefficient === null) return [];
    const to = findRate(gap, gaps, raise ?? { to: 'target' });
    if (to === null || own.converted >= to * own.mature! - SLACK) return [];
    const extra = project(ground, own.manager, new Map([[own.step, to]]), gaps);
    const now = countFinal(ground, own.manager, gaps);
    return [
      {
        manager: own.manager,
        stage: ground.company.stages[own.step]!.id,
        from: own.coefficient,
        to,
        ...tellGain(now, extra),
      },
    ];
  });
  if (raise !== undefined) return lines;
  // the sort keeps names and then steps in their order where gains are the same
  return lines.sort((a, b) => {
    const [first, second] = [Number(a.gain ?? -1), Number(b.gain ?? -1)];
    return Math.abs(first - second) <= SLACK ? 0 : second - first;
  });
}

/** All of a manager's steps raised at once. */
export function together(ground: Ground, manager: string, raise: Raise): Line {
  const gaps = assess(ground);
  const raised = new Map<number, number>();
  for (const gap of gaps.filter(({ own }) => own.manager === manager && own.coefficient !== null)) {
    const to = findRate(gap, gaps, raise);
    if (to !== null && gap.own.converted < to * gap.own.mature! - SLACK) raised.set(gap.own.step, to);
  }
  const extra = project(ground, manager, raised, gaps);
  return { manager, ...tellGain(countFinal(ground, manager, gaps), extra) };
}

function tellGain(now: number, extra: number | null) {
  return {
    final_now: now,
    final_then: extra === null ? null : now + extra,
    gain: extra,
    percent: extra === null || now === 0 ? null : extra / now,
  };
}

const countFinal = ({ company }: Ground, manager: string, gaps: readonly Gap[]): number =>
  gaps.find(({ own }) => own.manager === manager && own.step === company.stages.length - 1)!.own.converted;

function findRate(gap: Gap, gaps: readonly Gap[], raise: Raise): number | null {
  const { own, standard, mentor } = gap;
  if ('set' in raise) return raise.set.get(own.step) ?? null;
  const others = gaps.filter((each) => each.own.step === own.step && each !== gap);
  const rateOf = (name: string | null) => {
    const found = others.find((each) => each.own.manager === name);
    return found?.own.coefficient == null ? null : Math.min(1, found.own.coefficient);
  };
  if (raise.to === 'target') return standard?.target ?? null;
  if (raise.to === 'team') return rateOf(TEAM);
  if (raise.to === 'mentor') return rateOf(mentor);
  const able = others.filter(
    ({ own, verdict }) =>
      own.manager !== TEAM &&
      own.manager !== UNASSIGNED &&
      (verdict === 'met' || verdict === 'near') &&
      isEnough(own.mature!, 30),
  );
  return able.length === 0 ? null : Math.max(...able.map(({ own }) => Math.min(1, own.coefficient!)));
}

/** What a manager's last step would have beyond what it has (A4); null where a later coefficient is unknown. */
function project(ground: Ground, manager: string, raised: Raised, gaps: readonly Gap[]): number | null {
  let extra: number | null = 0;
  for (let step = 1; step < ground.company.stages.length; step++) {
    const to = raised.get(step);
    const { own } = gaps.find((gap) => gap.own.manager === manager && gap.own.step === step)!;
    if (to !== undefined) extra = extra === null ? null : ((own.mature ?? 0) + extra) * to - own.converted;
    else if ([...raised.keys()].some((each) => each < step)) {
      const next = carry(ground, manager, step, gaps);
      extra = extra === null || next === null ? null : extra * next;
    }
  }
  return extra;
}

/** What a final deal of a manager is worth, by currency (B13): the team's where he has fewer than five. */
export function valueDeals(ground: Ground, manager: string): Map<string, number> {
  const { log, funnel, question, stages } = ground.company;
  const last = stages.length - 1;
  const deals = listSituations(log, funnel, question, [question.by]).counted.flatMap((each) => {
    const [judged] = isStray(each) ? [] : judgeStep(each, last);
    if (!judged?.counts.includes('converted')) return [];
    const amount = findSetters(each, last).find((event) => event.amount !== undefined)?.amount;
    return [{ manager: rowOf(judged), amount }];
  });
  const own = deals.filter((deal) => deal.manager === manager);
  const known = (own.length < 5 ? deals : own).flatMap(({ amount }) => amount ?? []);
  const values = new Map<string, number>();
  for (const { sum, currency = '' } of known)
    values.set(currency, (values.get(currency) ?? 0) + sum / known.length);
  return values;
}
