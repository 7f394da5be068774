import { isTimeZone } from '../../../domain/calendar/zone.ts';
import type { Doubt } from '../../../domain/draft/doubt.ts';
import { TABLE_NAMES } from '../../../domain/tables.ts';
import { readDateExamples } from '../../../ingest/times/day-pattern.ts';
import type { AskTexts } from '../../../report/init/ask-texts.ts';
import type { NewFiles } from '../init-draft.ts';
import type { Ask } from './ask.ts';
import { type Conversation, takeDoubts } from './conversation.ts';

/** Dates that are shown under each way to read them. */
const SHOWN = 3;

/** @returns the pipeline that was chosen, `*` for all; null where there are not several */
export async function askPipeline(
  doubts: readonly Doubt[],
  ask: Ask,
  texts: AskTexts,
): Promise<string | null> {
  for (const { code, args } of doubts) {
    if (code !== 'pipelines-several' && code !== 'pipelines-of-stages') continue;
    const named = args.pipelines.map(({ name, rows }) => ({
      value: name,
      label: name,
      hint: texts.rows(rows),
    }));
    return ask.choose(texts.pipeline, named, args.chosen);
  }
  return null;
}

/** How dates are read, the zone, and what next week's file is called. */
export async function askFiles(talk: Conversation, files: NewFiles): Promise<void> {
  await askDayOrder(talk, files);
  await askZone(talk);
  await askNextExports(talk);
}

async function askDayOrder(talk: Conversation, files: NewFiles): Promise<void> {
  const { ask, texts } = talk;
  for (const { args } of takeDoubts(talk, 'day-order')) {
    const { file, example, pattern, other } = args;
    const table = TABLE_NAMES.find((each) => files[each].some(({ source }) => source.file === file));
    const source = table && files[table].find((each) => each.source.file === file)?.source;
    const texted = [example, ...(source?.sample.flat() ?? [])];
    const ways = [pattern, other].map((value) => {
      const days = readDateExamples(texted, value, SHOWN);
      return { value, label: value, hint: days.map(({ text, day }) => texts.dated(text, day)).join('; ') };
    });
    const chosen = await ask.choose(texts.dates(file), ways, pattern);
    const draft = table && talk.draft.tables[table];
    if (table === undefined || draft?.dates === undefined || chosen === pattern) continue;
    const dates = { ...draft.dates, pattern: other, other: pattern };
    talk.draft = { ...talk.draft, tables: { ...talk.draft.tables, [table]: { ...draft, dates } } };
  }
}

async function askZone(talk: Conversation): Promise<void> {
  const { ask, texts, draft } = talk;
  takeDoubts(talk, 'zone-utc');
  const timezone = await ask.write(texts.zone, draft.timezone, (answer) =>
    isTimeZone(answer.trim()) ? undefined : texts.zoneUnknown,
  );
  talk.draft = { ...draft, timezone: timezone.trim() };
}

/** Whether older exports under the same name belong to the funnel. */
async function askNextExports(talk: Conversation): Promise<void> {
  const { ask, texts } = talk;
  for (const { args } of takeDoubts(talk, 'exports-older')) {
    const { table, pattern, others } = args;
    const answer = await ask.choose(texts.older({ pattern, others }), texts.noYes, 'no');
    const draft = talk.draft.tables[table];
    if (answer === 'no' || !draft?.next) continue;
    const next = { ...draft.next, taken: true };
    talk.draft = { ...talk.draft, tables: { ...talk.draft.tables, [table]: { ...draft, next } } };
  }
}
