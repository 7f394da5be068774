import {
  areCut,
  type FaultyIds,
  type IdFaults,
  KEPT_DIGITS,
  NO_ID_FAULTS,
} from '../../../domain/quality/id-faults.ts';
import type { IdForm } from '../../../domain/quality/id-form.ts';
import { NOTICE_EXAMPLES } from '../../../domain/quality/notice.ts';
import { queryOne, queryTexts, wholes } from '../../sql/result.ts';
import { countWhere, quoteText, type Sql, sql, sumWhole } from '../../sql/sql.ts';
import type { Database } from '../database.ts';
import { duckdb } from '../duckdb-dialect.ts';
import { matchWhole } from '../plain-text.ts';
import { type FileLoad, nameTable } from './base-table.ts';

/** A number as spreadsheets show one that is too long for them: `1.58292E+18`, `1,58E+18`. */
const EXPONENT = '[1-9][0-9]{0,2}(?:[.,][0-9]+)?[eE]\\+[0-9]{1,3}';
/** Digits that a spreadsheet takes for one number, and does not keep. */
const [LEAST_LONG, MOST_LONG] = [KEPT_DIGITS + 1, 25];
const LONG = `[1-9][0-9]{${KEPT_DIGITS},${MOST_LONG - 1}}`;
const CUT = `[0-9]{${KEPT_DIGITS}}0+`;

/** A number with something before it, leading zeros, the `.0` of a floating-point number, a quote around it. */
const NUMBER = '[^0-9]*0*([0-9]+)(?:[.,]0{1,2})?["\'’”»]?';
/** A Salesforce id of 18 characters: 15 that tell capitals, and three that tell which of them are. */
const SALESFORCE = '([A-Za-z0-9]{15})[A-Z0-5]{3}';

/** An id, clean, in a form; what the form does not know stays as it is. */
export function writeIdForm(form: IdForm, id: Sql): Sql {
  switch (form) {
    case 'any-case':
      return duckdb.lowerCase(id);
    case 'salesforce':
      return replaceWhole(id, SALESFORCE);
    case 'number':
      return replaceWhole(id, NUMBER);
  }
}

/** The first group of a pattern, where that matches the whole text. */
function replaceWhole(text: Sql, pattern: string): Sql {
  return sql`regexp_replace(${text}, ${quoteText(`^(?:${pattern})$`)}, ${quoteText('\\1')})`;
}

/** What one look over the rows counts, cheaply: whether there may be rounded ids at all. */
export const ID_LOOKS = {
  exponents: sql`count(CASE WHEN contains(contact, '+') THEN CASE WHEN ${matchWhole(sql`contact`, EXPONENT)} THEN 1 END END)`,
  long: sql`count(CASE WHEN length(contact) BETWEEN ${LEAST_LONG} AND ${MOST_LONG} THEN 1 END)`,
  zeros: sql`count(CASE WHEN length(contact) BETWEEN ${LEAST_LONG} AND ${MOST_LONG} AND suffix(contact, '0') THEN 1 END)`,
} as const;
export type IdLooks = Readonly<Record<keyof typeof ID_LOOKS, number>>;

/**
 * Finds ids that were rounded, and then writes all ids of a file in the config's form.
 *
 * @param looks what {@link ID_LOOKS} counted
 */
export async function settleIds(load: FileLoad, looks: IdLooks): Promise<IdFaults> {
  if (load.input.numbered) return NO_ID_FAULTS;
  const rounded = await findRounded(load, looks);
  const { ids: form } = load.input;
  return { rounded, merged: form === undefined ? NO_ID_FAULTS.merged : await writeIds(load, form) };
}

async function findRounded({ database, table, source }: FileLoad, looks: IdLooks): Promise<FaultyIds> {
  // ids of other kinds end in a zero now and then
  const mayBeCut = looks.zeros > 0 && looks.zeros * 2 >= looks.long;
  if (looks.exponents === 0 && !mayBeCut) return NO_ID_FAULTS.rounded;
  const name = nameTable(table, source);
  const long = matchWhole(sql`contact`, LONG);
  const shape = wholes(['ids', 'cut', 'zeros']);
  const distinct = sql`(SELECT DISTINCT contact FROM ${name} WHERE ${long}) long_ids`;
  const statement = sql`SELECT count(*) AS ids, ${countWhere(matchWhole(sql`contact`, CUT))} AS cut,
  ${sumWhole(sql`length(contact) - length(rtrim(contact, '0'))`)} AS zeros
FROM ${distinct}`;
  const isCut = mayBeCut && areCut(await queryOne(database, shape, statement));
  const isRounded = sql`(${matchWhole(sql`contact`, EXPONENT)}${isCut ? sql` OR ${long}` : sql``})`;
  const rows = sql`SELECT contact FROM ${name} WHERE ${isRounded}`;
  return listFaulty(database, rows);
}

/** Writes the ids in a form, and finds those that are no longer told apart. */
async function writeIds({ database, table, source }: FileLoad, form: IdForm): Promise<FaultyIds> {
  const name = nameTable(table, source);
  const written = writeIdForm(form, sql`contact`);
  const distinct = sql`(SELECT DISTINCT contact, ${written} AS written FROM ${name} WHERE contact IS NOT NULL) forms`;
  const counted = sql`(SELECT contact, count(*) OVER (PARTITION BY written) AS sharing FROM ${distinct}) counted`;
  const merged = await listFaulty(database, sql`SELECT contact FROM ${counted} WHERE sharing > 1`);
  await database.run(sql`UPDATE ${name} SET contact = ${written} WHERE contact <> ${written}`);
  return merged;
}

/** @param rows one a faulty id or row, with the column `contact` */
async function listFaulty(database: Database, rows: Sql): Promise<FaultyIds> {
  const { count } = await queryOne(
    database,
    { count: 'whole' },
    sql`SELECT count(*) AS count FROM (${rows}) faulty`,
  );
  if (count === 0) return NO_ID_FAULTS.rounded;
  const first = sql`SELECT DISTINCT contact FROM (${rows}) faulty ORDER BY contact LIMIT ${NOTICE_EXAMPLES}`;
  return { count, examples: await queryTexts(database, 'contact', first) };
}
