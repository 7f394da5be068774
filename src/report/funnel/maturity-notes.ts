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

/** The sentences on how contacts of different ages were judged; nothing where all are finished. */
export function tellMaturity({ meta, gaps, funnel }: FunnelAnswer, texts: Texts): string[] {
  const { notes } = texts.funnel;
  const { curves } = meta;
  // the whole way last
  const steps = [...curves.keys()].sort((a, b) => Number(a === WHOLE_WAY) - Number(b === WHOLE_WAY));
  const named = (chosen: (curve: CurveMeta, step: number) => boolean): string[] =>
    steps.filter((step) => chosen(curves[step]!, step)).map((step) => nameStep(funnel, step, texts));
  const all = [gaps.teamOverall, ...gaps.team];
  const entered = (step: number): boolean => (all[step]?.entered ?? 0) > 0;
  const young = gaps.team.flatMap(({ step, entered: number, mature }) =>
    mature !== null && Math.round(mature) < number
      ? [{ stage: nameStep(funnel, step, texts), entered: number, mature: Math.round(mature) }]
      : [],
  );
  const curveless = named(({ from }, step) => from === 'none' && entered(step));
  const windowed = named(({ from }, step) => from === 'window' && entered(step));
  const rising = named((curve, step) => curve.rising && entered(step));
  const immature = gaps.team.reduce((sum, { immature: each }) => sum + each, 0);
  return [
    ...(young.length > 0 ? [notes.mature(young)] : []),
    ...(curveless.length > 0 ? [notes.curveless(curveless)] : []),
    ...(windowed.length > 0 ? [notes.windowed(windowed)] : []),
    ...(rising.length > 0 ? [notes.rising(rising)] : []),
    ...(meta.maturity === 'off' && meta.basis === 'cohort' ? [notes.maturityOff] : []),
    ...(immature > 0 ? [notes.immature(immature)] : []),
  ];
}
