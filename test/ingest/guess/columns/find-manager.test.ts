import { describe, expect, it } from 'vitest';
import { guessManager } from '../../../../src/ingest/guess/columns/guess-further.ts';
import { columnsOf } from '../columns-of.ts';

const manager = (header: string, line: string, isHistory = false) =>
  guessManager(columnsOf(header, line), isHistory);

describe('who is in charge', () => {
  it('goes before whoever edited or made the row', () => {
    const found = manager('Created by;Modified by;Betreuer', 'Ann Lee;Bob Ray;Cid Fox');
    expect(found).toMatchObject({ header: 'Betreuer', others: [] });
  });

  it('is an editor only where nobody else is, with a doubt', () => {
    expect(manager('Кем изменена;Сумма', 'Анна Ли;100')).toMatchObject({
      header: 'Кем изменена',
      why: 'editor',
    });
  });

  it('is no team, and no phone of one', () => {
    expect(manager('Sales team;Owner phone', 'North;123')).toBeUndefined();
    expect(manager('Number of sales reps', '2')).toBeUndefined();
    expect(manager('Previous owner;Owner', 'Ann Lee;Bob Ray')).toMatchObject({ header: 'Owner', others: [] });
  });

  it('is told by a name rather than by a number', () => {
    expect(manager('Owner ID;Owner name', '12;Ann Lee')?.header).toBe('Owner name');
    expect(manager('Owner ID', '12')?.why).toBe('person-id');
  });

  it('has rivals that are told', () => {
    expect(manager('Sales rep;Consultant', 'Ann Lee;Bob Ray')?.others).toEqual(['Consultant']);
  });
});
