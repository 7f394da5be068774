import iconv from 'iconv-lite';
import { afterAll, describe, expect, it } from 'vitest';
import { brief, collect, createScratch, problemsOf } from '../scratch.ts';

const scratch = createScratch();
afterAll(() => scratch.dispose());

const ROWS = [
  ['ID', 'Этап', 'Кто изменил'],
  ['C1', 'База', 'Пётр Иванов'],
  ['C2', 'Договор, счёт; акт\tи|всё', 'ООО "Ромашка"'],
  ['C3', 'две<nl>строки', ''],
  ['C4', '', 'Ёлкина'],
];

const ENCODINGS = {
  'utf-8': (text: string) => Buffer.from(text),
  'utf-8 with mark': (text: string) => Buffer.from(`\ufeff${text}`),
  'utf-16le': (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'utf-16le without mark': (text: string) => Buffer.from(text, 'utf16le'),
  'utf-16be': (text: string) => iconv.encode(text, 'utf-16be', { addBOM: true }),
  'windows-1251': (text: string) => iconv.encode(text, 'windows-1251'),
};
const NEWLINES = { LF: '\n', 'CR LF': '\r\n', CR: '\r' };

const cases = Object.entries(ENCODINGS).flatMap(([encoding, encode]) =>
  Object.entries(NEWLINES).flatMap(([newline, nl]) =>
    [',', ';', '\t', '|'].map((delimiter) => ({ encoding, encode, newline, nl, delimiter })),
  ),
);

describe('openSource', () => {
  it('leaves no room for an engine to drop a line of megabytes at the end', async () => {
    const long = 'x'.repeat(8 * 1024 * 1024);
    const source = await scratch.open(`id,stage\n1,a\n2,${long}`);
    expect(source.direct).toBe(false);
    expect(brief(await collect(source))).toEqual([
      [2, ['1', 'a']],
      [3, 'record-long'],
    ]);
  });

  it('rejects the record that has a NUL byte, and no other', async () => {
    const source = await scratch.open('id,stage\n1,a\n2,b\0\n3,"c\0"\n4,d\n');
    expect(brief(await collect(source))).toEqual([
      [2, ['1', 'a']],
      [3, 'record-nul'],
      [4, 'record-nul'],
      [5, ['4', 'd']],
    ]);
  });

  it('says where bytes of a UTF-8 file were lost', async () => {
    const text = Buffer.from('id,имя\n1,Анна\n2,Пётр\n3,Олег\n');
    const lost = Buffer.concat([text.subarray(0, 19), text.subarray(20)]);
    const source = await scratch.open(lost);
    expect(source).toMatchObject({ encoding: 'utf-8', direct: false });
    expect(source.lost).toEqual({ count: 1, places: [{ line: 2, byte: 19 }] });
    const records = await collect(source);
    expect(records.map(({ text: raw }) => raw.includes('\ufffd'))).toEqual([true, false, false]);
  });

  it('takes the header from the line that the config says', async () => {
    const text = 'a,b\n\nid,stage\n1,x\n';
    expect(await scratch.open(text, { header: 3 })).toMatchObject({
      header: ['id', 'stage'],
      above: 1,
      title: 'a b',
    });
    const [problem] = await problemsOf(() => scratch.open(text, { header: 9 }));
    expect(problem).toMatchObject({ code: 'header-absent', args: { line: 9 } });
  });

  it.each(cases)(
    'reads $encoding, $newline, $delimiter alike',
    async ({ encoding, encode, newline, nl, delimiter }) => {
      const cells = ROWS.map((row) => row.map((cell) => cell.replace('<nl>', nl)));
      const quoted = cells.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter));
      const source = await scratch.open(encode(quoted.join(nl) + nl));
      expect(source).toMatchObject({ delimiter, header: ROWS[0], headerAt: 1, sample: cells.slice(1) });
      expect(source.encoding).toBe(encoding.replace(/ .*/, ''));
      expect(source.direct).toBe(newline !== 'CR');
      expect(brief(await collect(source))).toEqual([
        [2, cells[1]],
        [3, cells[2]],
        [4, cells[3]],
        [6, cells[4]],
      ]);
    },
  );

  it.each([
    ['a plain file', 'a,b\n1,2\n', true],
    ['a mark', '\ufeffa,b\n1,2\n', true],
    ['a last line without end', 'a,b\n1,2', true],
    ['quoted fields', 'a,b\n"1\n1","2 ""x"" y"\n', true],
    ['a header only', 'a,b\n', true],
    ['one column', 'a\n1\n', false],
    ['a lone CR', 'a,b\n"1\r1",2\n', false],
    ['the line sep=', 'sep=;\na;b\n1;2\n', false],
    ['a blank line before the header', '\na,b\n1,2\n', false],
    ['a header with stray quotes', '"a"x,b\n1,2\n', false],
    ['quotes with a gap', 'a,b\n"x" "y",2\n', false],
    ['quotes with a wide gap', 'a,b\n"x"   "y",2\n', false],
    ['a quote open at the end', 'a,b\n1,2\n3,"x\n', false],
    ['a character cut off', Buffer.from('a,b\nя,я').subarray(0, -1), false],
  ])('decides who may read: %s', async (_, content, direct) => {
    expect((await scratch.open(content)).direct).toBe(direct);
  });

  it('does not let an engine take a path for a pattern', async () => {
    const file = scratch.file('export[1].csv', 'a,b\n1,2\n');
    expect((await scratch.open('', { file })).direct).toBe(false);
  });

  it('keeps at most 200 records of the beginning', async () => {
    const source = await scratch.open(`a,b\nbroken\n${'1,2\n'.repeat(300)}`);
    expect(source.sample.length).toBe(200);
    expect(source.sample[0]).toEqual(['1', '2']);
  });

  it('reads a file that is one open quote and very many lines', async () => {
    const source = await scratch.open(`a,b\n"1,2\n${'x\n'.repeat(130_000)}`);
    expect(source).toMatchObject({ header: ['a', 'b'], direct: false, sample: [] });
  });

  it.each([
    ['nothing', ''],
    ['a mark', '\ufeff'],
    ['white space', ' \r\n\n\t\n'],
    ['white space in UTF-16', Buffer.from('\ufeff \r\n', 'utf16le')],
  ])('reports a file with %s as empty', async (_, content) => {
    const [empty] = await problemsOf(() => scratch.open(content));
    expect(empty).toMatchObject({ code: 'file-empty', args: { expected: 'transitions' } });
  });

  it('reports what is no CSV', async () => {
    const [foreign] = await problemsOf(() => scratch.open('<html><table></table></html>'));
    expect(foreign).toMatchObject({ code: 'file-foreign', args: { seems: 'html' } });
  });

  it('obeys the configured encoding and delimiter', async () => {
    const source = await scratch.open(iconv.encode('ид;имя, отчество\n1;Пётр\n', 'cp866'), {
      encoding: 'cp866',
      delimiter: ';',
    });
    expect(source).toMatchObject({
      encoding: 'cp866',
      header: ['ид', 'имя, отчество'],
      sample: [['1', 'Пётр']],
    });
  });
});

it('a first line of several megabytes is judged at once, whatever it costs others', async () => {
  const text = `${'x'.repeat(3_000_000)}\n1,a,2026-01-01\n`;
  const [found] = await problemsOf(() => scratch.open(text));
  expect([found?.code, found?.place.line]).toEqual(['record-long', 1]);
}, 5_000);
