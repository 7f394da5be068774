import { MOST_STUCK } from '../../report/scorecard/card.ts';
import type { StuckAnswer } from '../../report/stuck/stuck-view.ts';
import type { Ground, Question } from '../funnel/answer.ts';
import { answerStuck } from '../stuck/answer-stuck.ts';

/**
 * The contacts of each manager that lie longer in their step than is usual: the oldest of each, and all in numbers. Of
 * managers one question answers for all; of what stands in their place, a contact does not tell whose it is.
 */
export async function findStuck(
  question: Question,
  ground: Ground,
  managers: readonly string[],
): Promise<ReadonlyMap<string, StuckAnswer>> {
  const ask = (rows: readonly string[], limit: number | null): Promise<StuckAnswer> => {
    const answer = { ...ground.answer, shown: new Set(rows) };
    return answerStuck(question, { ...ground, answer }, { olderThan: null, limit });
  };
  const found = new Map<string, StuckAnswer>();
  if (!ground.answer.teachable || managers.length <= 1) {
    for (const manager of managers) found.set(manager, await ask([manager], MOST_STUCK));
    return found;
  }
  const all = await ask(managers, null);
  const owners = ground.asked.regroup(all.contacts.map(({ manager }) => ({ row: manager })));
  const contacts = new Map<string | null, StuckAnswer['contacts'][number][]>();
  for (const [index, contact] of all.contacts.entries()) {
    const row = owners[index]?.row ?? null;
    const own = contacts.get(row) ?? [];
    if (own.length < MOST_STUCK) contacts.set(row, [...own, contact]);
  }
  for (const manager of managers) {
    found.set(manager, {
      ...all,
      contacts: contacts.get(manager) ?? [],
      counts: all.counts.filter(({ row }) => row === manager),
    });
  }
  return found;
}
