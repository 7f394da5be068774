import type { Problem } from '../../domain/problem.ts';
import type { RowProblemCode } from '../../domain/quality/row-problems.ts';
import type { Suggestion } from '../../domain/quality/suggestion.ts';
import type { TableName } from '../../domain/tables.ts';
import { makeColumn } from '../column.ts';
import type { FileAccount } from '../meta.ts';
import type { Cell, Line, ProseSection, Report, TableSection } from '../model.ts';
import type { Audience } from '../names.ts';
import { clipText, describePlace, explainProblem, nameFile } from '../problem-lines.ts';
import type { Texts } from '../words/texts.ts';
import { buildNotices, flattenNotice, type QualityFindings } from './quality-view.ts';
import { buildSuggestions, flattenSuggestion } from './suggestion-view.ts';

/** One kind of rejected row: how many, and the first of them. */
export interface ProblemKind {
  readonly table: TableName;
  readonly code: RowProblemCode;
  readonly rows: number;
  readonly examples: readonly Problem[];
}

/** What a check of the input found. */
export interface CheckAnswer extends QualityFindings {
  readonly files: readonly FileAccount[];
  readonly contacts: number;
  readonly timezone: string;
  readonly problems: readonly ProblemKind[];
  readonly suggestions: readonly Suggestion[];
  /** Whether the config has `managers` already: what is suggested for it goes in there. */
  readonly managersKnown: boolean;
  /** Of the rows that conditions leave out, those that name no pipeline where one is chosen. */
  readonly pipelineless: number;
}

/** `voronka check`: the account of every row, what was wrong, what is odd. */
export function buildCheckReport(answer: CheckAnswer, texts: Texts, audience: Audience): Report<CheckMeta> {
  return {
    meta: { command: 'check', files: answer.files, contacts: answer.contacts, timezone: answer.timezone },
    sections: [
      buildAccounts(answer, texts, audience),
      buildProblems(answer, texts),
      buildNotices(answer, texts),
      buildSuggestions(answer, texts),
    ],
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
      notices: answer.notices.map((each) => flattenNotice(each, texts)),
      clear: answer.clear,
      suggestions: answer.suggestions.map(flattenSuggestion),
    },
  };
}

export interface CheckMeta {
  readonly command: string;
  readonly files: readonly FileAccount[];
  readonly contacts: number;
  readonly timezone: string;
}

/** People are told of rows that conditions leave out where there are any; flat formats always. */
function buildAccounts(answer: CheckAnswer, texts: Texts, audience: Audience): TableSection {
  const { files } = answer;
  const withAside = audience !== 'people' || files.some(({ aside }) => aside > 0);
  const keys = [
    'table',
    'file',
    'rows',
    'used',
    'rejected',
    ...(withAside ? (['aside'] as const) : []),
  ] as const;
  return {
    kind: 'table',
    id: 'accounts',
    title: texts.titles.accounts,
    columns: keys.map((key) => makeColumn(key, texts)),
    rows: files.map(({ table, file, rows, used, rejected: refused, aside }): Cell[] => [
      { type: 'text', value: audience === 'people' ? texts.tables[table] : table },
      { type: 'text', value: nameFile(file, texts) },
      { type: 'count', value: rows },
      { type: 'count', value: used },
      { type: 'count', value: refused },
      ...(withAside ? [{ type: 'count', value: aside } as const] : []),
    ]),
    notes: [describeAccounts(answer, texts)],
  };
}

function describeAccounts({ files, pipelineless }: CheckAnswer, { check }: Texts): string {
  const sum = (key: 'rows' | 'rejected' | 'aside'): number => files.reduce((all, each) => all + each[key], 0);
  if (sum('rows') === 0) return check.noRows;
  const used = sum('rejected') === 0 ? check.clean : check.rejected(sum('rejected'));
  return sum('aside') === 0 ? used : check.withAside({ used, aside: sum('aside'), pipelineless });
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
