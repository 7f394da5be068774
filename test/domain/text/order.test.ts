import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareCodePoints } from '../../../src/domain/text/order.ts';

describe('compareCodePoints', () => {
  it('orders by code point, not by UTF-16 unit', () => {
    const ordered = [
      '',
      'A',
      'Ann',
      'Anna',
      'a',
      'Ё',
      'А',
      'я',
      '\ud7ff',
      '\ue000',
      '\uff5e',
      '😀',
      '😁',
      '\u{10ffff}',
    ];
    expect(ordered.toReversed().sort(compareCodePoints)).toEqual(ordered);
  });

  it('orders as UTF-8 bytes do', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        expect(Math.sign(compareCodePoints(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
      }),
    );
  });
});
