import type { Micros } from '../../../domain/calendar/micros.ts';
import { normalizeText } from '../../../domain/text/label.ts';
import type { Connection } from '../../sql/connection.ts';
import { momentExpression } from '../../sql/moment-expression.ts';
import { queryRows } from '../../sql/result.ts';
import { joinSql, listLines, quoteText, type Sql, sql, sumWhole } from '../../sql/sql.ts';
import { attributeColumn } from '../contacts.ts';
import { NAMES } from '../dictionaries.ts';
import type { Journeys } from '../journey-parts.ts';
import { inSegments } from '../step-facts.ts';
import type { RowScope } from '../waits/listed-facts.ts';
import type { PurchasesQuery } from './purchases.ts';

/** What is asked of the list of contacts. */
export interface ListQuery extends PurchasesQuery {
  /** When a quarter and a year before the moment that is looked from began. */
  readonly quarter: Micros;
  readonly year: Micros;
  /** Who is on the black list; null where nothing tells. */
  readonly blacklist:
    | { readonly attribute: string; readonly values: readonly string[] | null }
    | { readonly label: string }
    | null;
}

/** How many contacts an owner has, and how long ago they were last updated, or put on the list. */
export interface ListCount {
  readonly manager: string | null;
  readonly contacts: number;
  /** Within a quarter; within a year, the former among them. */
  readonly quarter: number;
  readonly year: number;
  /** Without a date. */
  readonly undated: number;
  readonly blacklisted: number;
}

const COUNT = {
  manager: 'text?',
  contacts: 'whole',
  quarter: 'whole',
  year: 'whole',
  undated: 'whole',
  blacklisted: 'whole',
} as const;

/** Counts the list by its owners, in no order: the contacts that a file lists, those put on it later left out. */
export function countList(
  connection: Connection,
  journeys: Journeys,
  { offsets, dated }: RowScope,
  query: ListQuery,
): Promise<ListCount[]> {
  const updated = dated
    ? sql`LEFT JOIN (
  SELECT contact, max(${momentExpression('updated_at', offsets)}) AS updated
  FROM contacts_rows
  WHERE contact IS NOT NULL
  GROUP BY contact) u ON u.contact = c.contact`
    : sql``;
  const newest = dated
    ? sql`CASE WHEN u.updated IS NULL OR c.created > u.updated THEN c.created ELSE u.updated END`
    : sql`c.created`;
  const count = (condition: Sql): Sql => sumWhole(sql`CASE WHEN ${condition} THEN n ELSE 0 END`);
  const sums = [
    sql`owner`,
    sql`${sumWhole(sql`n`)} AS contacts`,
    sql`${count(sql`newest >= ${query.quarter}`)} AS quarter`,
    sql`${count(sql`newest >= ${query.year}`)} AS year`,
    sql`${count(sql`newest IS NULL`)} AS undated`,
    sql`${count(sql`black`)} AS blacklisted`,
  ];
  const statement = sql`SELECT m.name AS manager, s.contacts, s.quarter, s.year, s.undated, s.blacklisted
FROM (
  SELECT
  ${listLines(sums)}
  FROM (
    SELECT 1 AS n, c.owner, ${newest} AS newest, ${isBlack(journeys, query)} AS black
    FROM contacts c
    ${updated}
    WHERE ${inSegments(journeys, query)} AND (c.created IS NULL OR c.created < ${query.before})) listed
  GROUP BY owner) s
LEFT JOIN ${NAMES} m ON m.rank = s.owner`;
  return queryRows(connection, COUNT, statement);
}

/** Over `contacts`, which is `c`. */
function isBlack({ dialect }: Journeys, { blacklist }: ListQuery): Sql {
  if (blacklist === null) return sql`FALSE`;
  const compare = (text: string): Sql => dialect.lowerCase(quoteText(normalizeText(text)));
  if ('label' in blacklist) {
    return sql`c.contact IN (
      SELECT t.contact FROM transitions_rows t
      JOIN labels l ON l.raw = t.stage
      WHERE t.contact IS NOT NULL AND ${dialect.lowerCase(sql`l.label`)} = ${compare(blacklist.label)})`;
  }
  const cell = sql`c.${attributeColumn(blacklist.attribute)}`;
  const { values } = blacklist;
  return values === null
    ? sql`${cell} IS NOT NULL`
    : sql`coalesce(${dialect.lowerCase(cell)} IN (${joinSql(values.map(compare))}), FALSE)`;
}
