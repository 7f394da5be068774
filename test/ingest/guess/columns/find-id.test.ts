import { describe, expect, it } from 'vitest';
import { findIds, isOneEach, movesThrough } from '../../../../src/ingest/guess/columns/find-id.ts';
import { columnOf, columnsOf } from '../columns-of.ts';

const found = (lines: readonly string[], shared: (header: string) => number = () => 0) =>
  findIds(columnsOf(...lines), ({ header }) => shared(header)).map(({ column }) => column.header);

describe('the id of a deal', () => {
  it('goes before those of people, firms and owners', () => {
    const ids = found([
      'Contact ID;Company ID;Owner ID;Deal ID;Contact name',
      '11;7;1;501;Ann Lee',
      '12;7;2;502;Bob Ray',
      '13;8;1;503;Cid Fox',
    ]);
    expect(ids[0]).toBe('Deal ID');
    expect(ids).not.toContain('Owner ID');
    expect(ids).not.toContain('Contact name');
  });

  it('is a bare number, in any language, and no count', () => {
    expect(found(['№;Менеджер;Кол-во', '1;Анна;3', '2;Борис;4'])).toEqual(['№']);
    expect(found(['Lp.;Numer szansy', '1;S-01', '2;S-02'])[0]).toBe('Numer szansy');
  });

  it('is the one that the other file has', () => {
    const lines = ['lead_id;external_id', 'a1;b1', 'a2;b2'];
    expect(found(lines)[0]).toBe('lead_id');
    expect(found(lines, (header) => (header === 'external_id' ? 1 : 0))[0]).toBe('external_id');
  });

  it('stands in nearly every row', () => {
    expect(found(['deal id;stage', '1;New', ';New', ';Won'])).toEqual([]);
  });
});

describe('values of ids', () => {
  it('are one each but for a few', () => {
    expect(isOneEach(columnOf('id', '1', '2', '3'))).toBe(true);
    expect(isOneEach(columnOf('id', '1', '1', '2'))).toBe(false);
  });

  it('move through stages where they repeat with others', () => {
    const [moving, stage, still] = columnsOf('id;stage;team', '1;New;a', '1;Won;a', '2;New;a', '2;New;a');
    expect(movesThrough(columnOf('id', '1', '1', '2'), columnOf('stage', 'New', 'Won', 'New'))).toBe(true);
    expect(movesThrough(moving!, stage!)).toBe(false);
    expect(movesThrough(still!, stage!)).toBe(false);
  });

  it('move where a spreadsheet has rounded them', () => {
    const rounded = columnOf('id', '1.58292E+18', '1.58292E+18', '1.58292E+18');
    expect(movesThrough(rounded, columnOf('stage', 'New', 'New', 'New'))).toBe(true);
  });
});
