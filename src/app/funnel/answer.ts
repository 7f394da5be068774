import type { Settings } from '../../config/settings.ts';
import type { AsOf } from '../../domain/calendar/as-of.ts';
import { formatDay, formatIso } from '../../domain/calendar/format-moment.ts';
import { DAY } from '../../domain/calendar/micros.ts';
import { planCoaching } from '../../domain/coaching/coaching.ts';
import { dropAdvice, type Gaps } from '../../domain/coaching/gaps.ts';
import type { Analysis, Funnel, Period } from '../../domain/evidence/funnel.ts';
import { neededContacts } from '../../domain/evidence/power.ts';
import {
  findAttribute,
  groupCounts,
  type ManagerAttributes,
} from '../../domain/managers/manager-attributes.ts';
import type { PlanLine } from '../../domain/plan/plan-line.ts';
import { countStaleDays } from '../../domain/quality/stale-days.ts';
import { TABLE_NAMES } from '../../domain/tables.ts';
import type { Engine, EngineFacts } from '../../engine/engine.ts';
import { nameDimension } from '../../ingest/tables/dimension.ts';
import type { Caveats, FunnelAnswer, PlaceholderDates } from '../../report/funnel/funnel-answer.ts';
import { listCurves } from '../../report/funnel/maturity-notes.ts';
import type { FileAccount, Meta } from '../../report/meta.ts';
import type { Io } from '../io.ts';
import { chooseDimension, type Options } from '../options/option-specs.ts';
import { type Adjusting, settleAdjusting } from './adjust.ts';
import { type Assessed, type AssessQuestion, assessFunnel } from './assess.ts';
import { checkIds, listIdFaults } from './check-ids.ts';
import { chooseAsOf, choosePeriod, describePeriod, findEmptyPeriod } from './choose-times.ts';
import { findRows, findSegments } from './find-names.ts';
import { refuseUntested } from './refuse-untested.ts';
import { findRowCaveats } from './row-caveats.ts';

/** One question about the funnel, and all that is needed to answer it. */
export interface Question {
  readonly command: string;
  readonly settings: Settings;
  /** What is known of managers beside their names. */
  readonly teams: ManagerAttributes;
  readonly options: Options;
  readonly engine: Engine;
  /** What is planned, where the command asks for that. */
  readonly plan: readonly PlanLine[];
  /** Whether it may be about time to come: a period without events is nothing to be told of then. */
  readonly ahead?: boolean;
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
  readonly adjusting: Adjusting | null;
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
  if (options.failOn !== undefined && options.failOn !== 'alarm') refuseUntested('--fail-on', analysis);
  const asOf = chooseAsOf(question);
  const period = choosePeriod(question, asOf);
  const asked = chooseDimension(options);
  const attribute = asked === 'manager' ? undefined : findAttribute(teams, asked);
  const by = attribute ?? asked;
  const segments = await findSegments(options.segment, engine);
  const rows = await findRows(options.manager, { by, attribute, teams, settings, engine });
  const adjusting = settleAdjusting(question, by !== 'manager' && attribute === undefined);
  return { analysis, asOf, period, segments, by, attribute, rows, adjusting };
}

/** What every command that asks the funnel stands on; what it asks beyond is asked of the same loaded rows. */
export interface Ground {
  readonly settled: SettledQuestion;
  /** How it was counted: what is asked further is counted likewise. */
  readonly asked: AssessQuestion;
  readonly assessed: Assessed;
  /** What `report`, `gaps` and `coach` show. */
  readonly answer: FunnelAnswer;
}

/** Counts, measures, judges: everything the views of a funnel show. */
export async function layGround(question: Question): Promise<Ground> {
  const { settings, engine } = question;
  const { funnel } = settings;
  const settled = await settleQuestion(question);
  const { analysis, asOf, period, by, rows } = settled;
  const ids = await checkIds(engine, asOf?.before ?? 0, question.options);
  const teachable = isTeachable(settled);
  const asked = planCounts(question, settled, period);
  const assessed = await assessFunnel(engine, asked, settled.adjusting);
  const { gaps } = assessed;
  const plan = planCoaching(gaps, analysis);
  const answer: FunnelAnswer = {
    funnel,
    teachable,
    gaps: teachable ? gaps : dropAdvice(gaps),
    coaching: teachable ? plan : { ...plan, rows: [], watched: [], swaps: [] },
    needed: needsOf(gaps, analysis),
    alike: settled.adjusting?.columns ?? [],
    shown: rows.length > 0 ? new Set(rows) : null,
    caveats: {
      ids,
      idFaults: listIdFaults(engine),
      unproven: await findUnproven(question, settled),
      ...findCaveats(question, period),
      ...(await findRowCaveats(question, by, gaps)),
    },
    meta: describeQuestion(question, settled, assessed),
  };
  return { settled, asked, assessed, answer };
}

/** Whether rows are people, or groups of them. */
export function isTeachable({ by, attribute }: SettledQuestion): boolean {
  return by === 'manager' || attribute !== undefined;
}

/**
 * Whose contacts are counted, and by what.
 *
 * @param period null: all time
 */
export function planCounts(
  { settings: { funnel }, teams }: Pick<Question, 'settings' | 'teams'>,
  settled: SettledQuestion,
  period: Period | null,
): AssessQuestion {
  const { analysis, asOf, segments, by, attribute } = settled;
  return {
    query: {
      funnel,
      period: period ?? {},
      moment: asOf?.moment ?? 0,
      before: asOf?.before ?? 0,
      segments: segments.length > 0 ? segments : undefined,
      by: [isTeachable(settled) ? { kind: 'manager' } : { kind: 'attribute', name: nameDimension(0) }],
    },
    analysis,
    funnel: by === 'manager' ? funnel : withoutManagerTargets(funnel),
    regroup: (counts) => (attribute === undefined ? counts : groupCounts(counts, teams.get(attribute)!)),
  };
}

/** Nobody waits for more contacts than these. */
const MOST_NEEDED = 10_000;

/** How many finished contacts it takes to be sure of such a step; null where more of them would not help. */
function needsOf(gaps: Gaps, { alpha }: Analysis): FunnelAnswer['needed'] {
  const tests = Math.max(1, gaps.rows.filter(({ q }) => q !== null).length);
  return ({ coefficient, floor, doubt }) => {
    if (coefficient === null || floor === null || doubt !== null) return null;
    const needed = neededContacts(coefficient, floor, alpha, tests);
    return needed !== null && needed <= MOST_NEEDED ? needed : null;
  };
}

function describeQuestion(
  { command, options, accounts, settings, engine }: Question,
  { analysis, asOf, period, segments, by, rows, adjusting }: SettledQuestion,
  { counted, terms }: Assessed,
): Meta {
  const zone = settings.timezone;
  const { newest, oldest } = engine.facts.times;
  return {
    command,
    files: accounts,
    contacts: counted.contacts,
    participants: counted.participants,
    undated: counted.undated,
    period: period === null ? null : describePeriod(period, zone),
    days: countDays(period, asOf, oldest),
    asOf: asOf === null ? null : formatIso(asOf.moment, zone),
    // the end of a day belongs to that day
    asOfDay:
      asOf === null ? null : formatDay(asOf.moment === asOf.before ? asOf.before - 1 : asOf.moment, zone),
    newest: newest === null ? null : formatIso(newest, zone),
    timezone: zone,
    ...analysis,
    curves: listCurves(terms),
    losses: terms.losses,
    requireProof: options.requireProof ?? false,
    unknownLosses: counted.unknownLosses,
    by,
    segments,
    managers: rows,
    adjust: adjusting === null || adjusting.from === null ? [] : adjusting.columns,
    stages: settings.funnel.stages.map(({ id, name }) => ({ id, name })),
  };
}

/** Days that have happened of the period, or from the oldest event on; at least 1, null where nothing has a time. */
function countDays(period: Period | null, asOf: AsOf | null, oldest: number | null): number | null {
  const start = period?.start ?? oldest;
  if (asOf === null || start === null) return null;
  const end = Math.min(period?.end ?? asOf.before, asOf.before);
  return end <= start ? null : Math.max(1, Math.round((end - start) / DAY));
}

/** What a reader has to know of the time before any number. */
function findCaveats(
  question: Question,
  period: Period | null,
): Pick<Caveats, 'stale' | 'emptyPeriod' | 'placeholders'> {
  const { options, engine, settings, io } = question;
  const { newest } = engine.facts.times;
  const staleDays = options.asOf === undefined && newest !== null ? countStaleDays(newest, io.now()) : 0;
  return {
    stale:
      newest === null || staleDays === 0
        ? null
        : { newestDay: formatDay(newest, settings.timezone), days: staleDays },
    emptyPeriod: question.ahead ? null : findEmptyPeriod(question, period),
    placeholders: findPlaceholders(engine.facts.files),
  };
}

/** The events that do not count for want of proof, by stage. */
async function findUnproven(
  { options, engine, settings }: Question,
  { asOf }: SettledQuestion,
): Promise<Caveats['unproven']> {
  if (!options.requireProof) return null;
  const counts = await engine.countUnproven(asOf?.before ?? 0);
  return counts.map(({ stage, events }) => ({ stage: settings.funnel.stages[stage]?.name ?? '', events }));
}

/** Fewer dates of a column than this share that stand for none change little. */
const MANY = 0.05;

function findPlaceholders(files: EngineFacts['files']): PlaceholderDates[] {
  return TABLE_NAMES.flatMap((table) => files[table])
    .flatMap(({ placeholders }) => placeholders)
    .filter(({ cells, dated }) => cells >= dated * MANY)
    .map(({ examples, ...counts }) => ({ ...counts, example: examples[0] ?? '' }));
}

/** Rows of another dimension are no managers: no target for a manager may reach them by its name. */
function withoutManagerTargets(funnel: Funnel): Funnel {
  return {
    ...funnel,
    overrides: funnel.overrides.map((each) => (each.manager === undefined ? each : { ...each, manager: '' })),
  };
}
