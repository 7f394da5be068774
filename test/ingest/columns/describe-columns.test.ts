import { describe, expect, it } from 'vitest';
import { mapColumns } from '../../../src/ingest/columns/columns.ts';
import { describeColumns } from '../../../src/ingest/columns/describe-columns.ts';

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
  const found = describeColumns(header, mapColumns('transitions', header, {}, 'f'), sample);

  it('have their first value as an example, and names without surplus space', () => {
    expect(found.slice(0, 4).map(({ logical, header: name, example }) => [logical, name, example])).toEqual([
      ['contact_id', 'ID', '7'],
      ['stage', 'Этап', 'База'],
      ['at', 'Дата', '2026-01-01'],
      ['manager', 'Ответственный', 'Анна П.'],
    ]);
  });

  it('tell names that stand twice', () => {
    const of = (logical: string) => found.find((each) => each.logical === logical);
    expect(of('stage')).toMatchObject({ repeated: false });
    expect(of('amount')).toMatchObject({ repeated: true });
  });
});
