import type { UsualStage } from '../../domain/draft/stage-words.ts';
import type { LogicalColumn, TableName } from '../../domain/tables.ts';
import type { Shape } from '../../ingest/crm/preset.ts';

/** The stages of the example that is written where none were found. */
export interface ExampleStage {
  readonly id: string;
  readonly name: string;
  readonly target?: string;
}

/**
 * Everything that a written config says to its reader, in one language. Lists are lines without the `#`; values from
 * files come quoted.
 */
export interface Comments extends Readonly<Record<TableName, readonly string[]>> {
  /** @param files as YAML lists them; empty where everything came from standard input */
  readonly head: (files: string) => readonly string[];
  readonly language: readonly string[];
  readonly timezone: readonly string[];
  readonly weekStart: readonly string[];
  readonly stages: readonly string[];
  readonly firstStage: readonly string[];
  readonly listApart: readonly string[];
  readonly noStages: readonly string[];
  readonly exampleStages: readonly [ExampleStage, ...ExampleStage[]];
  readonly unsureStage: string;
  readonly usual: Readonly<Record<UsualStage, string>>;
  /** Beside a list of labels that has one more. */
  readonly typo: (label: string, rows: number) => string;
  readonly lost: readonly string[];
  /** A label that nothing but its behaviour makes a loss. */
  readonly lostByBehaviour: (label: string) => string;
  readonly lostExample: string;
  readonly ignored: readonly string[];
  readonly ignoredExample: string;
  readonly targets: readonly string[];
  readonly segmentExample: string;
  readonly standardInput: string;
  readonly preset: (crm: string) => string;
  readonly shapes: Readonly<Record<Shape, string>>;
  readonly pipeline: readonly string[];
  readonly detected: string;
  readonly dates: (example: string, other: string) => readonly string[];
  readonly unread: (example: string) => string;
  readonly columnName: string;
  readonly columns: Readonly<Record<LogicalColumn, string>>;
  /** What `at` and `contact_id` are in a table of transitions needs no other word; `manager` does. */
  readonly mover: string;
  readonly extra: (names: string) => string;
  readonly managers: readonly string[];
  readonly aliasExample: readonly [from: string, to: string];
  readonly systemExample: string;
  readonly teamExample: string;
  readonly analysis: readonly string[];
}
