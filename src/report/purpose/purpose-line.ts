import type { FunnelAnswer } from '../funnel/funnel-answer.ts';
import type { Texts } from '../words/texts.ts';

/**
 * What has to be reached at the stage that a step ends in, and what proves it, as the config has them; nothing where it has
 * neither, and of the whole way, whose step is 0.
 */
export function tellPurpose(step: number, { funnel }: Pick<FunnelAnswer, 'funnel'>, texts: Texts): string {
  const { purpose, proof } = (step === 0 ? undefined : funnel.stages[step]) ?? {};
  const words = texts.funnel.coaching;
  return [
    ...(purpose === undefined ? [] : [words.purpose(endSentence(purpose))]),
    ...(proof === undefined
      ? []
      : [typeof proof === 'string' ? words.proof(endSentence(proof)) : words.proofColumn(proof.column)]),
  ].join(' ');
}

/** With a full stop, where nothing ends it. */
function endSentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}
