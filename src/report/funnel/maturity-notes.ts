import { WHOLE_WAY } from '../../domain/evidence/counts.ts';
import type { Terms } from '../../domain/evidence/terms.ts';
import type { CurveMeta } from '../meta.ts';
import { nameStep } from '../names.ts';
import type { Texts } from '../words/texts.ts';
import type { FunnelAnswer } from './funnel-answer.ts';

/** What is known of how long each step takes. */
export function listCurves({ maturity, funnel }: Terms): CurveMeta[] {
  return maturity.map(({ from, horizon, conversions, rising }, step) => {
    const stage = step === WHOLE_WAY ? null : (funnel.stages[step]?.id ?? null);
    return { stage, from, horizon, conversions, rising };
  });
}

/** Steps of which the data are too short to say what they come to: nothing where there are none. */
export function listRising(answer: FunnelAnswer, texts: Texts): string[] {
  return listSteps(answer, texts, ({ rising }) => rising);
}

/** The sentences on how contacts of different ages were judged; nothing where all are finished. */
export function tellMaturity(answer: FunnelAnswer, texts: Texts): string[] {
  const { meta, gaps, funnel } = answer;
  const { notes } = texts.funnel;
  const young = gaps.team.flatMap(({ step, entered, mature }) =>
    mature !== null && Math.round(mature) < entered
      ? [{ stage: nameStep(funnel, step, texts), entered, mature: Math.round(mature) }]
      : [],
  );
  const curveless = listSteps(answer, texts, ({ from }) => from === 'none');
  const windowed = listSteps(answer, texts, ({ from }) => from === 'window');
  const immature = gaps.team.reduce((sum, { immature: each }) => sum + each, 0);
  return [
    ...(young.length > 0 ? [notes.mature(young)] : []),
    ...(curveless.length > 0 ? [notes.curveless(curveless)] : []),
    ...(windowed.length > 0 ? [notes.windowed(windowed)] : []),
    ...(meta.maturity === 'off' && meta.basis === 'cohort' ? [notes.maturityOff] : []),
    ...(immature > 0 ? [notes.immature(immature)] : []),
  ];
}

/** The steps that somebody entered whose curve is of a kind, the whole way last. */
function listSteps(
  { meta, gaps, funnel }: FunnelAnswer,
  texts: Texts,
  choose: (curve: CurveMeta) => boolean,
): string[] {
  const rows = [...gaps.team, gaps.teamOverall];
  return rows
    .filter(
      ({ step, entered }) => entered > 0 && meta.curves[step] !== undefined && choose(meta.curves[step]),
    )
    .map(({ step }) => nameStep(funnel, step, texts));
}
