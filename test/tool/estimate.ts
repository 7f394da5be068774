import type { Estimate } from '../../src/domain/stats/intervals/newcombe-interval.ts';
import { wilsonInterval } from '../../src/domain/stats/intervals/wilson-interval.ts';

/** What so many of so many say: the rate, and Wilson's bounds around it. */
export function estimateRate(converted: number, entered: number, confidence: number): Estimate {
  return { rate: converted / entered, ...wilsonInterval(converted, entered, confidence) };
}
