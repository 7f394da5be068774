import { joinTypo, type LabelKind, moveLabel, orderStages } from '../../../domain/draft/change-funnel.ts';
import type { FunnelDraft } from '../../../domain/draft/draft-funnel.ts';
import { type Conversation, takeDoubts } from './conversation.ts';

/** What the labels are, in which order the stages come, and whether the list is one of them. */
export async function askLabels(talk: Conversation): Promise<void> {
  await askRoles(talk);
  await askTypos(talk);
  await askOrder(talk);
  await askList(talk);
  await askAliases(talk);
}

function changeFunnel(talk: Conversation, change: (funnel: FunnelDraft) => FunnelDraft): void {
  talk.draft = { ...talk.draft, funnel: change(talk.draft.funnel) };
}

async function askRoles(talk: Conversation): Promise<void> {
  const { ask, texts } = talk;
  const kinds = (['stage', 'lost', 'ignored'] as const).map((value) => ({
    value,
    label: texts.kinds[value],
  }));
  for (const { code, args } of takeDoubts(talk, 'loss-by-behaviour', 'loss-goes-on', 'ignored-by-name')) {
    const proposed: LabelKind = code === 'ignored-by-name' ? 'ignored' : 'lost';
    const facts = 'contacts' in args ? { contacts: args.contacts, followed: args.followed } : {};
    const kind = await ask.choose(texts.kind({ label: args.label, ...facts }), kinds, proposed);
    if (kind !== proposed) changeFunnel(talk, (funnel) => moveLabel(funnel, args.label, kind));
  }
}

async function askTypos(talk: Conversation): Promise<void> {
  const { ask, texts } = talk;
  for (const { args } of takeDoubts(talk, 'label-typo')) {
    const { label, near, rows } = args;
    const answer = await ask.choose(texts.typo({ label, near, rows }), texts.yesNo, 'yes');
    changeFunnel(talk, (funnel) =>
      answer === 'yes' ? joinTypo(funnel, label) : moveLabel(funnel, label, 'stage'),
    );
  }
}

/** Only where it is uncertain, or somebody has just made a stage of something. */
async function askOrder(talk: Conversation): Promise<void> {
  const { ask, texts } = talk;
  const asked = takeDoubts(talk, 'order-weak', 'orders-weak', 'order-snapshot');
  const { stages } = talk.draft.funnel;
  if (stages.length < 2 || (asked.length === 0 && !stages.some(({ unsure }) => unsure))) return;
  ask.tell(stages.map(({ name }, index) => `${index + 1}. ${name}`));
  const numbers = stages.map((_, index) => index + 1);
  const answer = await ask.write(texts.order, numbers.join(' '), (given) =>
    readOrder(given, numbers) === null ? texts.orderWrong(stages.length) : undefined,
  );
  changeFunnel(talk, (funnel) => orderStages(funnel, readOrder(answer, numbers) ?? numbers));
}

/** Every number once, in whatever order; null where that is not what was written. */
function readOrder(text: string, numbers: readonly number[]): number[] | null {
  const given = text
    .split(/[\s,;]+/)
    .filter((part) => part !== '')
    .map(Number);
  const isWhole = given.length === numbers.length && numbers.every((each) => given.includes(each));
  return isWhole ? given : null;
}

async function askList(talk: Conversation): Promise<void> {
  const { ask, texts } = talk;
  for (const { args } of takeDoubts(talk, 'list-apart')) {
    const listApart = (await ask.choose(texts.list(args), texts.yesNo, 'yes')) === 'yes';
    talk.draft = { ...talk.draft, listApart };
  }
}

async function askAliases(talk: Conversation): Promise<void> {
  const { ask, texts } = talk;
  for (const { args } of takeDoubts(talk, 'managers-alike')) {
    ask.tell(args.names.map(({ from, to }) => `${from} = ${to}`));
    const aliasesTaken = (await ask.choose(texts.alike, texts.noYes, 'no')) === 'yes';
    talk.draft = { ...talk.draft, aliasesTaken };
  }
}
