import { describe, expect, it } from 'vitest';
import { mapColumns } from '../../../src/ingest/columns/columns.ts';
import { describeColumns, guessColumns } from '../../../src/ingest/columns/describe-columns.ts';

describe('columns described', () => {
  const header = [
    '\ufeffID',
    'Этап ',
    'Дата',
    'Ответственный',
    'Кто изменил',
    'Дата\nизменения',
    'Сумма',
    'Сумма',
  ];
  const sample = [
    ['', 'База', ' 2026-01-01 ', '', '', '', '', ''],
    ['7', '', '', 'Анна\u00a0 П.', '', '', '', ''],
  ];
  const found = describeColumns('transitions', header, mapColumns('transitions', header, {}, 'f'), sample);

  it('have their first value as an example, and names without surplus space', () => {
    expect(found.slice(0, 4).map(({ logical, header: name, example }) => [logical, name, example])).toEqual([
      ['contact_id', 'ID', '7'],
      ['stage', 'Этап', 'База'],
      ['at', 'Дата', '2026-01-01'],
      ['manager', 'Ответственный', 'Анна П.'],
    ]);
  });

  it('tell what else they could have been, and names that stand twice', () => {
    const of = (logical: string) => found.find((each) => each.logical === logical);
    expect(of('at')?.others).toEqual(['Дата изменения']);
    expect(of('manager')?.others).toEqual(['Кто изменил']);
    expect(of('stage')).toMatchObject({ others: [], repeated: false });
    expect(of('amount')).toMatchObject({ others: [], repeated: true });
  });
});

describe('columns of unknown names', () => {
  const guess = (header: readonly string[], ...sample: string[][]) =>
    guessColumns('transitions', header, new Map(), sample);

  it('are told by a part of the name, and times by their values', () => {
    expect(
      guess(['№ клиента', 'Текущая стадия работы', 'Дата записи', 'Кто'], ['1', 'A', '01.02.2026', 'x']),
    ).toEqual({
      contact_id: '№ клиента',
      stage: 'Текущая стадия работы',
      at: 'Дата записи',
    });
    expect(guess(['Paid', 'Backstage', 'Update'], ['1', 'A', 'no date'])).toEqual({ stage: 'Backstage' });
  });

  it('are the only dates there are, unless these are known to be of something else', () => {
    const dated = (name: string, ...more: string[]) =>
      guess([name, 'Name', ...more], ['2026-01-01', 'x', ...more.map(() => '2026-01-02')]);
    expect(dated('Период')).toEqual({ at: 'Период' });
    expect(dated('Создан')).toEqual({});
    expect(dated('Период', 'Срок')).toEqual({});
  });

  it('are left alone where two would do', () => {
    expect(guess(['Deal no', 'Client no', 'My stage', 'Stage date'], ['1', '2', 'A', '2026-01-01'])).toEqual({
      stage: 'My stage',
      at: 'Stage date',
    });
  });

  it('are no contact ids where contacts would share one', () => {
    const sample = Array.from({ length: 10 }, (_, row) => [`${row % 5}`, `c${row}`]);
    expect(guessColumns('contacts', ['Number of reps', 'Card no'], new Map(), sample)).toEqual({
      contact_id: 'Card no',
    });
  });

  it('are looked for only where known names found nothing', () => {
    const found = new Map([
      ['contact_id', 0],
      ['stage', 1],
      ['at', 2],
    ] as const);
    expect(guessColumns('transitions', ['a', 'b', 'c', 'Order no'], found, [])).toEqual({});
  });
});
