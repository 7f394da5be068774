import { describe, expect, it } from 'vitest';
import { type KnownFunnel, listStandardStages } from '../../../src/domain/draft/known-funnels.ts';

const FUNNEL: KnownFunnel = {
  stages: [
    ['Call', 'Offer', 'Won'],
    ['New', 'Call', 'Offer', 'Won'],
  ],
  won: ['Won'],
  lost: ['Lost'],
  ignored: ['open'],
};

describe('listStandardStages', () => {
  it.each([
    [['Offer'], ['Call', 'Offer', 'Won']],
    [
      ['WON', 'call', 'Lost', 'open'],
      ['Call', 'Offer', 'Won'],
    ],
    [
      ['New', 'Lost'],
      ['New', 'Call', 'Offer', 'Won'],
    ],
  ])('of %j gives the shortest pipeline that has them all', (labels, stages) => {
    expect(listStandardStages(labels, [FUNNEL])).toEqual(stages);
  });

  it.each([[['Call', 'Pilot']], [['Lost']], [['open']], [[]]])('knows none of %j', (labels) => {
    expect(listStandardStages(labels, [FUNNEL])).toEqual([]);
  });

  it('takes nothing from a CRM in which every account makes its stages itself', () => {
    expect(listStandardStages(['Call'], [{ ...FUNNEL, ownStages: true }])).toEqual([]);
  });
});
