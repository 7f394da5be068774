import { describe, expect, it } from 'vitest';
import { readStageRequest } from '../../../src/domain/evidence/stage-word.ts';

const funnel = {
  stages: [
    { id: 'list', name: 'База', labels: ['Новый'] },
    { id: 'won', name: 'Оплата', labels: ['A = B'] },
  ],
};

describe('readStageRequest', () => {
  it.each([
    ['won=95%', { stage: 1, value: '95%' }],
    [' оплата = +1% ', { stage: 1, value: '+1%' }],
    ['новый=5', { stage: 0, value: '5' }],
    ['a = b=7', { stage: 1, value: '7' }],
    ['won=', { stage: 1, value: '' }],
  ])('parts %s at the last sign', (text, request) => {
    expect(readStageRequest(text, '--goal', funnel)).toEqual(request);
  });

  it.each(['', '=', ' =5', 'won'])('has no stage and value in “%s”', (text) => {
    expect(readStageRequest(text, '--goal', funnel)).toBeNull();
  });

  it('proposes the nearest stage that may be meant', () => {
    const args = (first: number) => {
      const read = readStageRequest('lst=5', '--set', funnel, first);
      return read !== null && 'code' in read ? [read.code, read.args] : null;
    };
    expect(args(0)).toEqual([
      'stage-word',
      { option: '--set', nearest: 'list', known: ['list', 'База', 'won', 'Оплата'] },
    ]);
    expect(args(1)).toEqual(['stage-word', { option: '--set', known: ['won', 'Оплата'] }]);
  });
});
