import { describe, expect, it } from 'vitest';
import { type ShareTerms, shareOut } from '../../../src/domain/plan/share-out.ts';

function share(entries: Record<string, number>, fixed: Record<string, number> = {}, more: string[] = []) {
  const terms: ShareTerms = {
    managers: [...Object.keys(entries), ...more],
    entries: new Map(Object.entries(entries)),
    fixed: Object.entries(fixed).map(([manager, each]) => ({ manager, share: each })),
  };
  const shares = shareOut(terms);
  return shares && Object.fromEntries(shares.map(({ manager, share: each }) => [manager, each]));
}

describe('shareOut', () => {
  it('goes by entries, and leaves out whoever has none', () => {
    expect(share({ Сидоров: 191, Иванов: 160, Петров: 0 })).toEqual({
      Иванов: 160 / 351,
      Сидоров: 191 / 351,
    });
  });

  it('is equal where nobody has any', () => {
    expect(share({ a: 0, b: 0 }, {}, ['c', 'c'])).toEqual({ a: 1 / 3, b: 1 / 3, c: 1 / 3 });
  });

  it('gives others what fixed shares leave', () => {
    expect(share({ a: 30, b: 10, c: 1000 }, { c: 0.6 })).toEqual({ a: 0.4 * 0.75, b: 0.4 * 0.25, c: 0.6 });
    expect(share({ a: 0, b: 0 }, { c: 0.5 })).toEqual({ a: 0.25, b: 0.25, c: 0.5 });
    expect(share({ a: 30 }, { b: 1, c: 0 })).toEqual({ b: 1 });
    // 0.1 + 0.2 + 0.7 is a little less than 1
    expect(Object.keys(share({ a: 30 }, { b: 0.1, c: 0.2, d: 0.7 }) ?? {})).toEqual(['b', 'c', 'd']);
  });

  it('is nothing where they leave something and nobody is there', () => {
    expect(share({ b: 3 }, { b: 0.9 })).toBeNull();
    expect(share({})).toBeNull();
  });
});
