import iconv from 'iconv-lite';
import { afterAll, describe, expect, it } from 'vitest';
import { findEncoding, guessCodePage } from '../../../src/ingest/bytes/encoding.ts';
import { scanBytes } from '../../../src/ingest/bytes/scan.ts';
import { createScratch, problemsOf } from '../scratch.ts';

const scratch = createScratch();
afterAll(() => scratch.dispose());

async function find(content: string | Buffer, forced?: string) {
  const bytes = Buffer.from(content);
  const path = scratch.file('text.csv', bytes);
  const { encoding, bom, scan } = await findEncoding(path, bytes.subarray(0, 4096), 'text.csv', forced);
  return { encoding, bom, truncated: scan.faults.cut };
}

const RUSSIAN = 'ID;Этап;Кто изменил\nC1;База;Пётр в отпуске\nC2;Оплата;ООО «Ромашка» № 5\n';

describe('findEncoding', () => {
  it.each([
    ['utf-8', 0, Buffer.from(RUSSIAN)],
    ['utf-8', 3, Buffer.from(`\ufeff${RUSSIAN}`)],
    ['utf-8', 0, Buffer.from('id,stage\n')],
    ['utf-16le', 2, Buffer.from(`\ufeff${RUSSIAN}`, 'utf16le')],
    ['utf-16le', 0, Buffer.from(RUSSIAN, 'utf16le')],
    ['utf-16be', 2, iconv.encode(RUSSIAN, 'utf-16be', { addBOM: true })],
    ['utf-16be', 0, iconv.encode(RUSSIAN, 'utf-16be')],
    ['windows-1251', 0, iconv.encode(RUSSIAN, 'windows-1251')],
    ['windows-1252', 0, iconv.encode('id,owner\n1,José Müller\n2,François\n', 'windows-1252')],
  ])('finds %s with a mark of %i bytes (%#)', async (encoding, bom, bytes) => {
    expect(await find(bytes)).toEqual({ encoding, bom, truncated: false });
  });

  it('decides by invalid UTF-8 wherever it stands', async () => {
    const head = Buffer.from('id,owner\n'.repeat(600_000));
    const bytes = Buffer.concat([head, iconv.encode('1,Иванов\n', 'windows-1251')]);
    expect((await find(bytes)).encoding).toBe('windows-1251');
  });

  it('keeps UTF-8 where only the last character is cut off', async () => {
    const whole = Buffer.from('id,имя\n1,Анна Я');
    expect(await find(whole.subarray(0, -1))).toEqual({ encoding: 'utf-8', bom: 0, truncated: true });
    expect(await find(Buffer.from([0x61, 0x2c, 0xd0]))).toMatchObject({ encoding: 'windows-1251' });
  });

  it.each([
    ['many', 'id,stage\n1,a\0b\n'.repeat(20)],
    ['one beside other signs that no text has', '\x02id,stage\n1,a\0b\n'],
  ])('takes a file for binary that has %s NUL bytes', async (_, text) => {
    expect(await problemsOf(() => find(text))).toEqual([
      { code: 'file-foreign', args: { seems: 'binary' }, place: { file: 'text.csv' } },
    ]);
  });

  it('takes one NUL byte for a slip', async () => {
    expect(await find('id,stage\n1,a\0b\n2,c\n')).toMatchObject({ encoding: 'utf-8' });
  });

  it('keeps UTF-8 where few bytes of many are lost, wherever they stand', async () => {
    const line = Buffer.from('1,Иванов,комментарий\n');
    const lost = Buffer.concat([line.subarray(0, -2), Buffer.from('\n')]);
    const text = (...lines: Buffer[]) => Buffer.concat(lines);
    expect(await find(text(line, line, line, lost))).toMatchObject({ encoding: 'utf-8' });
    expect(await find(text(lost, line, line, line))).toMatchObject({ encoding: 'utf-8' });
    // the second chunk of the scan
    const long = Buffer.from('1,Иванов\n'.repeat(400_000));
    expect(await find(text(long, lost, line))).toMatchObject({ encoding: 'utf-8' });
    const russian = iconv.encode(RUSSIAN, 'windows-1251');
    expect(await find(text(line, russian, russian))).toMatchObject({ encoding: 'windows-1251' });
  });

  it('obeys the config', async () => {
    expect(await find(iconv.encode(RUSSIAN, 'koi8-r'), 'koi8-r')).toMatchObject({ encoding: 'koi8-r' });
    expect(await find(`\ufeff${RUSSIAN}`, 'UTF8')).toMatchObject({ encoding: 'utf-8', bom: 3 });
    const [unknown] = await problemsOf(() => find(RUSSIAN, 'windows-1521'));
    expect(unknown).toMatchObject({ code: 'encoding-unsupported', args: { encoding: 'windows-1521' } });
  });

  it('names the first bad line of what should be UTF-8', async () => {
    const bad = iconv.encode('3,Иванов', 'windows-1251');
    const bytes = Buffer.concat([Buffer.from('id,имя\r\n1,Анна\r2,Пётр\n'), bad, Buffer.from('\n4,Олег\n')]);
    expect(await problemsOf(() => find(bytes, 'utf-8'))).toEqual([
      {
        code: 'encoding-broken',
        args: { encoding: 'utf-8' },
        place: { file: 'text.csv', line: 4, text: bad.toString('utf8') },
      },
    ]);
  });
});

describe('guessCodePage', () => {
  it.each([
    ['windows-1251', 'Иванов; в; Ромашка'],
    ['windows-1251', 'я'],
    ['windows-1251', 'order № 5'],
    ['windows-1251', 'Smith; Ёлкина; café'.replace('é', 'и')],
  ])('says %s of %s', (page, text) => {
    expect(guessCodePage(iconv.encode(text, 'windows-1251'))).toBe(page);
  });

  it.each(['naïve café', 'Ångström', 'price: 5 €', 'Jürgen à Paris'])('says windows-1252 of %s', (text) => {
    expect(guessCodePage(iconv.encode(text, 'windows-1252'))).toBe('windows-1252');
  });
});

describe('scanBytes', () => {
  it('looks across the ends of its chunks', async () => {
    const pad = Buffer.alloc(4 * 1024 * 1024 - 1, 'x');
    const scan = (rest: string) =>
      scanBytes(scratch.file('long.csv', Buffer.concat([pad, Buffer.from(rest)])));
    expect(await scan('\r\nя')).toMatchObject({ validUtf8: true, hasLoneCr: false, hasQuote: false });
    expect(await scan('Ж')).toMatchObject({ validUtf8: true, hasMultibyte: true });
    expect(await scan('\rz')).toMatchObject({ hasLoneCr: true });
    expect(await scan('" "z')).toMatchObject({ hasQuote: true, hasQuoteGap: true });
    expect(await scan('\n"a"')).toMatchObject({ hasQuote: true, hasQuoteGap: false });
  });
});
