import type { Gaps } from '../../domain/coaching/gaps.ts';
import { isMostlyUnassigned } from '../../domain/managers/grouped-managers.ts';
import { findJoinedNames } from '../../domain/managers/joined-names.ts';
import type { Engine } from '../../engine/engine.ts';
import type { Caveats } from '../../report/funnel/funnel-answer.ts';

/** From this share of the contacts without a manager on, it is worth a look at the files why. */
const MANY = 0.5;

/**
 * What is wrong with the rows of a report: nearly everything belongs to none of them, or a manager's name is several
 * people's.
 */
export async function findRowCaveats(
  { engine }: { readonly engine: Engine },
  by: string,
  { overall, teamOverall }: Gaps,
): Promise<Pick<Caveats, 'unassigned' | 'grouped' | 'joined'>> {
  const of = teamOverall.entered ?? 0;
  const contacts = overall.find(({ row }) => row === null)?.entered ?? 0;
  const ofManagers = by === 'manager';
  const names = ofManagers ? await engine.listNames('managers') : [];
  return {
    unassigned: isMostlyUnassigned(contacts, of) ? { by, contacts, of } : null,
    grouped: ofManagers && contacts > of * MANY ? await engine.listGroupedFiles() : [],
    joined: findJoinedNames(names),
  };
}
