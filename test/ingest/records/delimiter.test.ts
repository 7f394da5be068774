import { describe, expect, it } from 'vitest';
import { findDialect } from '../../../src/ingest/records/delimiter.ts';

const find = (text: string, forced?: string) => findDialect(text, true, { delimiter: forced });

describe('findDialect', () => {
  it.each([
    [',', 'id,stage\n1,a\n'],
    [';', 'id;stage\n1;a\n'],
    ['\t', 'id\tstage\n1\ta\n'],
    ['|', 'id|stage\n1|a\n'],
    // decimal commas, and commas in texts
    [';', 'id;sum\n1;2,5\n2;3,5\n'],
    [';', 'ID;Сумма, руб;Дата\n'],
    [',', 'id,comment\n1,a;b;c\n2,d;e;f\n'],
    // delimiters in quotes do not count, even where they are more
    [',', 'id,list\n1,"a;b;c;d"\n2,"e;f;g;h"\n'],
    [';', '"a,b";"c,d"\n"1,2";"3,4"\n'],
    // a broken quote does not hide the rest
    [';', 'id;name;x\n1;"oops;2\n2;b;3\n3;c;4\n4;d;5\n5;e;6\n6;f;7\n7;g;8\n8;h;9\n9;i;1\n10;j;2\n11;k;3\n'],
    // a delimiter after the last field
    [';', 'id;stage;\n1;a;\n'],
    [',', 'id,stage\n1,a,\n2,b,\n'],
  ])('finds %j in %j', (delimiter, text) => {
    expect(find(text)).toEqual({ delimiter, sepLine: false });
  });

  it('gives a text of one column a delimiter that is not in it', () => {
    expect(find('id\n1\n2\n').delimiter).toBe(',');
    expect(find('company\nRoga, LLC\nKopyta, LLC\n').delimiter).toBe(';');
  });

  it('honours the line sep=', () => {
    expect(find('sep=;\nid,x;stage\n')).toEqual({ delimiter: ';', sepLine: true });
    expect(find('"sep=\t"\r\nid\tstage\r\n')).toEqual({ delimiter: '\t', sepLine: true });
    expect(find('separator;x\n')).toEqual({ delimiter: ';', sepLine: false });
  });

  it('obeys the config', () => {
    expect(find('a;b;c\n1;2;3\n', ',')).toEqual({ delimiter: ',', sepLine: false });
    expect(find('sep=;\na;b\n', '|')).toEqual({ delimiter: '|', sepLine: true });
  });

  it('is not misled by a sample that ends within a record', () => {
    expect(findDialect('id;stage;note\n1;a;b\n2;c;"d, e, f', false).delimiter).toBe(';');
  });
});
