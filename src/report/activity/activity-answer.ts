import type { TouchCounts } from '../../domain/activity/touches.ts';
import type { StageCount, WorkInBuckets } from '../../domain/activity/work.ts';
import type { Bucket } from '../../domain/calendar/buckets.ts';
import type { BucketUnit } from '../../domain/calendar/local-day.ts';
import type { Micros } from '../../domain/calendar/micros.ts';
import type { AlarmAnswer } from '../alarm/alarm-answer.ts';
import type { PeriodMeta } from '../meta.ts';

/** How much everybody works, before any view shows it. */
export interface ActivityAnswer {
  readonly unit: BucketUnit;
  /** Ascending; none where nothing has a time. */
  readonly buckets: readonly Bucket[];
  /** What happened from then on is not known, microseconds. */
  readonly until: Micros;
  /** From the first to the last bucket; null where nothing has a time. */
  readonly period: PeriodMeta | null;
  readonly work: WorkInBuckets;
  /** Open at the end of each bucket, by stage. */
  readonly load: readonly StageCount[];
  readonly counted: Pick<TouchCounts, 'recorded' | 'kinds' | 'moreKinds'>;
  /** What says which touches reach nobody; null: nothing does. */
  readonly substantive: 'config' | 'usual' | null;
  /** The day of the first touch, ISO, where that is later than the first bucket. */
  readonly since: string | null;
  /** Whether the config says which kinds are proposals, or requests. */
  readonly kindsNamed: boolean;
  /** Touches that are expected, as the config has it. */
  readonly norm: { readonly touches: number; readonly per: 'day' | 'week' } | null;
  readonly alarms: AlarmAnswer;
  /** Lists of present stages do not say when contacts came to earlier ones. */
  readonly snapshot: boolean;
}
