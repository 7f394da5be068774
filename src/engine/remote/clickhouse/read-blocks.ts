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

/** What a server says where it fails after the answer has begun. */
export class BrokenAnswerError extends Error {}

/**
 * The rows of an answer, in the blocks in which it comes.
 *
 * @throws BrokenAnswerError where the server has ended it with an error, or the connection before its end
 */
export async function* readBlocks(chunks: AsyncIterable<string>): AsyncGenerator<readonly Row[]> {
  let rest = '';
  let names: readonly string[] | undefined;
  let whole: readonly boolean[] | undefined;
  for await (const chunk of chunks) {
    // the end is looked for in what came last only: a long line may come in many chunks
    const end = chunk.lastIndexOf('\n');
    if (end < 0) {
      rest += chunk;
      continue;
    }
    const lines = (rest + chunk.slice(0, end)).split('\n');
    rest = chunk.slice(end + 1);
    if (names === undefined) {
      const header = lines.shift()!;
      failOn(header);
      names = header.split('\t').map(readText);
    }
    if (whole === undefined && lines.length > 0)
      whole = lines
        .shift()!
        .split('\t')
        .map((type) => isWholeType(readText(type)));
    if (lines.length > 0) yield lines.map((line) => readRow(line, names!, whole!));
  }
  // every line of an answer ends: what is left over is what the server says at last
  if (rest !== '') failOn(rest, true);
}

function readRow(line: string, names: readonly string[], whole: readonly boolean[]): Row {
  const cells = line.split('\t');
  if (cells.length !== names.length) failOn(line, true);
  if (cells.length === 1) failOn(line);
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

const EXCEPTION = /(?:Code|Poco::Exception\. Code): \d+[.,].*Exception/;

/** An error stands in the answer as a line: in place of a row, or glued to the last one. */
function failOn(line: string, anything = false): void {
  const found = EXCEPTION.exec(line);
  if (anything || found?.index === 0)
    throw new BrokenAnswerError(found ? line.slice(found.index) : 'the answer breaks off');
}
