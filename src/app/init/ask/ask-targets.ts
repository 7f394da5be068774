import { parsePercent } from '../../../config/read/values.ts';
import type { StageTarget } from '../../../config/write/draft.ts';
import { offerFloor, offerTarget } from '../../../config/write/offer-target.ts';
import type { StageDraft } from '../../../domain/draft/draft-funnel.ts';
import type { Conversation } from './conversation.ts';

/** Targets and floors, step by step; whoever does not know them yet finds them in the config, switched off. */
export async function askTargets(talk: Conversation): Promise<void> {
  const { ask, texts, draft } = talk;
  const { funnel, listApart } = draft;
  const steps = funnel.stages.slice(listApart ? 0 : 1);
  if (steps.length === 0) return;
  if ((await ask.choose(texts.targets, texts.targetsWhen, 'now')) === 'later') return;
  const targets: Record<string, StageTarget> = {};
  for (const stage of steps) {
    const asked = await askTarget(talk, stage);
    if (asked) targets[stage.id] = asked;
  }
  talk.draft = { ...talk.draft, targets };
}

/** @returns null for a stage that is to have none */
async function askTarget({ ask, texts }: Conversation, stage: StageDraft): Promise<StageTarget | null> {
  const { name, usual } = stage;
  const refuse = (answer: string): string | undefined =>
    isNone(answer) || readShare(answer) !== undefined ? undefined : texts.shareWrong;
  const given = await ask.write(texts.target({ stage: name, usual }), offerTarget(usual).target, refuse);
  const target = readShare(given);
  if (target === undefined) return null;
  const fraction = parsePercent(target) ?? 0;
  const floor = await ask.write(
    texts.floor({ stage: name, target }),
    offerFloor(fraction * 100),
    (answer) => {
      const share = readShare(answer);
      return share === undefined || (parsePercent(share) ?? 2) > fraction
        ? texts.floorWrong(target)
        : undefined;
    },
  );
  return { target, floor: readShare(floor) ?? target };
}

function isNone(answer: string): boolean {
  return ['', '-', '—', '–'].includes(answer.trim());
}

/** A share as a config takes it: somebody who types 70 means per cent. */
function readShare(answer: string): string | undefined {
  const text = answer.trim().replace(',', '.');
  const number = /^[0-9.]+$/.test(text) && Number(text) > 1 ? `${text}%` : text;
  return parsePercent(number) === undefined ? undefined : number;
}
