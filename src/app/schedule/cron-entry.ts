import { InputError, problem } from '../../domain/problem.ts';
import { shiftWeekdays } from '../../domain/schedule/machine-times.ts';
import { type Entry, isGuarded, writeShellCommand } from './entry.ts';

/** Debian's cron takes no longer command. */
const MOST_BYTES = 998;

/** Not every cron knows a 7. */
function countFromSunday(day: number): number {
  return day % 7;
}

/**
 * The lines of a crontab. cron goes by the machine's clock: Debian's knows no other (TZ= there is for the command alone),
 * and cronie's CRON_TZ= would move the lines below as well. So the times are the machine's.
 *
 * @throws InputError schedule-long
 */
export function writeCronLines(entry: Entry): string[] {
  const { time, machineTimes, comments } = entry;
  // a percent sign is a line end to cron
  const command = writeShellCommand(entry).replaceAll('%', '\\%');
  const bytes = Buffer.byteLength(command);
  if (bytes > MOST_BYTES) throw new InputError([problem('schedule-long', { bytes, most: MOST_BYTES })]);
  const lines = machineTimes.map(({ hour, minute, shift }) => {
    const weekdays = shiftWeekdays(time.weekdays, shift).map(countFromSunday).join(',') || '*';
    // on which day of the month another clock shows it, the command looks itself
    const monthDay = time.monthDay === null || isGuarded(entry) ? '*' : String(time.monthDay);
    return `${minute} ${hour} ${monthDay} * ${weekdays} ${command}`;
  });
  return [...comments.map((each) => `# ${each}`), ...new Set(lines)];
}
