import type { ConfigDraft } from '../../../config/write/draft.ts';
import type { Doubt, DoubtCode } from '../../../domain/draft/doubt.ts';
import type { AskTexts } from '../../../report/init/ask-texts.ts';
import type { Ask } from './ask.ts';

/** What the questions of one subject need, and what they change. */
export interface Conversation {
  readonly ask: Ask;
  readonly texts: AskTexts;
  draft: ConfigDraft;
  doubts: readonly Doubt[];
}

/** Takes the doubts of some kinds out of those that are still to be told: they were put as questions. */
export function takeDoubts<C extends DoubtCode>(
  talk: Conversation,
  ...codes: readonly C[]
): readonly Doubt<C>[] {
  const isAsked = ({ code }: Doubt): boolean => (codes as readonly DoubtCode[]).includes(code);
  const asked = talk.doubts.filter(isAsked);
  talk.doubts = talk.doubts.filter((each) => !isAsked(each));
  // the compiler does not narrow a union by a list of its codes
  return asked as readonly Doubt[] as readonly Doubt<C>[];
}
