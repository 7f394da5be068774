import type { Period } from '../../../src/domain/evidence/funnel.ts';
import { type Ground, type Line, type Measured, measureRow } from './company.ts';

/** One of the two that are compared: a row (`*`: the team) of a period. */
export interface Side {
  readonly manager: string;
  readonly period: Period | undefined;
}

/** `voronka compare` (decisions 16; B11): why b's rate from end to end is another one than a's. Null where a step is absent. */
export function compare(ground: Ground, a: Side, b: Side): Line[] | null {
  const steps = ground.company.stages.slice(1).map((_, index) => index + 1);
  const measure = ({ manager, period }: Side): Measured[] => {
    const judged = ground.judge(period);
    return steps.map((step) => measureRow(ground, manager, step, judged));
  };
  const [own, other] = [measure(a), measure(b)];
  if ([...own, ...other].some(({ coefficient }) => coefficient === null)) return null;
  const rates = (of: readonly Measured[]) => of.map(({ coefficient }) => coefficient!);
  const parts = shareOut(rates(own), rates(other));
  const whole = multiply(rates(other)) - multiply(rates(own));
  return steps.map((step, index) => ({
    stage: ground.company.stages[step]!.id,
    a_entered: own[index]!.entered,
    a_converted: own[index]!.converted,
    a: own[index]!.coefficient,
    b_entered: other[index]!.entered,
    b_converted: other[index]!.converted,
    b: other[index]!.coefficient,
    part: parts[index]!,
    share: Math.abs(whole) < 1e-12 ? null : parts[index]! / whole,
  }));
}

const multiply = (rates: readonly number[]): number => rates.reduce((product, rate) => product * rate, 1);

/** Shapley values of a product: what each factor's change adds, on the mean of all orders in which they change. */
export function shareOut(from: readonly number[], to: readonly number[]): number[] {
  const orders = permute(from.map((_, index) => index));
  const parts = from.map(() => 0);
  for (const order of orders) {
    const now = [...from];
    for (const index of order) {
      const before = multiply(now);
      now[index] = to[index]!;
      parts[index]! += (multiply(now) - before) / orders.length;
    }
  }
  return parts;
}

function permute(items: readonly number[]): number[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((first) =>
    permute(items.filter((each) => each !== first)).map((rest) => [first, ...rest]),
  );
}
