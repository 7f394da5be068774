import { RECENT_WEEKS, WEEKS_BEFORE } from '../../domain/activity/squeeze.ts';
import { listRecords } from '../column.ts';
import { type FunnelAnswer, keepShown } from '../funnel/funnel-answer.ts';
import type { Line, ProseSection } from '../model.ts';
import { nameRow, nameStage } from '../names.ts';
import type { Texts } from '../words/texts.ts';
import type { Alarm, AlarmAnswer } from './alarm-answer.ts';
import { ALARMS, type NamedAlarm } from './alarm-table.ts';
import type { AlarmFacts } from './alarm-texts.ts';

/** So many are told in full. */
const MOST_TOLD = 10;

/** Whose funnel dries up at the top while results hold: nothing where nobody's does. */
export function buildAlarmSection(found: AlarmAnswer, answer: FunnelAnswer, texts: Texts): ProseSection[] {
  const { alarm } = texts;
  const ringing = listRinging(found, answer);
  if (ringing.length === 0 || found.weeks === null) return [];
  const { day } = texts.numbers;
  const { first, recent, last } = found.weeks;
  const lines: Line[] = ringing
    .slice(0, MOST_TOLD)
    .map((each) => ({ text: alarm.line(describeAlarm(each, answer, texts)), tone: 'coach' }));
  const rest = ringing.length - lines.length;
  if (rest > 0) lines.push({ text: alarm.more(rest), tone: 'muted' });
  lines.push({
    text: alarm.about({ first: day(first), recent: day(recent), last: day(last) }),
    tone: 'muted',
  });
  return [{ kind: 'prose', id: 'alarm', title: alarm.title, lines }];
}

/** Those of the rows shown that ring, who loses most first. */
export function listRinging({ alarms }: AlarmAnswer, answer: Pick<FunnelAnswer, 'shown'>): Alarm[] {
  const ringing = keepShown(alarms, answer).filter(({ squeezed }) => squeezed);
  return ringing.sort((a, b) => (b.cost ?? 0) - (a.cost ?? 0) || a.q - b.q);
}

/** What is said of one. */
export function describeAlarm(
  { row, top, bottom, cost }: Alarm,
  { funnel }: Pick<FunnelAnswer, 'funnel'>,
  texts: Texts,
): AlarmFacts {
  const weekly = (flow: Alarm['top']) => {
    return { recent: flow.recent / RECENT_WEEKS, before: flow.before / WEEKS_BEFORE };
  };
  return {
    name: nameRow({ row, team: false }, texts).text,
    first: nameStage(funnel, 1).text,
    last: nameStage(funnel, funnel.stages.length - 1).text,
    top: weekly(top),
    bottom: weekly(bottom),
    cost,
  };
}

/** As JSON has them: of a report those that ring. */
export function listAlarmData(alarms: readonly Alarm[], texts: Texts) {
  return listRecords(
    ALARMS,
    alarms.map((each): NamedAlarm => ({ ...each, who: nameRow({ row: each.row, team: false }, texts) })),
  );
}
