import { describe, expect, it } from 'vitest';
import { listBuiltIn } from '../../../src/domain/refusals/built-in-reasons.ts';
import type { RefusalReason } from '../../../src/domain/refusals/refusal-reason.ts';
import { sortReasons } from '../../../src/domain/refusals/sort-reasons.ts';

const reason = (id: string, ...labels: string[]): RefusalReason => {
  return { id, name: null, labels, excuse: false, recall: null };
};
const once = (...texts: string[]) => texts.map((text) => ({ text, contacts: 1 }));

describe('sortReasons', () => {
  it('finds a label, or an id, without regard to case', () => {
    const sort = sortReasons(listBuiltIn(), []);
    expect(
      ['НЕТ БЮДЖЕТА', 'Budget', 'too expensive', 'not-planned', 'Not now'].map((text) => sort(text).id),
    ).toEqual(['budget', 'budget', 'price', 'not-planned', 'not-planned']);
    // a contest lost is no excuse
    expect(sort('Competitor')).toEqual({ id: 'Competitor', reason: null });
  });

  it('takes a label before an id, and the first of two', () => {
    const sort = sortReasons([reason('a', 'b'), reason('b'), reason('c', 'B', 'd')], []);
    expect(['b', 'a', 'd', 'C'].map((text) => sort(text).id)).toEqual(['a', 'a', 'c', 'c']);
  });

  it('spells what nobody knows as it is spelled mostly, whatever the order', () => {
    const texts = [...once('odd', 'ODD', 'Odd', 'x', 'X'), { text: 'Odd', contacts: 4 }];
    for (const given of [texts, texts.toReversed()]) {
      const sort = sortReasons([], given);
      expect(['odd', 'ODD', 'Odd', 'x', 'X'].map((text) => sort(text).id)).toEqual([
        'Odd',
        'Odd',
        'Odd',
        'X',
        'X',
      ]);
    }
  });

  it('knows nothing of a blank, and of a text that says so', () => {
    const sort = sortReasons([], once('(none)', '*'));
    expect([null, '(none)', '(NONE)', '*'].map((text) => sort(text).id)).toEqual([
      '(none)',
      '(none)',
      '(none)',
      '*',
    ]);
    expect(sortReasons([reason('silent', '(none)')], []).call(null, '(None)').id).toBe('silent');
  });
});
