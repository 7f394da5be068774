import { formatDay, formatIso } from '../../domain/calendar/format-moment.ts';
import { DAY, HOUR, type Micros } from '../../domain/calendar/micros.ts';
import { dayBefore, startOfDay } from '../../domain/calendar/zone.ts';
import { UNASSIGNED } from '../../domain/evidence/funnel.ts';
import { compareRows } from '../../domain/evidence/tally.ts';
import { dealOut, type Taker } from '../../domain/handover/deal-out.ts';
import { expectConversions } from '../../domain/handover/expected-conversions.ts';
import { findSilent } from '../../domain/handover/silence.ts';
import { createAmountSums, parseAmount, writeUnits } from '../../domain/money/amount.ts';
import { type StepTimes, toDays } from '../../domain/velocity/step-times.ts';
import type { WaitingContact, WaitingQuery } from '../../engine/count/waits/waiting.ts';
import type { HandoverAnswer, Leaver, SumOfMoney } from '../../report/handover/handover-answer.ts';
import { type Ground, planCounts, type Question } from '../funnel/answer.ts';
import { monthOf } from '../plan/plan-goal.ts';
import { answerRecall } from '../refusals/answer-refusals.ts';
import { measureTeam, readMoney } from '../stuck/answer-stuck.ts';

/** Whose contacts are handed over. */
export interface HandoverRequest {
  /** Those of everybody who does nothing any more, of the rows that are named where any are. */
  readonly orphans: boolean;
  /** After so long without an event somebody does nothing any more. */
  readonly silence: Micros;
}

/** What is known of everybody before anybody's contacts are looked at. */
interface Team {
  /** Open contacts of each manager, of all time: what leaves does not hang on the period. */
  readonly loads: ReadonlyMap<string | null, number>;
  readonly last: ReadonlyMap<string, Micros>;
  readonly silent: ReadonlySet<string>;
}

/** The open contacts of those who leave, or have left, and to whom each could go. */
export async function answerHandover(
  question: Question,
  ground: Ground,
  request: HandoverRequest,
): Promise<HandoverAnswer> {
  const { engine, settings } = question;
  const { query } = planCounts(question, ground.settled, null);
  const all: WaitingQuery = {
    ...query,
    by: { kind: 'manager' },
    longer: settings.funnel.stages.map((_, step) => (step === 0 ? null : -1)),
    undated: true,
  };
  const team = await surveyTeam(question, all, request.silence);
  const keys = chooseLeavers(ground, team, request);
  const leaving = new Set(keys);
  const listed = keys.length === 0 ? [] : await engine.listWaiting({ ...all, keys }, null);
  const waiting = listed.toSorted((a, b) => compareRows(a.manager, b.manager) || b.step - a.step);
  const takers = listTakers(ground, team, leaving);
  const to = dealOut(
    waiting.map(({ step }) => step),
    takers,
  );
  const taken = new Map<string | null, number>();
  for (const each of to) taken.set(each, 1 + (taken.get(each) ?? 0));
  const always = { ...ground, asked: planCounts(question, ground.settled, null) };
  const times = await measureTeam(question, always);
  const recall = await answerRecall(question, always);
  const seen = { moment: query.moment, zone: settings.timezone };
  return {
    orphans: request.orphans,
    leavers: keys.map((row) => describeLeaver(row, team, seen)),
    contacts: waiting.map((each, index) => ({
      ...describeContact(each, seen),
      ...usualOf(times, each.step),
      to: to[index] ?? null,
    })),
    sums: sumMoney(waiting),
    ...(await sumStages(question, ground, { waiting, times, keys: leaving })),
    recalls: { ...recall, contacts: recall.contacts.filter(({ row }) => leaving.has(row)) },
    takers: takers
      .map(({ name, load }) => ({ row: name, load, takes: taken.get(name) ?? 0 }))
      .sort((a, b) => b.takes - a.takes || compareRows(a.row, b.row)),
    nobody: leaving.has(null) ? 0 : (team.loads.get(null) ?? 0),
    silence: request.silence,
    silent: [...team.silent].filter((name) => !leaving.has(name) && team.loads.has(name)).sort(compareRows),
    seen: team.last.size > 0,
  };
}

/** Whose contacts they are, and what is usual. */
interface Leaving {
  readonly waiting: readonly WaitingContact[];
  readonly keys: ReadonlySet<string | null>;
  readonly times: readonly StepTimes[];
}

/** What stands where, and what is to be expected of it until the end of the month. */
async function sumStages(
  question: Question,
  { settled, assessed }: Ground,
  { waiting, keys, times }: Leaving,
): Promise<Pick<HandoverAnswer, 'stages' | 'until'>> {
  const { engine, settings } = question;
  const { query } = planCounts(question, settled, null);
  const zone = settings.timezone;
  const { maturity } = assessed.terms;
  const month = settled.asOf === null ? null : monthOf(question, dayBefore(zone, query.before));
  const end = month === null ? query.moment : startOfDay(zone, month.end);
  const horizons = maturity.map(({ curve, horizon }) => (curve === null ? null : horizon));
  const open = await engine.countOpenAges({ ...query, horizons, credit: 'entry' });
  const ahead = { from: 0, to: (end - query.moment) / HOUR };
  const expected = expectConversions(open, maturity, ahead, keys);
  const stages = settings.funnel.stages.slice(1).map((_, index) => {
    const step = index + 1;
    const own = waiting.filter((each) => each.step === step);
    const facts = { step, contacts: own.length, amounts: sumMoney(own), expected: expected[step] ?? null };
    return { ...facts, ...usualOf(times, step) };
  });
  return { stages, until: month === null ? null : formatDay(end - 1, zone) };
}

/** From where and in which zone times are told. */
interface Seen {
  readonly moment: Micros;
  readonly zone: string;
}

function describeContact(each: WaitingContact, { moment, zone }: Seen) {
  const { contact, company, manager, step, since, last } = each;
  return {
    contact,
    company,
    row: manager,
    step,
    since: since === null ? null : formatIso(since, zone),
    days: since === null ? null : Math.floor((moment - since) / DAY),
    lastEvent: last === null ? null : formatIso(last, zone),
    ...readMoney(each),
  };
}

async function surveyTeam({ engine }: Question, all: WaitingQuery, span: Micros): Promise<Team> {
  const loads = new Map<string | null, number>();
  for (const { key, contacts } of await engine.countWaiting(all)) {
    loads.set(key, contacts + (loads.get(key) ?? 0));
  }
  const events = await engine.listLastEvents(all.before);
  const last = new Map(events.map(({ manager, last: at }) => [manager, at]));
  const known = await engine.listNames('managers');
  return { loads, last, silent: findSilent(known, last, { moment: all.moment, span }) };
}

/** The rows that are named; of orphans those of them, or of all, that are silent and have anything. */
function chooseLeavers(
  { settled: { rows } }: Ground,
  { loads, silent }: Team,
  { orphans }: HandoverRequest,
): (string | null)[] {
  const named = rows.map((row) => (row === UNASSIGNED ? null : row));
  const left = [...silent].filter((name) => (named.length === 0 || named.includes(name)) && loads.has(name));
  return (orphans ? left : named).toSorted(compareRows);
}

function describeLeaver(row: string | null, { loads, last }: Team, { moment, zone }: Seen): Leaver {
  const at = row === null ? undefined : last.get(row);
  return {
    row,
    contacts: loads.get(row) ?? 0,
    lastEvent: at === undefined ? null : formatIso(at, zone),
    silentDays: at === undefined ? null : Math.floor((moment - at) / DAY),
  };
}

/** Sums of parts of contacts differ in their last bits. */
const SLACK = 1e-9;

/** Colleagues who stay and work, and of whom enough is known at some step. */
function listTakers(
  { assessed: { gaps, terms }, settled: { analysis } }: Ground,
  { loads, silent }: Team,
  leaving: ReadonlySet<string | null>,
): Taker[] {
  const width = terms.funnel.stages.length;
  const takers = new Map<string, Taker & { skills: Taker['skills'][number][] }>();
  for (const { row, step, low, mature, coefficient, verdict } of gaps.rows) {
    if (row === null || leaving.has(row) || silent.has(row)) continue;
    if (coefficient === null || low === null || mature === null || mature < analysis.minEntered - SLACK)
      continue;
    const skills = takers.get(row)?.skills ?? new Array<null>(width).fill(null);
    skills[step] = { low, mature, below: verdict === 'coach' || verdict === 'watch' };
    takers.set(row, { name: row, load: loads.get(row) ?? 0, skills });
  }
  return [...takers.values()];
}

function usualOf(times: readonly StepTimes[], step: number) {
  const { median = null, p80 = null } = times[step - 1] ?? {};
  return { median: median === null ? null : toDays(median), usual: p80 === null ? null : toDays(p80) };
}

/** What amounts come to, by currency. */
function sumMoney(contacts: readonly WaitingContact[]): SumOfMoney[] {
  const sums = createAmountSums();
  for (const { amount, currency } of contacts) {
    const read = amount === null ? null : parseAmount(amount, currency ?? '');
    if (read !== null) sums.add(read, 1);
  }
  return sums.list().map(({ currency, units, rows }) => {
    return { currency, sum: writeUnits(units) as `${number}`, contacts: rows };
  });
}
