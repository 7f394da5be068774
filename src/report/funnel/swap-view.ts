import { buildProse } from '../column.ts';
import type { Name, ProseSection } from '../model.ts';
import { nameStage } from '../names.ts';
import type { Texts } from '../words/texts.ts';
import { SWAPS, type SwapFacts } from './coaching-tables.ts';
import { type FunnelAnswer, isShown } from './funnel-answer.ts';

/** Who can fix whom; nothing where no two can. */
export function buildSwapSection(answer: FunnelAnswer, texts: Texts): ProseSection[] {
  const { columns, titles, coaching } = texts.funnel;
  const swaps = listSwaps(answer);
  if (swaps.length === 0) return [];
  const tell = (stages: readonly Name[]) => stages.map(({ text }) => text);
  const lines = swaps.map(({ a, b, aTeaches, bTeaches }) => {
    return { text: coaching.swap({ a, b, aTeaches: tell(aTeaches), bTeaches: tell(bTeaches) }) };
  });
  return [buildProse(SWAPS, columns, swaps, { id: 'swaps', title: titles.swaps, lines })];
}

/** The swaps in which somebody takes part who is shown. */
export function listSwaps(answer: FunnelAnswer): SwapFacts[] {
  const name = (steps: readonly number[]) => steps.map((step) => nameStage(answer.funnel, step));
  return answer.coaching.swaps
    .filter(({ a, b }) => isShown(answer, a) || isShown(answer, b))
    .map(({ a, b, aTeaches, bTeaches }) => {
      return { a, b, aTeaches: name(aTeaches), bTeaches: name(bTeaches) };
    });
}
