import { readCompany } from '../../property/fixture-company.ts';
import { prepare, sortNames } from '../decisions/company.ts';
import { assess, type Gap } from '../decisions/gaps.ts';
import { estimate, fewerThanBy, findFalse } from '../decisions/numbers.ts';
import type { Question } from '../event-log.ts';
import { foldGroups } from '../fold.ts';
import { findMaturities } from '../maturity.ts';

/** The gaps of the demo company by every reading that is asked for, counted from its two files alone. */

const NOBODY = '(unassigned)';
const TEAM = '*';
const SLACK = 1e-9;
const company = readCompany('demo');

const about = (number: number | null): number | null => (number === null ? null : Number(number.toFixed(6)));
const exact = (number: number | null): number | null =>
  number === null ? null : Number(number.toPrecision(6));

function assessBy(question: Partial<Question>): Gap[] {
  return assess(prepare({ ...company, question: { ...company.question, ...question } }));
}

const stageOf = ({ own }: Gap) => company.stages[own.step]!.id;
const place = (gap: Gap) => ({ manager: gap.own.manager, stage: stageOf(gap) });
const counts = (gap: Gap) => {
  const { entered, converted, lost, open } = gap.own;
  return { ...place(gap), entered, converted, lost, open };
};

export function countGaps() {
  const gaps = assessBy({});
  const immature = countImmature();
  const sure = confirm(gaps);
  const people = gaps.filter(({ own }) => own.manager !== TEAM && own.manager !== NOBODY);
  const list = (verdict: string) => people.filter((gap) => gap.verdict === verdict).map(place);
  const mentors = people
    .filter(({ mentor }) => mentor !== null)
    .map((gap) => ({ ...place(gap), mentor: gap.mentor }));
  return {
    coach: list('coach'),
    watch: list('watch'),
    tooFew: list('too-few'),
    noData: list('no-data'),
    focus: people
      .filter(({ focus }) => focus !== null)
      .map((gap) => ({ ...place(gap), tentative: gap.focus === 'tentative' })),
    mentors,
    swaps: findSwaps(mentors.filter(({ manager, stage }) => isIn(list('coach'), manager, stage))),
    gaps: gaps.map((gap) => {
      const { own, standard, p, q, verdict, impact } = gap;
      const { target, floor } = own.entered === 0 ? { target: null, floor: null } : standard!;
      return {
        ...counts(gap),
        mature: about(own.mature),
        coefficient: about(own.coefficient),
        low: about(own.estimate?.low ?? null),
        high: about(own.estimate?.high ?? null),
        target: about(target),
        floor: about(floor),
        gap: own.coefficient === null ? null : about(own.coefficient - target!),
        short: target === null ? null : Math.max(0, Math.ceil(target * own.mature! - SLACK) - own.converted),
        p: exact(p),
        q: exact(q),
        verdict,
        confirmed: verdict === 'coach' ? (sure.includes(gap) ? 'yes' : 'new') : null,
        impact: about(impact),
      };
    }),
    gapsByOwner: assessBy({ credit: 'owner' }).map(counts),
    gapsByPerformer: assessBy({ credit: 'performer' }).map(counts),
    overall: countWhole(),
    gapsWithoutMaturity: assessBy({ aged: false }).map((gap) => ({
      ...counts(gap),
      immature: immature(gap),
      coefficient: about(gap.own.coefficient),
      p: exact(gap.p),
      q: exact(gap.q),
      verdict: gap.verdict,
    })),
    lastFourWeeks: countLastWeeks(),
    confirmed: sure.map(place),
  };
}

function isIn(list: readonly { manager: string; stage: string }[], manager: string, stage: string): boolean {
  return list.some((each) => each.manager === manager && each.stage === stage);
}

interface Lesson {
  readonly manager: string;
  readonly stage: string;
  readonly mentor: string | null;
}

/** Pairs who teach each other. */
function findSwaps(lessons: readonly Lesson[]) {
  const pairs = lessons.flatMap((one) =>
    lessons
      .filter(
        (other) =>
          other.manager === one.mentor && other.mentor === one.manager && one.manager < other.manager,
      )
      .map((other) => ({ managers: [one.manager, other.manager], one, other })),
  );
  return pairs.map(({ managers, one, other }) => ({
    managers,
    lessons: [one, other].map(({ mentor, manager, stage }) => ({ mentor, manager, stage })),
  }));
}

/** Of how many contacts a window leaves each row's steps out. */
function countImmature(): (gap: Gap) => number {
  const asked = { ...company.question, aged: false };
  const { groups } = foldGroups(company.log, company.funnel, asked, ['manager']);
  return ({ own }) =>
    groups
      .filter(({ keys: [key] }) => own.manager === TEAM || (key ?? NOBODY) === own.manager)
      .reduce((sum, { cells }) => sum + cells[own.step - 1]!.immature, 0);
}

/** The four whole weeks before that of 15 November, asked at the end of that day. */
function countLastWeeks() {
  const utc = (wall: string) => company.zone.toUtc(Date.parse(`${wall}T00:00Z`) * 1000);
  const moment = utc('2026-11-16');
  const period = { start: utc('2026-10-12'), end: utc('2026-11-09') };
  const gaps = assessBy({ period, asOf: { moment, before: moment } });
  return gaps.map((gap) => ({
    ...counts(gap),
    mature: about(gap.own.mature),
    coefficient: about(gap.own.coefficient),
    q: exact(gap.q),
    verdict: gap.verdict,
  }));
}

/** The steps below floor however often one looks (SPEC 7, A11): the largest e-values of the family that e-BH lets stand. */
function confirm(gaps: readonly Gap[]): Gap[] {
  const family = gaps.filter(({ q }) => q !== null);
  const values = family.map((gap) => {
    const contacts = gap.own.contacts
      .filter(({ share }) => share >= 0.98 - SLACK)
      .map(({ share, judged }) => ({
        floor:
          (company.funnel.overrides?.[judged.overrides[0]!] ?? company.stages[gap.own.step]!.standard)!
            .floor * share,
        converted: judged.counts.includes('converted'),
      }));
    return integrate(contacts);
  });
  const sorted = [...values].sort((a, b) => b - a);
  const many =
    sorted.findLastIndex((value, index) => value >= family.length / ((index + 1) * company.alpha)) + 1;
  const least = many === 0 ? Number.POSITIVE_INFINITY : sorted[many - 1]!;
  return family.filter((gap, index) => values[index]! >= least && gap.verdict === 'coach');
}

/** ∫ Π r^x ((1 - r f) / (1 - f))^(1 - x) dr over 0..1. */
function integrate(contacts: readonly { floor: number; converted: boolean }[]): number {
  const groups = new Map<number, number>();
  for (const { floor, converted } of contacts) {
    if (!converted) groups.set(floor, (groups.get(floor) ?? 0) + 1);
  }
  const done = contacts.filter(({ converted }) => converted).length;
  const parts = 4000;
  let sum = 0;
  for (let part = 0; part < parts; part++) {
    const r = (part + 0.5) / parts;
    let logarithm = done * Math.log(r);
    for (const [floor, number] of groups) logarithm += number * (Math.log1p(-r * floor) - Math.log1p(-floor));
    sum += Math.exp(logarithm) / parts;
  }
  return sum;
}

/** The whole way (SPEC 5b): held to the products of the targets and, scaled by the least share of them, a floor. */
function countWhole() {
  const folded = foldGroups(company.log, company.funnel, company.question, ['manager']);
  const maturity = findMaturities(folded, company.funnel, company.question)[0]!;
  const names = sortNames(new Set(folded.overall.map(({ keys: [key] }) => String(key ?? NOBODY))));
  const rows = [...names, TEAM].map((manager) => {
    const own = folded.overall.filter(({ keys: [key] }) => manager === TEAM || (key ?? NOBODY) === manager);
    const held = own
      .map(({ age, overrides }) => {
        const standards = overrides.map(
          (rule, index) => (company.funnel.overrides?.[rule] ?? company.stages[index + 1]!.standard)!,
        );
        const target = standards.reduce((product, each) => product * each.target, 1);
        return {
          age,
          target,
          floor: target * Math.min(...standards.map((each) => each.floor / each.target)),
        };
      })
      .map((each) => ({ ...each, share: maturity.share(each.age) }))
      .sort((a, b) => (a.age ?? -1) - (b.age ?? -1));
    const sum = (of: (each: (typeof held)[number]) => number) =>
      held.reduce((total, each) => total + of(each), 0);
    const [mature, squares] = [sum(({ share }) => share), sum(({ share }) => share * share)];
    const count = (key: 'converted' | 'lost' | 'open') =>
      own.filter(({ counts: of }) => of.includes(key)).length;
    const converted = count('converted');
    const target = sum((each) => each.share * each.target) / mature;
    const floor = sum((each) => each.share * each.floor) / mature;
    const p = fewerThanBy(
      converted,
      held.map((each) => each.share * each.floor),
    );
    return {
      manager,
      entered: own.length,
      converted,
      lost: count('lost'),
      open: count('open'),
      mature,
      squares,
      target,
      floor,
      p,
    };
  });
  const family = rows.filter(
    ({ manager, mature }) => manager !== TEAM && manager !== NOBODY && mature >= company.minEntered - SLACK,
  );
  const qs = findFalse(family.map(({ p }) => p));
  return rows.map(({ squares, ...row }) => {
    const { manager, converted, mature, target, floor, p } = row;
    const q =
      family.findIndex((each) => each.manager === manager) >= 0
        ? qs[family.findIndex((each) => each.manager === manager)]!
        : null;
    const { low, high } = estimate(converted, { mature, squares }, company.confidence);
    const evidence = manager === TEAM ? p : q;
    const below = evidence !== null && evidence <= company.alpha ? 'coach' : 'watch';
    const held =
      converted >= target * mature - SLACK ? 'met' : converted >= floor * mature - SLACK ? 'near' : below;
    return {
      ...row,
      mature: about(mature),
      coefficient: about(converted / mature),
      low: about(low),
      high: about(high),
      target: about(target),
      floor: about(floor),
      gap: about(converted / mature - target),
      short: Math.max(0, Math.ceil(target * mature - SLACK) - converted),
      p: exact(p),
      q: exact(q),
      verdict: mature < company.minEntered - SLACK ? 'too-few' : held,
    };
  });
}
