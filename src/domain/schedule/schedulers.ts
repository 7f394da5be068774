/** What starts a command by itself at a time of the week. */
export const SCHEDULERS = ['cron', 'systemd', 'launchd', 'windows'] as const;
export type Scheduler = (typeof SCHEDULERS)[number];
