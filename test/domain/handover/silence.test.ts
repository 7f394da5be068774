import { describe, expect, it } from 'vitest';
import { DAY } from '../../../src/domain/calendar/micros.ts';
import { DEFAULT_SILENCE, findSilent } from '../../../src/domain/handover/silence.ts';

describe('who does nothing any more', () => {
  const moment = 100 * DAY;
  const span = DEFAULT_SILENCE;

  it('is whose last event is longer ago than that, and who never had one', () => {
    const last = new Map([
      ['Ann', 70 * DAY],
      ['Bob', 70 * DAY - 1],
    ]);
    expect([...findSilent(['Ann', 'Bob', 'Cid'], last, { moment, span })]).toEqual(['Bob', 'Cid']);
  });

  it('is nobody where nobody was ever seen at work', () => {
    expect(findSilent(['Ann'], new Map(), { moment, span }).size).toBe(0);
  });
});
