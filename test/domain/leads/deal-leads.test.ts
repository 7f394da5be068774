import { expect, it } from 'vitest';
import { testDeal, weighLeads } from '../../../src/domain/leads/deal-leads.ts';

const STRATA = [
  { stratum: 'hot', leads: 100, converted: 40, mature: 100 },
  { stratum: 'cold', leads: 100, converted: 10, mature: 100 },
  { stratum: 'rare', leads: 19, converted: 19, mature: 19 },
];

it('weighs leads by what their kind brought, and a rare kind as the team', () => {
  const dealt = [
    { row: 'A', stratum: 'hot', leads: 10 },
    { row: 'B', stratum: 'cold', leads: 20 },
    { row: 'C', stratum: 'rare', leads: 10 },
  ];
  const team = 69 / 219;
  expect(weighLeads(dealt, STRATA)).toEqual([
    { row: 'A', leads: 10, share: 0.25, quality: expect.closeTo(0.4 / team, 12) },
    { row: 'B', leads: 20, share: 0.5, quality: expect.closeTo(0.1 / team, 12) },
    { row: 'C', leads: 10, share: 0.25, quality: expect.closeTo(1, 12) },
  ]);
});

it('tests whether leads are dealt out alike', () => {
  const dealt = [
    { row: 'A', stratum: 'hot', leads: 30 },
    { row: 'A', stratum: 'cold', leads: 10 },
    { row: 'B', stratum: 'hot', leads: 10 },
    { row: 'B', stratum: 'cold', leads: 30 },
    { row: null, stratum: 'cold', leads: 500 },
  ];
  // every expected cell is 20: G = 2 · 2 · (30 ln 1.5 + 10 ln 0.5), χ² = 4 · 100 ÷ 20
  expect(testDeal(dealt, STRATA)).toMatchObject({
    g: expect.closeTo(4 * (30 * Math.log(1.5) + 10 * Math.log(0.5)), 10),
    df: 1,
    v: expect.closeTo(0.5, 12),
  });
  expect(
    testDeal(
      dealt.filter(({ row }) => row !== 'B'),
      STRATA,
    ),
  ).toBeNull();
});
