import type { Period } from '../../domain/evidence/funnel.ts';
import type { Measure } from '../../domain/evidence/measure.ts';
import type { ChainComparison } from '../../domain/worth/compare-chains.ts';
import type { PeriodMeta } from '../meta.ts';

/** One of the two that are compared: a row of the report, the team, or a period of either. */
export type Side =
  | { readonly kind: 'row'; readonly name: string }
  | { readonly kind: 'team' }
  | { readonly kind: 'period'; readonly text: string; readonly period: Period };

export interface ComparedSide {
  readonly side: Side;
  /** Of a period: its days. */
  readonly period: PeriodMeta | null;
  /** The whole way, of contacts that entered the list; null where nobody did. */
  readonly way: Measure | null;
}

/** Why two end-to-end rates differ, before it is shown. */
export interface CompareAnswer {
  readonly a: ComparedSide;
  readonly b: ComparedSide;
  /** Whose periods these are; null: the team's, and where no periods are compared. */
  readonly whose: string | null;
  readonly chains: ChainComparison;
}
