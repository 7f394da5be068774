import type { Meta } from '../meta.ts';

/** The words that are explained, in the order in which a reader meets them. */
export const TERMS = [
  'coefficient',
  'range',
  'target',
  'floor',
  'coach',
  'watch',
  'near',
  'met',
  'few',
  'finished',
  'interval',
  'chance',
  'confirmed',
  'short',
  'impact',
  'potential',
  'mentor',
  'swap',
  'signal',
  'luck',
  'cohort',
  'flow',
  'credit',
] as const;
export type Term = (typeof TERMS)[number];

/** What a term means; some are told by the numbers of the report. */
export type GlossaryTexts = Readonly<
  Record<Term, { readonly term: string; readonly meaning: (meta: Meta) => string }>
>;
