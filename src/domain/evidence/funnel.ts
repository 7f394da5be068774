import type { Place } from '../problem.ts';

/** One ordered step of acquisition. Stage 0 is the list itself and has no target. */
export interface Stage {
  readonly id: string;
  readonly name: string;
  /** What the CRM calls it; compared without regard to case. */
  readonly labels: readonly string[];
  /** Planned coefficient of the step that ends in this stage, a fraction 0..1. */
  readonly target?: number;
  /** Lowest acceptable coefficient, a fraction 0..1; equal to the target where the config gives none. */
  readonly floor?: number;
  /** Time allowed between entering the previous stage and this one, in microseconds. */
  readonly window?: number;
  /** What has to be reached there, a sentence (SPEC-CONTROL: stages with a purpose). */
  readonly purpose?: string;
  /**
   * What proves it, a sentence; or the header of a column, of contacts or transitions, that has to say something, and where
   * the config says so.
   */
  readonly proof?: string | { readonly column: string; readonly place: Place };
}

/** A target that replaces the stage's own where all of its conditions hold. */
export interface TargetOverride {
  /** Index of the stage in {@link Funnel.stages}, 1..n. */
  readonly stage: number;
  readonly target: number;
  readonly floor: number;
  readonly segment?: string;
  readonly manager?: string;
  /** Applies to entries (into the previous stage) inside this period; half-open, microseconds since 1970 UTC. */
  readonly period?: Period;
}

/** Half-open span of time: start included, end excluded; microseconds since 1970 UTC. An open side is absent. */
export interface Period {
  readonly start?: number;
  readonly end?: number;
}

export interface Funnel {
  /** Stage 0..n in order; n >= 1. */
  readonly stages: readonly Stage[];
  readonly lost: readonly string[];
  readonly ignored: readonly string[];
  readonly overrides: readonly TargetOverride[];
}

/** Every label that means something. */
export function listLabels({ stages, lost, ignored }: Funnel): string[] {
  return [...stages.flatMap(({ labels }) => labels), ...lost, ...ignored];
}

export const BASES = ['cohort', 'flow'] as const;
export type Basis = (typeof BASES)[number];

export const CREDITS = ['entry', 'owner', 'performer'] as const;
export type Credit = (typeof CREDITS)[number];

/** Whether a contact is held to what contacts of its age have done so far, or to the whole target at once (SPEC: maturity). */
export const MATURITIES = ['auto', 'off'] as const;
export type Maturity = (typeof MATURITIES)[number];

/** The knobs of the evidence (SPEC: targets and evidence). */
export interface Analysis {
  readonly credit: Credit;
  readonly basis: Basis;
  readonly maturity: Maturity;
  /** Two-sided confidence of intervals, e.g. 0.95. */
  readonly confidence: number;
  /** Largest false-discovery rate at which a step is called `coach`. */
  readonly alpha: number;
  /** Fewest finished contacts, or as many young ones as are worth them, for a verdict on evidence. */
  readonly minEntered: number;
}

/** Whether coefficients can be tested: flows may pass 100 %, and a performer's rows hang on the outcome. */
export function isTested({ basis, credit }: Pick<Analysis, 'basis' | 'credit'>): boolean {
  return basis === 'cohort' && credit !== 'performer';
}

export const DEFAULT_ANALYSIS: Analysis = {
  credit: 'entry',
  basis: 'cohort',
  maturity: 'auto',
  confidence: 0.95,
  alpha: 0.05,
  minEntered: 5,
};

/** The row of contacts that no manager (or no value of the dimension) can be named for. */
export const UNASSIGNED = '(unassigned)';
/** The name of the team's rows in flat tables. */
export const TEAM = '*';
