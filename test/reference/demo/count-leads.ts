import { prepare } from '../decisions/company.ts';
import { findFalse } from '../decisions/numbers.ts';
import { findEntry, findLatest, findStart, type Situation } from '../journey.ts';
import {
  add,
  below,
  bringer,
  company,
  DAY,
  isLost,
  LEAST,
  MICRO,
  NOBODY,
  round,
  situations,
  sortKeys,
  sum,
  type Tally,
} from './contacts.ts';

/** Contacts that entered stage 1 and were thrown away within three days of it (A27), by manager and by source. */
export function countRejected() {
  const byManager: Record<string, [number, number]> = {};
  const bySource: Record<string, [number, number]> = {};
  for (const each of situations) {
    const met = findEntry(each, 1);
    if (met === undefined) continue;
    const soon =
      findEntry(each, 2) === undefined && isLost(each) && findLatest(each)[0]!.at - met <= 3 * DAY * MICRO;
    for (const [of, key] of [
      [byManager, bringer(each, 1)],
      [bySource, each.contact.origin ?? ''],
    ] as const) {
      of[key] ??= [0, 0];
      of[key][0] += 1;
      if (soon) of[key][1] += 1;
    }
  }
  return { byManager: judge(byManager), bySource: judge(bySource) };
}

function judge(of: Readonly<Record<string, [number, number]>>) {
  const names = Object.keys(sortKeys(of));
  const family = names.filter((name) => name !== NOBODY && of[name]![0] >= LEAST);
  const qs = findFalse(family.map((name) => 1 - below(of[name]![1] - 1, of[name]![0], 0.1)));
  return names.map((name) => {
    const [entered, rejected] = of[name]!;
    const q = family.includes(name) ? qs[family.indexOf(name)]! : null;
    const above = q !== null && q <= 0.05 ? 'excess' : 'watch';
    const verdict = entered < LEAST ? 'too-few' : rejected / entered <= 0.1 ? 'ok' : above;
    return { name, entered, rejected, verdict };
  });
}

interface Stratum {
  leads: number;
  paid: number;
  mature: number;
}

/** How leads are dealt out over segments and sources, and what those are worth (A27). Nobody asks for a period: all count. */
export function countLeads() {
  const leads = situations.map((each) => ({ stratum: nameStratum(each), manager: bringer(each, 0) }));
  const dealt: Record<string, Tally> = {};
  for (const { stratum, manager } of leads) {
    dealt[manager] ??= {};
    add(dealt[manager], stratum);
  }
  const strata = weighStrata();
  const rate = ({ paid, mature }: Pick<Stratum, 'paid' | 'mature'>) => paid / mature;
  const team = rate({
    paid: sum(Object.values(strata).map(({ paid }) => paid)),
    mature: sum(Object.values(strata).map(({ mature }) => mature)),
  });
  const worthOf = (stratum: string) => (strata[stratum]!.leads >= 20 ? rate(strata[stratum]!) : team);
  const quality = Object.entries(dealt).map(([manager, of]) => {
    const worth = sum(Object.entries(of).map(([stratum, number]) => number * worthOf(stratum)));
    return [manager, round(worth / sum(Object.values(of)) / team, 4)] as const;
  });
  return {
    dealt: sortKeys(Object.fromEntries(Object.entries(dealt).map(([m, of]) => [m, sortKeys(of)]))),
    strata: Object.entries(sortKeys(strata)).map(([stratum, of]) => ({
      ...{ stratum, leads: of.leads, paid: of.paid, coefficient: round(rate(of)) },
    })),
    quality: sortKeys(Object.fromEntries(quality)),
    cramersV: round(measureUnevenness(dealt, strata), 4),
  };
}

const nameStratum = ({ contact: { segment = '', origin = '' } }: Situation) => `${segment} × ${origin}`;

function weighStrata(): Record<string, Stratum> {
  const { maturities, moment } = prepare(company);
  const strata: Record<string, Stratum> = {};
  for (const each of situations) {
    const name = nameStratum(each);
    strata[name] ??= { leads: 0, paid: 0, mature: 0 };
    const own = strata[name];
    const start = findStart(each);
    const age = start === undefined ? null : Math.floor((moment - start) / (60 * MICRO));
    own.mature += maturities[0]!.share(age);
    own.leads += 1;
    if (findEntry(each, 4) !== undefined) own.paid += 1;
  }
  return strata;
}

function measureUnevenness(dealt: Record<string, Tally>, strata: Record<string, { leads: number }>): number {
  const rows = Object.keys(dealt).filter((name) => name !== NOBODY);
  const column = (stratum: string) => (strata[stratum]!.leads < 20 ? 'rest' : stratum);
  const cells = rows.map((name) => {
    const row: Tally = {};
    for (const [stratum, n] of Object.entries(dealt[name]!)) add(row, column(stratum), n);
    return row;
  });
  const columns = [...new Set(cells.flatMap((row) => Object.keys(row)))];
  const total = (of: Tally) => Object.values(of).reduce((a, b) => a + b, 0);
  const all = cells.reduce((sum, row) => sum + total(row), 0);
  const chi = cells.reduce((sum, row) => {
    return columns.reduce((more, name) => {
      const expected = (total(row) * cells.reduce((n, each) => n + (each[name] ?? 0), 0)) / all;
      return more + ((row[name] ?? 0) - expected) ** 2 / expected;
    }, sum);
  }, 0);
  return Math.sqrt(chi / all / Math.min(rows.length - 1, columns.length - 1));
}
