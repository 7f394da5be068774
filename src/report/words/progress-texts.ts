/** The line that tells what a long run is doing. */
export interface ProgressTexts {
  /** Names of the steps; the file is a short name. */
  readonly phases: Readonly<
    Record<'take' | 'scan' | 'decode' | 'convert' | 'rewrite' | 'load' | 'count', (file: string) => string>
  >;
  /** So many bytes, and so many a second. */
  readonly bytes: (done: number, rate: number) => string;
  /** So many rows, and so many a second. */
  readonly rows: (done: number, rate: number) => string;
  /** A share, 0..1. */
  readonly share: (done: number) => string;
  readonly standardInput: string;
}
