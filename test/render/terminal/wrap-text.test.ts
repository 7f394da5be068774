import { beforeAll, describe, expect, it } from 'vitest';
import { createRuler, type Ruler } from '../../../src/render/terminal/ruler.ts';
import { measureWords, wrapText } from '../../../src/render/terminal/wrap-text.ts';

let ruler: Ruler;
beforeAll(async () => {
  ruler = await createRuler(['日本']);
});

describe('wrapText', () => {
  it.each([
    ['', 5, ['']],
    ['Иванов Иван', 11, ['Иванов Иван']],
    ['Иванов Иван', 10, ['Иванов', 'Иван']],
    ['a   b   c', 5, ['a   b', 'c']],
    ['интервал 73,9–85,0\u00a0%', 12, ['интервал', '73,9–85,0\u00a0%']],
    ['Константинопольский', 8, ['Констант', 'инопольс', 'кий']],
    ['г. Константинополь', 8, ['г.', 'Констант', 'инополь']],
    ['Римская-Корсакова Мария', 12, ['Римская-', 'Корсакова', 'Мария']],
    ['/data/exports/crm.csv', 8, ['/data/', 'exports/', 'crm.csv']],
    ['日本語 中国', 4, ['日本', '語', '中国']],
    ['日本', 1, ['日', '本']],
  ])('%j in %i columns', (text, width, lines) => {
    expect(wrapText(text, width, ruler)).toEqual(lines);
  });

  it('ends in an ellipsis where lines run out', () => {
    expect(wrapText('one two three four', 5, ruler, 2)).toEqual(['one', 'two…']);
    expect(wrapText('one two seven', 5, ruler, 3)).toEqual(['one', 'two', 'seven']);
    expect(wrapText('abcdefghij', 4, ruler, 2)).toEqual(['abcd', 'efg…']);
  });
});

it('measures the widest word', () => {
  expect(measureWords('г. Москва, 日本語', ruler)).toBe(7);
});
