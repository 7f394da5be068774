import { describe, expect, it } from 'vitest';
import { dealOut, type Taker } from '../../../src/domain/handover/deal-out.ts';

const taker = (name: string, load: number, ...lows: (number | null)[]): Taker => ({
  name,
  load,
  skills: [null, ...lows.map((low) => (low === null ? null : { low, mature: 30, below: false }))],
});

describe('dealing contacts out', () => {
  it('gives each to the best at its step, until he has as many as all would have on level', () => {
    // 4 + 0 open ones and 4 to deal out: four each
    const takers = [taker('Ann', 4, 0.9), taker('Bob', 0, 0.5)];
    expect(dealOut([1, 1, 1, 1], takers)).toEqual(['Bob', 'Bob', 'Bob', 'Bob']);
    const even = [taker('Ann', 1, 0.9), taker('Bob', 1, 0.5)];
    expect(dealOut([1, 1, 1, 1], even)).toEqual(['Ann', 'Ann', 'Bob', 'Bob']);
  });

  it('knows who is good at which step', () => {
    const takers = [taker('Ann', 0, 0.9, 0.2), taker('Bob', 0, 0.3, 0.8)];
    expect(dealOut([2, 1], takers)).toEqual(['Bob', 'Ann']);
  });

  it('goes to whoever of those that know the step has the fewest, where none has room', () => {
    const takers = [taker('Ann', 9, 0.9, null), taker('Bob', 7, 0.8, null), taker('Cid', 0, null, 0.5)];
    expect(dealOut([1, 1, 1, 1], takers)).toEqual(['Bob', 'Bob', 'Ann', 'Bob']);
  });

  it('prefers of equals whom more is known of, then the first by name', () => {
    const [ann, bob] = [taker('Ann', 0, 0.5), taker('Bob', 0, 0.5)];
    expect(dealOut([1], [bob, ann])).toEqual(['Ann']);
    const known = { ...bob, skills: [null, { low: 0.5, mature: 31, below: false }] };
    expect(dealOut([1], [ann, known])).toEqual(['Bob']);
  });

  it('gives nothing to who is below the floor at a step, while anybody else knows it', () => {
    const ann = taker('Ann', 9, 0.9, null);
    const below = { low: 0.5, mature: 30, below: true };
    const bob: Taker = { name: 'Bob', load: 0, skills: [null, below, below] };
    expect(dealOut([1, 1, 2], [ann, bob])).toEqual(['Ann', 'Ann', 'Bob']);
  });

  it('leaves with nobody what nobody knows', () => {
    expect(dealOut([1, 2], [taker('Ann', 0, null, 0.5), taker('Bob', 0, null, null)])).toEqual([null, 'Ann']);
    expect(dealOut([1], [])).toEqual([null]);
    expect(dealOut([], [])).toEqual([]);
  });
});
