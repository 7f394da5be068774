import { buildProse, listRecords } from '../column.ts';
import { type FunnelAnswer, isShown, keepShown } from '../funnel/funnel-answer.ts';
import type { Line, ProseSection } from '../model.ts';
import { nameSeries } from '../names.ts';
import type { Texts } from '../words/texts.ts';
import { tellChange } from './shift-lines.ts';
import type { ReportChanges } from './trend-answer.ts';
import { type ChangeFacts, SHIFTS } from './trend-tables.ts';

/** So many sentences are read on a Monday. */
export const MOST_SENTENCES = 5;

/** What has changed since the week, or the period, before: nothing where nothing has, beyond chance. */
export function buildChangesSection(
  found: ReportChanges,
  answer: FunnelAnswer,
  texts: Texts,
): ProseSection[] {
  const facts = listShifts(found, answer, texts);
  if (facts.length === 0) return [];
  const { columns, when } = texts.trend;
  const lines = facts.slice(0, MOST_SENTENCES).map((each): Line => {
    const week = { first: each.now.firstDay ?? '', last: each.now.lastDay ?? '', name: '' };
    return tellChange(each, found.weekly ? when('week', week) : null, answer, texts);
  });
  return [buildProse(SHIFTS, columns, facts, { id: 'changes', title: nameChanges(found, texts), lines })];
}

/** The title of what has changed. */
export function nameChanges({ weekly, changes }: ReportChanges, { trend }: Texts): string {
  return trend.titles.changes(weekly ? null : (changes[0]?.before ?? null));
}

/** The same as JSON has it, and where the newest numbers of the matrix differ from those before. */
export function listChangeData(found: ReportChanges, answer: FunnelAnswer, texts: Texts) {
  const arrows = keepShown(found.arrows, answer);
  return {
    changes: listRecords(SHIFTS, listShifts(found, answer, texts)),
    signals: arrows.map((arrow) => {
      const { who, stage } = nameSeries(arrow, answer.funnel, texts);
      return { manager: who.id, stage: stage.id, period: arrow.period, signal: arrow.signal };
    }),
  };
}

/** Those of rows that are shown, the team's too. */
export function listShifts({ changes }: ReportChanges, answer: FunnelAnswer, texts: Texts): ChangeFacts[] {
  return changes
    .filter(({ point: { measure } }) => measure.team || isShown(answer, measure.row))
    .map((change) => ({ ...change, ...nameSeries(change.point.measure, answer.funnel, texts) }));
}
