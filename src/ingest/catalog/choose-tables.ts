import { headerKey } from '../../domain/text/header.ts';
import { splitHeader } from '../headers/header-words.ts';
import type { FittingTable } from './catalog-table.ts';

/** The tables that would do for a funnel, each list of equally good ones: where there is one, it is meant. */
export interface ChosenTables {
  readonly transitions: readonly FittingTable[];
  /** Lists of the same deals or contacts, beside the first of the transitions; none where there are no transitions. */
  readonly contacts: readonly FittingTable[];
}

/**
 * Chooses the tables of a funnel: of histories the surest, else of lists with present stages; and the list beside it that
 * has the same ids. Tables without a row are not thought of.
 */
export function chooseTables(fitting: readonly FittingTable[]): ChosenTables {
  const filled = fitting.filter(({ rows }) => rows !== 0);
  const histories = filled.filter(({ use }) => use === 'history');
  const transitions = findSurest(
    histories.length > 0 ? histories : filled.filter(({ use }) => use === 'list'),
  );
  const [moves, ...others] = transitions;
  if (moves === undefined || others.length > 0) return { transitions, contacts: [] };
  return { transitions, contacts: findLists(filled, moves) };
}

/** The lists beside a history whose rows are the same deals. */
export function findLists(fitting: readonly FittingTable[], moves: FittingTable): readonly FittingTable[] {
  if (moves.use !== 'history') return [];
  return findSurest(
    fitting.filter((table) => table.use !== 'history' && table.rows !== 0 && isOfSame(table, moves)),
  );
}

function findSurest(tables: readonly FittingTable[]): readonly FittingTable[] {
  const best = Math.max(...tables.map(({ grade }) => grade));
  return tables.filter(({ grade }) => grade === best);
}

/** Whether a list is of the deals that a history is of: written by the same CRM, or its ids are called the same. */
function isOfSame(list: FittingTable, moves: FittingTable): boolean {
  if (schemaOf(list) !== schemaOf(moves)) return false;
  if (list.layout && moves.layout) return list.layout.preset.name === moves.layout.preset.name;
  const [id, other] = [list, moves].map(({ has }) => headerKey(has.get('contact_id') ?? ''));
  if (id === other) return id !== 'id' && id !== '';
  // deals.id is what deal_id elsewhere stands for
  const [thing] = splitHeader(moves.has.get('contact_id') ?? '');
  return id === 'id' && thing !== undefined && thing !== 'id' && isPluralOf(bareName(list), thing);
}

function schemaOf({ name }: FittingTable): string {
  return name.slice(0, Math.max(0, name.lastIndexOf('.')));
}

function bareName({ name }: FittingTable): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

function isPluralOf(table: string, thing: string): boolean {
  const last = splitHeader(table).at(-1) ?? '';
  return [thing, `${thing}s`, `${thing}es`, thing.replace(/y$/, 'ies')].includes(last);
}
