import type { EventLog, LogFunnel } from './event-log.ts';

export const FUNNEL: LogFunnel = {
  stages: [{ labels: ['list'] }, { labels: ['call'] }, { labels: ['deal'], window: 10 }],
  lost: ['lost'],
  ignored: ['noise'],
};

/** Few enough contacts to be counted by hand as of 100, so that windows of "deal" ask for entries at 90 or before. */
export const LOG: EventLog = {
  contacts: [
    { id: 'skips', manager: 'A', segment: 'small', createdAt: 1 },
    { id: 'late', manager: 'A', segment: 'Large', createdAt: 1 },
    { id: 'gone', manager: 'B' },
    { id: 'idle', createdAt: 100 },
  ],
  events: [
    { id: 'skips', label: 'Deal', at: 5, manager: 'C' },
    { id: 'skips', label: 'call', at: 5, manager: 'A' },
    { id: 'late', label: 'call', at: 20, manager: 'B' },
    { id: 'late', label: 'deal', at: 31 },
    { id: 'late', label: 'lost', at: 31 },
    { id: 'gone', label: 'lost', at: 50, manager: 'C' },
    { id: 'young', label: 'call', at: 95, manager: 'C' },
    { id: 'young', label: 'nonsense', at: 96 },
  ],
};

export const HOUR = 3_600_000_000;
export const PRESENT_FUNNEL: LogFunnel = {
  ...FUNNEL,
  stages: FUNNEL.stages.map(({ labels }) => ({ labels })),
};

/** The same as of hour 10, of a list of present stages beside dated events. */
export const PRESENT: EventLog = {
  contacts: [
    { id: 'tied', manager: 'A', createdAt: 1 * HOUR },
    { id: 'won', manager: 'A' },
    { id: 'new', manager: 'A', createdAt: 8.5 * HOUR },
    { id: 'stray', manager: 'A', createdAt: 5 * HOUR },
  ],
  events: [
    { id: 'tied', label: 'list', at: 1 * HOUR, manager: 'B' },
    { id: 'tied', label: 'call', at: 10 * HOUR, manager: 'A', snapshot: true },
    { id: 'won', label: 'deal', at: 4 * HOUR, manager: 'A', snapshot: true },
    { id: 'stray', label: 'lost', at: 6.5 * HOUR, manager: 'B', snapshot: true },
  ],
};
