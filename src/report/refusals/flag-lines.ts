import { FEWEST_LOSSES, REFUSAL_FLAGS, type RefusalFlag } from '../../domain/refusals/share-refusals.ts';
import type { FunnelAnswer } from '../funnel/funnel-answer.ts';
import type { Line, ProseSection } from '../model.ts';
import type { Texts } from '../words/texts.ts';
import type { RefusalsAnswer } from './refusals-answer.ts';
import type { RefusalFacts } from './refusals-tables.ts';

/** Who stands out, in sentences, and beneath each kind what it means. */
export function buildFlags(
  facts: readonly RefusalFacts[],
  { shares }: RefusalsAnswer,
  { teachable }: FunnelAnswer,
  { refusals: { flags, meanings, titles } }: Texts,
): ProseSection {
  const told = REFUSAL_FLAGS.flatMap((flag): Line[] => {
    const found = facts.filter(({ own }) => own.flag === flag);
    if (found.length === 0) return [];
    const meaning = flag === 'more' && !teachable ? meanings.moreOf : meanings[flag];
    return [
      ...found.map((each) => ({ text: tellFlag(flag, each, flags) })),
      { text: meaning, tone: 'muted' },
    ];
  });
  const rows = shares.filter(({ team }) => !team);
  const known = rows.some(({ row, of }) => row !== null && of >= FEWEST_LOSSES);
  const alone = rows.every(({ teamShare }) => teamShare === null);
  const nothing = alone ? flags.alone : known ? flags.nobody : flags.few(FEWEST_LOSSES);
  const lines = told.length > 0 ? told : [{ text: nothing }];
  return { kind: 'prose', id: 'flags', title: titles.flags, lines, for: 'people' };
}

function tellFlag(
  flag: RefusalFlag,
  { who, reason, stage, own }: RefusalFacts,
  flags: Texts['refusals']['flags'],
): string {
  const { lost, of, share, teamShare } = own;
  const place = own.stage === null ? null : stage.text;
  const part = { name: who.text, reason: reason.text, stage: place, lost, of, share };
  return flag === 'unrecorded' ? flags.unrecorded(part) : flags[flag]({ ...part, others: teamShare ?? 0 });
}
