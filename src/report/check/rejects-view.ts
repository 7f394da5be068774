import type { Problem } from '../../domain/problem.ts';
import { buildTable } from '../column.ts';
import type { TableSection } from '../model.ts';
import { explainProblem, nameFile } from '../problem-lines.ts';
import type { Texts } from '../words/texts.ts';
import { type ProblemFacts, REJECTS } from './check-tables.ts';

/** `--rejects`: every rejected row. */
export function buildRejectsTable(problems: readonly Problem[], texts: Texts): TableSection {
  const rows = problems.map((each) => describeRow(each, texts));
  return buildTable(REJECTS, texts.check.columns, rows, { id: 'rejects', title: null });
}

/** A rejected row in words. */
export function describeRow(problem: Problem, texts: Texts): ProblemFacts {
  const { file } = problem.place;
  return {
    problem,
    file: file === undefined ? null : nameFile(file, texts),
    message: explainProblem(problem, texts).message,
  };
}
