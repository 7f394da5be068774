import { InputError } from '../../../domain/problem.ts';
import { loadAskTexts } from '../../../report/init/load-ask-texts.ts';
import type { Start } from '../../invocation.ts';
import { completeDraft } from '../complete-draft.ts';
import { type DraftedConfig, draftConfig } from '../draft-config.ts';
import type { Ask } from './ask.ts';
import { askColumns } from './ask-columns.ts';
import { askFiles, askPipeline } from './ask-files.ts';
import { askLabels } from './ask-labels.ts';
import { askTargets } from './ask-targets.ts';
import type { Conversation } from './conversation.ts';

/**
 * Drafts a config, and puts what was guessed as questions with the guess as the answer that Enter gives: first of the
 * files, as the rest follows from them, then of stages, then targets.
 *
 * @throws InputError; InterruptedError where whoever is asked leaves
 */
export async function askForDraft(start: Start, target: string | null, ask: Ask): Promise<DraftedConfig> {
  let { options } = start;
  let drafted = await draftChosen(start, target, ask, (table) => {
    options = { ...options, files: [table] };
  });
  start.progress.stop();
  const texts = await loadAskTexts(drafted.draft.language);
  ask.tell(texts.intro);
  const redraft = async (more: Partial<Start['options']>): Promise<void> => {
    options = { ...options, ...more };
    drafted = await draftConfig({ ...start, options }, target, true);
    start.progress.stop();
  };
  const columns = await askColumns(drafted.doubts, drafted.files, ask, texts);
  if (columns.changed.length > 0) await redraft({ column: [...options.column, ...columns.changed] });
  const pipeline = await askPipeline(drafted.doubts, ask, texts);
  if (pipeline !== null) await redraft({ pipeline });
  const complete = await completeDraft(drafted, target);
  const said = new Set(columns.asked.map((each) => JSON.stringify(each)));
  const doubts = complete.doubts.filter((each) => !said.has(JSON.stringify(each)));
  const talk: Conversation = { ask, texts, draft: complete.draft, doubts };
  await askFiles(talk, complete.files);
  await askLabels(talk);
  await askTargets(talk);
  return { ...complete, draft: talk.draft, doubts: talk.doubts };
}

/** The first draft; where several tables of a database would do, after the one was chosen. */
async function draftChosen(
  start: Start,
  target: string | null,
  ask: Ask,
  onChoice: (table: string) => void,
): Promise<DraftedConfig> {
  try {
    return await draftConfig(start, target, true);
  } catch (error) {
    const problems = error instanceof InputError ? error.problems : [];
    const several = problems.find((each) => each.code === 'source-tables-several');
    const [first] = several?.args.tables ?? [];
    if (several === undefined || first === undefined) throw error;
    start.progress.stop();
    const { table: question } = await loadAskTexts(start.language);
    const choices = several.args.tables.map((name) => ({ value: name, label: name }));
    const chosen = await ask.choose(question, choices, first);
    onChoice(chosen);
    return draftConfig({ ...start, options: { ...start.options, files: [chosen] } }, target, true);
  }
}
