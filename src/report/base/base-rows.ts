import type { Buyers } from '../../domain/base/gather-clients.ts';
import type { HeldShare } from '../../domain/base/retention.ts';
import { formatLocalDay } from '../../domain/calendar/format-moment.ts';
import { writeUnits } from '../../domain/money/amount.ts';
import { nameRow } from '../names.ts';
import type { Texts } from '../words/texts.ts';
import type { BaseAnswer, ListFacts } from './base-answer.ts';
import type { BaseFacts } from './base-tables.ts';

/** Everything that is known of the base, a number a row: what programs read. */
export function listBaseRows(base: BaseAnswer, texts: Texts): BaseFacts[] {
  return [
    ...listBuyers(base),
    ...listKinds(base),
    ...listChurns(base),
    ...listClasses(base),
    ...listManagers(base, texts),
    ...listValues(base),
    ...listAges(base.list),
    ...base.duplicates.map(
      ({ code, count, total }): BaseFacts => ({
        section: 'duplicates',
        name: code,
        clients: count,
        of: total,
        share: total === null || total === 0 ? null : count / total,
      }),
    ),
  ];
}

/** A sum as a number: the nearest to what it exactly is. */
export function numberUnits(units: bigint): number {
  return Number(writeUnits(units));
}

/** The parts of a share under their columns. */
function spreadShare({ part, of, share, interval, norm, verdict }: HeldShare): Partial<BaseFacts> {
  const { low = null, high = null } = interval ?? {};
  return { clients: part, of, share, low, high, norm, verdict };
}

/** New and repeat clients of the period, then of each bucket; those of several currencies once for each of these. */
function listBuyers({ inPeriod, buckets }: BaseAnswer): BaseFacts[] {
  const listKind = (
    name: string,
    { clients, purchases, sums }: Buyers,
    when: Partial<BaseFacts>,
  ): BaseFacts[] => {
    const row = { section: 'buyers', name, ...when, clients } as const;
    if (sums.length === 0) return [{ ...row, purchases }];
    return sums.map(({ currency, units, rows }) => ({
      ...row,
      purchases: rows,
      sum: numberUnits(units),
      currency,
    }));
  };
  return [
    ...listKind('new', inPeriod.fresh, {}),
    ...listKind('repeat', inPeriod.repeat, {}),
    ...buckets.flatMap(({ bucket, fresh, repeat }) => {
      const when = {
        period: bucket.name,
        from: formatLocalDay(bucket.first),
        to: formatLocalDay(bucket.last),
      };
      return [...listKind('new', fresh, when), ...listKind('repeat', repeat, when)];
    }),
  ];
}

function listKinds({ kinds }: BaseAnswer): BaseFacts[] {
  if (kinds === null) return [];
  const rates = kinds.rates.map(
    ({ kind, converted, mature, coefficient, low, high }): BaseFacts => ({
      section: 'coefficient',
      name: kind,
      clients: converted,
      of: mature,
      share: coefficient,
      low,
      high,
    }),
  );
  return kinds.times === null
    ? rates
    : [...rates, { section: 'coefficient', name: 'repeat-to-new', value: kinds.times }];
}

/** Of the last year, then of each bucket: those who stayed, and those who left. */
function listChurns({ year, churn, buckets }: BaseAnswer): BaseFacts[] {
  const listBoth = (held: HeldShare, when: Partial<BaseFacts>): BaseFacts[] => [
    { section: 'retention', ...when, ...spreadShare(keepShare(held)) },
    { section: 'churn', ...when, ...spreadShare(held) },
  ];
  return [
    ...(year === null
      ? []
      : listBoth(churn, { name: 'last-12-months', from: year.firstDay, to: year.lastDay })),
    ...buckets.flatMap(({ bucket, churn: held }) =>
      listBoth(held, {
        period: bucket.name,
        from: formatLocalDay(bucket.first),
        to: formatLocalDay(bucket.last),
      }),
    ),
  ];
}

/** The other side of who left. */
export function keepShare({ part, of, share, interval, verdict }: HeldShare): HeldShare {
  return {
    part: of - part,
    of,
    share: share === null ? null : (of - part) / of,
    interval: interval === null ? null : { low: 1 - interval.high, high: 1 - interval.low },
    norm: null,
    verdict: verdict === 'unfinished' ? verdict : null,
  };
}

function listClasses({ measured: { classes, movements, currency } }: BaseAnswer): BaseFacts[] {
  if (currency === undefined) return [];
  const total = classes.reduce((sum, { units }) => sum + units, 0n);
  return [
    ...classes.map(
      ({ name, clients, units }): BaseFacts => ({
        section: 'class',
        class: name,
        clients,
        share: total === 0n ? null : numberUnits(units) / numberUnits(total),
        sum: numberUnits(units),
        currency,
      }),
    ),
    ...movements.map(({ was, is, clients }): BaseFacts => ({ section: 'movement', class: is, was, clients })),
  ];
}

function listManagers(
  { measured: { rows, currency = null }, rowChurns }: BaseAnswer,
  texts: Texts,
): BaseFacts[] {
  return rows.map(({ row, units }, index): BaseFacts => {
    const name = nameRow({ row, team: false }, texts).id ?? '';
    return { section: 'manager', name, ...spreadShare(rowChurns[index]!), sum: numberUnits(units), currency };
  });
}

function listValues({ measured: { period, regular, lifetime, currency } }: BaseAnswer): BaseFacts[] {
  return [
    { section: 'transaction-period', clients: regular, value: period },
    ...(lifetime === null || currency === undefined
      ? []
      : [
          { section: 'lifetime-value', name: 'year', sum: numberUnits(lifetime.yearly), currency } as const,
          { section: 'lifetime-value', name: 'years', value: lifetime.years } as const,
          { section: 'lifetime-value', name: 'value', sum: numberUnits(lifetime.value), currency } as const,
        ]),
  ];
}

function listAges({ dates, quarter, year, older, undated, blacklist }: ListFacts): BaseFacts[] {
  const name = (text: string, held: HeldShare): BaseFacts => ({
    section: 'list',
    name: text,
    ...spreadShare(held),
  });
  return [
    ...(dates === null ? [] : [name('quarter', quarter), name('year', year), name('older', older)]),
    name('undated', undated),
    ...(blacklist === null ? [] : [name('blacklist', blacklist)]),
  ];
}
