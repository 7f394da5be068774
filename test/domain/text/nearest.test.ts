import { describe, expect, it } from 'vitest';
import { findNearest } from '../../../src/domain/text/nearest.ts';

describe('findNearest', () => {
  it.each([
    ['Иваноф', ['Сидоров', 'Иванов'], 'Иванов'],
    ['IVANOV', ['Ivanov', 'Petrov'], 'Ivanov'],
    ['cvs', ['csv', 'tsv'], 'csv'],
    ['stagse', ['stages', 'lost'], 'stages'],
    // two letters may differ in a short word, about a third in a long one, and never all of them
    ['ab', ['xy', 'cd'], undefined],
    ['abd', ['xyz', 'abcde'], 'abcde'],
    // a word of the candidate counts
    ['волкоф', ['Волков Игорь', 'Павлова Анна'], 'Волков Игорь'],
    ['abc', ['xyz'], undefined],
    ['transitionz', ['transitions'], 'transitions'],
    ['contact identity', ['contact_id'], undefined],
    ['', [], undefined],
    ['a', [], undefined],
  ])('of %j among %j', (word, known, nearest) => {
    expect(findNearest(word, known)).toBe(nearest);
  });

  it('takes the first in code-point order of equally near words, in any order of asking', () => {
    expect(findNearest('cat', ['hat', 'bat'])).toBe('bat');
    expect(findNearest('cat', ['bat', 'hat'])).toBe('bat');
    expect(findNearest('x1', new Set(['x😀', 'x\uff5e']))).toBe('x\uff5e');
  });
});
