import { describe, expect, it } from 'vitest';
import { shareContact } from '../../../../src/engine/remote/load/share-contacts.ts';

describe('the server of a contact', () => {
  it('is the one that ClickHouse’s halfMD5 chooses', () => {
    // SELECT halfMD5('abc') = 10376663631224000432, halfMD5('Дом-1') = 17926325373129844215
    expect([2, 3, 7].map((servers) => shareContact('abc', servers))).toEqual(
      [0, 2, 3].map((_, index) => Number(10376663631224000432n % [2n, 3n, 7n][index]!)),
    );
    expect(shareContact('Дом-1', 2)).toBe(1);
  });

  it('is the only one where there is one', () => {
    expect(shareContact('abc', 1)).toBe(0);
  });
});
