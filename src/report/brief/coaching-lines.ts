import type { GapRow } from '../../domain/coaching/gaps.ts';
import { shownCoachees, tellNobody } from '../funnel/coaching-section.ts';
import { type FunnelAnswer, isShown, shownJudged } from '../funnel/funnel-answer.ts';
import type { Line } from '../model.ts';
import { nameStep } from '../names.ts';
import type { Texts } from '../words/texts.ts';
import type { BriefStep } from './brief-texts.ts';
import { cutList, LONGEST_NAME, LONGEST_STAGE, shorten } from './shorten.ts';

/**
 * Whom to coach on what, a line each, the worst impact first.
 *
 * @param room lines that there are; where more are needed, the last says how many are left out
 */
export function listCoachingLines(answer: FunnelAnswer, texts: Texts, room: number): Line[] {
  const { brief } = texts;
  const watched = answer.coaching.watched.filter(({ row }) => isShown(answer, row)).length;
  const last: Line[] = watched > 0 ? [{ text: brief.watched(watched), tone: 'watch' }] : [];
  const lines = answer.teachable ? listCoachees(answer, texts) : listBelow(answer, texts);
  if (lines.length === 0) return [...tellNobody(answer, texts, watched > 0), ...last];
  const { told, more } = cutList(lines, room - last.length);
  const command = answer.teachable ? 'voronka coach' : 'voronka report';
  return [...told, ...(more > 0 ? [{ text: brief.more(more, command) }] : []), ...last];
}

function listCoachees(answer: FunnelAnswer, texts: Texts): Line[] {
  return shownCoachees(answer).flatMap(({ way, steps }) => {
    const step = way ?? steps[0];
    if (step === undefined) return [];
    const { impact, mentor } = step;
    const text = texts.brief.coachee({
      ...collectFacts(step, answer, texts),
      worth: impact,
      mentor: mentor === null ? null : shorten(mentor, LONGEST_NAME),
    });
    return [{ text, tone: 'coach' } as const];
  });
}

/** Where rows are no people: what of them is surely below its floor. */
function listBelow(answer: FunnelAnswer, texts: Texts): Line[] {
  const judged = shownJudged(answer).filter(({ verdict, row }) => verdict === 'coach' && row !== null);
  return judged.map((step) => {
    return { text: texts.brief.below(collectFacts(step, answer, texts)), tone: 'coach' };
  });
}

function collectFacts(step: GapRow, { funnel }: FunnelAnswer, texts: Texts): BriefStep {
  return {
    name: shorten(step.row ?? '', LONGEST_NAME),
    stage: shorten(nameStep(funnel, step.step, texts), LONGEST_STAGE),
    coefficient: step.coefficient ?? 0,
    converted: step.converted,
    mature: step.mature ?? 0,
    target: step.target ?? 0,
  };
}
