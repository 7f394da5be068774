import { describe, expect, it } from 'vitest';
import { guessOf } from './columns-of.ts';

describe('a status beside the stage', () => {
  it('tells the ends, each dated by its own column where that is filled', () => {
    const guess = guessOf(
      'id;stage;status;modified;won time;lost time',
      '1;Demo;open;2026-05-09;;',
      '2;Offer;won;2026-05-08;2026-05-08;',
      '3;Demo;lost;2026-05-07;;2026-05-07',
    );
    expect(guess.status).toEqual({ header: 'status', won: ['won'], lost: ['lost'] });
    expect(guess.entries).toEqual([
      { label: 'won', columns: ['won time'], where: { status: ['won'] } },
      { label: 'lost', columns: ['lost time'], where: { status: ['lost'] } },
    ]);
  });

  it('is dated like the row where its own date is blank, planned or earlier than the stage', () => {
    const guess = guessOf(
      'ID;Этап;Результат;Изменено;Дата закрытия',
      '1;Показ;В работе;09.05.2026;01.09.2026',
      '2;Показ;Успешно;08.05.2026;01.05.2026',
      '3;Показ;Отказ;07.05.2026;',
    );
    const columns = guess.entries?.map((entry) => entry.columns[0]);
    expect(columns).toEqual(['Изменено', 'Изменено']);
  });

  it('is none where the stage says itself how deals ended', () => {
    const guess = guessOf(
      'id;stage;status;modified',
      '1;Demo;open;2026-05-09',
      '2;Closed Won;won;2026-05-08',
      '3;Closed Lost;lost;2026-05-07',
    );
    expect(guess).toMatchObject({ kind: 'list', shape: 'snapshot' });
    expect(guess.status).toBeUndefined();
  });

  it('is none of many values', () => {
    const kinds = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(
      (kind, day) => `${day};Demo;${kind};2026-05-0${day + 1}`,
    );
    const guess = guessOf(
      'id;stage;status;modified',
      ...kinds,
      '8;Demo;won;2026-05-09',
      '9;Demo;lost;2026-05-09',
    );
    expect(guess.status).toBeUndefined();
  });
});
