import { describe, expect, it } from 'vitest';
import { findDates } from '../../../../src/ingest/guess/columns/classify-dates.ts';
import { columnOf } from '../columns-of.ts';

const kindOf = (header: string, value = '2026-05-01') => findDates([columnOf(header, value)])[0]?.kind;

describe('what the time of a column is that of', () => {
  it.each([
    ['Est. Close Date', 'planned'],
    ['Плановая дата оплаты', 'planned'],
    ['Fecha de cierre prevista', 'planned'],
    ['Stage changed at', 'change'],
    ['Дата изменения этапа', 'change'],
    ['Last Modified', 'edited'],
    ['Geändert am', 'edited'],
    ['Date created', 'created'],
    ['Utworzono', 'created'],
    ['Birthday', 'aside'],
    ['Last activity date', 'aside'],
    ['Won time', 'won'],
    ['Дата отказа', 'lost'],
    ['Kapanış tarihi', 'closed'],
    ['Date', 'plain'],
    ['Data i godzina', 'named'],
    ['Дата договора', 'named'],
    ['Date entered "Won"', 'named'],
  ])('%s: %s', (header, kind) => {
    expect(kindOf(header)).toBe(kind);
  });

  it('is nothing of a text, or of a number that is called an id', () => {
    expect(kindOf('Created', 'by hand')).toBeUndefined();
    expect(kindOf('Change ID', '46143')).toBeUndefined();
    expect(kindOf('Modified at', '46143')).toBe('edited');
  });

  it('is told by a known name where no column has readable times', () => {
    expect(kindOf('at', 'tomorrow')).toBeDefined();
  });
});
