import type { LeadsOfNumber } from '../../../domain/leads/check-marks.ts';
import { declareTable } from '../../column.ts';
import type { Name } from '../../model.ts';

/** How many leads pass a mark. */
export interface PassedMark {
  readonly mark: string;
  readonly passed: number;
  readonly leads: number;
}

export const PASSED = declareTable<PassedMark>()({
  mark: { type: 'text', read: ({ mark }) => mark },
  passed: { type: 'count', read: ({ passed }) => passed, of: 'leads that pass it' },
  share: { type: 'fraction', absent: true, read: ({ passed, leads }) => (leads > 0 ? passed / leads : null) },
});

/** Leads that pass as many marks, beside all of them. */
export interface NumberLine extends LeadsOfNumber {
  readonly all: number;
}

export const NUMBERS = declareTable<NumberLine>()({
  marks: { type: 'count', read: ({ passed }) => passed, of: 'marks passed' },
  leads: { type: 'count', read: ({ leads }) => leads },
  share: { type: 'fraction', absent: true, read: ({ leads, all }) => (all > 0 ? leads / all : null) },
  converted: { type: 'count', read: ({ converted }) => converted, of: 'reached the last stage' },
  mature: { type: 'amount', read: ({ mature }) => mature, of: 'finished leads they are worth' },
  coefficient: {
    type: 'fraction',
    absent: true,
    read: ({ coefficient }) => coefficient,
    of: 'of the whole way: converted / mature',
  },
  low: { type: 'fraction', absent: true, read: ({ low }) => low },
  high: { type: 'fraction', absent: true, read: ({ high }) => high },
});

/** A manager's leads, or a source's. */
export interface MarkedRow {
  readonly who: Name;
  readonly team: boolean;
  readonly leads: number;
  readonly mean: number | null;
  /** Of those that pass most of the marks, and of the others: how many, and what they bring. */
  readonly many: number;
  readonly manyCoefficient: number | null;
  readonly fewCoefficient: number | null;
}

export const MARKED = declareTable<MarkedRow>()({
  manager: { type: 'name', read: ({ who }) => who },
  leads: { type: 'count', read: ({ leads }) => leads },
  mean: {
    type: 'amount',
    absent: true,
    read: ({ mean }) => mean,
    of: 'marks passed by a lead, on the average',
  },
  many: {
    type: 'fraction',
    absent: true,
    read: ({ many, leads }) => (leads > 0 ? many / leads : null),
    of: 'share of leads that pass more than half of the marks',
  },
  many_coefficient: {
    type: 'fraction',
    absent: true,
    read: ({ manyCoefficient }) => manyCoefficient,
    of: 'of the whole way, of those',
  },
  few_coefficient: {
    type: 'fraction',
    absent: true,
    read: ({ fewCoefficient }) => fewCoefficient,
    of: 'of the others',
  },
});
