import type { Micros } from '../../../domain/calendar/micros.ts';
import type { OffsetSegment } from '../../../domain/calendar/zone.ts';
import type { OfRow } from '../../../domain/evidence/counts.ts';
import type { Connection } from '../../sql/connection.ts';
import type { PartDialect } from '../../sql/count-dialect.ts';
import { wholes } from '../../sql/result.ts';
import { quoteName, type Sql, sql } from '../../sql/sql.ts';
import { LOST, NAMES } from '../dictionaries.ts';
import { entryOf, managerOf, selectEvents } from '../fold.ts';
import { numberBucket } from '../groupings.ts';
import { type JourneyPart, type Journeys, queryJourneys } from '../journey-parts.ts';
import type { CountQuery } from '../question.ts';
import { inSegments, isStray } from '../step-facts.ts';

/** When the book is looked at, and whose contacts they are. */
export interface OpenAtQuery extends Pick<CountQuery, 'before' | 'segments' | 'credit'> {
  /** Ascending, each an exclusive bound of what has happened by then; what happened from `before` on is not known. */
  readonly moments: readonly Micros[];
}

/** Contacts that stood open in a stage at a moment, by the manager whose they were; null: nobody's. */
export interface OpenAtCount extends OfRow {
  /** Index of the moment. */
  readonly moment: number;
  /** 0..n-1: the last stage is the end, nobody is open there. */
  readonly stage: number;
  readonly contacts: number;
}

/**
 * How many contacts were open at each of several moments, over `journeys`, by the stage where they stood and the manager
 * who brought them there, else the contact's; of `--credit owner` the contact's. Open: the stage was entered, no later
 * one was, and the latest event by then is no loss; who came back later was lost in between. Contacts of which nothing is
 * known but that they are lost stood nobody knows where, and are left out.
 *
 * Nothing is folded a second time: a stay in a stage is seen by the moments between its ends, less those within the
 * spells in which the contact was lost.
 *
 * @returns in no order; what is 0 is left out
 */
export async function countOpenAt(
  connection: Connection,
  journeys: Journeys,
  { offsets }: { readonly offsets: readonly OffsetSegment[] },
  query: OpenAtQuery,
): Promise<OpenAtCount[]> {
  const { moments } = query;
  if (moments.length === 0) return [];
  const parts = listStays(journeys, query);
  const shape = { ...wholes(['stage', 'first', 'last', 'contacts']), row: 'text?' } as const;
  const ask = (ends: (stays: Sql) => Sql) =>
    queryJourneys(connection, journeys, {
      shape,
      parts,
      write: ({ union }) => countSeen(journeys, moments, ends(union)),
    });
  const seen = await ask(
    (stays) => sql`SELECT stage, credited, since, until FROM (
${stays}) stays`,
  );
  const spells = selectLostSpells(journeys, offsets, query.before);
  const lost = await ask(
    (stays) => sql`SELECT stage, credited, ${laterOf(sql`s.since`, sql`l.since`)} AS since,
  ${earlierOf(sql`s.until`, sql`l.until`)} AS until
FROM (
${stays}) s
JOIN (${spells}) l ON l.contact = s.contact`,
  );
  return sumSeen([
    [1, seen],
    [-1, lost],
  ]);
}

/** Contacts that so many moments see in a stage, from the first of them to before the last. */
export interface SeenSpan extends OfRow {
  readonly stage: number;
  readonly first: number;
  readonly last: number;
  readonly contacts: number;
}

/** What is seen at each moment, of spans that are added up, or (-1) taken away. */
export function sumSeen(
  all: readonly (readonly [sign: 1 | -1, spans: readonly SeenSpan[]])[],
): OpenAtCount[] {
  const sums = new Map<string, OpenAtCount & { contacts: number }>();
  for (const [sign, spans] of all) {
    for (const { stage, row, first, last, contacts } of spans) {
      for (let moment = first; moment < last; moment += 1) {
        const key = JSON.stringify([moment, stage, row]);
        const sum = sums.get(key) ?? { moment, stage, row, contacts: 0 };
        sum.contacts += sign * contacts;
        sums.set(key, sum);
      }
    }
  }
  return [...sums.values()].filter(({ contacts }) => contacts > 0);
}

/** Every stay in a stage but the last: contact, stage, since, until (NULL: to this day), credited. A part a stage. */
function listStays(journeys: Journeys, { segments, credit }: OpenAtQuery): JourneyPart[] {
  return Array.from({ length: journeys.lastStage }, (_, stage): JourneyPart => {
    const since = entryOf(stage);
    const credited = credit === 'owner' ? sql`owner` : sql`coalesce(${managerOf(stage)}, owner)`;
    return {
      stages: [stage, stage + 1],
      where: sql`${since} IS NOT NULL AND NOT ${isStray(journeys)} AND ${inSegments(journeys, { segments })}`,
      columns: [
        { name: 'contact', value: sql`contact`, kind: 'row' },
        { name: 'stage', value: sql`${stage}`, kind: { least: 0, most: journeys.lastStage } },
        { name: 'since', value: since, kind: 'row' },
        { name: 'until', value: entryOf(stage + 1), kind: 'row' },
        { name: 'credited', value: credited, kind: 'rank' },
      ],
    };
  });
}

/** The index of the first moment after a time; an exclusive bound: what happens at a moment it does not see. */
export function firstAfter(dialect: PartDialect, moments: readonly Micros[], at: Sql): Sql {
  return sql`coalesce(${numberBucket(dialect, moments, at)}, -1) + 1`;
}

/** The index of the first moment that no longer sees what ended then; of what has no end the number of moments. */
export function endsBefore(dialect: PartDialect, moments: readonly Micros[], until: Sql): Sql {
  return sql`CASE WHEN ${until} IS NULL THEN ${moments.length} ELSE ${firstAfter(dialect, moments, until)} END`;
}

/** How many of the spans (stage, credited, since, until) are seen by which moments: from the first to before the last. */
function countSeen({ expressions }: Journeys, moments: readonly Micros[], spans: Sql): Sql {
  const [first, last] = [
    firstAfter(expressions, moments, sql`since`),
    endsBefore(expressions, moments, sql`until`),
  ];
  return sql`SELECT c.stage, c.first, c.last, c.contacts, n.name AS ${quoteName('row')}
FROM (
  SELECT stage, credited, first, last, count(*) AS contacts
  FROM (
    SELECT stage, credited, ${first} AS first, ${last} AS last
    FROM (${spans}) spans) seen
  WHERE first < last
  GROUP BY stage, credited, first, last) c
LEFT JOIN ${NAMES} n ON n.rank = c.credited`;
}

/**
 * The spells in which contacts were lost: contact, since, until (NULL: to this day). A loss lasts until the next event; at
 * equal times it is later than any stage.
 */
function selectLostSpells({ lastStage }: Journeys, offsets: readonly OffsetSegment[], before: Micros): Sql {
  const order = sql`happened, CASE WHEN code = ${LOST} THEN ${lastStage + 1} ELSE code END`;
  return sql`SELECT contact, happened AS since, next AS until
FROM (
  SELECT contact, code, happened, lead(happened) OVER (PARTITION BY contact ORDER BY ${order}) AS next
  FROM (${selectEvents(offsets)}) events
  WHERE happened < ${before}) ordered
WHERE code = ${LOST}`;
}

function laterOf(a: Sql, b: Sql): Sql {
  return sql`CASE WHEN ${a} > ${b} THEN ${a} ELSE ${b} END`;
}

/** Of two ends, of which NULL never comes. */
function earlierOf(a: Sql, b: Sql): Sql {
  return sql`CASE WHEN ${a} IS NULL OR ${b} < ${a} THEN ${b} ELSE ${a} END`;
}
