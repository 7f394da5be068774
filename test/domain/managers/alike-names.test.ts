import { describe, expect, it } from 'vitest';
import { suggestAliases } from '../../../src/domain/managers/alike-names.ts';

/** `Name 12` is a name with 12 rows; the suggestions as `from > to`. */
function suggest(names: readonly string[], settled: readonly string[] = []): string[] {
  const rows = names.map((text) => {
    const [, name = text, count = '1'] = /^(.*?)(?: \*(\d+))?$/.exec(text) ?? [];
    return { name, rows: Number(count) };
  });
  return suggestAliases(rows, new Set(settled)).map(({ from, to }) => `${from} > ${to}`);
}

describe('names of one person', () => {
  it.each([
    ['case', 'ИВАНОВ ИВАН'],
    ['spacing', 'ИвановИван'],
    ['a swapped order', 'Иван Иванов'],
    ['a comma', 'Иванов, Иван'],
    ['an initial', 'Иванов И.'],
    ['an initial without its dot', 'Иванов И'],
    ['initials', 'Иванов И. П.'],
    ['initials without a space', 'Иванов И.П.'],
    ['an initial in front', 'И. Иванов'],
    ['a patronymic', 'Иванов Иван Петрович'],
    ['a patronymic in another order', 'Иван Петрович Иванов'],
    ['a Latin letter', 'Ивaнов Иван'],
  ])('differ by %s', (_, other) => {
    expect(suggest(['Иванов Иван *90', `${other} *3`, 'Петрова Анна *50'])).toEqual([
      `${other} > Иванов Иван`,
    ]);
  });

  it('differ by ё', () => {
    expect(suggest(['Фёдорова Ксения *9', 'Федорова Ксения *90'])).toEqual([
      'Фёдорова Ксения > Федорова Ксения',
    ]);
  });

  it.each([
    ['John Smith', 'J. Smith'],
    ['John Smith', 'Smith, John'],
    ['John Smith', 'john  smith'],
    ['Ana María López', 'Ana M. López'],
  ])('are found in other scripts: %s', (name, other) => {
    expect(suggest([`${name} *20`, `${other} *2`])).toEqual([`${other} > ${name}`]);
  });

  it('go to the spelling with most rows, of equals to the longest', () => {
    expect(suggest(['Иванов И. И. *2', 'Иванов И. *7', 'И. Иванов *3'])).toEqual([
      'И. Иванов > Иванов И.',
      'Иванов И. И. > Иванов И.',
    ]);
    expect(suggest(['Иванов И.', 'Иванов Иван'])).toEqual(['Иванов И. > Иванов Иван']);
  });

  it('never go to initials, however many rows have them', () => {
    expect(suggest(['Иванова Мария Петровна *4', 'Мария И. *40'])).toEqual([
      'Мария И. > Иванова Мария Петровна',
    ]);
  });

  it('go to a name that the config already maps others to', () => {
    expect(suggest(['Иванов И. И. *1', 'Иванов Иван *90'], ['Иванов И. И.'])).toEqual([
      'Иванов Иван > Иванов И. И.',
    ]);
    expect(suggest(['Иванов И. И.', 'Иванов Иван'], ['Иванов И. И.', 'Иванов Иван'])).toEqual([]);
  });

  it('differ by one slip in a long word, if it is rare', () => {
    expect(suggest(['Кузнецова Ольга *90', 'Кузнцова Ольга *2'])).toEqual([
      'Кузнцова Ольга > Кузнецова Ольга',
    ]);
    expect(suggest(['Александров Пётр *90', 'Алексадноров Пётр *2'])).toEqual([]);
    expect(suggest(['Кузнецова Ольга *90', 'Кузнцова Ольга *40'])).toEqual([]);
  });
});

describe('names of several people', () => {
  it.each([
    ['an initial that fits two', ['Иванов И. *9', 'Иванов Иван *90', 'Иванов Игорь *80']],
    ['a surname', ['Иванов Иван', 'Иванов Пётр']],
    ['a first name', ['Анна Петрова', 'Анна Сидорова']],
    ['a first name and an initial', ['Анна П.', 'Анна Петрова', 'Анна Павлова']],
    ['another initial', ['Иванов П. И.', 'Иванов Иван']],
    ['swapped initials', ['Иванов О. И.', 'Иванов Иван Олегович']],
    ['a single word', ['Иванов', 'Иванов Иван']],
    ['two patronymics', ['Иванов Иван', 'Иванов Иван Петрович', 'Иванов Иван Сергеевич']],
    ['the sex', ['Александров Женя *90', 'Александрова Женя *1']],
    ['a short first name', ['Петрова Анна *90', 'Петрова Инна *1']],
    ['numbers', ['Value 1', 'Value 2', 'Value 12']],
    ['a numbered department', ['Отдел продаж *90', 'Отдел продаж 2 *3']],
    ['addresses', ['anna.p@example.com', 'anna.petrova@example.com']],
  ])('are left alone: %s', (_, names) => {
    expect(suggest(names)).toEqual([]);
  });

  it('do not keep the clear ones from being found', () => {
    expect(
      suggest(['Иванов И. *9', 'Иванов Иван *90', 'Иванов Игорь *80', 'ИВАНОВ ИГОРЬ *2', 'Павлова Анна']),
    ).toEqual(['ИВАНОВ ИГОРЬ > Иванов Игорь']);
  });
});

it('does not depend on the order of the names', () => {
  const names = [
    'Иванов И. *9',
    'Иванов Иван *90',
    'иванов иван *9',
    'И. Иванов *9',
    'Петров П.',
    'Петров Пётр',
  ];
  expect(suggest([...names].reverse())).toEqual(suggest(names));
});

it('looks through a hundred thousand names in a moment', () => {
  const names = Array.from({ length: 100_000 }, (_, i) => ({ name: `Manager Number ${i}`, rows: 1 }));
  const started = performance.now();
  expect(suggestAliases(names)).toEqual([]);
  expect(performance.now() - started).toBeLessThan(10_000);
});
