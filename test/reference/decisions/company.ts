import { type Period, TEAM, UNASSIGNED } from '../../../src/domain/evidence/funnel.ts';
import type { EventLog, FoldGrouping, Judged, LogFunnel, Question } from '../event-log.ts';
import { foldGroups, isStray, listSituations } from '../fold.ts';
import { judgeStep } from '../judge.ts';
import { findMaturities, type Maturity } from '../maturity.ts';
import { firstText } from '../read-log.ts';
import { type Estimate, estimate } from './numbers.ts';
import type { Zone } from './zone.ts';

export interface Standard {
  readonly target: number;
  readonly floor: number;
}

/** A log, the rules of its company, and a question. */
export interface Company {
  readonly log: EventLog;
  readonly funnel: LogFunnel;
  /** Ids and standards of the stages 0..n. */
  readonly stages: readonly { readonly id: string; readonly standard?: Standard }[];
  readonly question: Question;
  readonly zone: Zone;
  /** 0 is Monday. */
  readonly weekStart: number;
  readonly confidence: number;
  readonly alpha: number;
  readonly minEntered: number;
}

/** A line of a flat table: absent is null. */
export type Line = Readonly<Record<string, string | number | null>>;

/** What some contacts in one step come to. */
export interface Measured {
  readonly manager: string;
  readonly step: number;
  readonly entered: number;
  readonly converted: number;
  readonly lost: number | null;
  readonly open: number | null;
  /** Null in the flow basis. */
  readonly mature: number | null;
  readonly squares: number;
  readonly coefficient: number | null;
  /** Null without a coefficient, and in the flow basis. */
  readonly estimate: Estimate | null;
  readonly contacts: readonly Weighed[];
}

interface Weighed {
  readonly share: number;
  readonly judged: Judged;
}

/** Slack of comparisons with real numbers of contacts. */
export const SLACK = 1e-9;

/** Everything that is counted once, whatever is asked of it then. */
export interface Ground {
  readonly company: Company;
  readonly maturities: readonly (Maturity | undefined)[];
  readonly moment: number;
  readonly before: number;
  /** The contacts in their steps, of another period than the question's where one is given. */
  readonly judge: (period: Period | undefined, by?: readonly FoldGrouping[]) => Judged[];
}

export function prepare(company: Company): Ground {
  const { log, funnel, question } = company;
  const { times } = foldGroups(log, funnel, question, []);
  const { counted, moment, before } = listSituations(log, funnel, question, []);
  return {
    company,
    maturities: findMaturities({ times }, funnel, question),
    moment,
    before,
    judge: (period, by = [question.by]) =>
      funnel.stages.flatMap((_, step) => {
        if (step === 0) return [];
        const { period: __, ...rest } = question;
        const asked = period === undefined ? rest : { ...rest, period };
        return counted
          .filter((each) => !isStray(each))
          .flatMap((each) => judgeStep({ ...each, question: asked, by }, step));
      }),
  };
}

/** The name of a contact's row. */
export const rowOf = ({ keys: [key] }: Judged): string => String(key ?? UNASSIGNED);

export const sortNames = (names: Iterable<string>): string[] => {
  const rest = new Set(names);
  const sorted: string[] = [];
  while (rest.size > 0) {
    const first = firstText([...rest])!;
    sorted.push(first);
    rest.delete(first);
  }
  return sorted;
};

/** The rows that contacts are in, in code-point order; the team's is not among them. */
export const namesOf = (judged: readonly Judged[]): string[] => sortNames(new Set(judged.map(rowOf)));

export function measureRow(
  ground: Ground,
  manager: string,
  step: number,
  judged: readonly Judged[],
): Measured {
  const { question, confidence } = ground.company;
  const own = judged.filter((each) => each.step === step && (manager === TEAM || rowOf(each) === manager));
  const count = (key: Judged['counts'][number]) => own.filter(({ counts }) => counts.includes(key)).length;
  const cohort = question.basis === 'cohort';
  const maturity = ground.maturities[step];
  const contacts = own
    .filter(({ counts }) => counts.includes('entered'))
    .map((judged): Weighed => ({ judged, share: maturity?.share(judged.age) ?? 1 }))
    .sort((a, b) => (a.judged.age ?? -1) - (b.judged.age ?? -1));
  const mature = contacts.reduce((sum, { share }) => sum + share, 0);
  const squares = contacts.reduce((sum, { share }) => sum + share * share, 0);
  const [entered, converted] = [count('entered'), count('converted')];
  const known = mature > 0;
  return {
    manager,
    step,
    entered,
    converted,
    lost: cohort ? count('lost') : null,
    open: cohort ? count('open') : null,
    mature: cohort ? mature : null,
    squares,
    coefficient: known ? converted / mature : null,
    estimate: cohort && known ? estimate(converted, { mature, squares }, confidence) : null,
    contacts,
  };
}

/** Every row and, last, the team, in every step. */
export function measureAll(ground: Ground, judged: readonly Judged[]): Measured[] {
  const steps = ground.company.stages.slice(1).map((_, index) => index + 1);
  return [...namesOf(judged), TEAM].flatMap((manager) =>
    steps.map((step) => measureRow(ground, manager, step, judged)),
  );
}

export const isEnough = (mature: number, least: number): boolean => mature >= least - SLACK;
