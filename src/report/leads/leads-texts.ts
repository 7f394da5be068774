import type { LeadVerdict } from '../../domain/leads/judge-rejections.ts';
import type { PEOPLE_LEADS } from './leads-tables.ts';

/** Names with their shares of rejected leads. */
type Shares = readonly { readonly name: string; readonly share: number }[];

/** What `leads` says, in one language. */
export interface LeadsTexts {
  readonly titles: { readonly leads: string; readonly rejected: string; readonly deal: string };
  readonly columns: Readonly<Record<keyof typeof PEOPLE_LEADS, string>>;
  /** What the first column is called where rows are sources; and contacts without one. */
  readonly source: string;
  readonly noSource: string;
  readonly verdicts: Readonly<Record<LeadVerdict, string>>;
  readonly rejected: {
    readonly team: (facts: {
      entered: number;
      rejected: number;
      share: number;
      norm: number;
      verdict: LeadVerdict;
    }) => string;
    /** Rows that are surely above the norm. */
    readonly rows: (rows: Shares) => string;
    readonly nobody: string;
    readonly sources: (facts: { rows: Shares; contacts: number; others: number }) => string;
    readonly managers: (facts: { rows: Shares; contacts: number; others: number }) => string;
    /** Neither sources nor managers explain clearly more; leads above the norm. */
    readonly both: (facts: { sources: number; managers: number }) => string;
    readonly noLosses: string;
    readonly young: (contacts: number) => string;
    readonly rule: (facts: { stage: string; next: string; days: number; norm: number }) => string;
    readonly present: string;
    readonly none: string;
  };
  readonly deal: {
    readonly hot: (rows: readonly { readonly name: string; readonly quality: number }[]) => string;
    readonly cold: (rows: readonly { readonly name: string; readonly quality: number }[]) => string;
    readonly alike: string;
    readonly unknown: string;
    readonly rule: (columns: readonly string[]) => string;
  };
}
