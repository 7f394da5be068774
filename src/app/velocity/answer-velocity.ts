import { countRows } from '../../domain/evidence/counts.ts';
import { findLate } from '../../domain/velocity/late.ts';
import { findUneven } from '../../domain/velocity/uneven.ts';
import { assessVelocity } from '../../domain/velocity/velocity.ts';
import type { VelocityAnswer } from '../../report/velocity/velocity-view.ts';
import type { Ground, Question } from '../funnel/answer.ts';

/** How long each step takes each row of the report and the team, over the contacts that the report counts. */
export async function answerVelocity(
  { engine }: Question,
  { asked, assessed, answer }: Ground,
): Promise<VelocityAnswer> {
  const { gaps, terms } = assessed;
  const { credit, basis, confidence } = terms.analysis;
  const times = await engine.countRowTimes({ ...asked.query, credit, basis });
  const velocity = assessVelocity(gaps, asked.regroup(countRows(times, 0)), terms);
  return {
    ...velocity,
    late: answer.teachable ? findLate(gaps, confidence) : [],
    uneven: answer.teachable ? [] : findUneven(velocity.rows, gaps.team.length),
  };
}
