import { type DaySpan, parseClosedSpan } from '../calendar/day-span.ts';
import { addUnits, type CalendarUnit, startOfUnit, type Weekday } from '../calendar/local-day.ts';
import { nameSpan } from '../calendar/name-span.ts';
import type { Funnel } from '../evidence/funnel.ts';
import { findStageWord, listStageWords } from '../evidence/stage-word.ts';
import { parseAmount, valueUnits } from '../money/amount.ts';
import { type Place, type Problem, problem } from '../problem.ts';
import { unknownWord } from '../text/unknown-word.ts';

/** What a line of a plan says. */
export type PlanPart = 'period' | 'manager' | 'stage' | 'count';

/** How many contacts are to enter a stage in a period. */
export interface PlanLine {
  /** Whole days. */
  readonly span: DaySpan;
  /** Null: the team. */
  readonly manager: string | null;
  /** Index of the stage, 0..n. */
  readonly stage: number;
  /** >= 0; need not be whole. */
  readonly count: number;
  /** Where each of its parts stands. */
  readonly placeOf: (part: PlanPart) => Place;
}

/** What a line says, as it is written, and where each of its parts stands. */
export interface GivenLine {
  readonly period: string;
  /** What a single day stands for, where that is known to be more than the day. */
  readonly unit?: CalendarUnit;
  /** A clean name, after aliases; blank: the team. */
  readonly manager: string;
  readonly stage: string;
  readonly count: string;
  readonly placeOf: (part: PlanPart) => Place;
}

/** What lines are read against. */
export interface PlanTerms extends Pick<Funnel, 'stages'> {
  readonly weekStart: Weekday;
}

/**
 * Reads a line of a plan.
 *
 * @returns the line; or all that is wrong with it: plan-period, stage-missing, stage-word, plan-count
 */
export function readPlanLine(given: GivenLine, terms: PlanTerms): PlanLine | Problem[] {
  const problems: Problem[] = [];
  const span = readSpan(given, terms.weekStart);
  if (span === null) problems.push(problem('plan-period', {}, given.placeOf('period')));
  const stage = findStageWord(given.stage, terms);
  if (given.stage === '') problems.push(problem('stage-missing', {}, given.placeOf('stage')));
  else if (stage === null) {
    const known = listStageWords(terms);
    problems.push(unknownWord('stage-word', given.stage, known, { known }, given.placeOf('stage')));
  }
  const count = parsePlanCount(given.count);
  if (count === null) problems.push(problem('plan-count', {}, given.placeOf('count')));
  if (span === null || stage === null || count === null) return problems;
  return { span, stage, count, manager: given.manager || null, placeOf: given.placeOf };
}

function readSpan({ period, unit }: GivenLine, weekStart: Weekday): DaySpan | null {
  const span = parseClosedSpan(period, weekStart);
  if (span === null || unit === undefined || span.end - span.first > 1) return span;
  const first = startOfUnit(span.first, unit, weekStart);
  return { first, end: addUnits(first, unit, 1) };
}

/**
 * Reads how many contacts are planned: `61`, `1 200`, `30,5`.
 *
 * @returns null for what is no number, has a currency, or is below 0
 */
export function parsePlanCount(text: string): number | null {
  const amount = parseAmount(text);
  return amount === null || amount.currency !== null || amount.units < 0n ? null : valueUnits(amount.units);
}

/**
 * Lines that plan what an earlier one has planned: the same days, manager and stage.
 *
 * @returns plan-twice, one a line but the first of each
 */
export function findRepeatedLines(lines: readonly PlanLine[], weekStart: Weekday): Problem[] {
  const first = new Map<string, PlanLine>();
  return lines.flatMap((line) => {
    const key = JSON.stringify([line.span.first, line.span.end, line.manager, line.stage]);
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, line);
      return [];
    }
    const args = { period: nameSpan(line.span, weekStart), first: other.placeOf('period').line ?? 0 };
    return [problem('plan-twice', args, line.placeOf('period'))];
  });
}

/** @returns plan-manager for every line of a manager whom nobody knows */
export function findUnknownManagers(lines: readonly PlanLine[], names: Iterable<string>): Problem[] {
  const known = [...names];
  const exact = new Set(known);
  return lines.flatMap(({ manager, placeOf }) =>
    manager === null || exact.has(manager)
      ? []
      : [unknownWord('plan-manager', manager, known, { known }, placeOf('manager'))],
  );
}
