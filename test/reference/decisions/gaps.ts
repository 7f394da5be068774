import { TEAM, UNASSIGNED } from '../../../src/domain/evidence/funnel.ts';
import type { Judged } from '../event-log.ts';
import type { Maturity } from '../maturity.ts';
import { type Ground, isEnough, type Measured, measureAll, SLACK, type Standard } from './company.ts';
import { estimate, fewerThanBy, fewerThanRefined, findFalse, newcombe } from './numbers.ts';

export type Verdict = 'no-data' | 'too-few' | 'met' | 'near' | 'coach' | 'watch';

/** A row's step with what is made of it (SPEC 7 and 8). */
export interface Gap {
  readonly own: Measured;
  readonly standard: Standard | null;
  readonly p: number | null;
  readonly q: number | null;
  readonly verdict: Verdict | null;
  readonly impact: number | null;
  readonly mentor: string | null;
  readonly focus: 'yes' | 'tentative' | null;
}

/** Every row's steps and, last, the team's. Confirmation is left out. */
export function assess(
  ground: Ground,
  judged: readonly Judged[] = ground.judge(ground.company.question.period),
): Gap[] {
  const { company } = ground;
  const measured = measureAll(ground, judged);
  const tested = measured.map((own) => test(ground, own));
  const family = tested.filter(
    ({ own, p, standard }) =>
      own.manager !== TEAM &&
      own.manager !== UNASSIGNED &&
      p !== null &&
      isEnough(own.mature!, company.minEntered) &&
      standard!.floor < 1,
  );
  const qs = findFalse(family.map(({ p }) => p!));
  const judgedRows = tested.map((each): Gap => {
    const q = family.includes(each) ? qs[family.indexOf(each)]! : null;
    const verdict = decide(ground, each, each.own.manager === TEAM ? each.p : q);
    return { ...each, q, verdict, impact: null, mentor: null, focus: null };
  });
  const worth = judgedRows.map((each) => ({ ...each, impact: findImpact(ground, each, judgedRows) }));
  // only people can be taught
  if (company.question.by !== 'manager') return worth;
  const led = worth.map((each) => ({ ...each, mentor: findMentor(ground, each, worth) }));
  return led.map((each) => ({ ...each, focus: findFocus(each, led, () => true) }));
}

function expectStandard({ company }: Ground, { manager, step }: Measured): Standard | undefined {
  const rules = company.funnel.overrides ?? [];
  const own = rules.find(
    (rule) => rule.stage === step && rule.manager === manager && rule.segment === undefined && !rule.period,
  );
  return own ?? company.stages[step]!.standard;
}

type Tested = Pick<Gap, 'own' | 'standard' | 'p'>;

/** What a contact is held to. */
function standardOf({ company }: Ground, { step, overrides }: Judged): Standard | undefined {
  return company.funnel.overrides?.[overrides[0]!] ?? company.stages[step]!.standard;
}

function test(ground: Ground, own: Measured): Tested {
  const { company } = ground;
  const cohort = company.question.basis === 'cohort';
  const held = own.contacts.map(({ judged, share }) => ({ share, standard: standardOf(ground, judged) }));
  const some = own.squares > 0;
  // nobody is held to it: what would hold for whoever comes
  if (held.length === 0) return { own, standard: expectStandard(ground, own) ?? null, p: null };
  if (held.some(({ standard }) => standard === undefined)) return { own, standard: null, p: null };
  const mean = (of: (standard: Standard) => number) => {
    const weight = held.reduce((sum, { share }) => sum + (some ? share : 1), 0);
    return held.reduce((sum, { share, standard }) => sum + (some ? share : 1) * of(standard!), 0) / weight;
  };
  const chances = held.map(({ share, standard }) => standard!.floor * share);
  const partial = held.filter(({ share }) => share > 0 && share < 1).length;
  const tail = partial > 2000 ? fewerThanRefined : fewerThanBy;
  const able = cohort && some && company.question.credit !== 'performer';
  return {
    own,
    standard: { target: mean(({ target }) => target), floor: mean(({ floor }) => floor) },
    p: able ? tail(own.converted, chances) : null,
  };
}

const reaches = ({ converted, mature }: Measured, rate: number): boolean =>
  converted >= rate * mature! - SLACK;

function decide(ground: Ground, { own, standard }: Tested, evidence: number | null): Verdict | null {
  const { company, maturities } = ground;
  if (own.mature === null || company.question.credit === 'performer') return null;
  if (standard === null) return null;
  if (own.mature === 0) return 'no-data';
  if (!isEnough(own.mature, company.minEntered)) return 'too-few';
  if (reaches(own, standard.target)) return 'met';
  if (reaches(own, standard.floor)) return 'near';
  const doubtful = own.manager === UNASSIGNED || standard.floor >= 1 || isDoubtful(maturities[own.step], own);
  return !doubtful && evidence !== null && evidence <= company.alpha ? 'coach' : 'watch';
}

/** Whether nobody knows what its ages are worth. */
export function isDoubtful(maturity: Maturity | undefined, { open, entered }: Measured): boolean {
  return maturity?.rising === true || (maturity?.from === 'none' && open! > 0.1 * entered);
}

/** The coefficient that carries contacts through a later step (SPEC 8; A4). */
export function carry(
  { company }: Ground,
  manager: string,
  step: number,
  gaps: readonly Gap[],
): number | null {
  const find = (name: string) => gaps.find(({ own }) => own.manager === name && own.step === step)!.own;
  const own = find(manager);
  const { coefficient } = isEnough(own.mature ?? own.entered, company.minEntered) ? own : find(TEAM);
  return coefficient === null ? null : Math.min(1, coefficient);
}

function findImpact(ground: Ground, { own, standard, verdict }: Gap, gaps: readonly Gap[]): number | null {
  if (verdict === null || standard === null || own.coefficient === null) return null;
  if (own.manager === TEAM || own.manager === UNASSIGNED || reaches(own, standard.floor)) return null;
  let impact: number | null = own.mature! * standard.target - own.converted;
  for (let later = own.step + 1; later < ground.company.stages.length; later++) {
    const next = carry(ground, own.manager, later, gaps);
    impact = next === null || impact === null ? null : impact * next;
  }
  return impact;
}

/** A13. */
function findMentor({ company }: Ground, gap: Gap, gaps: readonly Gap[]): string | null {
  const { own, verdict } = gap;
  const people = gaps.filter(
    (each) => each.own.step === own.step && !/^(\*|\(unassigned\))$/.test(each.own.manager),
  );
  if ((verdict !== 'coach' && verdict !== 'watch') || !people.includes(gap)) return null;
  const many = people.filter((each) => isEnough(each.own.mature ?? 0, company.minEntered)).length;
  const sure = 1 - (1 - company.confidence) / Math.max(1, many - 1);
  const of = ({ converted, mature, squares }: Measured) =>
    estimate(converted, { mature: mature!, squares }, sure);
  const better = people.filter(
    (each) => (each.verdict === 'met' || each.verdict === 'near') && newcombe(of(each.own), of(own)).low > 0,
  );
  const best = better.sort((a, b) => {
    const [first, second] = [a.own, b.own];
    return second.estimate!.low - first.estimate!.low || second.mature! - first.mature!;
  });
  return best[0]?.own.manager ?? null;
}

/** The one step to begin with. @param counts whether a `coach` step may be it */
export function findFocus(gap: Gap, gaps: readonly Gap[], counts: (gap: Gap) => boolean): Gap['focus'] {
  const { manager } = gap.own;
  if (manager === TEAM || manager === UNASSIGNED) return null;
  const steps = gaps.filter(({ own }) => own.manager === manager);
  const largest = (of: readonly Gap[]): Gap | undefined => {
    // an unknown one is below any
    const most = Math.max(...of.map(({ impact }) => impact ?? -1));
    return of.find(({ impact }) => (impact ?? -1) >= most - SLACK);
  };
  const sure = steps.filter((each) => each.verdict === 'coach' && counts(each));
  if (sure.length > 0) return largest(sure) === gap ? 'yes' : null;
  return largest(steps.filter(({ verdict }) => verdict === 'watch')) === gap ? 'tentative' : null;
}
