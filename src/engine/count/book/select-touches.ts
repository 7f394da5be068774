import type { ActivityRules } from '../../../domain/activity/activity-rules.ts';
import { CALL_WORDS, EMPTY_BEGINNINGS } from '../../../domain/activity/empty-touches.ts';
import type { OffsetSegment } from '../../../domain/calendar/zone.ts';
import { normalizeText } from '../../../domain/text/label.ts';
import type { CountDialect } from '../../sql/count-dialect.ts';
import { momentExpression } from '../../sql/moment-expression.ts';
import { type Branch, chooseSql, joinSql, listLines, quoteText, type Sql, sql } from '../../sql/sql.ts';
import { rowsOf } from '../dictionaries.ts';
import { selectEvents } from '../fold.ts';

/** What a touch is beside a touch, as `touches` has it. */
export const PLAIN = 0;
export const PROPOSAL = 1;
export const REQUEST = 2;

/** Whether the texts of a touch are looked at, and by which rules. */
export type TouchRules = Pick<ActivityRules, 'proposals' | 'requests' | 'substantive'>;

/** Columns of the relation that both selects make. */
const COLUMNS = ['contact', 'happened', 'rank', 'empty', 'class', 'kind', 'amount', 'currency'] as const;

/** Every row of `activities` that has a contact and a time: {@link COLUMNS}; `empty`: nobody was reached. */
export function selectActivities(
  dialect: CountDialect,
  offsets: readonly OffsetSegment[],
  rules: TouchRules,
): Sql {
  const columns = [
    sql`t.contact`,
    sql`${momentExpression('at', offsets, sql`t.`)} AS happened`,
    sql`m.rank`,
    sql`${isEmpty(dialect, rules)} AS empty`,
    sql`${classOf(dialect, rules)} AS class`,
    sql`t.kind`,
    sql`t.amount`,
    sql`t.currency`,
  ];
  return sql`SELECT
  ${listLines(columns)}
FROM ${rowsOf('activities')} t
LEFT JOIN managers m ON m.raw = t.manager
WHERE t.contact IS NOT NULL AND (t.at_local IS NOT NULL OR t.at_utc IS NOT NULL)`;
}

/** The events of the transitions in their place: each is a touch, and nothing more is known of it. */
export function selectEventTouches(offsets: readonly OffsetSegment[]): Sql {
  const nothing = sql`CAST(NULL AS VARCHAR)`;
  const values: Partial<Record<(typeof COLUMNS)[number], Sql>> = {
    empty: sql`FALSE`,
    class: sql`${PLAIN}`,
    kind: nothing,
    amount: nothing,
    currency: nothing,
  };
  const columns = COLUMNS.map((name) => {
    const value = values[name];
    return value === undefined ? (name as Sql) : sql`${value} AS ${name as Sql}`;
  });
  return sql`SELECT ${joinSql(columns)} FROM (${selectEvents(offsets)}) events`;
}

function isEmpty(dialect: CountDialect, { substantive }: TouchRules): Sql {
  const result = dialect.lowerCase(sql`t.result`);
  if (substantive !== null) return sql`NOT coalesce(${isOneOf(dialect, result, substantive)}, FALSE)`;
  const kind = dialect.lowerCase(sql`t.kind`);
  const begins = EMPTY_BEGINNINGS.flatMap((beginning) => {
    const pattern = quoteText(`${beginning}%`);
    return [sql`${result} LIKE ${pattern}`, sql`${kind} LIKE ${pattern}`];
  });
  const calls = [
    sql`t.kind IS NULL`,
    ...CALL_WORDS.map((word) => sql`${kind} LIKE ${quoteText(`%${word}%`)}`),
  ];
  const unheard = sql`${isNoLength(sql`t.duration`)} AND (${joinSql(calls, sql` OR `)})`;
  return sql`coalesce(${joinSql(begins, sql` OR `)}, FALSE) OR coalesce(${unheard}, FALSE)`;
}

/** Whether a text is a length of nothing: `0`, `00:00:00`, `0 min`. */
export function isNoLength(duration: Sql): Sql {
  const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];
  const zero = [
    sql`${duration} LIKE '%0%'`,
    ...digits.map((digit) => sql`${duration} NOT LIKE ${quoteText(`%${digit}%`)}`),
  ];
  return sql`(${joinSql(zero, sql` AND `)})`;
}

function classOf(dialect: CountDialect, { proposals, requests }: TouchRules): Sql {
  const kind = dialect.lowerCase(sql`t.kind`);
  const branches: Branch[] = [
    [isOneOf(dialect, kind, proposals), sql`${PROPOSAL}`],
    [isOneOf(dialect, kind, requests), sql`${REQUEST}`],
  ];
  return chooseSql(branches, sql`${PLAIN}`);
}

/** Whether a text in lower case is one of some; NULL of no text. */
function isOneOf(dialect: CountDialect, text: Sql, list: readonly string[]): Sql {
  if (list.length === 0) return sql`FALSE`;
  const known = list.map((each) => dialect.lowerCase(quoteText(normalizeText(each))));
  return sql`${text} IN (${joinSql(known)})`;
}
