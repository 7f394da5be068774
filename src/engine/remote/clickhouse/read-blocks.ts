import type { Cell, Row } from '../../sql/connection.ts';
import { isWholeType } from './clickhouse-type.ts';

/** The format of answers: one that ClickHouse has always had, with types, and NULL apart from the text `\N`. */
export const ANSWER_FORMAT = 'TabSeparatedWithNamesAndTypes';

const UNESCAPED: Readonly<Record<string, string>> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  '0': '\0',
  a: '\x07',
  v: '\v',
  e: '\x1b',
};

/** What a server says where it fails after the answer has begun; empty: nothing, the answer just ends. */
export class BrokenAnswerError extends Error {}

/**
 * The rows of an answer, in the blocks in which it comes.
 *
 * @throws BrokenAnswerError where the server has ended it with an error, or the connection before its end
 */
export async function* readBlocks(chunks: AsyncIterable<string>): AsyncGenerator<readonly Row[]> {
  let columns: Columns | undefined;
  let header: string | undefined;
  let broken: string | undefined;
  for await (const lines of splitLines(chunks)) {
    // what a server says at last may take several lines and chunks
    if (broken !== undefined) {
      broken += `\n${lines.join('\n')}`;
      continue;
    }
    header ??= lines.shift()!;
    if (columns === undefined && lines.length > 0 && !NO_ROW.test(header)) {
      columns = readColumns(header, lines.shift()!);
    }
    const rows: Row[] = [];
    for (const [index, line] of lines.entries()) {
      const row = columns && readRow(line, columns);
      if (row) rows.push(row);
      else {
        broken = lines.slice(index).join('\n');
        break;
      }
    }
    if (rows.length > 0) yield rows;
  }
  if (columns === undefined) broken ??= header;
  if (broken !== undefined)
    throw new BrokenAnswerError(/(?:Code: \d+[.,]).*Exception.*/.exec(broken)?.[0] ?? '');
}

/** Whole lines, as many as each chunk ends; what is left over at the end is a line that is no row. */
async function* splitLines(chunks: AsyncIterable<string>): AsyncGenerator<string[]> {
  let rest = '';
  for await (const chunk of chunks) {
    // the end is looked for in what came last only: a long line may come in many chunks
    const end = chunk.lastIndexOf('\n');
    if (end < 0) {
      rest += chunk;
      continue;
    }
    const lines = (rest + chunk.slice(0, end)).split('\n');
    rest = chunk.slice(end + 1);
    yield lines;
  }
  // every line of an answer ends: this one is marked as what can be no row
  if (rest !== '') yield [`${UNENDED}${rest}`];
}

const UNENDED = '\0';
/** What a server says where it fails: in place of a row, or behind a line of its own. */
const NO_ROW = /^(?:\0|__exception__\r?$|\r$|Code: \d+[.,].*Exception)/;

interface Columns {
  readonly names: readonly string[];
  readonly whole: readonly boolean[];
}

function readColumns(names: string, types: string): Columns | undefined {
  const columns = {
    names: names.split('\t').map(readText),
    whole: types.split('\t').map((type) => isWholeType(readText(type))),
  };
  return columns.names.length === columns.whole.length ? columns : undefined;
}

/** A row; undefined: the line is none. */
function readRow(line: string, { names, whole }: Columns): Row | undefined {
  const cells = line.split('\t');
  if (cells.length !== names.length || NO_ROW.test(line)) return undefined;
  const row: Record<string, Cell> = {};
  for (let index = 0; index < names.length; index++)
    row[names[index]!] = readCell(cells[index]!, whole[index]!);
  return row;
}

function readCell(text: string, whole: boolean): Cell {
  if (text === '\\N') return null;
  if (!whole) return text.includes('\\') ? readText(text) : text;
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : text;
}

function readText(text: string): string {
  return text.replace(/\\([\s\S])/g, (_, letter: string) => UNESCAPED[letter] ?? letter);
}
