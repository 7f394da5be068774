import type { LocalDay } from '../calendar/local-day.ts';
import type { Micros } from '../calendar/micros.ts';
import type { Amount } from '../money/amount.ts';

/** What a client bought at one time. */
export interface Purchase extends Amount {
  readonly contact: string;
  readonly at: Micros;
  /** The day on which the wall calendar stood then: purchases of one day are one time to buy. */
  readonly day: LocalDay;
  /** Who sold it, else whose client that is; null for nobody. */
  readonly manager: string | null;
}
