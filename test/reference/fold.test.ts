import { describe, expect, it } from 'vitest';
import type { EventLog, Question } from './event-log.ts';
import { foldLog } from './fold.ts';
import { FUNNEL, LOG } from './worked-log.ts';

const ASKED: Question = { credit: 'entry', basis: 'cohort', by: 'manager' };

/** Row -> per step [entered, converted, lost, open, immature]. */
function count(log: EventLog, question: Partial<Question> = {}): Record<string, number[][]> {
  const { rows } = foldLog(log, FUNNEL, { ...ASKED, ...question });
  const list = [...rows].map(([row, cells]) => [row ?? '-', cells.map((cell) => Object.values(cell))]);
  return Object.fromEntries(list);
}

describe('foldLog', () => {
  it('credits the entry', () => {
    expect(count(LOG)).toEqual({
      A: [
        [2, 2, 0, 0, 0],
        [0, 0, 0, 0, 0],
      ],
      B: [
        [1, 0, 1, 0, 0],
        [1, 0, 1, 0, 0],
      ],
      C: [
        [1, 1, 0, 0, 0],
        [1, 1, 0, 0, 1],
      ],
      '-': [
        [1, 0, 0, 1, 0],
        [0, 0, 0, 0, 0],
      ],
    });
  });

  it('credits the owner and the performer', () => {
    expect(count(LOG, { credit: 'owner' })).toEqual({
      A: [
        [2, 2, 0, 0, 0],
        [2, 1, 1, 0, 0],
      ],
      B: [
        [1, 0, 1, 0, 0],
        [0, 0, 0, 0, 0],
      ],
      '-': [
        [2, 1, 0, 1, 0],
        [0, 0, 0, 0, 1],
      ],
    });
    expect(count(LOG, { credit: 'performer' }).C).toEqual([
      [3, 2, 1, 0, 0],
      [1, 1, 0, 0, 1],
    ]);
  });

  it('cuts a period, looks from a moment and divides arrivals by arrivals', () => {
    expect(count(LOG, { period: { start: 5, end: 31 }, credit: 'owner' })).toEqual({
      A: [
        [0, 0, 0, 0, 0],
        [2, 1, 1, 0, 0],
      ],
    });
    expect(count(LOG, { asOf: { moment: 30, before: 31 }, credit: 'owner' }).A).toEqual([
      [2, 2, 0, 0, 0],
      [2, 1, 0, 1, 0],
    ]);
    expect(count(LOG, { basis: 'flow', period: { start: 20 }, credit: 'owner' })).toEqual({
      A: [
        [0, 1, 0, 0, 0],
        [1, 1, 0, 0, 0],
      ],
      '-': [
        [2, 1, 0, 0, 0],
        [1, 0, 0, 0, 0],
      ],
    });
  });

  it('accounts for contacts and rows', () => {
    const { contacts, undated, rejected } = foldLog(LOG, FUNNEL, ASKED);
    expect({ contacts, undated, rejected }).toEqual({
      contacts: 5,
      undated: 1,
      rejected: { contacts: 0, transitions: 1 },
    });
  });

  it('makes one contact of several rows', () => {
    const contacts = [
      { id: 'x', manager: 'B', createdAt: 9 },
      { id: 'x', manager: 'A', createdAt: 3 },
    ];
    const log = (more: EventLog['contacts']) => ({ contacts: [...contacts, ...more], events: [] });
    expect(Object.keys(count(log([])))).toEqual(['A']);
    expect(Object.keys(count(log([{ id: 'x', manager: 'C', updatedAt: 1 }])))).toEqual(['C']);
    expect(count(log([]), { period: { end: 4 } })).toEqual({
      A: [
        [1, 0, 0, 1, 0],
        [0, 0, 0, 0, 0],
      ],
    });
  });
});
