import { formatIso } from '../../domain/calendar/format-moment.ts';
import { DAY } from '../../domain/calendar/micros.ts';
import type { OfRow } from '../../domain/evidence/counts.ts';
import { shareRefusals } from '../../domain/refusals/share-refusals.ts';
import { type SortedReason, sortReasons } from '../../domain/refusals/sort-reasons.ts';
import type { LossCount, LossQuery } from '../../engine/count/losses/losses.ts';
import type { RecallAnswer } from '../../report/refusals/recall-view.ts';
import type { RefusalsAnswer } from '../../report/refusals/refusals-answer.ts';
import type { Ground, Question } from '../funnel/answer.ts';

/** The Pareto of the refusals of a period: of each row, and of the team. */
export async function answerRefusals(question: Question, ground: Ground): Promise<RefusalsAnswer> {
  const { query, regroup } = ground.asked;
  const { teachable } = ground.answer;
  const losses = await question.engine.countLosses(askLosses(query));
  const sort = sortReasons(question.settings.refusals, countTexts(losses));
  const reasons = new Map<string, SortedReason>();
  const counts = regroup(losses.map(ofRow)).map(({ row, reason: text, stage, contacts }) => {
    const reason = sort(text);
    reasons.set(reason.id, reason);
    return { row, reason: reason.id, stage, contacts };
  });
  const byStage = question.options.byStage ?? false;
  const rules = {
    byStage,
    people: teachable,
    isExcuse: (id: string) => reasons.get(id)?.reason?.excuse ?? false,
    confidence: ground.settled.analysis.confidence,
  };
  return {
    byStage,
    shares: shareRefusals(counts, rules),
    afterLast: counts.reduce((sum, { stage, contacts }) => sum + (stage === 'after' ? contacts : 0), 0),
    totals: byStage ? shareRefusals(counts, { ...rules, byStage: false }) : null,
    reasons,
  };
}

/** So long beyond the moment that is looked from calls are listed. */
const WEEK = 7 * DAY;

/** Whom to call again: lost contacts whose reason may have passed, until a week from now or the end that is asked for. */
export async function answerRecall(question: Question, ground: Ground): Promise<RecallAnswer> {
  const { engine, settings, options } = question;
  const { query, regroup } = ground.asked;
  const asked = askLosses(query);
  const { end } = query.period;
  const dueBefore = options.until !== undefined && end !== undefined ? end : query.moment + WEEK + 1;
  // an end is one of calls here, not of losses: whoever is due by then was lost long before
  const period = options.until === undefined ? asked.period : { ...asked.period, end: undefined };
  const losses = await engine.countLosses({ ...asked, period });
  const sort = sortReasons(settings.refusals, countTexts(losses));
  const texts = [...new Set(losses.flatMap(({ reason }) => reason ?? []))];
  const recalls = texts.flatMap((reason) => {
    const after = sort(reason).reason?.recall ?? null;
    return after === null ? [] : [{ reason, after }];
  });
  const recalled = await engine.listRecalled({ ...asked, period, recalls, dueBefore });
  const zone = settings.timezone;
  return {
    contacts: regroup(recalled.map(ofRow)).map(({ contact, row, manager, reason, lost, due, company }) => ({
      contact,
      row,
      company,
      manager,
      reason: sort(reason),
      due: formatIso(due, zone),
      lostAt: formatIso(lost, zone),
      overdueDays: Math.max(0, Math.floor((query.moment - due) / DAY)),
    })),
    until: formatIso(dueBefore - 1, zone),
    recallable: recalls.length > 0,
    losses: losses.reduce((sum, { contacts }) => sum + contacts, 0),
  };
}

function askLosses({ period, before, segments, by: [by] }: Ground['asked']['query']): LossQuery {
  if (by === undefined || by.kind === 'bucket') throw new Error('rows of a report are no buckets of time');
  return { period, before, segments, by };
}

function countTexts(losses: readonly LossCount[]) {
  return losses.map(({ reason, contacts }) => ({ text: reason, contacts }));
}

function ofRow<C extends { readonly key: string | null }>(counted: C): C & OfRow {
  return { ...counted, row: counted.key };
}
