import { describe, expect, it } from 'vitest';
import { makeSlug } from '../../../src/domain/text/slug.ts';

describe('an id made of a name', () => {
  it.each([
    ['Знакомство', 'znakomstvo'],
    ['Коммерческое предложение', 'kommercheskoe-predlozhenie'],
    ['Счёт выставлен (№ 2)', 'schet-vystavlen-no-2'],
    ['Подъезд, щётка, цех', 'podezd-shchetka-tsekh'],
    ['Й'.normalize('NFD'), 'y'],
    ['Зустріч у Києві', 'zustrich-u-kiyevi'],
    ['Café – Öffnung', 'cafe-offnung'],
    ['  --- ', 'stage'],
    ['交渉', 'stage'],
    ['1', '1'],
    ['x'.repeat(50), 'x'.repeat(40)],
  ])('%s -> %s', (name, id) => expect(makeSlug(name, new Set())).toBe(id));

  it('is never taken twice', () => {
    const taken = new Set<string>();
    expect(['База', 'baza', 'БАЗА!', '?', '!'].map((name) => makeSlug(name, taken))).toEqual([
      ...['baza', 'baza-2', 'baza-3', 'stage', 'stage-2'],
    ]);
  });
});
