/** A plain proportion that has the mean and the spread of another kind of sum. */
export interface MatchedProportion {
  /** Successes, at most `contacts`. */
  readonly converted: number;
  /** Trials, > 0, a real number. */
  readonly contacts: number;
  /** What the proportion is to be divided by, 0..1. */
  readonly share: number;
}

/**
 * The plain proportion that conversions of young contacts are alike: each is expected to have converted only as far as
 * its share s of the full time, so that their number varies like Σ s·p·(1 - s·p), and not like `mature` finished ones.
 *
 * Formula: s* = Σ s² ÷ Σ s, n* = Σ s ÷ s*, k = min(converted, n*): n* contacts at s*·p each have the same first two
 * moments. With all shares 1 it is k of n itself.
 *
 * @param converted successes, >= 0; may be more than `mature`, by luck
 * @param mature Σ s over the contacts, > 0
 * @param squares Σ s², 0 < squares <= mature
 * @throws RangeError outside that domain
 * @see Kish, Survey Sampling (1965), for the effective sample size
 * @example
 * matchProportion(20, 40, 30); // { converted: 20, contacts: 53.33…, share: 0.75 }
 */
export function matchProportion(converted: number, mature: number, squares: number): MatchedProportion {
  // two sums of the same contacts may differ in their last bits where every share is all but 1
  if (!(mature > 0 && squares > 0 && squares <= mature * (1 + 1e-9))) {
    throw new RangeError(`shares of ${mature}, squares of ${squares}: no contacts have those`);
  }
  const share = Math.min(1, squares / mature);
  const contacts = mature / share;
  return { converted: Math.min(converted, contacts), contacts, share };
}
