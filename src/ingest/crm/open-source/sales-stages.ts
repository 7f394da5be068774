import { splitNames } from '../../columns/split-names.ts';

/** The stages that SugarCRM came with, and that its descendants and imitators have kept. */
export const SALES_STAGES: readonly string[] = splitNames(
  'Prospecting, Qualification, Needs Analysis, Value Proposition, Id. Decision Makers',
  'Perception Analysis, Proposal/Price Quote, Negotiation/Review, Closed Won',
);
