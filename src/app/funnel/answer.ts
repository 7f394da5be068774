import { resolveAlias, type Settings } from '../../config/settings.ts';
import { type AsOf, asOfEvent, parseAsOf } from '../../domain/calendar/as-of.ts';
import { formatDay, formatIso } from '../../domain/calendar/format-moment.ts';
import { PERIOD_EXAMPLES, parsePeriod, parseSince, parseUntil } from '../../domain/calendar/period.ts';
import { planCoaching } from '../../domain/coaching/coaching.ts';
import { assessGaps, type Gaps } from '../../domain/coaching/gaps.ts';
import { countRows } from '../../domain/evidence/counts.ts';
import { type Analysis, type Funnel, type Period, UNASSIGNED } from '../../domain/evidence/funnel.ts';
import {
  findAttribute,
  groupCounts,
  type ManagerAttributes,
} from '../../domain/managers/manager-attributes.ts';
import { InputError, problem } from '../../domain/problem.ts';
import { normalizeText } from '../../domain/text/label.ts';
import { findNearest } from '../../domain/text/nearest.ts';
import type { Engine } from '../../engine/engine.ts';
import { DIMENSION } from '../../ingest/tables/dimension.ts';
import type { FunnelAnswer } from '../../report/funnel/funnel-answer.ts';
import type { FileAccount, PeriodMeta } from '../../report/meta.ts';
import type { Io } from '../io.ts';
import { chooseDimension, type Options } from '../request.ts';

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

/** Counts, measures, judges: everything the views of a funnel show. */
export async function answerQuestion(question: Question): Promise<FunnelAnswer> {
  const { settings, options, engine } = question;
  const { funnel } = settings;
  const analysis: Analysis = {
    ...settings.analysis,
    ...(options.credit ? { credit: options.credit } : {}),
    ...(options.basis ? { basis: options.basis } : {}),
  };
  if (analysis.basis === 'flow' && options.failOn !== undefined) {
    throw new InputError([problem('option-conflict', { option: '--fail-on', other: '--basis flow' })]);
  }
  const asOf = chooseAsOf(question);
  const period = choosePeriod(question, asOf);
  const segments = options.segment.map(normalizeText);
  if (segments.length > 0) await checkSegments(engine, segments);
  const asked = chooseDimension(options);
  const attribute = asked === 'manager' ? undefined : findAttribute(question.teams, asked);
  const by = attribute ?? asked;
  const wanted = options.manager.map((name) => nameManager(normalizeText(name), by, settings));
  const counted = await engine.countSteps({
    funnel,
    credit: analysis.credit,
    basis: analysis.basis,
    period: period ?? {},
    moment: asOf?.moment ?? 0,
    before: asOf?.before ?? 0,
    segments: segments.length > 0 ? segments : undefined,
    by: [
      by === 'manager' || attribute !== undefined
        ? { kind: 'manager' }
        : { kind: 'attribute', name: DIMENSION },
    ],
  });
  const counts = countRows(counted.counts, 0);
  const gaps = assessGaps(
    attribute === undefined ? counts : groupCounts(counts, question.teams.get(attribute)!),
    by === 'manager' ? funnel : withoutManagerTargets(funnel),
    analysis,
  );
  const zone = settings.timezone;
  return {
    funnel,
    gaps,
    coaching: planCoaching(gaps, analysis),
    shown: wanted.length > 0 ? checkRows(gaps, wanted) : null,
    meta: {
      command: question.command,
      files: question.accounts,
      contacts: counted.contacts,
      undated: counted.undated,
      period: period === null ? null : describePeriod(period, zone),
      asOf: asOf === null ? null : formatIso(asOf.moment, zone),
      // the end of a day belongs to that day
      asOfDay:
        asOf === null ? null : formatDay(asOf.moment === asOf.before ? asOf.before - 1 : asOf.moment, zone),
      timezone: zone,
      ...analysis,
      by,
      segments,
      managers: wanted,
      stages: funnel.stages.map(({ id, name }) => ({ id, name })),
    },
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
    const nearest = findNearest(
      options.period,
      PERIOD_EXAMPLES.filter((each) => /^[a-z]/.test(each)),
    );
    throw new InputError([
      problem(
        'option-period',
        { examples: PERIOD_EXAMPLES, ...(nearest === undefined ? {} : { nearest }) },
        { text: options.period },
      ),
    ]);
  }
  if (options.since === undefined && options.until === undefined) return null;
  const start = options.since === undefined ? undefined : parseSince(options.since, context);
  const end = options.until === undefined ? undefined : parseUntil(options.until, context);
  const problems = [
    ...(start === null ? [problem('option-date', { option: '--since' }, { text: options.since ?? '' })] : []),
    ...(end === null ? [problem('option-date', { option: '--until' }, { text: options.until ?? '' })] : []),
  ];
  if (start != null && end != null && start >= end) problems.push(problem('option-order', {}));
  if (problems.length > 0) throw new InputError(problems);
  return { ...(start == null ? {} : { start }), ...(end == null ? {} : { end }) };
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
  const known = [...new Set(gaps.rows.map(({ row }) => row ?? UNASSIGNED))];
  const problems = names
    .filter((name) => !known.includes(name))
    .map((name) => {
      const nearest = findNearest(name, known);
      return problem(
        'manager-unknown',
        { known, ...(nearest === undefined ? {} : { nearest }) },
        { text: name },
      );
    });
  if (problems.length > 0) throw new InputError(problems);
  return new Set(names);
}

async function checkSegments(engine: Engine, wanted: readonly string[]): Promise<void> {
  const known = await engine.listNames('segments');
  const problems = wanted
    .filter((name) => !known.includes(name))
    .map((name) => {
      const nearest = findNearest(name, known);
      return problem(
        'segment-unknown',
        { known, ...(nearest === undefined ? {} : { nearest }) },
        { text: name },
      );
    });
  if (problems.length > 0) throw new InputError(problems);
}
