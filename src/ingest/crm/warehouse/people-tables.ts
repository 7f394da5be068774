import { headerKey } from '../../../domain/text/header.ts';

/** A table of a CRM's users, as a pipeline of data copies it: its columns, as the database writes them. */
export interface PeopleTable {
  /** Columns of ids that rows of other tables may have. */
  readonly ids: readonly string[];
  /** One after the other they are a name. */
  readonly names: readonly string[];
}

/** Fivetran's owner and Airbyte's owners of HubSpot, user of Salesforce. */
const IDS = ['owner_id', 'id', 'active_user_id', 'userId'];
const NAMES = [['name'], ['first_name', 'last_name'], ['last_name']];
const TABLE = /(?:^|[._])(?:owners?|users?)"?$/i;

/** The columns of a table of people; undefined where it is none, by its name or by its columns. */
export function findPeopleTable(table: string, header: readonly string[]): PeopleTable | undefined {
  if (!TABLE.test(table)) return undefined;
  const known = new Map(header.map((name) => [headerKey(name), name]));
  const find = (names: readonly string[]): string[] =>
    names.flatMap((name) => known.get(headerKey(name)) ?? []);
  const names = NAMES.map(find).find((found, index) => found.length === NAMES[index]!.length);
  const ids = find(IDS);
  return names === undefined || ids.length === 0 ? undefined : { ids, names };
}
