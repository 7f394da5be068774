import { DAY, SECOND } from '../../../domain/calendar/micros.ts';
import { localToUtc } from '../../../domain/calendar/zone.ts';
import { LOST } from '../../count/dictionaries.ts';
import type { EventTimes } from '../../count/time-range.ts';
import { findOffsets } from '../../sql/moment-expression.ts';
import type { Clock } from '../dialect.ts';
import type { ContactSurvey } from '../survey/survey-contacts.ts';
import type { EventSurvey } from '../survey/survey-events.ts';
import type { SettledTexts } from './settle-texts.ts';

/** When things happened, and what statements about times are built from. */
export interface AwayTimes {
  /** No later, and no earlier, than anything; null where nothing has a time. */
  readonly first: number | null;
  readonly last: number | null;
  readonly offsets: ReturnType<typeof findOffsets>;
  /** Microseconds of which all times are whole multiples. */
  readonly tick: number;
  /** The newest and the oldest event or creation; null where clocks were changed about then, and the servers have to be asked. */
  readonly exact: EventTimes | null;
}

interface Span {
  readonly clock: Clock;
  readonly first: number;
  readonly last: number;
  /** Whether it is something that happened in the funnel, and no correction of the list. */
  readonly counts: boolean;
}

/** What the surveys say of times. */
export function findAwayTimes(
  zone: string,
  events: readonly EventSurvey[],
  contacts: readonly ContactSurvey[],
  { stages }: Pick<SettledTexts, 'stages'>,
): AwayTimes {
  const spans = [
    ...events.flatMap((each) => listEventSpans(each, stages)),
    ...contacts.flatMap(listContactSpans),
  ];
  const locals = spans.flatMap(({ clock, first, last }) => (clock === 'local' ? [first, last] : []));
  const offsets = findOffsets(zone, locals);
  const fine = [
    ...events.flatMap((each) => each.stages.map(({ q_fine }) => q_fine)),
    ...contacts.flatMap(({ created, updated }) => [created?.totals.q_fine ?? 0, updated?.totals.q_fine ?? 0]),
  ];
  const tick = fine.some((count) => count > 0) ? 1 : SECOND;
  const counted = spans.filter(({ counts }) => counts);
  const moments = counted.flatMap(({ clock, first, last }) =>
    clock === 'local' ? [localToUtc(zone, first), localToUtc(zone, last)] : [first, last],
  );
  if (moments.length === 0) {
    return { first: null, last: null, offsets, tick, exact: { newest: null, oldest: null } };
  }
  // wall clocks run in the order of moments but for an hour or so about a change of the clocks
  const isDoubtful = offsets.some(
    ({ untilLocal }) => untilLocal !== null && locals.some((local) => Math.abs(local - untilLocal) < DAY),
  );
  const [oldest, newest] = [Math.min(...moments), Math.max(...moments)];
  return {
    first: oldest - DAY,
    last: newest + DAY,
    offsets,
    tick,
    exact: isDoubtful ? null : { newest, oldest },
  };
}

function listEventSpans({ stages, clock }: EventSurvey, codes: SettledTexts['stages']): Span[] {
  const known = new Map(codes);
  return stages.flatMap(({ stage, q_first: first, q_last: last }): Span[] => {
    const code = stage === null ? undefined : known.get(stage);
    if (code === undefined || code < LOST || first === null || last === null) return [];
    return [{ clock, first, last, counts: true }];
  });
}

function listContactSpans({ created, updated }: ContactSurvey): Span[] {
  return [created, updated].flatMap((times): Span[] => {
    const { q_first: first = null, q_last: last = null } = times?.totals ?? {};
    if (times === undefined || first === null || last === null) return [];
    return [{ clock: times.clock, first, last, counts: times === created }];
  });
}
