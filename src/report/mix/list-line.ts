import type { GapRow } from '../../domain/coaching/gaps.ts';
import type { Meta } from '../meta.ts';
import type { Texts } from '../words/texts.ts';

/**
 * What a step's list has to do with it, in a sentence.
 *
 * @param all whether it is also told that it has nothing to do with it
 * @returns '' where there is nothing to tell
 */
export function tellList({ excuse, mix, gap, mature }: GapRow, all: boolean, { mix: words }: Texts): string {
  if (excuse === null || mix === null || gap === null || !mature) return '';
  if (excuse === 'none' && !all) return '';
  const peers = Math.min(1, mix.expected / mature);
  return words.list({ excuse, gap: -gap, explained: Math.max(0, -mix.mix), peers });
}

/** Whether somebody asked for lists to be made alike. */
export function isAdjusted({ adjust }: Meta): boolean {
  return adjust.length > 0;
}
