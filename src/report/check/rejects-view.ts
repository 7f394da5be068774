import type { Problem } from '../../domain/problem.ts';
import { makeColumn } from '../column.ts';
import type { Cell, TableSection } from '../model.ts';
import { explainProblem, nameFile } from '../problem-lines.ts';
import type { Texts } from '../words/texts.ts';

/** `--rejects`: every rejected row with its place, the reason and the original text. */
export function buildRejectsTable(problems: readonly Problem[], texts: Texts): TableSection {
  const text = (value: string | number | undefined): Cell => ({
    type: 'text',
    value: value === undefined ? null : String(value),
  });
  return {
    kind: 'table',
    id: 'rejects',
    title: null,
    columns: (['file', 'line', 'reason', 'column', 'value', 'message', 'text'] as const).map((key) =>
      makeColumn(key, texts),
    ),
    rows: problems.map((each): Cell[] => [
      text(each.place.file === undefined ? undefined : nameFile(each.place.file, texts)),
      { type: 'count', value: each.place.line ?? null },
      text(each.code),
      text(each.place.column),
      text(each.place.value),
      text(explainProblem(each, texts).message),
      text(each.place.text),
    ]),
  };
}
