import type { Outside } from '../../domain/spread/spread.ts';
import type { PEOPLE_SPREAD, SPREAD } from './spread-tables.ts';

/** What is said of one step. */
export interface DispersionFacts {
  /** As it stands in a sentence. */
  readonly stage: string;
  readonly phi: number;
  readonly p: number | null;
  /** Whether the rows surely differ. */
  readonly differs: boolean;
  /** Whether most of that is the doing of a few. */
  readonly few: boolean;
}

/** What `spread` says, in one language. */
export interface SpreadTexts {
  readonly titles: {
    readonly summary: string;
    /** Of the table of one step. */
    readonly step: (facts: { stage: string; team: number | null }) => string;
  };
  readonly columns: Readonly<Record<keyof typeof SPREAD | keyof typeof PEOPLE_SPREAD, string>>;
  readonly outside: Readonly<Record<Outside, string>>;
  readonly dispersion: (facts: DispersionFacts) => string;
  /** Too few rows have enough contacts. */
  readonly incomparable: (stage: string, minEntered: number) => string;
  /** Beneath limits that somebody passes who is not outside. */
  readonly precise: string;
  /** Who lies beyond a limit, and at how many contacts. */
  readonly beyond: (outside: Outside, names: readonly string[]) => string;
  readonly nobody: string;
  readonly luck: string;
  /** Flows, performers, and steps of which only ranges are known have no limits. */
  readonly unlimited: string;
}
