import { describe, expect, it } from 'vitest';
import { findStages } from '../../../../src/ingest/guess/columns/find-stage.ts';
import { columnsOf } from '../columns-of.ts';

const stages = (...lines: readonly string[]) =>
  findStages(columnsOf(...lines)).map(({ column }) => column.header);

describe('the column of stages', () => {
  it('goes before a state of open, won and lost', () => {
    expect(stages('Status;Phase', 'open;Proposal', 'won;Proposal', 'lost;Demo')).toEqual(['Phase', 'Status']);
  });

  it('is the state where nothing else tells the way', () => {
    expect(stages('Status;City', 'open;Rome', 'won;Rome', 'lost;Oslo')).toEqual(['Status']);
  });

  it('is the new value, not the old one', () => {
    expect(stages('Old stage;New stage', 'New;Demo', 'Demo;Won')[0]).toBe('New stage');
  });

  it('is no duration, probability or next step', () => {
    expect(stages('Days in stage;Stage probability;Next step', '3;10;Call', '4;20;Mail')).toEqual([]);
  });

  it('is found by what its values are called, whatever its own name is', () => {
    expect(
      stages('Столбец;Город', 'Новая;Омск', 'Переговоры;Омск', 'Успешно реализовано;Тверь', 'Отказ;Тверь'),
    ).toEqual(['Столбец']);
  });
});
