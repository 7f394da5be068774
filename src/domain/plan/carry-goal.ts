/** Slack of counts that differ from a whole number by rounding alone. */
const SLACK = 1e-9;

/** A goal at one stage. */
export interface Goal {
  /** Index of the stage, 0..n. */
  readonly stage: number;
  /** >= 0 */
  readonly count: number;
}

/** A step over which no goal can be carried. */
export interface BrokenStep {
  /** 1..n */
  readonly step: number;
  readonly reason: 'absent' | 'nobody';
}

/**
 * How many contacts have to enter each stage so that so many enter one of them: towards the list a count is divided by
 * the coefficient of the step, towards the end it is multiplied by it.
 *
 * Formula: count_(i-1) = count_i / k_i below the goal's stage, count_i = count_(i-1) · k_i above it.
 *
 * @param coefficients k_1..k_n, fractions; null where one is absent
 * @returns the counts of the stages 0..n, not rounded; or the step next to the goal that has no coefficient, or, on the
 *   way to the list, one of 0: nobody would ever reach the goal
 * @see the plan of I. Kachalov's article: 100 leads at 100, 80, 80 and 95 %
 * @example
 * carryGoal({ stage: 0, count: 100 }, [1, 0.8, 0.8, 0.95]); // 100, 100, 80, 64, 60.8
 */
export function carryGoal(goal: Goal, coefficients: readonly (number | null)[]): number[] | BrokenStep {
  const counts: number[] = [];
  counts[goal.stage] = goal.count;
  for (let step = goal.stage; step >= 1; step -= 1) {
    const coefficient = coefficients[step - 1] ?? null;
    if (coefficient === null) return { step, reason: 'absent' };
    if (coefficient <= 0) return { step, reason: 'nobody' };
    counts[step - 1] = counts[step]! / coefficient;
  }
  for (let step = goal.stage + 1; step <= coefficients.length; step += 1) {
    const coefficient = coefficients[step - 1] ?? null;
    if (coefficient === null) return { step, reason: 'absent' };
    counts[step] = counts[step - 1]! * coefficient;
  }
  return counts;
}

/**
 * The same of several goals: of each stage the most that any of them asks for.
 *
 * @param goals at least one
 * @returns or the first step over which one of them cannot be carried
 */
export function carryGoals(
  goals: readonly Goal[],
  coefficients: readonly (number | null)[],
): number[] | BrokenStep {
  const most: number[] = coefficients.map(() => 0).concat(0);
  for (const goal of goals) {
    const counts = carryGoal(goal, coefficients);
    if (!Array.isArray(counts)) return counts;
    for (const [stage, count] of counts.entries()) most[stage] = Math.max(most[stage] ?? 0, count);
  }
  return most;
}

/** Contacts for people, who are whole: rounded up, but for what rounding alone has added. */
export function roundUp(count: number): number {
  return Math.max(0, Math.ceil(count - SLACK));
}
