import { describe, expect, it } from 'vitest';
import { fillPlaceholders, listPlaceholders } from '../../../src/domain/text/fill-placeholders.ts';

describe('placeholders', () => {
  it('are listed once each', () => {
    expect(listPlaceholders('{week}/{manager}-{week}.txt')).toEqual(['week', 'manager']);
    expect(listPlaceholders('a{1,3}{}{a b}.txt')).toEqual([]);
  });

  it('are filled in one go, unknown ones left', () => {
    const values = { manager: '{week}', week: '47' };
    expect(fillPlaceholders('{week}/{manager}{day}.txt', values)).toBe('47/{week}{day}.txt');
    expect(fillPlaceholders('{constructor}', values)).toBe('{constructor}');
    expect(fillPlaceholders('{manager}', { manager: '$&$1' })).toBe('$&$1');
  });
});
