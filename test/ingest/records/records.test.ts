import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_RECORD } from '../../../src/ingest/records/cutter.ts';
import { RecordReader, type TextRecord } from '../../../src/ingest/records/records.ts';
import { countRuns } from '../../tool/property-runs.ts';
import { brief } from '../scratch.ts';

/** Reads a text given in pieces of `size` characters. */
function read(text: string, delimiter = ',', size = text.length, sepLine = false): TextRecord[] {
  const reader = new RecordReader({ file: 'f.csv', delimiter, sepLine });
  const batches: TextRecord[][] = [];
  for (let at = 0; at < text.length; at += size) batches.push(reader.push(text.slice(at, at + size)));
  return [...batches.flat(), ...reader.end()];
}

const lines = (text: string, delimiter?: string) => brief(read(text, delimiter));

describe('RecordReader', () => {
  it('reads fields and lines', () => {
    expect(lines('a,b\n1,2\n3,4')).toEqual([
      [2, ['1', '2']],
      [3, ['3', '4']],
    ]);
  });

  it('keeps what is in quotes together', () => {
    expect(lines('a;b\n"x;y";"say ""hi"""\n"";2\n', ';')).toEqual([
      [2, ['x;y', 'say "hi"']],
      [3, ['', '2']],
    ]);
  });

  it('counts every kind of line end once, inside quotes too', () => {
    expect(lines('a,b\r\n"x\ny",2\r\n"x\r\ny",3\r\n"x\ry",4\r5,6\n\r\n7,8')).toEqual([
      [2, ['x\ny', '2']],
      [4, ['x\r\ny', '3']],
      [6, ['x\ry', '4']],
      [8, ['5', '6']],
      [10, ['7', '8']],
    ]);
  });

  it('passes over blank lines and counts them as lines', () => {
    expect(lines('\n \na,b\n\n1,2\n  \u00a0\n\t\n3,4\n\n')).toEqual([
      [5, ['1', '2']],
      [8, ['3', '4']],
    ]);
    expect(lines('a\tb\n\t\n \t\n', '\t')).toEqual([[3, [' ', '']]]);
    expect(lines('a;b\n;\n"";""\n;;;\n"";1\n', ';')).toEqual([[5, ['', '1']]]);
  });

  it('passes over the line sep=', () => {
    const reader = new RecordReader({ file: 'f.csv', delimiter: ';', sepLine: true });
    expect(brief([...reader.push('sep=;\r\na;b\r\n1;2'), ...reader.end()])).toEqual([[3, ['1', '2']]]);
    expect(reader.header).toEqual({ fields: ['a', 'b'], line: 2, regular: true });
  });

  it('takes quotes inside an unquoted field as they are', () => {
    expect(lines('a,b\nx"y,5"\n"z","w"\nOOO "R",2\nq,  "v"\n')).toEqual([
      [2, ['x"y', '5"']],
      [3, ['z', 'w']],
      [4, ['OOO "R"', '2']],
      [5, ['q', '  "v"']],
    ]);
  });

  it('allows a space before, and spaces after a quoted field', () => {
    expect(lines('a,b\n "x,1"  , "y"\n"z" ,2 \n')).toEqual([
      [2, ['x,1', 'y']],
      [3, ['z', '2 ']],
    ]);
  });

  it('rejects too few and too many fields', () => {
    const [few, many, fine] = read('a,b\n1\n1,2,3\n1,2\n');
    expect(few?.broken).toEqual({
      code: 'record-fields',
      args: { expected: 2, found: 1 },
      place: { file: 'f.csv', line: 2, text: '1' },
    });
    expect(many?.broken).toMatchObject({
      args: { expected: 2, found: 3 },
      place: { line: 3, text: '1,2,3' },
    });
    expect(fine?.fields).toEqual(['1', '2']);
  });

  it('drops surplus fields that are empty, and fills up columns without a name', () => {
    expect(lines('a,b\n1,2,\n1,2,,""\n')).toEqual([
      [2, ['1', '2']],
      [3, ['1', '2']],
    ]);
    expect(lines('a;b;;\n1;2\n1;2;x\n1\n', ';')).toEqual([
      [2, ['1', '2', '', '']],
      [3, ['1', '2', 'x', '']],
      [4, 'record-fields'],
    ]);
  });

  it('loses one line to a stray quote, whatever follows', () => {
    expect(lines('a,b\n"x"y,1\n"z" w,2\n3,4\n')).toEqual([
      [2, 'record-quote'],
      [3, 'record-quote'],
      [4, ['3', '4']],
    ]);
    expect(lines('a,b\n1,"oops\n3,4\n"5",6\n7,8\n')).toEqual([
      [2, 'record-quote'],
      [3, ['3', '4']],
      [4, ['5', '6']],
      [5, ['7', '8']],
    ]);
    expect(lines('a,b\n1,2\n3,"never\n5,6')).toEqual([
      [2, ['1', '2']],
      [3, 'record-quote'],
      [4, ['5', '6']],
    ]);
  });

  it('takes a record over several lines with a wrong number of fields for a stray quote', () => {
    expect(lines('a,b,c\n1,"x\n2,y",z,w\n3,4,5\n')).toEqual([
      [2, 'record-quote'],
      [3, 'record-fields'],
      [4, ['3', '4', '5']],
    ]);
    expect(lines('a,b,c\n1,"x\n2,3,4\n5,y"\n6,7,8\n')).toEqual([
      [2, 'record-quote'],
      [3, ['2', '3', '4']],
      [4, 'record-fields'],
      [5, ['6', '7', '8']],
    ]);
  });

  it('keeps the text of what it rejects', () => {
    expect(read('a,b\r\n"x"y,1\r\n')[0]).toMatchObject({ line: 2, text: '"x"y,1' });
    expect(read('a,b\r\n"x\ny", "z"\r\n')[0]).toMatchObject({ line: 2, text: '"x\ny", "z"' });
  });

  it('splits a header with stray quotes all the same', () => {
    const reader = new RecordReader({ file: 'f.csv', delimiter: ',', sepLine: false });
    const records = [...reader.push('"Deal" name,b\n1,2\n'), ...reader.end()];
    expect(reader.header).toEqual({ fields: ['Deal name', 'b'], line: 1, regular: false });
    expect(brief(records)).toEqual([[2, ['1', '2']]]);
  });

  it('gives the same whatever the pieces', () => {
    const token = fc.constantFrom('a', 'я', ' ', '"', '""', ',', '\n', '\r\n', '\r', '"x"', '1,2\n');
    fc.assert(
      fc.property(fc.array(token, { maxLength: 25 }), fc.integer({ min: 1, max: 7 }), (tokens, size) => {
        const text = `h,i\n${tokens.join('')}`;
        expect(read(text, ',', size)).toEqual(read(text));
      }),
      { seed: 11, numRuns: countRuns(300) },
    );
  });

  it('accounts for every line of a text without line ends in quotes', () => {
    const field = fc.constantFrom('1', 'я', '', '"q"', 'x"y', '"bad"y', ' "s" ');
    const row = fc.array(field, { minLength: 1, maxLength: 4 }).map((fields) => fields.join(','));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 20 }), (rows) => {
        const filled = rows.flatMap((text, i) => (/^[\s,]*$/.test(text) ? [] : [i + 2]));
        expect(read(`a,b\n${rows.join('\n')}`).map(({ line }) => line)).toEqual(filled);
      }),
      { seed: 12, numRuns: countRuns(200) },
    );
  });
});

describe('RecordReader at the limit', () => {
  const long = 'x'.repeat(5 * MAX_RECORD);

  it('skips a line over the limit and keeps its beginning only', () => {
    const [before, broken, after] = read(`a,b\n1,2\n${long},"\n3,4\n`, ',', 200_000);
    expect(before?.fields).toEqual(['1', '2']);
    expect(broken?.broken).toEqual({
      code: 'record-long',
      args: { limit: 1_048_576 },
      place: { file: 'f.csv', line: 3, text: 'x'.repeat(200) },
    });
    expect(after).toMatchObject({ line: 4, fields: ['3', '4'] });
  });

  it('takes exactly the limit', () => {
    const fit = 'x'.repeat(MAX_RECORD - 2);
    expect(read(`a,b\n${fit},2\n${fit},22\n`, ',', 300_000).map(({ broken }) => broken?.code)).toEqual([
      undefined,
      'record-long',
    ]);
  });

  it('gives up a quote that is open for longer than the limit, and goes on with the next line', () => {
    const rows = Array.from({ length: 120_000 }, (_, i) => `${i},abcdefgh`);
    const records = read(`a,b\n"open,1\n${rows.join('\n')}\n"closed",2\n`, ',', 262_144);
    expect(records.length).toBe(120_002);
    expect(records[0]).toMatchObject({ line: 2, broken: { code: 'record-quote' }, text: '"open,1' });
    expect(records[1]).toMatchObject({ line: 3, fields: ['0', 'abcdefgh'] });
    expect(records.at(-1)).toMatchObject({ line: 120_003, fields: ['closed', '2'] });
  });

  it('gives up a quoted field that is longer, although it is closed, however the text comes', () => {
    const text = `a,b\n"${'x,y\n'.repeat(270_000)}",2\n3,4\n`;
    for (const size of [text.length, 262_144]) {
      const records = read(text, ',', size);
      expect(records.length).toBe(270_002);
      expect(records[0]).toMatchObject({ line: 2, broken: { code: 'record-quote' }, text: '"x,y' });
      expect(records[1]).toMatchObject({ line: 3, fields: ['x', 'y'] });
    }
  }, 20_000);

  it('does not go over the same text for every stray quote', () => {
    // each line closes the quote of the line before and opens another
    const text = `a,b,c\n${'x",y,"z\n'.repeat(50_000)}`;
    expect(read(text, ',', 262_144).length).toBe(50_000);
  });
});
