import { InputError, problem } from '../../domain/problem.ts';
import { fillPlaceholders, listPlaceholders } from '../../domain/text/fill-placeholders.ts';
import { nameFilesApart } from '../../domain/text/safe-file-name.ts';
import type { Report } from '../../report/model.ts';
import { type Card, dealCards, listCardholders } from '../../report/scorecard/card.ts';
import { buildScorecardReport } from '../../report/scorecard/scorecard-view.ts';
import type { Ground, Question } from '../funnel/answer.ts';
import type { Ask } from '../funnel/asking.ts';
import { openPages } from '../pages/open-pages.ts';
import { refuseOverwriting } from '../read/expand-files.ts';
import { quoteArgument } from '../read/quote-argument.ts';
import { gatherSources } from './gather-sources.ts';

export const askScorecard: Ask = async (question, ground, texts) => {
  const { answer } = ground;
  const managers = chooseManagers(question, ground);
  const sources = await gatherSources(question, ground, managers);
  const cards = dealCards(answer, sources, managers);
  const { output = '' } = question.options;
  const pages = await openPages(question, ground, texts);
  const build = (some: readonly Card[]): Report =>
    pages === null
      ? buildScorecardReport(some, sources, answer, texts)
      : pages.buildScorecardPage(some, sources, answer, pages.words);
  if (listPlaceholders(output).length === 0) return build(cards);
  const names = nameFilesApart(managers);
  const files = cards.map((card) => ({
    file: fillPlaceholders(output, { manager: names.get(card.manager)! }),
    report: build([card]),
  }));
  refuseCards(
    files.map(({ file }) => file),
    question,
  );
  return { files };
};

/** @throws InputError scorecard-whose where nobody is named and not all are wanted; scorecard-nobody */
function chooseManagers({ options }: Question, { answer }: Ground): string[] {
  const managers = listCardholders(answer);
  if (answer.shown === null && !options.all) {
    const example = managers[0] === undefined ? undefined : quoteArgument(managers[0]);
    throw new InputError([problem('scorecard-whose', { known: managers, example })]);
  }
  if (answer.shown !== null && managers.length === 0) throw new InputError([problem('scorecard-nobody', {})]);
  return managers;
}

/** Cards are written over nothing that this run reads, nor over one another. */
function refuseCards(files: readonly string[], { settings, accounts, options }: Question): void {
  const { teamFile } = settings;
  refuseOverwriting(
    [['--rejects', options.rejects] as const, ...files.map((file) => ['-o', file] as const)],
    [...accounts.map(({ file }) => file), settings.file, ...(teamFile ? [teamFile.file] : [])],
  );
}
