import { listMembers, type ManagerAttributes } from '../managers/manager-attributes.ts';
import { compareCodePoints } from '../text/order.ts';
import { type Notice, type NoticeCode, noticeOf } from './notice.ts';

/**
 * Holds the managers of the data against those that have a team (or another attribute).
 *
 * @param managers every manager of the data
 * @returns both notices, also where they count 0; none where no manager has any attribute
 */
export function findUnmatchedTeams(attributes: ManagerAttributes, managers: readonly string[]): Notice[] {
  const members = listMembers(attributes);
  if (members.size === 0) return [];
  const known = new Set(managers);
  const notice = (code: NoticeCode, names: readonly string[], total: number): Notice =>
    noticeOf(code, names.length, total, [...names].sort(compareCodePoints));
  const teamless = managers.filter((name) => !members.has(name));
  const idle = [...members].filter((name) => !known.has(name));
  return [notice('managers-teamless', teamless, managers.length), notice('teams-idle', idle, members.size)];
}
