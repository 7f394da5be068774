import { describe, expect, it } from 'vitest';
import { buildTable, declareTable, listRecords } from '../../src/report/column.ts';

interface Deal {
  readonly id: string;
  readonly rate: number | null;
}

const DEALS = declareTable<Deal>()({
  deal: { type: 'name', read: ({ id }) => ({ id, text: `Deal ${id}` }) },
  rate: { type: 'fraction', absent: true, json: 'share', read: ({ rate }) => rate, verdict: () => 'met' },
  bar: { type: 'bar', for: 'people', read: ({ rate }) => rate ?? 0 },
  left: { type: 'count', absent: true, read: () => null, blank: ({ rate }) => rate === null },
});
const WORDS = { deal: 'Deal', rate: 'Rate', bar: '', left: 'Left', other: 'not of this table' };
const ROWS = [
  { id: 'a', rate: 0.5 },
  { id: 'b', rate: null },
];

describe('a table that is declared once', () => {
  it('gives columns, aligned by type, under their headings', () => {
    const { columns } = buildTable(DEALS, WORDS, ROWS, { id: 'deals', title: null });
    expect(columns).toEqual([
      { key: 'deal', title: 'Deal', align: 'left' },
      { key: 'rate', title: 'Rate', align: 'right' },
      { key: 'bar', title: '', align: 'left', for: 'people' },
      { key: 'left', title: 'Left', align: 'right' },
    ]);
  });

  it('gives cells that keep raw values; what cannot be is blank, what is not known absent', () => {
    const { rows } = buildTable(DEALS, WORDS, ROWS, { id: 'deals', title: null });
    expect(rows).toEqual([
      [
        { type: 'name', id: 'a', text: 'Deal a' },
        { type: 'fraction', value: 0.5, verdict: 'met' },
        { type: 'bar', value: 0.5 },
        { type: 'count', value: null },
      ],
      [
        { type: 'name', id: 'b', text: 'Deal b' },
        { type: 'fraction', value: null, verdict: 'met' },
        { type: 'bar', value: 0 },
        { type: 'text', value: '' },
      ],
    ]);
  });

  it('gives the rows of JSON: ids, its own names, nothing for people only', () => {
    expect(listRecords(DEALS, ROWS)).toEqual([
      { deal: 'a', share: 0.5, left: null },
      { deal: 'b', share: null, left: null },
    ]);
  });
});
