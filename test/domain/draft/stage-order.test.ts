import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findWeakNeighbours, orderLabels } from '../../../src/domain/draft/stage-order.ts';
import { countRuns } from '../../tool/property-runs.ts';
import { type Path, surveyPaths } from './label-survey.ts';

function order(...paths: (readonly [number, Path])[]): string[] {
  const survey = surveyPaths(paths);
  return orderLabels(survey, [...survey.labels.keys()]).map((label) => survey.labels[label]!.name);
}

function weak(...paths: (readonly [number, Path])[]): (string | number)[][] {
  const survey = surveyPaths(paths);
  const ordered = orderLabels(survey, [...survey.labels.keys()]);
  const name = (label: number): string => survey.labels[label]!.name;
  return findWeakNeighbours(survey, ordered).map(({ first, second, before, after }) => [
    ...[name(first), name(second)],
    ...[before, after],
  ]);
}

describe('the order of stages', () => {
  it('is who follows whom', () => {
    expect(order([5, ['list', 'call', 'deal']], [3, ['list', 'call']], [9, ['list']])).toEqual([
      ...['list', 'call', 'deal'],
    ]);
  });

  it('is the majority’s, where contacts disagree', () => {
    expect(order([6, ['a', 'b', 'c']], [5, ['a', 'c', 'b']])).toEqual(['a', 'b', 'c']);
    expect(order([5, ['a', 'b', 'c']], [6, ['a', 'c', 'b']])).toEqual(['a', 'c', 'b']);
  });

  it('does not let the median mislead: most contacts enter late, straight at the cash', () => {
    expect(order([20, ['cash']], [4, ['list', 'call', 'cash']], [9, ['list', 'call']])).toEqual([
      ...['list', 'call', 'cash'],
    ]);
  });

  it('is the median place, then more contacts, then the name, where no contact has both', () => {
    expect(order([1, ['c']], [1, ['b']], [2, ['x', 'a']])).toEqual(['x', 'b', 'c', 'a']);
    expect(order([1, ['late']], [2, ['early']])).toEqual(['early', 'late']);
  });

  it('ends in a good end, unless contacts go on after it', () => {
    expect(order([9, ['Closed Won']], [1, ['a', 'b']])).toEqual(['a', 'b', 'Closed Won']);
    expect(order([9, ['a', 'Closed Won', 'b']])).toEqual(['a', 'Closed Won', 'b']);
  });

  it('does not count equal times', () => {
    expect(weak([9, ['a', ['b', 'c']]])).toEqual([['b', 'c', 0, 0]]);
  });

  it('is that of the paths, whatever is skipped', () => {
    const stages = ['s0', 's1', 's2', 's3', 's4', 's5'];
    const path = fc.subarray(stages, { minLength: 1 }).map((each) => [1, each] as const);
    fc.assert(
      fc.property(fc.array(path, { maxLength: 30 }), (paths) => {
        expect(order([1, stages], ...paths)).toEqual(stages);
      }),
      { numRuns: countRuns(50) },
    );
  });
});

describe('an order that contacts do not vouch for', () => {
  it('is one of fewer than five contacts', () => {
    expect(weak([4, ['a', 'b']])).toEqual([['a', 'b', 4, 0]]);
    expect(weak([5, ['a', 'b']])).toEqual([]);
  });

  it('is one of less than two thirds', () => {
    expect(weak([10, ['a', 'b']], [5, ['b', 'a']])).toEqual([]);
    expect(weak([9, ['a', 'b']], [5, ['b', 'a']])).toEqual([['a', 'b', 9, 5]]);
  });
});
