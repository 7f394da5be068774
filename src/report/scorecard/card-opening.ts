import type { GapRow } from '../../domain/coaching/gaps.ts';
import type { Desk } from '../funnel/coaching-section.ts';
import { capShare, isEarly, isYoung } from '../funnel/funnel-tables.ts';
import type { Line, ProseSection } from '../model.ts';
import { nameStage } from '../names.ts';
import type { Card } from './card.ts';
import type { ToldStep } from './scorecard-texts.ts';

/** Whose card it is, what cannot be judged, and how far his contacts came. */
export function buildOpening({ manager, steps, way }: Card, { answer, texts }: Desk): ProseSection {
  const { scorecard } = texts;
  const { funnel, gaps, meta } = answer;
  const few = steps.filter(({ verdict, entered }) => verdict === 'too-few' && entered > 0);
  const lines: Line[] = [];
  if (steps.length === 0) lines.push({ text: scorecard.nothing, tone: 'watch' });
  if (few.length > 0) {
    const told = few.map(({ step, mature }) => {
      return { stage: nameStage(funnel, step).text, mature: mature ?? 0 };
    });
    lines.push({ text: scorecard.few(told), tone: 'watch' });
  }
  if (way !== null && way.entered > 0) {
    const { entered, mature, converted, open } = way;
    // with so much to come no share says anything, nor does a target beside it
    const early = isEarly(way);
    const text = scorecard.headline({
      entered,
      worth: isYoung(mature, entered) ? mature : null,
      converted,
      open: early ? open : null,
      coefficient: early || way.verdict === 'too-few' ? null : capShare(way.coefficient, meta),
      target: early ? null : way.target,
      team: early ? null : capShare(gaps.teamOverall.coefficient, meta),
      stage: nameStage(funnel, funnel.stages.length - 1).text,
    });
    lines.push({ text });
  }
  return {
    kind: 'prose',
    id: 'card',
    title: scorecard.titles.card(manager),
    lines,
    for: 'people',
  };
}

/** What is at target or near it, and whom he can teach; nothing where nothing is. */
export function buildGood({ steps, lessons }: Card, { answer, texts }: Desk): ProseSection[] {
  const { scorecard } = texts;
  const tell = (verdict: GapRow['verdict']): ToldStep[] =>
    steps
      .filter((step) => step.verdict === verdict)
      .map(({ step, coefficient, target }) => {
        const stage = nameStage(answer.funnel, step).text;
        return { stage, coefficient: Math.min(1, coefficient ?? 0), target: target ?? 0 };
      });
  const [met, near] = [tell('met'), tell('near')];
  const taught = lessons.map(({ step, whom }) => ({ stage: nameStage(answer.funnel, step).text, whom }));
  const lines: Line[] = [
    ...(met.length > 0 ? [{ text: scorecard.met(met), tone: 'met' } as const] : []),
    ...(near.length > 0 ? [{ text: scorecard.near(near) }] : []),
    ...(taught.length > 0 ? [{ text: scorecard.teaches(taught) }] : []),
  ];
  if (lines.length === 0) return [];
  return [{ kind: 'prose', id: 'good', title: scorecard.titles.good, lines, for: 'people' }];
}
