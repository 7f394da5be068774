import type { LeadVerdictWords, PEOPLE_LEADS } from './leads-tables.ts';

/** What is above the norm at one kind of rows. */
interface Explained {
  readonly sources: readonly string[];
  readonly managers: readonly string[];
  /** Of all rejected leads, fractions. */
  readonly bySources: number;
  readonly byManagers: number;
}

/** What `leads` says, in one language. */
export interface LeadsTexts {
  readonly titles: { readonly leads: string; readonly told: string };
  readonly columns: Readonly<Record<keyof typeof PEOPLE_LEADS, string>>;
  /** In tables that only programs read. */
  readonly flat: Readonly<
    Record<'source' | 'low' | 'high' | 'p' | 'q' | 'open' | 'capacity' | 'over', string>
  >;
  readonly verdicts: LeadVerdictWords;
  readonly team: (facts: {
    rejected: number;
    entered: number;
    share: number;
    norm: number;
    days: number;
  }) => string;
  readonly above: (facts: { name: string; rejected: number; entered: number; share: number }) => string;
  readonly nobodyAbove: string;
  readonly speaks: Readonly<Record<'sources' | 'managers' | 'both', (facts: Explained) => string>>;
  readonly uneven: (facts: { hot: string; most: number; cold: string; least: number }) => string;
  readonly even: string;
  readonly notes: {
    readonly none: string;
    readonly noLosses: string;
    readonly snapshot: string;
    readonly young: (facts: { young: number; days: number }) => string;
    readonly noSource: string;
    readonly noStrata: string;
    readonly quality: (columns: readonly string[]) => string;
  };
}
