import { resolveAlias, type Settings } from '../../config/settings.ts';
import { type AsOf, asOfEvent, parseAsOf } from '../../domain/calendar/as-of.ts';
import { formatDay, formatIso } from '../../domain/calendar/format-moment.ts';
import { DAY } from '../../domain/calendar/micros.ts';
import { PERIOD_EXAMPLES, parsePeriod, parseSince, parseUntil } from '../../domain/calendar/period.ts';
import { planCoaching } from '../../domain/coaching/coaching.ts';
import { dropAdvice, type Gaps } from '../../domain/coaching/gaps.ts';
import { refuse } from '../../domain/collect-problems.ts';
import { type Analysis, type Funnel, type Period, UNASSIGNED } from '../../domain/evidence/funnel.ts';
import {
  findAttribute,
  groupCounts,
  type ManagerAttributes,
} from '../../domain/managers/manager-attributes.ts';
import { InputError, problem } from '../../domain/problem.ts';
import { normalizeText } from '../../domain/text/label.ts';
import { unknownWord } from '../../domain/text/unknown-word.ts';
import type { Engine } from '../../engine/engine.ts';
import { nameDimension } from '../../ingest/tables/dimension.ts';
import type { FunnelAnswer } from '../../report/funnel/funnel-answer.ts';
import { listCurves } from '../../report/funnel/maturity-notes.ts';
import type { FileAccount, Meta, PeriodMeta } from '../../report/meta.ts';
import type { Io } from '../io.ts';
import { chooseDimension, type Options } from '../options/option-specs.ts';
import { type Assessed, assessFunnel } from './assess.ts';

/** What pages call the contacts of nobody, in any language. */
const UNASSIGNED_NAMES: readonly string[] = [UNASSIGNED, '(не назначен)'];

/** One question about the funnel, and all that is needed to answer it. */
export interface Question {
  readonly command: string;
  readonly settings: Settings;
  /** What is known of managers beside their names. */
  readonly teams: ManagerAttributes;
  readonly options: Options;
  readonly engine: Engine;
  readonly accounts: readonly FileAccount[];
  readonly io: Io;
}

/** A question with everything settled that the options leave to the config or to the data; any view can ask it. */
export interface SettledQuestion {
  readonly analysis: Analysis;
  /** Null where nothing has a time. */
  readonly asOf: AsOf | null;
  readonly period: Period | null;
  /** None: all. */
  readonly segments: readonly string[];
  /** `manager`, an attribute of managers, or a column of the contacts. */
  readonly by: string;
  /** `by`, where it is an attribute of managers. */
  readonly attribute: string | undefined;
  /** The rows that are to be shown; none: all. */
  readonly rows: readonly string[];
}

/** @throws InputError with what the options ask that the config or the data do not have */
export async function settleQuestion(question: Question): Promise<SettledQuestion> {
  const { settings, options, engine, teams } = question;
  const { credit, basis, maturity } = settings.analysis;
  const analysis = {
    ...settings.analysis,
    credit: options.credit ?? credit,
    basis: options.basis ?? basis,
    maturity: options.maturity ?? maturity,
  };
  if (analysis.basis === 'flow' && options.failOn !== undefined) {
    throw new InputError([problem('option-conflict', { option: '--fail-on', other: '--basis flow' })]);
  }
  const asOf = chooseAsOf(question);
  const period = choosePeriod(question, asOf);
  const segments = options.segment.map(normalizeText);
  if (segments.length > 0) await checkSegments(engine, segments);
  const asked = chooseDimension(options);
  const attribute = asked === 'manager' ? undefined : findAttribute(teams, asked);
  const by = attribute ?? asked;
  const rows = options.manager.map((name) => nameManager(normalizeText(name), by, settings));
  return { analysis, asOf, period, segments, by, attribute, rows };
}

/** Counts, measures, judges: everything the views of a funnel show. */
export async function answerQuestion(question: Question): Promise<FunnelAnswer> {
  const { settings, engine } = question;
  const { funnel } = settings;
  const settled = await settleQuestion(question);
  const { analysis, asOf, period, segments, by, attribute, rows } = settled;
  const teachable = by === 'manager' || attribute !== undefined;
  const assessed = await assessFunnel(engine, {
    query: {
      funnel,
      period: period ?? {},
      moment: asOf?.moment ?? 0,
      before: asOf?.before ?? 0,
      segments: segments.length > 0 ? segments : undefined,
      by: [teachable ? { kind: 'manager' } : { kind: 'attribute', name: nameDimension(0) }],
    },
    analysis,
    funnel: by === 'manager' ? funnel : withoutManagerTargets(funnel),
    regroup: (rows) =>
      attribute === undefined ? [...rows] : groupCounts(rows, question.teams.get(attribute)!),
  });
  const { gaps } = assessed;
  return {
    funnel,
    teachable,
    gaps: teachable ? gaps : dropAdvice(gaps),
    coaching: { ...planCoaching(gaps, analysis), ...(teachable ? {} : { rows: [], watched: [], swaps: [] }) },
    needed: () => null,
    shown: rows.length > 0 ? checkRows(gaps, rows) : null,
    meta: describeQuestion(question, settled, assessed),
  };
}

function describeQuestion(
  { command, accounts, settings, engine }: Question,
  { analysis, asOf, period, segments, by, rows }: SettledQuestion,
  { counted, terms }: Assessed,
): Meta {
  const zone = settings.timezone;
  return {
    command,
    files: accounts,
    contacts: counted.contacts,
    participants: counted.participants ?? counted.contacts,
    undated: counted.undated,
    period: period === null ? null : describePeriod(period, zone),
    days: countDays(period, asOf, engine.facts.times.oldest),
    asOf: asOf === null ? null : formatIso(asOf.moment, zone),
    // the end of a day belongs to that day
    asOfDay:
      asOf === null ? null : formatDay(asOf.moment === asOf.before ? asOf.before - 1 : asOf.moment, zone),
    timezone: zone,
    ...analysis,
    curves: listCurves(terms),
    losses: terms.losses,
    unknownLosses: counted.unknownLosses,
    by,
    segments,
    managers: rows,
    stages: settings.funnel.stages.map(({ id, name }) => ({ id, name })),
  };
}

/** Names of managers compare after aliases; those of another dimension as they stand. */
function nameManager(name: string, by: string, { aliases }: Settings): string {
  if (UNASSIGNED_NAMES.includes(name)) return UNASSIGNED;
  return by === 'manager' ? resolveAlias(aliases, name) : name;
}

function chooseAsOf({ options, settings, engine, io }: Question): AsOf | null {
  if (options.asOf === undefined) {
    const { newest } = engine.facts.times;
    return newest === null ? null : asOfEvent(newest);
  }
  const asOf = parseAsOf(options.asOf, {
    zone: settings.timezone,
    now: io.now(),
    weekStart: settings.weekStart,
  });
  if (asOf === null)
    throw new InputError([problem('option-date', { option: '--as-of' }, { text: options.asOf })]);
  return asOf;
}

function choosePeriod({ options, settings, io }: Question, asOf: AsOf | null): Period | null {
  const context = {
    zone: settings.timezone,
    weekStart: settings.weekStart,
    asOf: asOf ?? asOfEvent(io.now()),
  };
  if (options.period !== undefined) {
    const period = parsePeriod(options.period, context);
    if (period) return period;
    // of words only: another date is no likelier than the one that was meant
    const words = PERIOD_EXAMPLES.filter((each) => /^[a-z]/.test(each));
    const args = { examples: PERIOD_EXAMPLES };
    throw new InputError([unknownWord('option-period', options.period, words, args)]);
  }
  if (options.since === undefined && options.until === undefined) return null;
  const start = options.since === undefined ? undefined : parseSince(options.since, context);
  const end = options.until === undefined ? undefined : parseUntil(options.until, context);
  const problems = [
    ...(start === null ? [problem('option-date', { option: '--since' }, { text: options.since ?? '' })] : []),
    ...(end === null ? [problem('option-date', { option: '--until' }, { text: options.until ?? '' })] : []),
  ];
  if (start != null && end != null && start >= end) problems.push(problem('option-order', {}));
  refuse(problems);
  return { start: start ?? undefined, end: end ?? undefined };
}

/** Days that have happened of the period, or from the oldest event on; at least 1, null where nothing has a time. */
function countDays(period: Period | null, asOf: AsOf | null, oldest: number | null): number | null {
  const start = period?.start ?? oldest;
  if (asOf === null || start === null) return null;
  const end = Math.min(period?.end ?? asOf.before, asOf.before);
  return end <= start ? null : Math.max(1, Math.round((end - start) / DAY));
}

function describePeriod({ start, end }: Period, zone: string): PeriodMeta {
  return {
    start: start === undefined ? null : formatIso(start, zone),
    end: end === undefined ? null : formatIso(end, zone),
    firstDay: start === undefined ? null : formatDay(start, zone),
    lastDay: end === undefined ? null : formatDay(end - 1, zone),
  };
}

/** Rows of another dimension are no managers: no target for a manager may reach them by its name. */
function withoutManagerTargets(funnel: Funnel): Funnel {
  return {
    ...funnel,
    overrides: funnel.overrides.map((each) => (each.manager === undefined ? each : { ...each, manager: '' })),
  };
}

function checkRows(gaps: Gaps, names: readonly string[]): ReadonlySet<string> {
  checkNames('manager-unknown', names, [...new Set(gaps.rows.map(({ row }) => row ?? UNASSIGNED))]);
  return new Set(names);
}

async function checkSegments(engine: Engine, names: readonly string[]): Promise<void> {
  checkNames('segment-unknown', names, await engine.listNames('segments'));
}

/** @throws InputError with every name that the data do not have */
function checkNames(
  code: 'manager-unknown' | 'segment-unknown',
  names: readonly string[],
  known: readonly string[],
): void {
  const unknown = names.filter((name) => !known.includes(name));
  refuse(unknown.map((name) => unknownWord(code, name, known, { known })));
}
