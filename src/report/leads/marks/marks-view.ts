import type { CheckedLeads } from '../../../domain/leads/check-marks.ts';
import { type FewMarks, splitMarks } from '../../../domain/leads/tell-marks.ts';
import { buildTable, hideColumns, listRecords } from '../../column.ts';
import { type FunnelAnswer, putNobodyLast } from '../../funnel/funnel-answer.ts';
import type { Line, ProseSection, Section, TableSection } from '../../model.ts';
import { headRows, nameRow } from '../../names.ts';
import type { Texts } from '../../words/texts.ts';
import type { MarksAnswer, RowMarks } from './marks-answer.ts';
import { marksEn } from './marks-en.ts';
import { marksRu } from './marks-ru.ts';
import { MARKED, type MarkedRow, NUMBERS, PASSED } from './marks-tables.ts';
import type { MarksTexts } from './marks-texts.ts';

/** So many rows are told of in sentences. */
const MOST_TOLD = 5;

/** How leads stand up to the marks of the config; nothing where it has none. */
export function buildMarks(answer: MarksAnswer | null, funnel: FunnelAnswer, texts: Texts): Section[] {
  if (answer === null) return [];
  const words = wordsOf(texts);
  const last = funnel.funnel.stages.at(-1)?.name ?? '';
  const told = tellMarks(answer, last, words, texts);
  if (answer.team.leads === 0) return [told];
  return [told, ...buildCounts(answer, words), ...buildRows(answer, words, texts)];
}

/** As JSON has them; null where the config has no marks. */
export function dataOfMarks(answer: MarksAnswer | null, texts: Texts) {
  if (answer === null) return null;
  const dataOf = (checked: CheckedLeads) => ({
    leads: checked.leads,
    mean: checked.mean,
    marks: listRecords(PASSED, listPassed(answer.marks, checked)),
    numbers: listRecords(NUMBERS, listNumbers(checked)),
  });
  return {
    ...dataOf(answer.team),
    managers: answer.rows.map(({ row, checked }) => {
      return { manager: nameRow({ row, team: false }, texts).id, ...dataOf(checked) };
    }),
    sources: answer.sources?.map(({ row, checked }) => ({ source: row, ...dataOf(checked) })) ?? null,
  };
}

function wordsOf({ language }: Texts): MarksTexts {
  return language === 'ru' ? marksRu : marksEn;
}

function listPassed(marks: readonly string[], { passed, leads }: CheckedLeads) {
  return marks.map((mark, index) => ({ mark, passed: passed[index] ?? 0, leads }));
}

function listNumbers({ byNumber, leads }: CheckedLeads) {
  return byNumber.map((each) => ({ ...each, all: leads }));
}

function tellMarks(
  { by, team, marks, contrast, few }: MarksAnswer,
  stage: string,
  words: MarksTexts,
  texts: Texts,
): ProseSection {
  const head = { kind: 'prose', id: 'marks', title: words.titles.marks, for: 'people' } as const;
  if (team.mean === null) return { ...head, lines: [{ text: words.none }] };
  const tell = (rows: readonly FewMarks[], line: MarksTexts['fewOfRow'], nobody: string): Line[] => {
    const lines = rows.slice(0, MOST_TOLD).map(({ row, mean, rest }): Line => {
      return { text: line({ name: row ?? nobody, mean, rest }), tone: 'watch' };
    });
    const more = rows.length - lines.length;
    return more > 0 ? [...lines, { text: words.more(more), tone: 'muted' }] : lines;
  };
  const ofRow = { manager: words.fewOfRow, source: words.fewOfSource, column: words.fewOfColumn }[by];
  return {
    ...head,
    lines: [
      { text: tellContrast(contrast, stage, words) },
      ...tell(few.sources, words.fewOfSource, words.noSource),
      ...tell(few.rows, ofRow, texts.funnel.unassigned),
      { text: words.mean({ mean: team.mean, marks: marks.length, leads: team.leads }) },
      { text: words.about(stage), tone: 'muted' },
    ],
  };
}

function tellContrast(contrast: MarksAnswer['contrast'], stage: string, words: MarksTexts): string {
  if (contrast === null) return words.unknown;
  const { from, many, few, low, high } = contrast;
  const than = low > 0 ? 'better' : high < 0 ? 'worse' : 'alike';
  return words.contrast({ from, stage, many: many.coefficient, few: few.coefficient, than });
}

/** Each mark, and each number of marks. */
function buildCounts({ marks, team }: MarksAnswer, words: MarksTexts): TableSection[] {
  const passed = buildTable(PASSED, words.passed, listPassed(marks, team), {
    id: 'passed',
    title: words.titles.passed,
    for: 'people',
  });
  const numbers = buildTable(NUMBERS, words.numbers, listNumbers(team), {
    id: 'numbers',
    title: words.titles.numbers,
    for: 'people',
  });
  const finished = team.byNumber.every(({ leads, mature }) => leads - mature < 1e-6);
  return [passed, finished ? hideColumns(numbers, ['mature']) : numbers];
}

/** The same by manager and by source: whether most of the marks are passed, or not. */
function buildRows({ rows, sources, team }: MarksAnswer, words: MarksTexts, texts: Texts): TableSection[] {
  const { from } = splitMarks(team);
  const head = words.marked(from);
  const name = (row: string | null) => nameRow({ row, team: false }, texts);
  const nameSource = (row: string | null) => ({ id: row, text: row ?? words.noSource });
  const all = {
    ...describeRow({ row: null, checked: team }),
    who: nameRow({ row: null, team: true }, texts),
    team: true,
  };
  const build = (own: readonly RowMarks[], nameOf: typeof nameSource) => [
    ...putNobodyLast(own, ({ row }) => row).map((each) => ({ ...describeRow(each), who: nameOf(each.row) })),
    all,
  ];
  const ofRows = build(rows, name);
  const tables = [
    buildTable(MARKED, headRows(head, texts), ofRows, {
      id: 'marked',
      title: words.titles.rows(texts.funnel.columns.manager),
      for: 'people',
      rules: [ofRows.length - 1],
    }),
  ];
  if (sources === null) return tables;
  const ofSources = build(sources, nameSource);
  const more = { title: words.titles.sources, for: 'people', rules: [ofSources.length - 1] } as const;
  return [
    ...tables,
    buildTable(MARKED, { ...head, manager: words.source }, ofSources, { id: 'sources', ...more }),
  ];
}

function describeRow({ checked }: RowMarks): Omit<MarkedRow, 'who'> {
  const { many, few } = splitMarks(checked);
  return {
    team: false,
    leads: checked.leads,
    mean: checked.mean,
    many: many.leads,
    manyCoefficient: many.coefficient,
    fewCoefficient: few.coefficient,
  };
}
