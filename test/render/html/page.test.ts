import { createHash } from 'node:crypto';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { renderPage } from '../../../src/render/html/page.ts';
import type { Cell, Report, Section } from '../../../src/report/model.ts';
import { makeSamplePage } from '../sample-page.ts';
import { count, fraction, makeColumns, makeReport, makeTable, rate, text, WORDS } from '../sample-report.ts';

const HOSTILE = `<script>x()</script>"&`;

function write(sections: readonly Section[], more: Partial<Report> = {}): Promise<string> {
  return renderPage({ ...makeReport(sections), ...more }, { words: WORDS.en });
}

type Page = ReturnType<typeof parseHTML>['document'];
type Element = ReturnType<Page['querySelector']>;

async function read(sections: readonly Section[], more: Partial<Report> = {}): Promise<Page> {
  return parseHTML(await write(sections, more)).document;
}

const said = (element: Element | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

describe('renderPage', () => {
  for (const language of ['en', 'ru'] as const) {
    it(`writes a page in ${language}`, async () => {
      const page = await renderPage(makeSamplePage(language), { words: WORDS[language] });
      // how it looks and sorts stands in files of its own, and is seen in a browser
      const told = page
        .replace(/(<(style|script)>).*?(<\/\2>)/gs, '$1…$3')
        .replace(/sha256-[^']*/, 'sha256-…');
      await expect(told).toMatchFileSnapshot(`./__file_snapshots__/page-${language}.html`);
    });
  }

  it('asks for nothing, and lets only its own script run', async () => {
    const page = await renderPage(makeSamplePage('en'), { words: WORDS.en });
    const { document } = parseHTML(page);
    expect(document.querySelectorAll('[src], link, iframe, object, embed, img, form').length).toBe(0);
    expect(page).not.toMatch(/https?:|url\(|@import/);
    const policy = document.querySelector('meta[http-equiv]')?.getAttribute('content') ?? '';
    const [script, ...others] = document.querySelectorAll('script');
    expect(others).toEqual([]);
    const digest = createHash('sha256').update(script!.textContent).digest('base64');
    expect(policy).toContain(`default-src 'none'`);
    expect(policy).toContain(`script-src 'sha256-${digest}';`);
    expect(page).not.toMatch(/ on[a-z]+=/);
  });

  it('makes text of whatever names say', async () => {
    const columns = makeColumns(HOSTILE, 'n');
    const table = makeTable(columns, [[text(HOSTILE), count(1)]], {
      id: HOSTILE,
      title: HOSTILE,
      notes: [HOSTILE],
    });
    const prose: Section = {
      kind: 'prose',
      id: HOSTILE,
      title: HOSTILE,
      lines: [{ text: HOSTILE, whole: true }, { text: HOSTILE }, { text: HOSTILE, indent: 1 }],
    };
    const page = await write([prose, table, { ...table, rows: [], empty: HOSTILE }], { title: HOSTILE });
    const { document } = parseHTML(page);
    expect(document.querySelectorAll('script').length).toBe(1);
    const found = page.match(/x\(\)/g) ?? [];
    expect(found.length).toBeGreaterThan(10);
    expect(page.match(/&lt;script&gt;x\(\)&lt;\/script&gt;&quot;&amp;/g)).toHaveLength(found.length);
  });

  it('is called as its report is, else as its first section, else as the command', async () => {
    const prose: Section = { kind: 'prose', id: 'head', title: 'All time', lines: [] };
    const named = await read([prose], { title: 'Monday' });
    expect([said(named.querySelector('title')), said(named.querySelector('h1'))]).toEqual([
      'Monday',
      'Monday',
    ]);
    expect(said(named.querySelector('.lead'))).toBe('All time');
    const headed = await read([prose]);
    expect([said(headed.querySelector('h1')), headed.querySelector('.lead')]).toEqual(['All time', null]);
    const bare = await read([makeTable(makeColumns('a'), [[text('x')]])]);
    expect(said(bare.querySelector('h1'))).toBe('voronka report');
  });

  it('lists its sections from four headings on, each under an id of its own', async () => {
    const table = (id: string) => makeTable(makeColumns('a'), [[text('x')]], { id, title: `Of ${id}` });
    const short = await read(['a', 'b', 'c'].map(table));
    expect(short.querySelector('nav')).toBeNull();
    const long = await read(['a', 'b', 'a c', 'a b"'].map(table));
    const links = [...long.querySelectorAll('nav a')].map((link) => link.getAttribute('href')!.slice(1));
    expect(links).toEqual(['a', 'b', 'a-c', 'a-b-']);
    expect(links.map((id) => said(long.getElementById(id)?.querySelector('h2')))).toEqual([
      'Of a',
      'Of b',
      'Of a c',
      'Of a b"',
    ]);
  });

  it('puts sections that repeat under the first of their round, and lists that alone', async () => {
    const table = (id: string, title: string) => makeTable(makeColumns('a'), [[text('x')]], { id, title });
    const rounds = [1, 2, 3, 4].flatMap((place) => [
      table('card', `Card: ${place}`),
      table('steps', 'Steps'),
    ]);
    const page = await read(rounds);
    expect([...page.querySelectorAll('nav a')].map(said)).toEqual([
      'Card: 1',
      'Card: 2',
      'Card: 3',
      'Card: 4',
    ]);
    expect(page.querySelectorAll('section h3').length).toBe(4);
    expect([...page.querySelectorAll('.anew')].map(({ id }) => id)).toEqual(['card-2', 'card-3', 'card-4']);
    expect(page.querySelector('#steps-4 h3')).not.toBeNull();
  });

  it('lists headings up to their colons where they differ there', async () => {
    const table = (title: string) => makeTable(makeColumns('a'), [[text('x')]], { id: title, title });
    const listed = async (...titles: readonly string[]): Promise<string[]> =>
      [...(await read(titles.map(table))).querySelectorAll('nav a')].map(said);
    expect(await listed('A: one', 'B: two', 'C', 'D')).toEqual(['A', 'B', 'C', 'D']);
    expect(await listed('A: one', 'A: two', 'C', 'D')).toEqual(['A: one', 'A: two', 'C', 'D']);
  });

  it('does not say again what its title ends with', async () => {
    const lead = async (title: string, line: string): Promise<string | null> => {
      const page = await read([{ kind: 'prose', id: 'head', title: line, lines: [] }], { title });
      return page.querySelector('.lead') && said(page.querySelector('.lead'));
    };
    expect(await lead('Gaps · All time', 'All time: 12 contacts')).toBe('12 contacts');
    expect(await lead('Gaps · All time', 'All time')).toBeNull();
    expect(await lead('Gaps · All time', 'All times: 12')).toBe('All times: 12');
  });
});

describe('tables of pages', () => {
  it('tell a verdict by mark and word beside the colour, absent values as such, counts beneath', async () => {
    const rows: Cell[][] = [
      [text('a'), rate(157, 400, 'coach')],
      [text('b'), rate(0, 0, 'no-data')],
      [text('c', true), { ...rate(9, 10, 'met'), signal: 'down' } as Cell],
    ];
    const page = await read([makeTable(makeColumns('who', 'step'), rows)]);
    const cells = [...page.querySelectorAll('tbody td')];
    expect(cells.map(said)).toEqual(['39.3%!!157/400', 'n/a0/0', '90.0%+ ↓9/10']);
    expect(cells.map((cell) => cell.className)).toEqual(['n coach', 'n muted', 'n met']);
    expect(cells.map((cell) => cell.querySelector('abbr')?.getAttribute('title'))).toEqual([
      'coach',
      undefined,
      'met, falling',
    ]);
    expect(cells.map((cell) => cell.getAttribute('data-v'))).toEqual(['0.3925', '', '0.9']);
    expect([...page.querySelectorAll('tbody th b')].map(said)).toEqual(['c']);
  });

  it('need no marks where a column tells verdicts in words', async () => {
    const rows: Cell[][] = [[text('a'), fraction(0.5, 'coach'), { type: 'verdict', value: 'coach' }]];
    const page = await read([makeTable(makeColumns('who', 'share', 'verdict'), rows)]);
    expect([...page.querySelectorAll('tbody td')].map(said)).toEqual(['50.0%', '!! coach']);
  });

  it('have a body for what stands between rules', async () => {
    const rows = ['a', 'b', 'Team', 'Target'].map((name) => [text(name), count(1)]);
    const page = await read([makeTable(makeColumns('who', 'n'), rows, { rules: [2, 3] })]);
    expect([...page.querySelectorAll('tbody')].map((body) => body.querySelectorAll('tr').length)).toEqual([
      2, 1, 1,
    ]);
  });

  it('leave out columns with neither heading nor content, and say what an empty table says', async () => {
    const columns = [...makeColumns('who', 'n'), { key: 'signal', title: '', align: 'left' as const }];
    const row = (value: 'up' | null): Cell[] => [text('a'), count(1), { type: 'signal', value }];
    const heads = async (value: 'up' | null): Promise<number> =>
      (await read([makeTable(columns, [row(value)])])).querySelectorAll('thead tr > *').length;
    expect([await heads(null), await heads('up')]).toEqual([2, 3]);
    const empty = await read([makeTable(columns, [], { empty: 'Nothing yet.', notes: ['A note.'] })]);
    expect(empty.querySelector('table')).toBeNull();
    expect(said(empty.querySelector('main section'))).toBe('Nothing yet.A note.');
  });

  it('draw bars from where they begin, and small pictures that say what they show', async () => {
    const rows: Cell[][] = [
      [
        text('a'),
        { type: 'bar', value: 0.75, from: 0.25 },
        {
          type: 'spark',
          value: [
            { share: 0.5, hollow: false },
            { share: null, hollow: false },
            { share: 1, hollow: true },
          ],
        },
      ],
    ];
    const page = await read([makeTable(makeColumns('who', 'bar', 'weeks'), rows)]);
    expect(page.querySelector('.bar path')?.getAttribute('d')).toBe('M25 0h50v1h-50z');
    const spark = page.querySelector('.spark');
    expect(spark?.getAttribute('aria-label')).toMatch(/: 50%, none, \(100%\)$/);
    expect(spark?.querySelector('path')?.getAttribute('d')).toBe('M0 20v-10h6v10z');
    expect(spark?.querySelectorAll('circle').length).toBe(1);
  });

  it('stand on paper of their own that lies on its side where they are too wide', async () => {
    const side = async (steps: number): Promise<boolean> => {
      const names = Array.from({ length: steps }, (_, step) => `Step ${step + 1}`);
      const rows = [[text('Somebody'), ...names.map(() => rate(1157, 1400, 'coach'))]];
      return (await write([makeTable(makeColumns('who', ...names), rows)])).includes('scroll wide');
    };
    expect([await side(4), await side(12)]).toEqual([false, true]);
  });
});

describe('prose of pages', () => {
  it('sets lines under others into cards, and commands to be copied apart', async () => {
    const lines = [
      { text: 'First.' },
      { text: 'Head', tone: 'coach' },
      { text: 'Evidence', indent: 1 },
      { text: 'Deeper', indent: 2, tone: 'muted' },
      { text: 'Second head' },
      { text: 'voronka check  --lang ru', indent: 1, whole: true },
      { text: 'Last.', tone: 'watch' },
    ] as const;
    const page = await read([{ kind: 'prose', id: 'x', title: null, lines }]);
    const cards = [...page.querySelectorAll('.cards > .card')];
    expect(cards.map((card) => card.className)).toEqual(['card coach', 'card']);
    expect(cards.map((card) => [...card.children].map(said))).toEqual([
      ['Head', 'Evidence', 'Deeper'],
      ['Second head', 'voronka check --lang ru'],
    ]);
    expect(cards[1]?.querySelector('pre code')?.textContent).toBe('voronka check  --lang ru');
    expect([...page.querySelectorAll('header > p')].map(said)).toEqual(['First.', 'Last.']);
  });
});
