import { describe, expect, it } from 'vitest';
import {
  holdsTimes,
  restrictFacts,
  shareDistinct,
  shareFilled,
} from '../../../../src/ingest/guess/columns/column-facts.ts';
import { columnOf } from '../columns-of.ts';

describe('the facts of a column', () => {
  it('leave out what means nothing, and dates that stand for none', () => {
    const column = columnOf('Closed', '2026-05-01', '', 'NULL', '1970-01-01', '0000-00-00', '9999-12-31');
    expect(column.filled).toEqual(['2026-05-01']);
    expect(shareFilled(column)).toBeCloseTo(1 / 6);
    expect(column.times).toBe(1);
  });

  it('tell how many values repeat, whatever their case', () => {
    const column = columnOf('Stage', 'New', 'new', 'Won', 'Lost');
    expect(column.distinct).toBe(3);
    expect(shareDistinct(column)).toBe(0.75);
  });

  it.each([
    ['idLike', 'K-00012'],
    ['idLike', '0061x00000AbCdE'],
    ['emails', 'ann@example.com'],
    ['names', 'Анна Петрова-Водкина'],
    ['names', 'John F. Kennedy'],
    ['numbers', '€ 1.200,50'],
    ['numbers', '80%'],
  ] as const)('%s: %s', (fact, value) => {
    expect(columnOf('x', value)[fact]).toBe(1);
  });

  it.each([
    ['idLike', '12.5'],
    ['idLike', 'Qualified'],
    ['names', 'ann lee'],
    ['numbers', '12 days'],
  ] as const)('not %s: %s', (fact, value) => {
    expect(columnOf('x', value)[fact]).toBe(0);
  });
});

describe('a column of times', () => {
  it('is one by its values, with a few that nobody can read', () => {
    const values = Array.from({ length: 19 }, (_, day) => `2026-05-${String(day + 1).padStart(2, '0')}`);
    expect(holdsTimes(columnOf('When', ...values, 'soon'), false)).toBe(true);
    expect(holdsTimes(columnOf('Note', 'soon', '2026-05-01'), false)).toBe(false);
  });

  it('may be one of numbers only where its name says so', () => {
    const column = columnOf('Created', '1777766400', '1777852800');
    expect(holdsTimes(column, true)).toBe(true);
    expect(holdsTimes(column, false)).toBe(false);
  });
});

it('a column of some of the records is blank in the others', () => {
  const column = restrictFacts(columnOf('Value', 'New', '500', 'Won'), [true, false, true]);
  expect(column.values).toEqual(['New', '', 'Won']);
  expect(column.filled).toEqual(['New', 'Won']);
  expect(column.numbers).toBe(0);
});
