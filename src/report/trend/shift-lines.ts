import type { Change } from '../../domain/trend/changes.ts';
import type { FunnelAnswer } from '../funnel/funnel-answer.ts';
import type { Line } from '../model.ts';
import { nameRow, nameStage } from '../names.ts';
import type { Texts } from '../words/texts.ts';

/** A change in a sentence. People see no rate above 100 %. */
export function tellChange(
  { point, signal, conversions }: Change,
  when: string | null,
  { funnel }: FunnelAnswer,
  texts: Texts,
): Line {
  const { before, measure } = point;
  const side = (converted: number, mature: number) => {
    return { coefficient: Math.min(1, converted / mature), converted, mature };
  };
  const text = texts.trend.shift({
    name: nameRow(measure, texts).text,
    stage: nameStage(funnel, measure.step).text,
    when,
    signal,
    before: side(before?.converted ?? 0, before?.mature ?? 1),
    now: side(measure.converted, measure.mature ?? measure.entered),
    conversions: Math.abs(conversions),
  });
  return { text, tone: signal };
}
