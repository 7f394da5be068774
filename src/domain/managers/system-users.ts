import { looksAutomatic } from '../draft/stage-words.ts';
import { compareCodePoints } from '../text/order.ts';

/** What a manager does, and has. */
export interface ManagerLoad {
  readonly name: string;
  /** Events of stages and losses. */
  readonly events: number;
  /** Contacts of the list that are theirs. */
  readonly owned: number;
}

/** Words of accounts that no person works under; {@link looksAutomatic} knows the rest. */
const ACCOUNTS =
  /(^|[^\p{L}])(system|crm|api|admin|administrator|integration|webhook|import|бот|система|админ|администратор|интеграция|импорт)($|[^\p{L}])/iu;
/** More than this share of all events by one user who owns less than that share of the contacts is no person's work. */
const MOST = 0.5;
const HARDLY_ANY = 0.01;

/**
 * Users that are probably no people: they make more than half of all events and own less than one contact in a hundred,
 * or are called like a machine and own no more than that. Without owners, or with fewer than three users, only the name
 * counts.
 *
 * @returns the busiest first; only users with events
 */
export function findSystemUsers(managers: readonly ManagerLoad[]): ManagerLoad[] {
  const events = managers.reduce((sum, each) => sum + each.events, 0);
  const owned = managers.reduce((sum, each) => sum + each.owned, 0);
  const isStranger = (each: ManagerLoad): boolean => each.owned <= owned * HARDLY_ANY;
  const isBusiest = (each: ManagerLoad): boolean =>
    owned > 0 && managers.length > 2 && each.events > events * MOST;
  return managers
    .filter((each) => each.events > 0 && isStranger(each) && (isBusiest(each) || isMachine(each.name)))
    .sort((a, b) => b.events - a.events || compareCodePoints(a.name, b.name));
}

function isMachine(name: string): boolean {
  return looksAutomatic(name) || ACCOUNTS.test(name);
}
