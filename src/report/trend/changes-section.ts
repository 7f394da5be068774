import { UNASSIGNED } from '../../domain/evidence/funnel.ts';
import { buildProse, listRecords } from '../column.ts';
import { type FunnelAnswer, isShown } from '../funnel/funnel-answer.ts';
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
  const { spans, weekly } = found;
  const facts = listShifts(found, answer, texts);
  if (spans === null || facts.length === 0) return [];
  const lines: Line[] = facts.slice(0, MOST_SENTENCES).map((each) => tellChange(each, null, answer, texts));
  const { columns, titles } = texts.trend;
  const title = titles.changes({ ...spans, weekly });
  return [buildProse(SHIFTS, columns, facts, { id: 'changes', title, lines })];
}

/** The same as JSON has it, and where the newest numbers of the matrix differ from those before. */
export function listChangeData(found: ReportChanges, answer: FunnelAnswer, texts: Texts) {
  const arrows = found.arrows.filter(({ row, team }) => team || isShown(answer, row ?? UNASSIGNED));
  return {
    changes: listRecords(SHIFTS, listShifts(found, answer, texts)),
    signals: arrows.map((arrow) => {
      const { who, stage } = nameSeries(arrow, answer.funnel, texts);
      return { manager: who.id, stage: stage.id, period: arrow.period, signal: arrow.signal };
    }),
  };
}

/** Those of rows that are shown, the team's too. */
export function listShifts(
  { spans, changes }: ReportChanges,
  answer: FunnelAnswer,
  texts: Texts,
): ChangeFacts[] {
  if (spans === null) return [];
  return changes
    .filter(
      ({
        point: {
          measure: { row, team },
        },
      }) => team || isShown(answer, row ?? UNASSIGNED),
    )
    .map((change) => ({ ...change, ...spans, ...nameSeries(change.point.measure, answer.funnel, texts) }));
}
