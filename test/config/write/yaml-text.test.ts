import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { quoteList, quoteScalar } from '../../../src/config/write/yaml-text.ts';
import { countRuns } from '../../tool/property-runs.ts';

const HARD = [
  ...[
    '- a: "b" #c',
    "'; drop table",
    'yes',
    'No',
    '1e3',
    '007',
    'null',
    '~',
    'true',
    '.nan',
    '',
    ' ',
    ' a ',
    'a: b',
  ],
  ...[
    'a # b',
    '[x, y]',
    '{x}',
    '!!str x',
    '&a',
    '*a',
    '|',
    '>',
    '%',
    '@',
    '`',
    '---',
    '...',
    '? x',
    'a\nb',
    '\t',
  ],
  ...[
    '\u0007',
    '\u0085',
    '\u2028',
    '\ufeffx',
    '\u202e',
    '😀',
    '\\',
    '"',
    "'",
    'a\'b"c',
    '2026-01-01',
    '0x1f',
    ',',
  ],
];

describe('a text in YAML', () => {
  it.each(HARD)('%j comes back', (text) => {
    expect(parse(`a: ${quoteScalar(text)} # c\n`)).toEqual({ a: text });
    expect(parse(`a: ${quoteList([text, text])} # c\n`)).toEqual({ a: [text, text] });
  });

  it('comes back, whatever it is, in one line that shows all of it', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.constantFrom(...HARD));
    fc.assert(
      fc.property(fc.array(text), (texts) => {
        const list = quoteList(texts);
        expect(parse(`a: ${list} # c\nb: 1\n`)).toEqual({ a: texts, b: 1 });
        expect(list).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\ufeff]/);
      }),
      { numRuns: countRuns(300) },
    );
  });

  it('is plain where it can be, and quoted where others would take it for yes or no', () => {
    expect(['База', 'Дата создания', 'E-mail', 'yes', 'а б'].map(quoteScalar)).toEqual([
      ...['База', 'Дата создания', 'E-mail', '"yes"', 'а б'],
    ]);
  });
});
