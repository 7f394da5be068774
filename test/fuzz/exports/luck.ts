import { createDice } from '../../property/simulated-team.ts';

/** Everything that is random about one export; the same for the same seed. */
export class Luck {
  readonly #next: () => number;

  constructor(seed: number) {
    this.#next = createDice(Math.imul(seed + 1, 0x9e3779b1));
  }

  /** A whole number, both ends included. */
  whole(from: number, to: number): number {
    return from + Math.floor(this.#next() * (to - from + 1));
  }

  chance(share: number): boolean {
    return this.#next() < share;
  }

  pick<T>(from: readonly T[]): T {
    return from[this.whole(0, from.length - 1)]!;
  }

  shuffle<T>(from: readonly T[]): T[] {
    const rest = [...from];
    return from.map(() => rest.splice(this.whole(0, rest.length - 1), 1)[0]!);
  }
}
