import { describe, expect, it } from 'vitest';
import { DAY } from '../../../src/domain/calendar/micros.ts';
import { findRenamings, type LabelSpan } from '../../../src/domain/quality/renamed-stages.ts';

const label = (
  name: string,
  first: number,
  last: number,
  stage: number | null = null,
  rows = 50,
): LabelSpan => ({ label: name, stage, rows, first: first * DAY, last: last * DAY });

const tell = (labels: readonly LabelSpan[], newest = 200): string[] =>
  findRenamings(labels, { oldest: 0, newest: newest * DAY }).map(
    ({ before, after }) => `${before.label} > ${after.label}`,
  );

const steady = label('List', 0, 200, 0);

describe('a renamed stage', () => {
  it('ends where another label begins', () => {
    expect(tell([steady, label('Call', 2, 100, 1), label('Contact', 101, 199)])).toEqual(['Call > Contact']);
    expect(tell([steady, label('Call', 2, 100), label('Contact', 101, 199, 1)])).toEqual(['Call > Contact']);
    expect(tell([steady, label('Call', 2, 100, 2), label('Contact', 101, 199, 1)])).toEqual([
      'Call > Contact',
    ]);
  });

  it('may overlap by a week, and pause for two', () => {
    expect(tell([steady, label('Call', 2, 107, 1), label('Contact', 100, 199)])).toEqual(['Call > Contact']);
    expect(tell([steady, label('Call', 2, 108, 1), label('Contact', 100, 199)])).toEqual([]);
    expect(tell([steady, label('Call', 2, 100, 1), label('Contact', 114, 199)])).toEqual(['Call > Contact']);
    expect(tell([steady, label('Call', 2, 100, 1), label('Contact', 115, 199)])).toEqual([]);
  });

  it('is none where the data begin or end', () => {
    // a tenth of 200 days
    expect(tell([steady, label('Call', 2, 181, 1), label('Contact', 182, 199)])).toEqual([]);
    expect(tell([steady, label('Call', 2, 18, 1), label('Contact', 19, 199)])).toEqual([]);
  });

  it('is none with few rows, in one stage, or of two unknown labels', () => {
    expect(tell([steady, label('Call', 2, 100, 1, 9), label('Contact', 101, 199)])).toEqual([]);
    expect(tell([steady, label('Call', 2, 100, 1), label('Contact', 101, 199, 1)])).toEqual([]);
    expect(tell([steady, label('Call', 2, 100), label('Contact', 101, 199)])).toEqual([]);
  });

  it('is the nearest of several', () => {
    const labels = [label('Call', 2, 100, 1), label('Contact', 103, 199), label('Talk', 101, 199)];
    expect(tell([steady, ...labels])).toEqual(['Call > Talk']);
    expect(tell([...labels, steady].reverse())).toEqual(['Call > Talk']);
  });

  it('is looked for among the commonest labels only', () => {
    const many = Array.from({ length: 20_000 }, (_, i) => label(`L${i}`, 0, 200, null, 10));
    expect(tell([...many, label('Call', 2, 100, 1), label('Contact', 101, 199)])).toEqual(['Call > Contact']);
    expect(tell([...many, label('Call', 2, 100, 1, 10), label('Zzz', 101, 199, null, 10)])).toEqual([]);
  });
});
