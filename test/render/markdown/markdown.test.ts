import { marked, type Token, type Tokens } from 'marked';
import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../../src/render/markdown/markdown.ts';
import type { Cell, Line, Section } from '../../../src/report/model.ts';
import { makeSamplePage } from '../sample-page.ts';
import {
  count,
  fraction,
  makeColumns,
  makeOptions,
  makeReport,
  makeTable,
  rate,
  text,
} from '../sample-report.ts';

const GOLDENS = '__file_snapshots__';

function render(...sections: readonly Section[]): string {
  return renderMarkdown(makeReport(sections), makeOptions('en'));
}

function prose(lines: readonly Line[], title: string | null = null): Section {
  return { kind: 'prose', id: 'prose', title, lines };
}

/** What is there, piece by piece, as a reader of GitHub's Markdown sees it: kinds of tokens, and their text. */
function readTokens(markdown: string): { kinds: Set<string>; text: string } {
  const kinds = new Set<string>();
  const pieces: string[] = [];
  marked.walkTokens(marked.lexer(markdown, { gfm: true }), (token: Token) => {
    kinds.add(token.type);
    if (token.type === 'escape' || (token.type === 'text' && !(token as Tokens.Text).tokens))
      pieces.push(readEntities(token.text));
  });
  return { kinds, text: pieces.join('') };
}

/** Entities of the three kinds that are written. */
function readEntities(piece: string): string {
  return piece.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
}

const HOSTILE = [
  'a | b || c',
  '`code` ``two``',
  '<script>alert(1)</script>',
  '*bold* **bolder** _under_ __score__ snake_case_name',
  '[link](http://x.example) ![picture](x) [x]: y',
  'https://x.example/a www.x.example me@x.example',
  '&lt; &amp; &#60; AT&T',
  '~~gone~~ ~gone~',
  '# heading #',
  '- item',
  '+7 900 123',
  '=1+2',
  '--- ***',
  '> quoted',
  '1. first',
  '2026) year',
  '\\| back\\slash \\',
  'a < b > c',
];

describe('renderMarkdown', () => {
  it.each(['en', 'ru'] as const)('writes a page: %s', async (language) => {
    const page = renderMarkdown(makeSamplePage(language), makeOptions(language));
    await expect(page).toMatchFileSnapshot(`${GOLDENS}/page-${language}.md`);
  });

  it.each(HOSTILE)('keeps text a text: %s', (hostile) => {
    const cells = readTokens(render(makeTable(makeColumns('a', 'b'), [[text(hostile), count(1)]])));
    expect([...cells.kinds].filter((kind) => !['table', 'text', 'escape', 'space'].includes(kind))).toEqual(
      [],
    );
    expect(cells.text).toBe(`ab${hostile}1`);

    const line = readTokens(render(prose([{ text: hostile }])));
    expect(
      [...line.kinds].filter((kind) => !['paragraph', 'text', 'escape', 'space'].includes(kind)),
    ).toEqual([]);
    expect(line.text).toBe(hostile);

    const title = readTokens(render(prose([{ text: 'x' }], hostile)));
    expect(title.kinds).toContain('heading');
    expect(title.text).toBe(`${hostile}x`);
  });

  it('keeps a row a row, whatever breaks stand in a name', () => {
    const table = makeTable(makeColumns('a', 'b'), [[text('one\ntwo\u2028three'), count(1)]]);
    expect(render(table)).toBe('| a | b |\n| --- | ---: |\n| one two three | 1 |\n');
  });

  it('shows verdicts by mark and word, and coefficients with their counts', () => {
    const verdict: Cell = { type: 'verdict', value: 'coach' };
    expect(render(makeTable(makeColumns('a', 'b'), [[verdict, fraction(0.5, 'coach')]]))).toContain(
      '| !! coach | 50.0% |',
    );
    expect(render(makeTable(makeColumns('a', 'b'), [[text('x'), rate(1, 2, 'near')]]))).toContain(
      '| x | 50.0% ~ 1/2 |',
    );
  });

  it('draws bars and lines with letters', () => {
    const bar: Cell = { type: 'bar', value: 0.5, from: 0.2 };
    const spark: Cell = {
      type: 'spark',
      value: [
        { share: 0, hollow: false },
        { share: null, hollow: false },
        { share: 1, hollow: false },
      ],
    };
    expect(render(makeTable(makeColumns('a', 'b'), [[bar, spark]]))).toContain(
      '| \u00a0\u00a0███ | ▁\u00a0█ |',
    );
  });

  it('sets lines under a line as a list, and what is to be copied as code', () => {
    const lines: Line[] = [
      { text: 'Andrei', tone: 'strong' },
      { text: 'first', indent: 1 },
      { text: 'deeper', indent: 2 },
      { text: 'voronka gaps | cat `x`', indent: 1, whole: true },
      { text: '' },
      { text: 'Boris' },
      { text: 'far in', indent: 3 },
    ];
    expect(render(prose(lines))).toBe(
      '**Andrei**\n\n- first\n  - deeper\n- `` voronka gaps | cat `x` ``\n\nBoris\n\n- far in\n',
    );
  });

  it('says what stands in place of rows, and takes the table of a chart', () => {
    expect(render(makeTable(makeColumns('a'), [], { empty: 'nobody', notes: ['a note'] }))).toBe(
      'nobody\n\na note\n',
    );
    const chart: Section = {
      kind: 'chart',
      id: 'control',
      title: 'Control',
      picture: { kind: 'control', marks: 'bars', groups: [] },
      alternative: 'x',
      table: makeTable(makeColumns('a'), [[text('row')]]),
    };
    expect(render(chart)).toBe('## Control\n\n| a |\n| --- |\n| row |\n');
    expect(render()).toBe('');
  });
});
