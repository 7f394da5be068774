import type { MachineTime } from '../../domain/schedule/machine-times.ts';
import type { ScheduleTime } from '../../domain/schedule/schedule-time.ts';

/** A run that is to start by itself, whatever starts it. */
export interface Entry {
  /** Letters, digits and `-`: names files, labels and marks. */
  readonly name: string;
  /** Names of the saved reports. */
  readonly views: readonly string[];
  /** The program and its arguments, paths absolute; no control characters anywhere. */
  readonly command: readonly string[];
  /** Variables of the run; Windows has none of them. */
  readonly variables: Readonly<Record<string, string>>;
  readonly time: ScheduleTime;
  /** The zone that the time is of. */
  readonly zone: string;
  /** What the machine's clock shows then; several where that changes with the seasons. The first is that of now. */
  readonly machineTimes: readonly [MachineTime, ...MachineTime[]];
  /** Where launchd writes what goes wrong. */
  readonly log: string;
  /** Comments, a line each. */
  readonly comments: readonly string[];
}

/**
 * Whether the time has to be looked at when the run starts: where the machine shows it at several times, or on another day
 * of the month.
 */
export function isGuarded({ machineTimes, time }: Pick<Entry, 'machineTimes' | 'time'>): boolean {
  return machineTimes.length > 1 || (time.monthDay !== null && machineTimes[0].shift !== 0);
}

/** The command for a POSIX shell, its variables before it; looks at the time first where it has to. */
export function writeShellCommand(entry: Entry): string {
  const { command, variables } = entry;
  const set = Object.entries(variables).map(([name, value]) => `${name}=${quoteWord(value)}`);
  const plain = [...set, ...command.map(quoteWord)].join(' ');
  return isGuarded(entry) ? `${writeGuard(entry)} ${plain};; esac` : plain;
}

/** Nothing is done, and nothing fails, at another hour of the zone than the one that is meant. */
function writeGuard({ time, zone }: Entry): string {
  const clock = `${pad(time.hour)}:${pad(time.minute)}`;
  const ask = (form: string): string => `case "$(TZ=${quoteWord(zone)} date +${form})" in`;
  if (time.monthDay !== null) return `${ask('%d.%H:%M')} ${pad(time.monthDay)}.${clock})`;
  if (time.weekdays.length === 0) return `${ask('%H:%M')} ${clock})`;
  return `${ask('%u.%H:%M')} ${time.weekdays.map((day) => `${day}.${clock}`).join('|')})`;
}

/** A word as a POSIX shell takes it. */
function quoteWord(word: string): string {
  return /^[\p{L}\p{N}_./:@%+=,-]+$/u.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

export function pad(value: number): string {
  return String(value).padStart(2, '0');
}

/** Text in XML, of an element or an attribute. */
export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Text in an XML comment, which two hyphens would end. */
export function escapeComment(text: string): string {
  return text.replace(/-(?=-|$)/g, '- ');
}
