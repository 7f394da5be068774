import type { Verdict } from '../domain/evidence/verdict.ts';
import type { Outside } from '../domain/spread/spread.ts';
import type { Signal } from '../domain/trend/signals.ts';
import type { Pace } from '../domain/velocity/velocity.ts';
import type { Range } from './range.ts';

/**
 * What can be drawn, as data: values that were reckoned elsewhere, and names in the reader's language. A renderer decides
 * on colours, scales and sizes; it computes nothing. Fractions are 0..1 and beyond, times are days.
 */
export type Picture =
  | ControlPicture
  | FunnelPicture
  | TrendPicture
  | SpreadPicture
  | GainsPicture
  | VelocityPicture
  | ParetoPicture;

export const PICTURE_KINDS = ['control', 'funnel', 'trend', 'spread', 'gains', 'velocity', 'pareto'] as const;
export type PictureKind = (typeof PICTURE_KINDS)[number];

/** Somebody, or something in the manager's place; the team stands apart from its members. */
export interface Drawn {
  readonly label: string;
  readonly team: boolean;
}

/** The article's control chart: a group a step, in it a bar or a dot a manager, across it the target. */
export interface ControlPicture {
  readonly kind: 'control';
  readonly marks: 'bars' | 'dots';
  readonly groups: readonly { readonly label: string; readonly bars: readonly ControlBar[] }[];
}

export interface ControlBar extends Drawn {
  readonly coefficient: number | null;
  /** In place of a coefficient that is not known. */
  readonly range: Range | null;
  /** The interval of the coefficient. */
  readonly interval: Range | null;
  /** Finished contacts that it is worth. */
  readonly mature: number | null;
  readonly target: number | null;
  readonly floor: number | null;
  readonly verdict: Verdict | null;
}

/** A level a stage: how many of the contacts reached it, and what became of those who entered the step before. */
export interface FunnelPicture {
  readonly kind: 'funnel';
  readonly levels: readonly FunnelLevel[];
}

export interface FunnelLevel {
  readonly label: string;
  readonly reached: number;
  /** Of the step that leads here; null for the list. */
  readonly coefficient: number | null;
  readonly target: number | null;
  readonly verdict: Verdict | null;
  /** On the way here; null where nobody knows. */
  readonly lost: number | null;
  readonly open: number | null;
}

/** A panel a row and step, side by side; in each a line over the same buckets, with the band of its intervals. */
export interface TrendPicture {
  readonly kind: 'trend';
  /** Names of the buckets, ascending. */
  readonly buckets: readonly string[];
  /** The steps, across. */
  readonly columns: readonly string[];
  /** The managers, down; the team last. */
  readonly rows: readonly Drawn[];
  readonly panels: readonly TrendPanel[];
}

export interface TrendPanel {
  /** Indices into the picture's rows and columns. */
  readonly row: number;
  readonly column: number;
  readonly target: number | null;
  /** One a bucket. */
  readonly points: readonly TrendDot[];
}

export interface TrendDot {
  readonly value: number | null;
  readonly interval: Range | null;
  readonly entered: number;
  /** Not to be relied upon yet. */
  readonly hollow: boolean;
  readonly signal: Signal | null;
}

/** Coefficients against what luck alone would make of the same lists. */
export interface SpreadPicture {
  readonly kind: 'spread';
  readonly steps: readonly {
    readonly label: string;
    /** The team's coefficient. */
    readonly team: number | null;
    readonly dots: readonly SpreadDot[];
  }[];
}

export interface SpreadDot extends Drawn {
  readonly coefficient: number | null;
  readonly mature: number | null;
  /** Where 95 and 99.8 of 100 would lie by luck. */
  readonly near: Range | null;
  readonly far: Range | null;
  readonly outside: Outside | null;
}

/** What could be won, or how a difference adds up: a bar each, to both sides of nothing. */
export interface GainsPicture {
  readonly kind: 'gains';
  /** What is measured along the axis, in words: final deals, money with its currency. */
  readonly unit: string;
  readonly bars: readonly {
    readonly label: string;
    /** The step. */
    readonly detail: string;
    readonly gain: number;
    readonly range: Range | null;
  }[];
}

/** How long a step takes: half, four fifths and nineteen of twenty of those who make it. */
export interface VelocityPicture {
  readonly kind: 'velocity';
  readonly steps: readonly { readonly label: string; readonly bars: readonly VelocityBar[] }[];
}

export interface VelocityBar extends Drawn {
  readonly median: number | null;
  readonly p80: number | null;
  readonly p95: number | null;
  readonly pace: Pace | null;
}

/** The few causes that make most of a whole: the greatest first, and how far they go together. */
export interface ParetoPicture {
  readonly kind: 'pareto';
  readonly unit: string;
  readonly bars: readonly {
    readonly label: string;
    readonly value: number;
    /** Part of the whole up to here, 0..1. */
    readonly cumulative: number;
  }[];
}
