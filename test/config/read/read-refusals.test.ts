import { describe, expect, it } from 'vitest';
import { DAY } from '../../../src/domain/calendar/micros.ts';
import { ru } from '../../../src/report/words/ru.ts';
import { complain, read, STAGES } from '../read.ts';

const reasons = (text: string) => read(`${STAGES}refusals:\n  reasons:\n${text}`).refusals;
const mistakes = (text: string, texts?: typeof ru) =>
  complain(`${STAGES}refusals:\n  reasons:\n${text}`, texts);

describe('refusals', () => {
  it('are built in', () => {
    const { refusals } = read(STAGES);
    expect(refusals.map(({ id }) => id)).toEqual([
      'budget',
      'supplier',
      'price',
      'not-planned',
      'no-fit',
      'no-interest',
      'terms',
    ]);
    expect(refusals.filter(({ excuse }) => excuse).map(({ id }) => id)).toEqual(['supplier']);
    expect(refusals.flatMap(({ id, recall }) => (recall === null ? [] : [`${id} ${recall / DAY}`]))).toEqual([
      'budget 75',
      'not-planned 75',
    ]);
    const labels = refusals.flatMap((each) => each.labels.map((label) => label.toLowerCase()));
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('go before the built-in ones, and keep of these what they leave out', () => {
    const found = reasons(`    - { id: assortment, name: Нет позиции, excuse: true, recall: 2w }
    - { id: budget, name: Денег нет, recall: 30d }
    - { id: not-planned, recall: never, labels: [Потом] }
    - { id: supplier, excuse: false }
`);
    expect(found.slice(0, 2)).toEqual([
      {
        id: 'assortment',
        name: 'Нет позиции',
        labels: ['assortment', 'Нет позиции'],
        excuse: true,
        recall: 14 * DAY,
      },
      {
        id: 'budget',
        name: 'Денег нет',
        labels: expect.arrayContaining(['Нет бюджета', 'No budget', 'Денег нет']),
        excuse: false,
        recall: 30 * DAY,
      },
    ]);
    expect(found[2]).toEqual({
      id: 'not-planned',
      name: null,
      labels: ['Потом'],
      excuse: false,
      recall: null,
    });
    expect(found[3]).toMatchObject({ excuse: false, labels: expect.arrayContaining(['Есть поставщик']) });
    expect(found.map(({ id }) => id).sort()).toEqual(
      ['assortment', ...read(STAGES).refusals.map(({ id }) => id)].sort(),
    );
  });

  it('take a label from a built-in reason, however it is spelled', () => {
    const found = reasons('    - { id: rival, labels: ["ЕСТЬ  поставщик", 12] }\n');
    expect(found[0]).toMatchObject({ id: 'rival', labels: ['ЕСТЬ  поставщик', '12'] });
    expect(found.find(({ id }) => id === 'supplier')?.labels).not.toContain('Есть поставщик');
    expect(found.find(({ id }) => id === 'supplier')?.labels).toContain('Has a supplier');
  });

  it('are complained of all at once', () => {
    const text = `    - { id: a, labels: [One, one] }
    - { id: b, labels: [Two, " ONE "] }
    - { id: a, recall: soon }
    - { id: (none), recall: 0d }
    - { id: "" }
`;
    expect(mistakes(text)).toEqual([
      expect.stringMatching(/^5:\d+: the label “ ONE ” already belongs to a/),
      expect.stringMatching(/^6:13: two reasons of refusals have the id “a”/),
      expect.stringMatching(/^6:\d+: not a time after which to call again .* or never/),
      expect.stringMatching(/^7:13: “\(none\)” stands for refusals without a reason/),
      expect.stringMatching(/^7:\d+: not a time after which to call again/),
      expect.stringMatching(/^8:13: a reason needs an id/),
    ]);
    expect(mistakes(text, ru)[1]).toContain('две причины отказа с одним id «a»');
  });

  it('have the words of the schema', () => {
    expect(mistakes('    - { id: a, recal: 3d }\n')[0]).toContain('recal');
    expect(complain(`${STAGES}refusals: { reasons: [3] }\n`)).toHaveLength(1);
    expect(mistakes('    - { name: A }\n')[0]).toContain('id');
  });
});
