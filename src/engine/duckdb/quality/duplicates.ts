import type { Notice, NoticeCode } from '../../../domain/quality/notice.ts';
import { looksLikeDeals, NOTICE_EXAMPLES } from '../../../domain/quality/notice.ts';
import { NAMES } from '../../count/dictionaries.ts';
import type { Connection } from '../../sql/connection.ts';
import { queryOne, queryRows } from '../../sql/result.ts';
import { joinSql, quoteName, quoteText, type Sql, sql, unionAll } from '../../sql/sql.ts';
import { duckdb } from '../duckdb-dialect.ts';
import { matchWhole } from '../plain-text.ts';
import { createFindings, type QualityContext } from './context.ts';

/** What duplicates are looked for in. */
type DuplicateContext = Pick<QualityContext, 'database' | 'columns'> & {
  readonly totals: Pick<QualityContext['totals'], 'contacts'>;
};

/** Contacts shown of a group that share something. */
const SHOWN = 3;

/** What two contacts may share, the column it stands in, and that column's text as it is compared: one row a value. */
interface SharedKind {
  readonly code: NoticeCode;
  readonly column: string;
  /** Over the column's text: what is left of it to compare. */
  readonly prepare: (text: Sql) => Sql;
  /** Over what is left: the same, NULL where it says nothing. */
  readonly key: (bare: Sql) => Sql;
  /** Whether a cell may hold several values. */
  readonly several: boolean;
}

/** Legal forms, as they stand before or after a name; letters may be dotted. */
const FORMS = [
  'общество с ограниченной ответственностью|индивидуальный предприниматель|акционерное общество',
  'ооо|оао|зао|пао|нао|ао|ип|тоо|чп|фгуп|гуп|муп|нко|ано|о о о',
  'llc|l l c|llp|ltd|limited|inc|incorporated|corp|corporation|co|plc',
  'gmbh|ag|kg|ltda|sa|s a|srl|sl|sarl|sas|bv|nv|oy|ab|as',
].join('|');

const KINDS: readonly SharedKind[] = [
  { code: 'same-tax-id', column: 'tax_id', prepare: digitsOf, key: realNumber, several: false },
  { code: 'same-phone', column: 'phone', prepare: dialled, key: phoneKey, several: true },
  { code: 'same-email', column: 'email', prepare: addressOf, key: emailKey, several: true },
  { code: 'same-company', column: 'company', prepare: nameOf, key: companyKey, several: false },
];

/** What is looked for, and the column of contacts that it takes. */
export const SHARED_CODES: readonly Pick<SharedKind, 'code' | 'column'>[] = KINDS;

/**
 * Contacts with different ids that are probably one company: they share a tax id, a telephone number, an address of
 * e-mail, or a name but for case, quotes, punctuation and legal form. `company-split` are those among them that belong
 * to different managers. Kinds whose column the files do not have are not looked for; what so many share that the list
 * is one of deals tells of no split.
 */
export async function findDuplicates(context: DuplicateContext): Promise<Notice[]> {
  const { database, columns } = context;
  const kinds = KINDS.filter(({ column }) => columns.contacts.has(column));
  if (kinds.length === 0) return [];
  await createGroups(database, kinds);
  const notices: Notice[] = [];
  for (const [index, { code }] of kinds.entries()) {
    notices.push(await countGroups(context, code, sql`kind = ${index}`, false));
  }
  const odd = notices.flatMap((each, index) => (looksLikeDeals(each) ? [] : index));
  if (odd.length === 0) return notices;
  const among = joinSql(odd.map((kind) => sql`${kind}`));
  return [...notices, await countGroups(context, 'company-split', sql`split AND kind IN (${among})`, true)];
}

/**
 * `company_groups`: one row a contact and a thing it shares with another one: `kind` (number of the kind), `key`,
 * `shown` (the text of the cell), `owner`, and of the whole group its `size` and whether it is `split` among managers.
 */
async function createGroups(database: Connection, kinds: readonly SharedKind[]): Promise<void> {
  const keys = kinds.map((kind, index) => sql`SELECT ${index} AS kind, * FROM (${selectKeys(kind)}) keyed`);
  // blanks are dropped after grouping: a filter would be pushed down, and each key be made twice
  await createFindings(database, sql`company_keys`, unionAll(keys));
  const members = sql`SELECT k.kind, k.key, k.contact, min(k.text) AS shown, min(c.owner) AS owner
FROM company_keys k
JOIN (
  SELECT kind, key
  FROM company_keys
  GROUP BY kind, key
  HAVING key IS NOT NULL AND min(contact) < max(contact)) g ON g.kind = k.kind AND g.key = k.key
LEFT JOIN contacts c ON c.contact = k.contact
GROUP BY k.kind, k.key, k.contact`;
  await createFindings(database, sql`company_members`, members);
  const groups = sql`SELECT m.*, g.size, g.split
FROM company_members m
JOIN (
  SELECT kind, key, count(*) AS size, coalesce(min(owner) < max(owner), FALSE) AS split
  FROM company_members
  GROUP BY kind, key) g ON g.kind = m.kind AND g.key = m.key`;
  await createFindings(database, sql`company_groups`, groups);
}

/** The cells of a column with what is compared of them; the key is NULL where nothing is. */
function selectKeys({ column, prepare, key, several }: SharedKind): Sql {
  const name = quoteName(column);
  const text = several ? sql`unnest(string_split_regex(${name}, ${quoteText('[,;/|\n]')}))` : name;
  return sql`SELECT contact, text, ${key(sql`bare`)} AS key
FROM (
  SELECT contact, text, ${prepare(sql`text`)} AS bare
  FROM (
    SELECT contact, ${text} AS text
    FROM contacts_rows
    WHERE contact IS NOT NULL AND ${name} IS NOT NULL) cells) prepared`;
}

/** Contacts in groups of one kind; as examples the largest groups, what they share and who is in them. */
async function countGroups(
  { database, totals: { contacts: total } }: DuplicateContext,
  code: NoticeCode,
  where: Sql,
  named: boolean,
): Promise<Notice> {
  const statement = sql`SELECT count(DISTINCT contact) AS count, count(DISTINCT kind || ' ' || key) AS items
FROM company_groups
WHERE ${where}`;
  const { count, items } = await queryOne(database, { count: 'whole', items: 'whole' }, statement);
  if (count === 0) return { code, count, total, items, examples: [] };
  const owner = named ? sql` || coalesce(' (' || n.name || ')', '')` : sql``;
  const members = await queryRows(
    database,
    { nth: 'whole', size: 'whole', shown: 'text', member: 'text' },
    sql`SELECT nth, size, shown, contact${owner} AS member
FROM (
  SELECT *, dense_rank() OVER (ORDER BY size DESC, kind, key) AS nth,
    row_number() OVER (PARTITION BY kind, key ORDER BY contact) AS place
  FROM company_groups
  WHERE ${where}) ranked
LEFT JOIN ${NAMES} n ON n.rank = ranked.owner
WHERE nth <= ${NOTICE_EXAMPLES} AND place <= ${SHOWN}
ORDER BY nth, place`,
  );
  const examples = [...new Set(members.map(({ nth }) => nth))].map((nth) => {
    const group = members.filter((each) => each.nth === nth);
    const { size, shown } = group[0]!;
    return `${shown.trim()}: ${group.map(({ member }) => member).join(', ')}${size > SHOWN ? ' …' : ''}`;
  });
  return { code, count, total, items, examples };
}

/** The text with something else for every match of a regular expression. */
function replaceMatches(text: Sql, pattern: string, by: string): Sql {
  return sql`regexp_replace(${text}, ${quoteText(pattern)}, ${quoteText(by)}, 'g')`;
}

function digitsOf(text: Sql): Sql {
  return replaceMatches(text, '[^0-9]+', '');
}

/** At least seven digits, and none of the numbers that are typed to fill a field. */
function realNumber(digits: Sql): Sql {
  const same = Array.from({ length: 10 }, (_, digit) => `${digit}+`).join('|');
  const filler = matchWhole(digits, `[78]?(${same}|0?1234567(8(90?)?)?)`);
  return sql`CASE WHEN length(${digits}) >= 7 AND NOT ${filler} THEN ${digits} END`;
}

/** The digits of a telephone number without its extension. */
function dialled(text: Sql): Sql {
  return digitsOf(replaceMatches(sql`lower(${text})`, '(доб|вн|ext|x|#).*$', ''));
}

/** A Russian number begins with 7, however it was dialled. */
function phoneKey(digits: Sql): Sql {
  const russian = realNumber(sql`('7' || substr(${digits}, 2))`);
  return sql`CASE WHEN ${matchWhole(digits, '[78][0-9]{10}')} THEN ${russian} ELSE ${realNumber(digits)} END`;
}

function addressOf(text: Sql): Sql {
  return sql`lower(trim(${text}))`;
}

function emailKey(address: Sql): Sql {
  return sql`CASE WHEN ${matchWhole(address, '[^@\\s]+@[^@\\s]+')} THEN ${address} END`;
}

/** Letters and digits of a name, without its legal form. */
function nameOf(text: Sql): Sql {
  const folded = sql`replace(${duckdb.lowerCase(text)}, 'ё', 'е')`;
  const words = sql`' ' || ${replaceMatches(folded, '[^\\p{L}\\p{N}]+', ' ')} || ' '`;
  const unled = replaceMatches(words, `^ *((${FORMS}) )+`, ' ');
  return sql`replace(${replaceMatches(unled, `( (${FORMS}))+ *$`, '')}, ' ', '')`;
}

function companyKey(name: Sql): Sql {
  return sql`CASE WHEN length(${name}) >= 3 THEN ${name} END`;
}
