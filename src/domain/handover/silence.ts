import { DAY, type Micros } from '../calendar/micros.ts';

/** How long a manager does nothing before his contacts are orphans, unless somebody says otherwise. */
export const DEFAULT_SILENCE: Micros = 30 * DAY;

/**
 * Who has done nothing for longer than that.
 *
 * @param last when each was last seen at work, who never was left out
 * @returns nobody where nobody was ever seen at work: such data do not tell who works
 */
export function findSilent(
  managers: readonly string[],
  last: ReadonlyMap<string, Micros>,
  { moment, span }: { readonly moment: Micros; readonly span: Micros },
): Set<string> {
  if (last.size === 0) return new Set();
  return new Set(managers.filter((name) => moment - (last.get(name) ?? Number.NEGATIVE_INFINITY) > span));
}
