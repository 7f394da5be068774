import type { Pace } from '../../domain/velocity/velocity.ts';
import type { PEOPLE_VELOCITY, VELOCITY } from './velocity-tables.ts';

/** Who is slower or faster at a step: days within which half of the conversions come, and of how many. */
export interface PaceFacts {
  readonly name: string;
  readonly stage: string;
  readonly pace: Pace;
  readonly median: number;
  readonly team: number;
  readonly conversions: number;
}

/** What `velocity` says, in one language. */
export interface VelocityTexts {
  readonly titles: {
    readonly team: string;
    /** @param rows what its rows are called, as in the title of the matrix of a report */
    readonly matrix: (rows: string) => string;
    readonly pace: string;
  };
  readonly columns: Readonly<Record<keyof typeof VELOCITY | keyof typeof PEOPLE_VELOCITY, string>>;
  readonly notes: {
    /** What the numbers of a cell are. */
    readonly cells: string;
    readonly marks: (marks: Readonly<Record<Pace, string>>) => string;
    /** Why there are no times for some. */
    readonly fewest: string;
    /** The same of all steps. */
    readonly unknown: string;
    /** Lists of present stages have no times. */
    readonly present: string;
    readonly noRows: string;
  };
  readonly pace: (facts: PaceFacts) => string;
  /** Nobody is slower or faster for sure. */
  readonly even: string;
  /** Of nobody there are so many conversions, and so many of others. */
  readonly incomparable: (conversions: number) => string;
  /** A step below its floor: of those who have not come on, more are open than with the colleagues: shares, 0..1. */
  readonly late: (facts: { name: string; stage: string; own: number; others: number }) => string;
  /** Rows of which one takes at least twice as long as another at a step: days. */
  readonly uneven: (facts: {
    stage: string;
    fast: string;
    fastest: number;
    slow: string;
    slowest: number;
  }) => string;
}
