import type { GapRow } from '../../domain/coaching/gaps.ts';
import { compareGains } from '../../domain/evidence/impact.ts';
import { isEnough } from '../../domain/evidence/targets.ts';
import type { FunnelAnswer } from '../funnel/funnel-answer.ts';
import { capShare, isEarly, isYoung } from '../funnel/funnel-tables.ts';
import { countUnconverted, listWarnings } from '../funnel/head.ts';
import type { Line } from '../model.ts';
import { nameStage } from '../names.ts';
import type { Texts } from '../words/texts.ts';
import { cutList, LONGEST_STAGE, shorten } from './shorten.ts';

/** Lines of warnings; of more, the number is told. */
const MOST_WARNINGS = 5;

/** What the report leaves out, what a reader must not overlook, and the headline numbers: a line each. */
export function listHeadLines(answer: FunnelAnswer, texts: Texts): Line[] {
  const filters = texts.funnel.head.filters(answer.meta);
  return [
    ...(filters === '' ? [] : [{ text: filters }]),
    ...tellWarnings(answer, texts),
    ...tellNumbers(answer, texts),
  ];
}

function tellWarnings(answer: FunnelAnswer, texts: Texts): Line[] {
  const { brief } = texts;
  const all = listWarnings(answer, texts, brief.warnings);
  const { told, more } = cutList(all, MOST_WARNINGS);
  return [...told, ...(more > 0 ? [brief.moreWarnings(more)] : [])].map((text) => ({ text, tone: 'watch' }));
}

function tellNumbers({ gaps, funnel, meta }: FunnelAnswer, texts: Texts): Line[] {
  const { brief } = texts;
  const nameOf = (step: number): string => shorten(nameStage(funnel, step).text, LONGEST_STAGE);
  const lines: Line[] = [{ text: brief.counts({ ...meta, ...countUnconverted({ gaps, meta }) }) }];
  const { converted, coefficient, target, entered, mature, verdict } = gaps.teamOverall;
  if (entered > 0) {
    const stage = nameOf(funnel.stages.length - 1);
    const judged = { target, coefficient: capShare(coefficient, meta) };
    const few = mature !== null && !isEnough(mature, meta.minEntered);
    const shown = few || isEarly(gaps.teamOverall) ? { target: null, coefficient: null } : judged;
    const text = brief.final({ stage, converted, ...shown });
    lines.push({ text, tone: verdict ?? undefined });
  }
  const weakest = findWeakest(gaps.team);
  if (weakest !== null) {
    const early = isEarly(weakest);
    const young = early || isYoung(weakest.mature, weakest.entered);
    const sure = weakest.verdict === 'coach';
    const text = brief.weakest({
      stage: nameOf(weakest.step),
      coefficient: weakest.coefficient ?? 0,
      target: weakest.target ?? 0,
      below: young && (early || sure) ? 'young' : sure ? 'sure' : null,
    });
    lines.push({ text, tone: young ? 'watch' : (weakest.verdict ?? undefined) });
  }
  return lines;
}

/** The step that is furthest below its target, of those that can be judged; of equal ones the earlier. */
function findWeakest(team: readonly GapRow[]): GapRow | null {
  const below = team.filter(
    ({ gap, verdict }) => gap !== null && gap < 0 && verdict !== 'too-few' && verdict !== 'met',
  );
  return below.reduce<GapRow | null>(
    (worst, step) => (worst === null || compareGains(-(step.gap ?? 0), -(worst.gap ?? 0)) < 0 ? step : worst),
    null,
  );
}
