import { describe, expect, it } from 'vitest';
import { sortReasonTexts } from '../../../src/domain/draft/sort-texts.ts';

describe('drafting reasons of refusal', () => {
  it('puts what CRMs call them under the reasons that are built in', () => {
    const texts = [
      'Покупка не планируется',
      'Товар не подходит',
      'Условия поставки',
      'Совсем не интересно',
      'Прочее',
    ];
    const drafts = sortReasonTexts(texts.map((name) => ({ name, rows: 1 })));
    expect(drafts.map(({ id, name, recall }) => [id, name, recall])).toEqual([
      ['not-planned', null, true],
      ['no-fit', null, false],
      ['terms', null, false],
      ['no-interest', null, false],
      [expect.any(String), 'Прочее', false],
    ]);
  });
});
