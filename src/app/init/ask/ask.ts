/** One of several answers. */
export interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
  /** What it would mean: the first rows as they would be read. */
  readonly hint?: string;
}

/** Somebody at a terminal. Every question has an answer that Enter gives. */
export interface Ask {
  /** Something to be read before the next question. */
  tell(lines: readonly string[]): void;
  /** @throws InterruptedError */
  choose<T extends string>(question: string, choices: readonly Choice<T>[], proposed: T): Promise<T>;
  /**
   * @param refuse says what is wrong with an answer; undefined where nothing is
   * @throws InterruptedError
   */
  write(question: string, proposed: string, refuse: (answer: string) => string | undefined): Promise<string>;
}

/** Whoever was asked wants out: nothing is written. */
export class InterruptedError extends Error {}
