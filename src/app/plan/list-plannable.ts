import { listMembers } from '../../domain/managers/manager-attributes.ts';
import type { Question } from '../funnel/answer.ts';

/** Whoever a plan may name: the managers of the data, of any time, and those of the config's teams. */
export async function listPlannable({ engine, teams }: Question): Promise<string[]> {
  return [...new Set([...(await engine.listNames('managers')), ...listMembers(teams)])];
}
