import { compareRows } from '../evidence/tally.ts';
import { newcombeInterval } from '../stats/intervals/newcombe-interval.ts';
import { wilsonInterval } from '../stats/intervals/wilson-interval.ts';
import { compareCodePoints } from '../text/order.ts';
import { NO_REASON } from './refusal-reason.ts';

/** Where contacts were lost: before stage 1..n; after the last one; or nobody knows. */
export type LossStage = number | 'after' | 'unknown';

/** So many contacts of a row were lost for a reason before a stage. */
export interface RefusalCount {
  /** Null for contacts of nobody. */
  readonly row: string | null;
  /** Id of the reason. */
  readonly reason: string;
  readonly stage: LossStage;
  readonly contacts: number;
}

/**
 * What is odd about a reason at a row: `excuse` and `more`: it stands there surely more often than with the colleagues;
 * `unrecorded`: too many losses have none.
 */
export const REFUSAL_FLAGS = ['excuse', 'more', 'unrecorded'] as const;
export type RefusalFlag = (typeof REFUSAL_FLAGS)[number];

/** A reason among the losses of a row, or of the team. */
export interface RefusalShare {
  readonly row: string | null;
  readonly team: boolean;
  readonly reason: string;
  /** Null: of all stages. */
  readonly stage: LossStage | null;
  readonly lost: number;
  /** Losses of the row, of the stage: what it is a share of. */
  readonly of: number;
  /** 0..1. */
  readonly share: number;
  /** Share of this reason and of all commoner ones of the row, 0..1. */
  readonly cumulative: number;
  /** The same share among the colleagues, the row left out; null of the team, and where there are none. */
  readonly teamShare: number | null;
  /** Interval of share - teamShare. */
  readonly low: number | null;
  readonly high: number | null;
  readonly flag: RefusalFlag | null;
}

export interface SharingRules {
  /** Whether stages are told apart. */
  readonly byStage: boolean;
  /** Whether rows are people, or groups of them: excuses and what is not recorded speak of people alone. */
  readonly people: boolean;
  /** Whether a reason is an excuse. */
  readonly isExcuse: (reason: string) => boolean;
  /** Two-sided confidence of one interval by itself, such as 0.95. */
  readonly confidence: number;
}

/** Of fewer losses than these nothing is said. */
export const FEWEST_LOSSES = 5;
/** More losses than this share without a reason are too many. */
const MOST_UNRECORDED = 0.1;

/**
 * The Pareto of refusals, row by row (SPEC: refusals). An interval is Newcombe's at 1 - (1 - confidence) ÷ pairs: as many
 * (row, reason) pairs as are looked at, those of rows with at least 5 losses.
 *
 * @returns rows in code-point order, the team last; stages in order; the commonest reason first, then by id
 */
export function shareRefusals(counts: readonly RefusalCount[], rules: SharingRules): RefusalShare[] {
  const groups = groupCounts(counts, rules.byStage);
  const rows = groups.filter(({ team }) => !team);
  const pairs = rows
    .filter(({ row, of }) => row !== null && of >= FEWEST_LOSSES)
    .reduce((sum, { reasons }) => sum + reasons.size, 0);
  const confidence = 1 - (1 - rules.confidence) / Math.max(1, pairs);
  const team = new Map(groups.filter((each) => each.team).map((each) => [each.stage, each]));
  return groups.flatMap((group) => shareGroup(group, team.get(group.stage)!, { ...rules, confidence }));
}

/** The losses of a row, of a stage. */
interface Group {
  readonly row: string | null;
  readonly team: boolean;
  readonly stage: LossStage | null;
  of: number;
  readonly reasons: Map<string, number>;
}

function groupCounts(counts: readonly RefusalCount[], byStage: boolean): Group[] {
  const groups = new Map<string, Group>();
  const put = (row: string | null, team: boolean, { reason, stage, contacts }: RefusalCount): void => {
    const place = byStage ? stage : null;
    const key = JSON.stringify([team, row, place]);
    const group = groups.get(key) ?? { row, team, stage: place, of: 0, reasons: new Map() };
    groups.set(key, group);
    group.of += contacts;
    group.reasons.set(reason, contacts + (group.reasons.get(reason) ?? 0));
  };
  for (const count of counts) {
    put(count.row, false, count);
    put(null, true, count);
  }
  return [...groups.values()].sort(
    (a, b) =>
      Number(a.team) - Number(b.team) ||
      compareRows(a.row, b.row) ||
      orderStage(a.stage) - orderStage(b.stage),
  );
}

function orderStage(stage: LossStage | null): number {
  if (stage === 'after') return Number.MAX_SAFE_INTEGER - 1;
  return stage === 'unknown' ? Number.MAX_SAFE_INTEGER : (stage ?? 0);
}

function shareGroup(
  { row, team, stage, of, reasons }: Group,
  all: Group,
  rules: SharingRules,
): RefusalShare[] {
  const others = team ? 0 : all.of - of;
  let passed = 0;
  return [...reasons]
    .sort(([a, m], [b, n]) => n - m || compareCodePoints(a, b))
    .map(([reason, lost]) => {
      passed += lost;
      const share = lost / of;
      const theirs = all.reasons.get(reason)! - lost;
      const interval = others === 0 ? null : compareShares([lost, of], [theirs, others], rules.confidence);
      const low = interval?.low ?? null;
      const told = row !== null && of >= FEWEST_LOSSES;
      return {
        row,
        team,
        reason,
        stage,
        lost,
        of,
        share,
        cumulative: passed / of,
        teamShare: others === 0 ? null : theirs / others,
        low,
        high: interval?.high ?? null,
        flag: told ? chooseFlag({ reason, share, low }, rules) : null,
      };
    });
}

type Part = readonly [part: number, whole: number];

function compareShares(own: Part, others: Part, confidence: number) {
  const estimate = ([part, whole]: Part) => ({
    rate: part / whole,
    ...wilsonInterval(part, whole, confidence),
  });
  return newcombeInterval(estimate(own), estimate(others));
}

function chooseFlag(
  { reason, share, low }: Pick<RefusalShare, 'reason' | 'share' | 'low'>,
  { people, isExcuse }: SharingRules,
): RefusalFlag | null {
  if (reason === NO_REASON) return people && share > MOST_UNRECORDED ? 'unrecorded' : null;
  if (low === null || low <= 0) return null;
  return people && isExcuse(reason) ? 'excuse' : 'more';
}
