import type { Settings } from '../../config/settings.ts';
import { type AsOf, asOfEvent, parseAsOf } from '../../domain/calendar/as-of.ts';
import { formatDay, formatIso } from '../../domain/calendar/format-moment.ts';
import {
  type CalendarContext,
  PERIOD_EXAMPLES,
  parsePeriod,
  parseSince,
  parseUntil,
} from '../../domain/calendar/period.ts';
import { refuse } from '../../domain/collect-problems.ts';
import type { Period } from '../../domain/evidence/funnel.ts';
import { InputError, problem } from '../../domain/problem.ts';
import { unknownWord } from '../../domain/text/unknown-word.ts';
import type { Engine } from '../../engine/engine.ts';
import type { EmptyPeriod } from '../../report/funnel/funnel-answer.ts';
import type { PeriodMeta } from '../../report/meta.ts';
import type { Io } from '../io.ts';
import type { Options } from '../options/option-specs.ts';

/** What a question says of time, and what the data and the clock say. */
interface TimeQuestion {
  readonly settings: Pick<Settings, 'timezone' | 'weekStart'>;
  readonly options: Pick<Options, 'asOf' | 'period' | 'since' | 'until'>;
  readonly engine: Pick<Engine, 'facts'>;
  readonly io: Pick<Io, 'now'>;
}

/** As much of it as is known before any row is read. */
export type AskedTimes = Omit<TimeQuestion, 'engine'>;

/**
 * Refuses times that mean nothing, before anything is read.
 *
 * @throws InputError option-date, option-period, option-order
 */
export function refuseTimes(question: AskedTimes): void {
  choosePeriod(question, readAsOf(question));
}

/**
 * The moment to look from: the newest event, where none is asked for.
 *
 * @throws InputError option-date
 */
export function chooseAsOf(question: TimeQuestion): AsOf | null {
  const { newest } = question.engine.facts.times;
  return readAsOf(question) ?? (newest === null ? null : asOfEvent(newest));
}

function readAsOf({ options, settings, io }: AskedTimes): AsOf | null {
  if (options.asOf === undefined) return null;
  const asOf = parseAsOf(options.asOf, {
    zone: settings.timezone,
    now: io.now(),
    weekStart: settings.weekStart,
  });
  if (asOf === null)
    throw new InputError([problem('option-date', { option: '--as-of' }, { text: options.asOf })]);
  return asOf;
}

/**
 * The period that is asked for. A relative one counts from `--as-of` where that is given, else from the clock: what "last
 * week" is must not depend on when somebody called last.
 *
 * @throws InputError option-period, option-date, option-order
 */
export function choosePeriod(question: AskedTimes, asOf: AsOf | null): Period | null {
  const { options, settings, io } = question;
  const context: CalendarContext = {
    zone: settings.timezone,
    weekStart: settings.weekStart,
    asOf: options.asOf === undefined || asOf === null ? asOfEvent(io.now()) : asOf,
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

export function describePeriod({ start, end }: Period, zone: string): PeriodMeta {
  return {
    start: start === undefined ? null : formatIso(start, zone),
    end: end === undefined ? null : formatIso(end, zone),
    firstDay: start === undefined ? null : formatDay(start, zone),
    lastDay: end === undefined ? null : formatDay(end - 1, zone),
  };
}

/** Why nothing can have entered in a period: it begins after the newest event. Null where that is not so. */
export function findEmptyPeriod(
  { options, settings, engine }: TimeQuestion,
  period: Period | null,
): EmptyPeriod | null {
  const { newest } = engine.facts.times;
  if (newest === null || period?.start === undefined || period.start <= newest) return null;
  const { timezone: zone, weekStart } = settings;
  const newestDay = formatDay(newest, zone);
  const asked = [
    ['--period', options.period, parsePeriod],
    ['--since', options.since, parseSince],
    ['--until', options.until, parseUntil],
  ] as const;
  const given = asked.flatMap(([flag, text, parse]) =>
    text === undefined
      ? []
      : [{ text: `${flag} ${text.trim()}`, fixed: parse(text, { zone, weekStart }) !== null }],
  );
  // only what is relative moves with --as-of
  const moves = given.some(({ fixed }) => !fixed);
  const instead = [`--as-of ${newestDay}`, ...given.map(({ text }) => text)].join(' ');
  return { period: describePeriod(period, zone), newestDay, instead: moves ? instead : null };
}
