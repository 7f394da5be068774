import { expect, it } from 'vitest';
import { look } from './look.ts';

const sums = (...rows: readonly string[]): Promise<Awaited<ReturnType<typeof look>>> =>
  look({
    transitions: `contact_id,stage,at,amount,currency\n${rows.map((row, i) => `${i},Deal,2026-11-2${i},${row}\n`).join('')}`,
  });

it('amounts that cannot be read are counted, with an example', async () => {
  const { notices, clear } = await sums('100,RUB', 'much,', '"1 234,50 ₽",', ',');
  expect(notices['amounts-unreadable']).toMatchObject({
    count: 1,
    total: 3,
    of: 'amounts',
    examples: ['much'],
  });
  expect(clear).toContain('currencies-mixed');
});

it('of unreadable amounts the first three are shown', async () => {
  const { notices } = await sums('d,', 'c,', 'a,', 'b,EUR', 'a,EUR', '5,');
  expect(notices['amounts-unreadable']).toMatchObject({ count: 5, total: 6, examples: ['a', 'b', 'c'] });
});

it('amounts of several currencies are listed by currency', async () => {
  const { notices, clear } = await sums('100,RUB', '$50,', '"1 234,50 ₽",', '7,');
  expect(notices['currencies-mixed']).toMatchObject({
    count: 4,
    total: 4,
    examples: ['1334.5 RUB', '50 USD', '7'],
  });
  expect(clear).toContain('amounts-unreadable');
});

it('amounts are not looked for where there are none', async () => {
  const { clear } = await look({ transitions: 'contact_id,stage,at\n1,Deal,2026-11-20\n' });
  expect(clear.filter((code) => /amount|currenc/.test(code))).toEqual([]);
});
