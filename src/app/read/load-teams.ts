import { resolveAlias, type Settings } from '../../config/settings.ts';
import { gatherAttributes, type ManagerAttributes } from '../../domain/managers/manager-attributes.ts';
import { InputError } from '../../domain/problem.ts';
import type { FileIntake } from './file-intake.ts';

/**
 * The attributes of managers: those of the config, or of the file that it names. Names are those after aliases.
 *
 * @throws InputError with everything that is wrong with the file
 */
export async function loadTeams(
  { teams = new Map(), teamFile, aliases }: Settings,
  { spool, convert }: FileIntake,
): Promise<ManagerAttributes> {
  if (teamFile === undefined) return teams;
  // few configs name one
  const { readTeamFile } = await import('../../ingest/tables/team-file.ts');
  const entries = await readTeamFile({ ...teamFile, spool, convert });
  const { attributes, problems } = gatherAttributes(
    entries.map((each) => ({ ...each, manager: resolveAlias(aliases, each.manager) })),
  );
  if (problems.length > 0) throw new InputError(problems);
  return attributes;
}
