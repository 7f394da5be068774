import type { Funnel, Stage, TargetOverride } from './funnel.ts';

/** What a step is held to, both as fractions 0..1. */
export interface Standard {
  readonly target: number;
  /** Lowest coefficient that is still acceptable. */
  readonly floor: number;
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

/** A standard, and what it weighs among others. */
export interface WeighedStandard {
  readonly standard: Standard | null;
  /** >= 0 */
  readonly weight: number;
}

/**
 * The standard of a row whose contacts may be held to different ones: their weighted mean.
 *
 * @param held in an order that does not hang on the order of the input
 * @returns null where any of them is none, and where nothing weighs anything
 */
export function averageStandard(held: readonly WeighedStandard[]): Standard | null {
  const standards = held.flatMap(({ standard, weight }) =>
    standard === null ? [] : { ...standard, weight },
  );
  if (standards.length < held.length) return null;
  const weight = standards.reduce((sum, each) => sum + each.weight, 0);
  if (weight <= 0) return null;
  const average = (name: keyof Standard): number => {
    const first = standards[0]![name];
    // exactly the value itself where all are the same, so that 0.8 stays 0.8
    if (standards.every((each) => each[name] === first)) return first;
    return Math.min(1, standards.reduce((sum, each) => sum + each[name] * each.weight, 0) / weight);
  };
  return { target: average('target'), floor: average('floor') };
}

/**
 * The standard of the whole way: the product of the targets, and as its floor the smallest part of it that any of the
 * steps accepts of its own target: floors that multiply would accept nearly everything.
 *
 * @param standards of the steps 1..n
 * @returns null where a step has no target
 */
export function multiplyStandards(standards: readonly (Standard | null)[]): Standard | null {
  let target = 1;
  let leniency = 1;
  for (const standard of standards) {
    if (standard === null) return null;
    target *= standard.target;
    if (standard.target > 0) leniency = Math.min(leniency, standard.floor / standard.target);
  }
  return { target, floor: target * leniency };
}

/**
 * What an override, or the stage itself, holds the contacts of a step to.
 *
 * @param override index into `Funnel.overrides`; -1 is the stage's own
 * @throws RangeError for a step or an override that the funnel does not have
 */
export function findStandard(funnel: Funnel, step: number, override: number): Standard | null {
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

/**
 * The standard of the whole way of a row that nothing has entered.
 *
 * @param row the manager; null for the team and for contacts of nobody
 */
export function expectedWay(funnel: Funnel, row: string | null): Standard | null {
  return multiplyStandards(
    funnel.stages.slice(1).map((_, index) => expectedStandard(funnel, index + 1, row)),
  );
}

/** Whether so many contacts, finished or worth so many finished ones, are enough. */
export function isEnough(mature: number, wanted: number): boolean {
  return mature >= wanted - SLACK;
}

/** Whether so many conversions reach a rate (a target or a floor) of so many finished contacts. */
export function reachesRate(converted: number, mature: number, rate: number): boolean {
  return converted >= rate * mature - SLACK;
}

/**
 * How many more conversions would have met the target: max(0, ceil(target × mature - 1e-9) - converted).
 *
 * @returns a whole number of contacts, 0 exactly where {@link reachesRate} holds
 */
export function countShort(converted: number, mature: number, target: number): number {
  return Math.max(0, Math.ceil(target * mature - SLACK) - converted);
}

/**
 * Coefficient minus target, a fraction (-0.2 is 20 points behind). What differs by rounding alone is 0.
 *
 * @param mature above 0
 */
export function measureGap(converted: number, mature: number, target: number): number {
  if (Math.abs(converted - target * mature) <= SLACK) return 0;
  return converted / mature - target;
}
