import type { Notice } from '../domain/notice.ts';
import type { Problem, RowProblemCode, TableName } from '../domain/problem.ts';
import { makeColumn } from './column.ts';
import type { FileAccount } from './meta.ts';
import type { Cell, Line, ProseSection, Report, TableSection } from './model.ts';
import { clipText, describePlace, explainProblem, nameFile } from './problem-lines.ts';
import type { Texts } from './texts/texts.ts';

/** One kind of rejected row: how many, and the first of them. */
export interface ProblemKind {
  readonly table: TableName;
  readonly code: RowProblemCode;
  readonly rows: number;
  readonly examples: readonly Problem[];
}

/** What a check of the input found. */
export interface CheckAnswer {
  readonly files: readonly FileAccount[];
  readonly contacts: number;
  readonly timezone: string;
  readonly problems: readonly ProblemKind[];
  readonly notices: readonly Notice[];
}

/** `voronka check`: the account of every row, what was wrong, what is odd. */
export function buildCheckReport(answer: CheckAnswer, texts: Texts): Report<CheckMeta> {
  return {
    meta: { command: 'check', files: answer.files, contacts: answer.contacts, timezone: answer.timezone },
    sections: [buildAccounts(answer, texts), buildProblems(answer, texts), buildNotices(answer, texts)],
    data: {
      problems: answer.problems.map(({ table, code, rows, examples }) => ({
        table,
        problem: code,
        rows,
        examples: examples.map(({ place, ...each }) => ({
          file: place.file ?? null,
          line: place.line ?? null,
          column: place.column ?? null,
          value: place.value ?? null,
          text: place.text ?? null,
          ...explainProblem({ place, ...each } as Problem, texts),
        })),
      })),
      notices: answer.notices.map(({ code, count, examples }) => ({
        notice: code,
        count,
        examples,
        message: texts.check.notices[code](count),
      })),
    },
  };
}

export interface CheckMeta {
  readonly command: string;
  readonly files: readonly FileAccount[];
  readonly contacts: number;
  readonly timezone: string;
}

function buildAccounts({ files }: CheckAnswer, texts: Texts): TableSection {
  const rejected = files.reduce((sum, each) => sum + each.rejected, 0);
  return {
    kind: 'table',
    id: 'accounts',
    title: texts.titles.accounts,
    columns: (['table', 'file', 'rows', 'used', 'rejected'] as const).map((key) => makeColumn(key, texts)),
    rows: files.map(({ table, file, rows, used, rejected: refused }): Cell[] => [
      { type: 'text', value: texts.tables[table] },
      { type: 'text', value: nameFile(file, texts) },
      { type: 'count', value: rows },
      { type: 'count', value: used },
      { type: 'count', value: refused },
    ]),
    notes: [rejected === 0 ? texts.check.clean : texts.check.rejected(rejected)],
  };
}

function buildProblems({ problems }: CheckAnswer, texts: Texts): ProseSection {
  const lines = problems.flatMap(({ table, code, rows, examples }): Line[] => [
    {
      text: `${texts.tables[table]}: ${texts.check.reasons[code]} — ${texts.numbers.count(rows)}`,
      tone: 'coach',
    },
    ...examples.flatMap((each): Line[] => {
      const { message, hint } = explainProblem(each, texts);
      const found = each.place.value === undefined ? '' : ` ${clipText(each.place.value)} —`;
      return [
        {
          text: `${describePlace(each.place, texts)}:${found} ${message}${hint === undefined ? '' : `; ${hint}`}`,
          indent: 1,
        },
        ...(each.place.text === undefined
          ? []
          : [{ text: clipText(each.place.text), tone: 'muted', indent: 2 } as const]),
      ];
    }),
    ...(rows > examples.length
      ? [{ text: texts.check.more(rows - examples.length), tone: 'muted', indent: 1 } as const]
      : []),
  ]);
  const text = (value: string | number | undefined): Cell => ({
    type: 'text',
    value: value === undefined ? null : String(value),
  });
  return {
    kind: 'prose',
    id: 'problems',
    title: texts.titles.problems,
    lines: lines.length === 0 ? [{ text: texts.check.noProblems, tone: 'met' }] : lines,
    table: {
      kind: 'table',
      id: 'problems',
      title: texts.titles.problems,
      columns: (['table', 'problem', 'count', 'file', 'line', 'column', 'value', 'message'] as const).map(
        (key) => makeColumn(key, texts),
      ),
      rows: problems.flatMap(({ table, code, rows, examples }) =>
        examples.map((each): Cell[] => [
          text(table),
          text(code),
          { type: 'count', value: rows },
          text(each.place.file === undefined ? undefined : nameFile(each.place.file, texts)),
          { type: 'count', value: each.place.line ?? null },
          text(each.place.column),
          text(each.place.value ?? each.place.text),
          text(explainProblem(each, texts).message),
        ]),
      ),
    },
  };
}

function buildNotices({ notices }: CheckAnswer, texts: Texts): ProseSection {
  const lines = notices.flatMap(({ code, count, items, examples }): Line[] => [
    { text: texts.check.notices[code](count) },
    ...(examples.length === 0
      ? []
      : [
          {
            text: `${examples.join(', ')}${items > examples.length ? ' …' : ''}`,
            tone: 'muted',
            indent: 1,
          } as const,
        ]),
  ]);
  return {
    kind: 'prose',
    id: 'notices',
    title: texts.titles.notices,
    lines: lines.length === 0 ? [{ text: texts.check.noNotices, tone: 'met' }] : lines,
    table: {
      kind: 'table',
      id: 'notices',
      title: texts.titles.notices,
      columns: (['kind', 'count', 'example', 'message'] as const).map((key) => makeColumn(key, texts)),
      rows: notices.map(({ code, count, examples }): Cell[] => [
        { type: 'text', value: code },
        { type: 'count', value: count },
        { type: 'text', value: examples.join(', ') },
        { type: 'text', value: texts.check.notices[code](count) },
      ]),
    },
  };
}
