import { BASE_VERDICTS, type BaseVerdict } from '../../domain/base/retention.ts';
import { declareTable } from '../column.ts';
import type { Name } from '../model.ts';

/** What a row of the flat table is about. */
export const BASE_SECTIONS = [
  'buyers',
  'coefficient',
  'retention',
  'churn',
  'class',
  'movement',
  'manager',
  'transaction-period',
  'lifetime-value',
  'list',
  'duplicates',
] as const;
export type BaseSection = (typeof BASE_SECTIONS)[number];

/** A number that is known of the base; what does not apply is absent. */
export interface BaseFacts {
  readonly section: BaseSection;
  readonly name?: string;
  readonly period?: string;
  readonly from?: string;
  readonly to?: string;
  readonly class?: string | null;
  readonly was?: string | null;
  readonly clients?: number;
  readonly of?: number | null;
  readonly share?: number | null;
  readonly low?: number | null;
  readonly high?: number | null;
  readonly norm?: number | null;
  readonly verdict?: BaseVerdict | null;
  readonly purchases?: number;
  readonly sum?: number;
  readonly currency?: string | null;
  readonly value?: number | null;
}

/** The flat table of `base`: an interface; new columns go to the end only. */
export const BASE = declareTable<BaseFacts>()({
  section: { type: 'text', read: ({ section }) => section, choices: BASE_SECTIONS },
  name: {
    type: 'text',
    absent: true,
    read: ({ name = null }) => name,
    of: 'which of the section: new, repeat, a manager, what is known of the list',
  },
  period: { type: 'text', absent: true, read: ({ period = null }) => period },
  from: { type: 'text', absent: true, read: ({ from = null }) => from, of: 'first day' },
  to: { type: 'text', absent: true, read: ({ to = null }) => to, of: 'last day' },
  class: {
    type: 'text',
    absent: true,
    read: (row) => row.class ?? null,
    of: 'A to D by the sum of the last 12 months; null: bought nothing in them',
  },
  was: { type: 'text', absent: true, read: ({ was = null }) => was, of: 'the class in the 12 months before' },
  clients: { type: 'count', absent: true, read: ({ clients = null }) => clients },
  of: { type: 'amount', absent: true, read: (row) => row.of ?? null, of: 'of how many the share is' },
  share: { type: 'fraction', absent: true, read: ({ share = null }) => share },
  low: { type: 'fraction', absent: true, read: ({ low = null }) => low },
  high: { type: 'fraction', absent: true, read: ({ high = null }) => high },
  norm: { type: 'fraction', absent: true, read: ({ norm = null }) => norm },
  verdict: {
    type: 'text',
    absent: true,
    read: ({ verdict = null }) => verdict,
    choices: BASE_VERDICTS,
    of: 'how the share stands to its norm',
  },
  purchases: { type: 'count', absent: true, read: ({ purchases = null }) => purchases },
  sum: { type: 'amount', absent: true, read: ({ sum = null }) => sum },
  currency: { type: 'text', absent: true, read: ({ currency = null }) => currency, of: 'ISO 4217' },
  value: {
    type: 'amount',
    absent: true,
    read: ({ value = null }) => value,
    of: 'days of the transaction period; the value of a client; repeat ÷ new coefficient',
  },
});

/** A client who went silent. */
export interface SilentFacts {
  readonly contact: string;
  readonly company: string | null;
  /** Whose client that is; null for nobody. */
  readonly manager: string | null;
  readonly who: Name;
  readonly class: string | null;
  /** ISO 8601. */
  readonly last: string;
  readonly days: number;
  readonly period: number;
  /** Exact decimals, in the currency. */
  readonly year: `${number}`;
  readonly lifetime: `${number}`;
  readonly currency: string | null;
}

/** The flat table of `base --reactivate`: an interface; new columns go to the end only. */
export const SILENT = declareTable<SilentFacts>()({
  contact_id: { type: 'text', read: ({ contact }) => contact },
  company: { type: 'text', absent: true, read: ({ company }) => company },
  manager: { type: 'name', read: ({ who }) => who, of: 'of the newest purchase; (unassigned) is nobody' },
  class: {
    type: 'text',
    absent: true,
    read: (row) => row.class,
    of: 'A to D by the sum of the last 12 months; null: bought nothing in them',
  },
  last: { type: 'text', read: ({ last }) => last, of: 'the last purchase; ISO 8601' },
  silent_days: { type: 'count', read: ({ days }) => days, of: 'days since then' },
  period: {
    type: 'amount',
    read: ({ period }) => period,
    of: 'usual days between purchases: his own where he bought on 4 days or more, else that of all',
  },
  sum_12m: { type: 'amount', read: ({ year }) => Number(year), of: 'paid in the last 12 months' },
  lifetime: { type: 'amount', read: ({ lifetime }) => Number(lifetime), of: 'paid in all' },
  currency: { type: 'text', absent: true, read: ({ currency }) => currency, of: 'ISO 4217' },
});
