import type { Funnel } from '../../domain/evidence/funnel.ts';
import type { Verdict } from '../../domain/evidence/verdict.ts';
import type { Problem } from '../../domain/problem.ts';
import type { OpenDecision } from '../../domain/quality/open-decisions.ts';
import type { RowProblemCode } from '../../domain/quality/row-problems.ts';
import type { AccountedTable } from '../../domain/tables.ts';
import { buildProse, buildTable, listRecords } from '../column.ts';
import type { Meta } from '../meta.ts';
import type { Line, ProseSection, Report, TableSection } from '../model.ts';
import { nameRow, nameStage, nameTable } from '../names.ts';
import { clipText, describePlace, describeProblem, explainProblem, nameFile } from '../problem-lines.ts';
import type { Texts } from '../words/texts.ts';
import { ACCOUNTS, DECISIONS, type DecisionFacts, PROBLEMS, SUGGESTIONS, WARNINGS } from './check-tables.ts';
import { buildNotices, flattenNotice, type QualityFindings } from './quality-view.ts';
import { describeRow } from './rejects-view.ts';
import { buildSuggestions, type SuggestedConfig } from './suggestion-view.ts';

/** One kind of rejected row: how many, and the first of them. */
export interface ProblemKind {
  readonly table: AccountedTable;
  readonly code: RowProblemCode;
  readonly rows: number;
  readonly examples: readonly Problem[];
}

/** The head of the report. */
export type CheckMeta = Pick<Meta, 'command' | 'files' | 'contacts' | 'timezone'>;

/** What a check of the input found. */
export interface CheckAnswer extends Omit<CheckMeta, 'command'>, QualityFindings, SuggestedConfig {
  readonly problems: readonly ProblemKind[];
  readonly funnel: Funnel;
  /** Steps whose verdict hangs on open contacts. */
  readonly decisions: readonly OpenDecision[];
  /** What stands in the config and was most likely not meant. */
  readonly warnings: readonly Problem[];
  /** Of the rows that conditions leave out, those that name no pipeline where one is chosen. */
  readonly pipelineless: number;
  /** How many of the files are tables in a database. */
  readonly tables: number;
}

/** `voronka check`: the account of every row, what was wrong, what is odd. */
export function buildCheckReport(answer: CheckAnswer, texts: Texts): Report<CheckMeta> {
  return {
    meta: { command: 'check', files: answer.files, contacts: answer.contacts, timezone: answer.timezone },
    sections: [
      buildAccounts(answer, texts),
      buildProblems(answer, texts),
      buildNotices(answer, texts),
      buildSuggestions(answer, texts),
      ...buildDecisions(answer, texts),
      ...buildWarnings(answer, texts),
    ],
    data: {
      problems: answer.problems.map(({ table, code, rows, examples }) => ({
        table,
        problem: code,
        rows,
        examples: examples.map((each) => flattenExample(each, texts)),
      })),
      notices: answer.notices.map((each) => flattenNotice(each, texts)),
      clear: answer.clear,
      suggestions: listRecords(SUGGESTIONS, answer.suggestions),
      decisions: listRecords(DECISIONS, nameDecisions(answer, texts)),
      warnings: answer.warnings.map((each) => flattenExample(each, texts)),
    },
  };
}

/** A rejected row, or a warning, as JSON has it. */
function flattenExample(example: Problem, texts: Texts) {
  const { file = null, line = null, column = null, value = null, text = null } = example.place;
  return { file, line, column, value, text, ...explainProblem(example, texts) };
}

/** People are told of rows that conditions leave out, and of lines that are none, where there are any. */
function buildAccounts(answer: CheckAnswer, texts: Texts): TableSection {
  const { files } = answer;
  const whose = (key: 'aside' | 'passedOver') =>
    files.some((each) => each[key] > 0) ? {} : { for: 'programs' as const };
  const spec = {
    ...ACCOUNTS,
    aside: { ...ACCOUNTS.aside, ...whose('aside') },
    passedOver: { ...ACCOUNTS.passedOver, ...whose('passedOver') },
  };
  const rows = files.map(({ table, file, ...counts }) => {
    return { table: nameTable(table, texts), file: nameFile(file, texts), ...counts };
  });
  return buildTable(spec, texts.check.columns, rows, {
    id: 'accounts',
    title: texts.check.titles.accounts,
    notes: [
      describeAccounts(answer, texts),
      ...(answer.tables > 0 ? [texts.check.ofTables(answer.tables)] : []),
    ],
  });
}

function describeAccounts({ files, pipelineless }: CheckAnswer, { check }: Texts): string {
  const sum = (key: 'rows' | 'rejected' | 'aside'): number => files.reduce((all, each) => all + each[key], 0);
  if (sum('rows') === 0) return check.noRows;
  const used = sum('rejected') === 0 ? check.clean : check.rejected(sum('rejected'));
  return sum('aside') === 0 ? used : check.withAside({ used, aside: sum('aside'), pipelineless });
}

/** Kind by kind as sentences; for programs a row an example. */
function buildProblems({ problems }: CheckAnswer, texts: Texts): ProseSection {
  const { check } = texts;
  const lines = problems.flatMap((each) => describeKind(each, texts));
  const rows = problems.flatMap(({ table, rows: count, examples }) =>
    examples.map((each) => ({ ...describeRow(each, texts), table: nameTable(table, texts), rows: count })),
  );
  return buildProse(PROBLEMS, check.columns, rows, {
    id: 'problems',
    title: check.titles.problems,
    lines: lines.length === 0 ? [{ text: check.noProblems, tone: 'met' }] : lines,
  });
}

function describeKind({ table, code, rows, examples }: ProblemKind, texts: Texts): Line[] {
  const { check, numbers, tables } = texts;
  const more = rows - examples.length;
  return [
    { text: `${tables[table]}: ${check.reasons[code]} — ${numbers.count(rows)}`, tone: 'coach' },
    ...examples.flatMap((each) => describeExample(each, texts)),
    ...(more > 0 ? [{ text: check.more(more), tone: 'muted', indent: 1 } as const] : []),
  ];
}

function describeExample(example: Problem, texts: Texts): Line[] {
  const { text, value } = example.place;
  const { message, hint } = explainProblem(example, texts);
  const found = value === undefined ? '' : ` ${clipText(value)} —`;
  const advice = hint === undefined ? '' : `; ${hint}`;
  return [
    { text: `${describePlace(example.place, texts)}:${found} ${message}${advice}`, indent: 1 },
    ...(text === undefined ? [] : [{ text: clipText(text), tone: 'muted', indent: 2 } as const]),
  ];
}

function nameDecisions({ decisions, funnel }: CheckAnswer, texts: Texts): DecisionFacts[] {
  return decisions.map((each) => ({
    ...each,
    who: nameRow(each.aged, texts),
    stage: nameStage(funnel, each.aged.step),
  }));
}

/** Where open contacts decide; no section where they do not. */
function buildDecisions(answer: CheckAnswer, texts: Texts): ProseSection[] {
  const { check, verdicts, absent } = texts;
  const rows = nameDecisions(answer, texts);
  if (rows.length === 0) return [];
  const name = (verdict: Verdict | null): string => (verdict === null ? absent : verdicts[verdict]);
  const lines = rows.map(({ who, stage, aged, ageless }): Line => {
    const facts = { who: who.text, stage: stage.text, open: aged.open ?? 0 };
    const numbers = { coefficient: aged.coefficient, ageless: ageless.coefficient };
    const words = { verdict: name(aged.verdict), agelessVerdict: name(ageless.verdict) };
    return { text: check.decision({ ...facts, ...numbers, ...words }) };
  });
  lines.push({ text: check.decisionEffect, tone: 'muted' });
  const title = check.titles.decisions;
  return [buildProse(DECISIONS, check.columns, rows, { id: 'decisions', title, lines })];
}

/** What the config says and hardly means; no section where there is nothing of the kind. */
function buildWarnings({ warnings }: CheckAnswer, texts: Texts): ProseSection[] {
  const { check } = texts;
  if (warnings.length === 0) return [];
  const lines = warnings.flatMap((each): Line[] => {
    const [first = '', ...rest] = describeProblem(each, texts);
    return [{ text: first, tone: 'watch' }, ...rest.map((line) => ({ text: line.trim(), indent: 1 }))];
  });
  const rows = warnings.map((each) => describeRow(each, texts));
  return [buildProse(WARNINGS, check.columns, rows, { id: 'warnings', title: check.titles.warnings, lines })];
}
