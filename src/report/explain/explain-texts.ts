import type { StatementPlace } from '../../domain/servers/ran-statement.ts';

/** What `--explain` writes around the statements. */
export interface ExplainTexts {
  /** Which servers counted; none: this machine. */
  readonly head: (servers: readonly string[]) => string;
  readonly place: (place: StatementPlace) => string;
  readonly rows: (count: number) => string;
}
