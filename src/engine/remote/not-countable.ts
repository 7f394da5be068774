import type { TravelReason } from '../../domain/quality/travel-reason.ts';

export type { TravelReason };

/** Something that cannot be counted where the rows lie; whoever asks has the rows brought. */
export class NotCountable extends Error {
  readonly reason: TravelReason;
  constructor(reason: TravelReason) {
    super(`not countable there: ${reason}`);
    this.reason = reason;
  }
}
