import type { OfRow } from '../../../domain/evidence/counts.ts';
import type { CheckedLeads } from '../../../domain/leads/check-marks.ts';
import type { FewMarks, MarksContrast } from '../../../domain/leads/tell-marks.ts';

/** The leads of a manager, a source, or what else stands in a row. */
export interface RowMarks extends OfRow {
  readonly checked: CheckedLeads;
}

/** How leads stand up to the marks of the config (SPEC-CONTROL: leads, lead check). */
export interface MarksAnswer {
  /** Their names, in order. */
  readonly marks: readonly string[];
  /** What stands in the rows: managers (or groups of them), sources, or another column of the contacts. */
  readonly by: 'manager' | 'source' | 'column';
  /** Everybody's leads of the period. */
  readonly team: CheckedLeads;
  /** Whether leads that pass most of them convert better; null where nobody can say. */
  readonly contrast: MarksContrast | null;
  /** Rows of the report that are shown, in code-point order. */
  readonly rows: readonly RowMarks[];
  /** In code-point order; null where the contacts have no source, or where it stands in the rows. */
  readonly sources: readonly RowMarks[] | null;
  /** Whose leads pass fewer marks than all others', beyond chance, the fewest first. */
  readonly few: { readonly rows: readonly FewMarks[]; readonly sources: readonly FewMarks[] };
}
