import type { Funnel, Stage, TargetOverride } from './funnel.ts';

/** What a step is held to, both as fractions 0..1. */
export interface Standard {
  readonly target: number;
  /** Lowest coefficient that is still acceptable. */
  readonly floor: number;
}

/** Contacts of one row and step that are held to the same standard. */
export interface StandardShare {
  /** Index into `Funnel.overrides`; -1 is the stage's own. */
  readonly override: number;
  readonly entered: number;
}

/** Slack, in contacts, of comparisons with a target: 0.7 × 10 must not ask for an eighth conversion. */
const SLACK = 1e-9;

/**
 * Orders the overrides of a stage from the most specific to the least: more conditions first; of as many, one with a
 * manager before one with a segment before one with a period; else the later in the list. The first whose conditions
 * hold gives a contact its target; where none does, the stage's own holds.
 *
 * @param overrides all overrides of the funnel
 * @param stage index of the stage, 1..n
 * @returns indexes into `overrides`
 */
export function rankOverrides(overrides: readonly TargetOverride[], stage: number): number[] {
  return overrides
    .map((override, index) => ({ weight: weighConditions(override), index, stage: override.stage }))
    .filter((each) => each.stage === stage)
    .sort((a, b) => b.weight - a.weight || b.index - a.index)
    .map((each) => each.index);
}

/** The number of conditions outweighs which ones they are: hence 8 apiece, and 4, 2, 1 between them. */
function weighConditions(override: TargetOverride): number {
  const manager = override.manager === undefined ? 0 : 8 + 4;
  const segment = override.segment === undefined ? 0 : 8 + 2;
  const period = override.period === undefined ? 0 : 8 + 1;
  return manager + segment + period;
}

/** The stage's own target and floor (the target, where no floor is given); null for a stage without a target. */
export function ownStandard(stage: Stage): Standard | null {
  if (stage.target === undefined) return null;
  return { target: stage.target, floor: stage.floor ?? stage.target };
}

/**
 * The standard of a row whose contacts may be held to different ones: their mean, weighted by entered.
 *
 * @param step index of the stage that the step ends in, 1..n
 * @param shares contacts entered per override, in any order, each override at most once
 * @returns null where any entered contact has no target, or nothing has entered
 * @throws RangeError for a step or an override that the funnel does not have
 */
export function averageStandard(
  funnel: Funnel,
  step: number,
  shares: readonly StandardShare[],
): Standard | null {
  // in list order, so that the sums do not depend on the order the counts came in
  const held = shares.filter((share) => share.entered > 0).sort((a, b) => a.override - b.override);
  if (held.length === 0) return null;
  const standards = held.map(({ override }) => findStandard(funnel, step, override));
  const average = (name: keyof Standard): number =>
    averageRate(
      held.map(({ entered }, index) => ({ value: standards[index]?.[name] ?? 0, weight: entered })),
    );
  return standards.includes(null) ? null : { target: average('target'), floor: average('floor') };
}

/** Weighted mean; exactly the value itself where all are the same, so that 0.8 stays 0.8. */
function averageRate(values: readonly { value: number; weight: number }[]): number {
  const first = values[0]?.value ?? 0;
  if (values.every((each) => each.value === first)) return first;
  const weight = values.reduce((sum, each) => sum + each.weight, 0);
  return Math.min(1, values.reduce((sum, each) => sum + each.value * each.weight, 0) / weight);
}

function findStandard(funnel: Funnel, step: number, override: number): Standard | null {
  if (override === -1) return ownStandard(findStage(funnel, step));
  const found = funnel.overrides[override];
  if (found === undefined) throw new RangeError(`no target override ${override}`);
  return { target: found.target, floor: found.floor };
}

/**
 * The standard of a row that nothing has entered, so that no contact's segment or period can decide: the most specific
 * override that hangs on nothing but this manager, else the stage's own.
 *
 * @param row the manager; null for the team and for contacts of nobody
 * @param step index of the stage that the step ends in, 1..n
 * @throws RangeError for a step that the funnel does not have
 */
export function expectedStandard(funnel: Funnel, step: number, row: string | null): Standard | null {
  const stage = findStage(funnel, step);
  const index = rankOverrides(funnel.overrides, step).find((each) => {
    const { manager, segment, period } = funnel.overrides[each]!;
    return (manager === undefined || manager === row) && segment === undefined && period === undefined;
  });
  return index === undefined ? ownStandard(stage) : findStandard(funnel, step, index);
}

function findStage(funnel: Funnel, step: number): Stage {
  const stage = funnel.stages[step];
  if (stage === undefined || step < 1) throw new RangeError(`no step ${step}`);
  return stage;
}

/** Whether so many conversions reach a rate (a target or a floor) of those entered. */
export function reachesRate(converted: number, entered: number, rate: number): boolean {
  return converted >= rate * entered - SLACK;
}

/**
 * How many more conversions would have met the target: max(0, ceil(target × entered - 1e-9) - converted).
 *
 * @returns a whole number of contacts, 0 exactly where {@link reachesRate} holds
 */
export function countShort(converted: number, entered: number, target: number): number {
  return Math.max(0, Math.ceil(target * entered - SLACK) - converted);
}

/**
 * Coefficient minus target, a fraction (-0.2 is 20 points behind). What differs by rounding alone is 0.
 *
 * @param entered at least 1
 */
export function measureGap(converted: number, entered: number, target: number): number {
  if (Math.abs(converted - target * entered) <= SLACK) return 0;
  return converted / entered - target;
}
