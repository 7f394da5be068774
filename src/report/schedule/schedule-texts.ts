import type { Scheduler } from '../../domain/schedule/schedulers.ts';

/** Whoever works at something already; `since` is ISO 8601. */
interface Owner {
  readonly pid: number;
  readonly host: string;
  readonly since: string;
}

/** What an entry is about. */
export interface EntryFacts {
  /** Names of the saved reports. */
  readonly views: readonly string[];
  /** As `--at` has it. */
  readonly when: string;
  /** The zone that this time is of. */
  readonly zone: string;
  /** The zone of the machine. */
  readonly machineZone: string;
  /** Whether the entry starts at several times of the machine's clock and looks which of them is meant. */
  readonly guarded: boolean;
}

/** Texts of saved reports and schedules. */
export interface ScheduleTexts {
  readonly waiting: (facts: { view: string; file: string; owner: Owner | null }) => string;
  /** Comments in an entry, a line each. */
  readonly about: (facts: EntryFacts) => readonly string[];
  /** What comes of a run that goes wrong, by scheduler; `log` is where launchd writes it. */
  readonly errors: Readonly<Record<Scheduler, (log: string) => string>>;
  /** What to do with what was printed. */
  readonly instructions: Readonly<
    Record<Scheduler, (facts: { name: string; command: string }) => readonly string[]>
  >;
  /** The scheduler knows no zones: the clock is an hour off for a part of the year. */
  readonly drifts: (facts: { zone: string; machineZone: string }) => string;
  readonly installed: (facts: { views: readonly string[]; change: 'new' | 'replaced' | 'same' }) => string;
  readonly removed: (facts: { views: readonly string[]; found: boolean }) => string;
}
