import { expect, it } from 'vitest';
import { DAY } from '../../../src/domain/calendar/micros.ts';
import { countStaleDays } from '../../../src/domain/quality/stale-days.ts';

it.each([
  [0, 0],
  [7, 0],
  [8 - 1e-9, 0],
  [8, 8],
  [23.9, 23],
  [-400, 0],
])('an event %d days ago is %d days stale', (days, stale) => {
  expect(countStaleDays(1_000_000 * DAY, 1_000_000 * DAY + Math.round(days * DAY))).toBe(stale);
});
