import type { Section } from '../model.ts';
import type { Texts } from '../words/texts.ts';

/** What load does to leads, and who has too much of it (SPEC-CONTROL: leads, capacity). */
export interface CapacityAnswer {
  /** Open contacts above which leads convert worse; null where that is not seen. */
  readonly capacity: number | null;
  /** Open contacts now, by row; null for nobody's. */
  readonly open: ReadonlyMap<string | null, number>;
}

/** The sections about capacity. */
export function buildCapacity(_answer: CapacityAnswer | null, _texts: Texts): Section[] {
  return [];
}
