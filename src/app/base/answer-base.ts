import { YEARLY_CHURN } from '../../domain/base/base-rules.ts';
import type { BucketBuyers } from '../../domain/base/gather-clients.ts';
import type { SilentClient } from '../../domain/base/measure-base.ts';
import { type MeasuredBase, measureBase } from '../../domain/base/measure-base.ts';
import { holdChurn, holdRows } from '../../domain/base/retention.ts';
import type { AsOf } from '../../domain/calendar/as-of.ts';
import type { Bucket } from '../../domain/calendar/buckets.ts';
import { formatDay, formatIso } from '../../domain/calendar/format-moment.ts';
import type { BucketUnit, LocalDay } from '../../domain/calendar/local-day.ts';
import { dayBefore } from '../../domain/calendar/zone.ts';
import { UNASSIGNED } from '../../domain/evidence/funnel.ts';
import { writeUnits } from '../../domain/money/amount.ts';
import { InputError, problem } from '../../domain/problem.ts';
import type { PurchasesQuery } from '../../engine/count/purchases/purchases.ts';
import type { BaseAnswer } from '../../report/base/base-answer.ts';
import type { Ground, Question } from '../funnel/answer.ts';
import { type ChosenSpans, chooseSpans } from './base-spans.ts';
import { findKinds } from './find-kinds.ts';
import { findList } from './find-list.ts';
import { readClients } from './read-clients.ts';

/** What is asked of the clients. */
export interface BaseRequest {
  /** Whether those who went silent are asked for, and nothing else. */
  readonly reactivate: boolean;
  /** No more of them than these; null: all. */
  readonly limit: number | null;
}

/** Who bought, who left, who is worth most, and how old the list is. */
export async function answerBase(
  question: Question,
  ground: Ground,
  { reactivate, limit }: BaseRequest,
): Promise<BaseAnswer> {
  const { settings, engine } = question;
  const { settled, asked, answer } = ground;
  refuseColumns(ground);
  const { before, segments, moment } = asked.query;
  const asOf: AsOf = settled.asOf ?? { moment, before };
  const query = { before, segments };
  const range = await engine.findPurchaseRange(query);
  const times = chooseSpans(question, settled.period, asOf, range.first);
  const rowOf = (manager: string | null): string | null => asked.regroup([{ row: manager }])[0]?.row ?? null;
  const keeps = (manager: string | null): boolean =>
    answer.shown === null || answer.shown.has(rowOf(manager) ?? UNASSIGNED);
  const { clients, inPeriod, buckets, unread } = await readClients(question, query, times.spans, keeps);
  const zone = settings.timezone;
  const today = dayBefore(zone, before);
  const measured = measureBase(clients, today, rowOf);
  return {
    source: engine.facts.files.purchases.length > 0 ? 'purchases' : 'events',
    purchases: range.purchases - unread,
    firstDay: range.first === null ? null : formatDay(range.first, zone),
    lastDay: range.last === null ? null : formatDay(range.last, zone),
    later: range.later,
    unread,
    year:
      settled.asOf === null
        ? null
        : { firstDay: formatDay(times.year, zone), lastDay: formatDay(before - 1, zone) },
    unit: times.unit,
    inPeriod,
    measured,
    ...holdClients(question, ground, { times, buckets, measured, today }),
    kinds: reactivate ? null : await findKinds(question, ground),
    list: await findList(question, ground, times, keeps),
    duplicates: reactivate ? [] : await engine.listDuplicates(),
    silent: reactivate
      ? await describeSilent(question, measured.silent.slice(0, limit ?? undefined), query)
      : null,
  };
}

/** What was counted of those who left. */
interface CountedChurn {
  readonly times: ChosenSpans;
  readonly buckets: readonly BucketBuyers[];
  readonly measured: MeasuredBase;
  readonly today: LocalDay;
}

/** Those who left, of the last year, of each bucket and of each row, held to the norm. */
function holdClients(
  { settings }: Question,
  { settled: { analysis } }: Ground,
  { times, buckets, measured, today }: CountedChurn,
): Pick<BaseAnswer, 'buckets' | 'churn' | 'rowChurns'> {
  const hold = (unit: BucketUnit, unfinished = false) => ({
    norm: settings.base.churn ?? (unit === 'year' ? YEARLY_CHURN : null),
    minimum: analysis.minEntered,
    confidence: analysis.confidence,
    unfinished,
  });
  const isOver = ({ last, cut }: Bucket): boolean => !cut && today >= last;
  const { base, kept } = measured.year;
  return {
    buckets: times.buckets.map((bucket, index) => {
      const counted = buckets[index]!;
      const held = hold(times.unit, !isOver(bucket));
      return { bucket, ...counted, churn: holdChurn(counted.base - counted.kept, counted.base, held) };
    }),
    churn: holdChurn(base - kept, base, hold('year')),
    rowChurns: holdRows(
      measured.rows.map((row) => ({ left: row.base - row.kept, base: row.base, judged: row.row !== null })),
      { ...hold('year'), alpha: analysis.alpha },
    ),
  };
}

/** Clients have a manager, and he has a team: a column of contacts is nothing that purchases are counted by. */
function refuseColumns({ settled: { by, attribute } }: Ground): void {
  if (by !== 'manager' && attribute === undefined) throw new InputError([problem('base-dimension', {})]);
}

async function describeSilent(
  { engine, settings }: Question,
  silent: readonly SilentClient[],
  query: PurchasesQuery,
): Promise<BaseAnswer['silent']> {
  const companies = new Map<string, string>();
  const asked = new Set(silent.map(({ client }) => client.contact));
  for await (const block of engine.streamCompanies(query)) {
    for (const { contact, company } of block) if (asked.has(contact)) companies.set(contact, company);
  }
  return silent.map(({ client, class: name, days, period, money }) => ({
    contact: client.contact,
    company: companies.get(client.contact) ?? null,
    manager: client.manager,
    class: name,
    last: formatIso(client.last, settings.timezone),
    days,
    period,
    year: writeUnits(money.year) as `${number}`,
    lifetime: writeUnits(money.lifetime) as `${number}`,
    currency: money.currency,
  }));
}
