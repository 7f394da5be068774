import type { Place, Problem, ProblemCode } from '../domain/problem.ts';
import type { RecordProblem } from '../domain/quality/row-problems.ts';
import { cleanText } from './clean-text.ts';
import type { ProblemText, ProblemTexts, Texts } from './words/texts.ts';

/** So many of one kind are shown; the rest is counted. */
const SHOWN = 10;
/** So much of an offending text is shown. */
const CLIPPED = 160;

/**
 * A problem in words: where, what, the offending text, what to try. Names of columns and labels come from files.
 *
 * @returns lines without a line end, safe to print
 */
export function describeProblem(problem: Problem, texts: Texts): string[] {
  const { message, hint } = explainProblem(problem, texts);
  const where = describePlace(problem.place, texts);
  const lines = [where === '' ? message : `${where}: ${message}`];
  const { text } = problem.place;
  if (text !== undefined && text !== '') lines.push(`    ${clipText(text)}`);
  if (hint !== undefined) lines.push(`  ${texts.error.hint}: ${hint}`);
  return lines.map(cleanText);
}

/** All problems of a failed run, of each kind the first few; what several tables fail of alike is said once. */
export function describeProblems(problems: readonly Problem[], texts: Texts): string[] {
  const seen = new Map<ProblemCode, number>();
  const told = new Set<string>();
  const lines: string[] = [];
  for (const each of problems) {
    const own = describeProblem(each, texts);
    const key = own.join('\n');
    if (told.has(key)) continue;
    told.add(key);
    const count = (seen.get(each.code) ?? 0) + 1;
    seen.set(each.code, count);
    if (count <= SHOWN) lines.push(...own);
  }
  for (const [, count] of seen) if (count > SHOWN) lines.push(texts.error.more(count - SHOWN));
  return lines;
}

/** The sentence of a problem in the texts' language. */
export function explainProblem(problem: Problem, texts: Texts): ProblemText {
  // the code picks the function whose arguments are this problem's: the compiler cannot follow that through the union
  const explain = texts.problems[problem.code] as (args: Problem['args'], place: Place) => ProblemText;
  return explain(problem.args, problem.place);
}

/** What is wrong with a record, what to do, and its text, in one line. */
export function tellRecord(
  { code, args, place }: RecordProblem,
  texts: Pick<ProblemTexts, RecordProblem['code']>,
): string {
  const explain = texts[code] as (args: RecordProblem['args'], place: Place) => ProblemText;
  const { message, hint } = explain(args, place);
  return `${message}${hint === undefined ? '' : `; ${hint}`}: ${clipText(place.text ?? '')}`;
}

/**
 * `file:line`, and the column of a table; a config's column is a number and joins them. A row of a table in a database has no
 * line, and is known by its text.
 */
export function describePlace({ file, line, column, text }: Place, texts: Texts): string {
  const path = file === undefined ? [] : [nameFile(file, texts)];
  const numbers = [line, typeof column === 'number' ? column : undefined].filter(
    (part) => part !== undefined,
  );
  const place = [...path, ...numbers].join(':');
  return typeof column === 'string' && (line !== undefined || text !== undefined)
    ? `${place}, ${texts.error.column(column)}`
    : place;
}

/** A file as the user wrote it, safe to print; standard input by its name. */
export function nameFile(file: string, texts: Texts): string {
  return file === '-' ? texts.error.standardInput : cleanText(file);
}

/** The beginning of an offending text, safe to print. */
export function clipText(text: string): string {
  const clean = cleanText(text);
  return clean.length > CLIPPED ? `${clean.slice(0, CLIPPED)}…` : clean;
}
