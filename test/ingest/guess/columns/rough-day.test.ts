import { expect, it } from 'vitest';
import { readRoughDay } from '../../../../src/ingest/guess/columns/rough-day.ts';

it('days grow with time, however they are written', () => {
  const days = ['30.04.2026', '5/1/26', '2026-05-02 10:00', '13/05/2026', '2027-01-01'].map(readRoughDay);
  expect(days).toEqual([...days].sort((a, b) => a! - b!));
  expect(new Set(days).size).toBe(5);
});

it('a text without numbers of a day is none', () => {
  expect(readRoughDay('yesterday')).toBeNull();
});
