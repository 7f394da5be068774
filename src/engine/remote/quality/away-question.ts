import type { OffsetSegment } from '../../../domain/calendar/zone.ts';
import type { QualityTotals } from '../../duckdb/quality/context.ts';
import type { EngineFacts, QualityQuestion } from '../../engine.ts';
import type { Connection } from '../../sql/connection.ts';
import type { AwayRows } from '../count-away.ts';

/** What is asked about the quality of rows that lie on servers. */
export interface AwayQuestion extends QualityQuestion {
  /** The database here, with the dictionaries of what the servers hold. */
  readonly database: Connection;
  readonly rows: AwayRows;
  readonly facts: EngineFacts;
  readonly segments: readonly OffsetSegment[];
}

/** The same, once contacts are counted. */
export interface CountedQuestion extends AwayQuestion {
  readonly totals: QualityTotals;
}
