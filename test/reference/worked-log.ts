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

const HOUR = 3_600_000_000;
export const PRESENT_FUNNEL: LogFunnel = {
  ...FUNNEL,
  stages: FUNNEL.stages.map(({ labels }) => ({ labels })),
};

/** Not on the first day of 1970, whose hours stand for no time at all. */
export const atHour = (hour: number): number => (24 * 100 + hour) * HOUR;

/** The same as of hour 10, of a list of present stages beside dated events. */
export const PRESENT: EventLog = {
  contacts: [
    { id: 'tied', manager: 'A', createdAt: atHour(1) },
    { id: 'won', manager: 'A' },
    { id: 'new', manager: 'A', createdAt: atHour(8.5) },
    { id: 'stray', manager: 'A', createdAt: atHour(5) },
  ],
  events: [
    { id: 'tied', label: 'list', at: atHour(1), manager: 'B' },
    { id: 'tied', label: 'call', at: atHour(10), manager: 'A', snapshot: true },
    { id: 'won', label: 'deal', at: atHour(4), manager: 'A', snapshot: true },
    { id: 'stray', label: 'lost', at: atHour(6.5), manager: 'B', snapshot: true },
  ],
};
