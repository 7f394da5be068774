import type { Question } from '../reference/event-log.ts';
import { type Calendar, midnight, writeIso, writeMoment } from './calendar.ts';
import { optional, pick, type QuestionDraws } from './draws.ts';
import { TEAMS } from './spelling.ts';

/** A question, and the options that ask it. */
export interface Asked {
  readonly question: Question;
  readonly options: readonly string[];
}

/**
 * @param segments those that contacts have, for any other name is refused; null where there is no contacts file and so
 *   no segment to ask for
 */
export function makeQuestion(
  calendar: Calendar,
  drawn: QuestionDraws,
  segments: readonly string[] | null,
): Asked {
  const { credit, basis, maturity } = drawn;
  const by = segments === null && drawn.by === 'segment' ? 'manager' : drawn.by;
  const filtered = drawn.filtered === 0 && segments !== null && segments.length > 0;
  const wanted = filtered ? [...new Set(drawn.segments.map((each) => pick(segments, each)))] : [];
  const period = askPeriod(calendar, drawn);
  const asOf = askAsOf(calendar, drawn);
  return {
    question: {
      credit,
      basis,
      by,
      aged: maturity === 'auto',
      ...optional('teams', by === 'team' ? new Map(Object.entries(TEAMS)) : undefined),
      ...optional('period', period.period),
      ...optional('asOf', asOf.asOf),
      ...optional('segments', wanted.length > 0 ? wanted : undefined),
    },
    options: [
      ...['--credit', credit, '--basis', basis, '--maturity', maturity, '--by', by],
      ...wanted.flatMap((segment) => ['--segment', segment]),
      ...period.options,
      ...asOf.options,
    ],
  };
}

function askPeriod(calendar: Calendar, { period: { kind, from, to } }: QuestionDraws) {
  const [first, last] = [pick(calendar.days, from), pick(calendar.days, to)].sort() as [string, string];
  if (kind === 1) return cutDays(calendar, ['--period', first], first, first);
  if (kind === 2) return cutDays(calendar, ['--period', `${first}..${last}`], first, last);
  if (kind === 3) {
    const span = pick(calendar.spans, from);
    return cutDays(calendar, ['--period', span.name], span.first, span.last);
  }
  const named = calendar.moments.flatMap(({ utc, wall }) =>
    wall === undefined ? [] : { utc, text: writeIso(wall) },
  );
  const [since, until] = [pick(named, from), pick(named, to)].sort((a, b) => a.utc - b.utc);
  if (kind === 4) return { options: ['--since', first], period: { start: midnight(calendar, first) } };
  if (kind === 5) return { options: ['--until', last], period: { end: midnight(calendar, last, 1) } };
  if (kind === 6 && since!.utc < until!.utc) {
    const options = ['--since', since!.text, '--until', until!.text];
    return { options, period: { start: since!.utc, end: until!.utc } };
  }
  return { options: [] };
}

function cutDays(calendar: Calendar, options: string[], first: string, last: string) {
  return { options, period: { start: midnight(calendar, first), end: midnight(calendar, last, 1) } };
}

function askAsOf(calendar: Calendar, { asOf: { kind, index } }: QuestionDraws) {
  const moment = pick(calendar.moments, index);
  const from = (at: number) => ({ moment: at, before: at + 1 });
  if (kind === 1) return { options: ['--as-of', 'now'], asOf: from(moment.utc) };
  if (kind === 2) return { options: ['--as-of', writeMoment(moment, 0)], asOf: from(moment.utc) };
  if (kind === 3) {
    const day = pick(calendar.days, index);
    const end = midnight(calendar, day, 1);
    return { options: ['--as-of', day], asOf: { moment: end, before: end } };
  }
  return { options: [] };
}
