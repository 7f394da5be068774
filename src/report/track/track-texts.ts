import type { MomentSource } from '../../domain/tracking.ts';
import type { CHANGES, FATES } from './track-tables.ts';

/** What `track` says, in one language. */
export interface TrackTexts {
  readonly columns: Readonly<Record<keyof typeof FATES | keyof typeof CHANGES, string>>;
  readonly titles: { readonly summary: string; readonly changes: string; readonly next: string };
  /** What makes the reports read the history; the lines to type follow. */
  readonly next: { readonly init: string; readonly config: (file: string) => string };
  /** When the list was exported, and how that is known. Moments are ISO 8601 here and below. */
  readonly moment: (facts: { file: string; at: string; source: Exclude<MomentSource, 'option'> }) => string;
  readonly looksLike: (facts: { file: string; preset: string }) => string;
  /** `owner` is null where the lock does not say whose it is. */
  readonly waiting: (facts: {
    file: string;
    owner: { pid: number; host: string; since: string } | null;
  }) => string;
  readonly asOf: (facts: { file: string; at: string; deals: number; dated: string | null }) => string;
  readonly appended: (facts: { file: string; events: number; dryRun: boolean; created: boolean }) => string;
  readonly nothing: (facts: { file: string; created: boolean; dryRun: boolean }) => string;
  readonly unchanged: (deals: number) => string;
  readonly repeated: (rows: number) => string;
  readonly aside: (rows: number) => string;
  readonly vanished: (deals: number) => string;
  readonly behind: (deals: number) => string;
  readonly ahead: (deals: number) => string;
  /** The first few ids, with an ellipsis where there are more. */
  readonly examples: (ids: readonly string[], more: boolean) => string;
  readonly unknown: string;
}
