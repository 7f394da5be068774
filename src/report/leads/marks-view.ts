import type { FunnelAnswer } from '../funnel/funnel-answer.ts';
import type { Section } from '../model.ts';
import type { Texts } from '../words/texts.ts';

/** What leads of the config's marks are (SPEC-CONTROL: leads, lead check). */
export interface MarksAnswer {
  readonly marks: readonly { readonly name: string; readonly leads: number; readonly share: number | null }[];
}

/** The sections about marks. */
export function buildMarks(_answer: MarksAnswer | null, _funnel: FunnelAnswer, _texts: Texts): Section[] {
  return [];
}
