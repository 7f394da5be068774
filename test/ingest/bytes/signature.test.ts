import { describe, expect, it } from 'vitest';
import { isWorkbook, recogniseForeign, recogniseTable } from '../../../src/ingest/bytes/signature.ts';

describe('isWorkbook', () => {
  it.each([
    [true, '[Content_Types].xml'],
    [true, 'xl/workbook.xml'],
    [true, `docProps/app.xml${' '.repeat(1500)}PK\x03\x04xl/theme/theme1.xml`],
    [false, 'export.csv'],
  ])('says %s of an archive that begins with %j', (expected, name) => {
    const bytes = Buffer.from(`PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0${name}`, 'latin1');
    expect(isWorkbook(bytes)).toBe(expected);
  });

  it('says no of a text', () => {
    expect(isWorkbook(Buffer.from('[Content_Types].xml,xl/workbook.xml'))).toBe(false);
  });
});

describe('recogniseForeign', () => {
  it.each([
    ['zip', Buffer.from('PK\x03\x04\x14\0\0\0\x08\0\0\0!\0export.csv', 'latin1')],
    ['zip', Buffer.from('PK\x05\x06\0\0', 'latin1')],
    ['xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])],
    ['pdf', Buffer.from('%PDF-1.7')],
    ['lfs-pointer', Buffer.from('version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12\n')],
    ['html', Buffer.from('\ufeff\r\n <!DOCTYPE HTML PUBLIC>')],
    ['html', Buffer.from('<HTML><body>')],
    ['html', Buffer.from('<table border=1><tr>')],
    ['html', Buffer.from('\ufeff<html>', 'utf16le')],
  ])('recognises %s (%#)', (kind, head) => {
    expect(recogniseForeign(head)).toBe(kind);
  });

  it.each([
    'ID,Stage\n',
    '[id],stage\n',
    '{id},stage\n',
    'PK,Stage\n',
    'version,date\n',
    '<tablet>,x\n',
    '"{""a"": 1}",x\n',
    '',
  ])('takes %j for text', (text) => {
    expect(recogniseForeign(Buffer.from(text))).toBeUndefined();
    expect(recogniseTable(Buffer.from(text))).toBeUndefined();
  });
});

describe('recogniseTable', () => {
  it.each([
    ['parquet', Buffer.from('PAR1\x15\x04')],
    ['json', Buffer.from('[{"id": 1}]')],
    ['json', Buffer.from('\ufeff[{"id": 1}]')],
    ['json', Buffer.from('\ufeff[{"id": 1}]', 'utf16le')],
    ['json', Buffer.from(' {\n  "data": []')],
    ['json', Buffer.from('[\n "a"')],
    ['json', Buffer.from('[1, 2]')],
    ['json', Buffer.from('[[1]]')],
    ['json', Buffer.from(' [ ]\n')],
    ['json', Buffer.from('{}')],
  ])('recognises %s (%#)', (format, head) => {
    expect(recogniseTable(head)).toBe(format);
    expect(recogniseForeign(head)).toBeUndefined();
  });
});
