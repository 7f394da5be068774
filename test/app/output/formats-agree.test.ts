import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre/xlsx';
import { parseHTML } from 'linkedom';
import { marked } from 'marked';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runToolIn } from '../../tool/run-tool.ts';

const FUNNEL = [
  'report',
  'gaps',
  'coach',
  'trend',
  'spread',
  'stuck',
  'velocity',
  'whatif',
  'scorecard',
  'plan',
  'refusals',
  'activity',
  'base',
] as const;

/** A company, the language of its reports, and what more its commands are asked. */
const COMPANIES: readonly (readonly [fixture: string, language: 'en' | 'ru', commands: readonly string[]])[] =
  [
    ['demo', 'ru', FUNNEL],
    ['kachalov', 'en', FUNNEL.filter((name) => name !== 'plan')],
    // nobody waits there, and no refusal has a reason: all that is told of them is a picture
    ['mix', 'ru', FUNNEL.filter((name) => !['plan', 'stuck', 'refusals'].includes(name))],
  ];

/** What a command has to be asked beside. */
const ask = (command: string): string => (command === 'scorecard' ? ', all: true' : '');

type Grid = readonly (readonly string[])[];

/** Tables of flat text, a blank line between two. */
function readFlat(text: string, delimiter: string): Grid[] {
  return text
    .replace(/^\ufeff/, '')
    .split(/\n\n/)
    .filter((block) => block.trim() !== '')
    .map((block) => parse(block, { delimiter, relax_column_count: true }) as string[][]);
}

/** Tables of a page or of Markdown: the text of their cells, headings first. */
function readTables(html: string): Grid[] {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  return [...document.querySelectorAll('table')].map((table) =>
    [...table.querySelectorAll('tr')].map((row) =>
      [...row.querySelectorAll('th,td')].map((cell) => clean(cell.textContent ?? '')),
    ),
  );
}

const clean = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A number as people write it in either language; null where it is none. */
function readNumber(text: string): number | null {
  const plain = clean(text)
    .replace(/−/g, '-')
    .replace(/(\d) (?=\d{3}\b)/g, '$1')
    .replace(/(\d),(?=\d{3}\b)/g, '$1');
  const [, digits, percent] =
    /^(-?\d+(?:[.,]\d+)?(?:E[+-]?\d+)?) ?(%?)$/i.exec(plain.replace(/^\+/, '')) ?? [];
  return digits === undefined ? null : Number(digits.replace(',', '.')) / (percent ? 100 : 1);
}

const isNear = (told: number, exact: number, step: number): boolean =>
  Math.abs(told - exact) <= step / 2 + Math.abs(exact) * 1e-5;

let folder = '';
const bytesOf = (file: string): Uint8Array => readFileSync(join(folder, file));
const textOf = (file: string): string => readFileSync(join(folder, file), 'utf8');

describe.each(COMPANIES)('every format of %s in %s', (fixture, language, commands) => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'voronka-formats-'));
    cpSync(new URL(`../../../fixtures/${fixture}/`, import.meta.url), folder, { recursive: true });
    const views = commands.flatMap((command) => [
      `  ${command}: { command: ${command}${ask(command)}, outputs: [${['csv', 'xlsx', 'html', 'md'].map((end) => `${command}.${end}`).join(', ')}] }`,
      `  ${command}-local: { command: ${command}${ask(command)}, excel: true, outputs: [${command}-local.csv] }`,
    ]);
    const config = join(folder, 'voronka.yaml');
    const own = readFileSync(config, 'utf8').replace(/^reports:\n(?:[ #].*\n|\n)*/m, '');
    writeFileSync(config, `${own}\nreports:\n${views.join('\n')}\n`);
    const names = commands.flatMap((command) => [command, `${command}-local`]);
    const { status, stderr } = await runToolIn(folder, ['run', ...names, '--lang', language]);
    expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(commands)(
    '%s: sheets and csv for people hold the cells of csv, each where it stands',
    async (command) => {
      const flat = readFlat(textOf(`${command}.csv`), ',').filter(({ length }) => length > 1);
      const local = readFlat(textOf(`${command}-local.csv`), language === 'ru' ? ';' : ',');
      const { sheets } = await readXlsx(bytesOf(`${command}.xlsx`));
      expect(flat.length).toBeGreaterThan(0);
      for (const table of flat) {
        const columns = table[0]!.length;
        const twins = sheets.filter(
          ({ rows }) => rows.length === table.length && rows[0]!.length === columns,
        );
        const compared = twins.map(({ rows }) => compareSheet(table, rows));
        expect(compared).toContainEqual([]);
        const wide = local.filter(({ length }) => length === table.length).map((each) => withoutIds(each));
        expect(wide.map((each) => compareLocal(table, each))).toContainEqual([]);
      }
    },
  );

  it.each(commands)('%s: a page has the tables of Markdown, and both the numbers of csv', (command) => {
    const page = readTables(textOf(`${command}.html`));
    const chat = readTables(marked.parse(textOf(`${command}.md`), { async: false }));
    let linked = 0;
    for (const table of chat) {
      const same = page.filter(([head]) => head?.join() === dropBlank(table)[0]!.join());
      // some stand behind a picture, with other columns
      if (same.length === 0) continue;
      linked += 1;
      expect(same.map((each) => listDifferent(dropBlank(table), each))).toContainEqual([]);
    }
    // sentences alone have no table to be compared
    expect(linked).toBeGreaterThanOrEqual(Math.min(1, chat.length));
  });

  it('gaps: the page tells the numbers of the sheet, under the same headings', async () => {
    const [sheet] = (await readXlsx(bytesOf('gaps.xlsx'))).sheets.filter(({ rows }) => rows[0]!.length > 20);
    const rows = sheet!.rows as unknown[][];
    const page = readTables(textOf('gaps.html')).find((table) => table[0]!.length > 15)!;
    expect(page).toHaveLength(rows.length);
    const shared = page[0]!.filter((heading) => rows[0]!.includes(heading));
    expect(shared.length).toBeGreaterThan(10);
    const wrong = shared.filter((heading) => {
      const told = pick(page, page[0]!.indexOf(heading));
      const exact = pick(rows, rows[0]!.indexOf(heading));
      return exact.some(
        (value, row) =>
          typeof value === 'number' && readNumber(String(told[row])) !== null && !isTold(told[row], value),
      );
    });
    expect(wrong).toEqual([]);
  });
});

/** What the cells of a column are in another format than what they are in csv; every row where it is of another kind. */
function compareColumn(
  csv: readonly string[],
  other: readonly unknown[],
  agree: (told: unknown, exact: number, factor: number) => boolean,
): boolean {
  const fits = (factor: number): boolean => {
    const words = new Map<string, unknown>();
    const codes = new Map<unknown, string>();
    return csv.every((code, row) => {
      const told = other[row] ?? '';
      if (code === '' || told === '') return code === '' && told === '';
      if (agree(told, Number(code), factor)) return true;
      if (typeof told === 'number') return false;
      // a code is one word, and a word stands for one code
      const known = words.get(code) ?? told;
      const coded = codes.get(told) ?? code;
      words.set(code, told);
      codes.set(told, code);
      return known === told && coded === code && (Number.isNaN(Number(code)) || code === told);
    });
  };
  // differences are told in points
  return fits(1) || fits(100);
}

const pick = (rows: readonly (readonly unknown[])[], at: number) => rows.slice(1).map((row) => row[at]);

/** Columns of a sheet that are not those of csv. */
function compareSheet(table: Grid, rows: readonly (readonly unknown[])[]): string[] {
  return table[0]!.filter((_, at) => {
    return !compareColumn(pick(table, at) as string[], pick(rows, at), (told, exact, factor) => {
      // csv has six decimals; a share beyond the whole, of too few to be sure, is told as the whole
      return (
        typeof told === 'number' &&
        isNear(told, told === 1 && factor === 1 ? Math.min(exact, 1) : exact * factor, 2e-6 * factor)
      );
    });
  });
}

/** Columns of csv for people that are not those of csv for programs. */
function compareLocal(table: Grid, local: Grid): string[] {
  if (local[0]!.length !== table[0]!.length) return ['width'];
  return table[0]!.filter((_, at) => {
    return !compareColumn(pick(table, at) as string[], pick(local, at), isTold);
  });
}

/** Whether a text tells a number, as far as it has digits. */
function isTold(told: unknown, exact: number, factor = 1): boolean {
  const text = String(told);
  const number = readNumber(text);
  if (number === null || Number.isNaN(exact)) return false;
  if (/E/.test(text)) return Math.abs(number / (exact * factor) - 1) < 0.06;
  const decimals = /[.,](\d+) ?%?$/.exec(text)?.[1]?.length ?? 2;
  return isNear(number, exact * factor, 10 ** -decimals / (text.endsWith('%') ? 100 : 1));
}

function withoutIds(table: Grid): Grid {
  const keep = table[0]!.map((heading) => !heading.endsWith(' (ID)'));
  return table.map((row) => row.filter((_, at) => keep[at]));
}

/** A table without columns that have neither a heading nor anything in them. */
function dropBlank(table: Grid): Grid {
  const keep = table[0]!.map((_, at) => table.some((row) => row[at] !== ''));
  return table.map((row) => row.filter((_, at) => keep[at]));
}

/** Cells that read another way on the page than in Markdown; pictures made of letters are none. */
function listDifferent(chat: Grid, page: Grid): string[] {
  if (chat.length !== page.length) return [`${chat.length} rows and ${page.length}`];
  const plain = (text = '') => text.replace(/\s/g, '');
  return chat.flatMap((row, index) =>
    row.flatMap((text, at) => {
      const other = page[index]![at];
      return /^[▁-▟˙·.\s]*$/.test(text) || plain(text) === plain(other) ? [] : [`${text} | ${other}`];
    }),
  );
}
