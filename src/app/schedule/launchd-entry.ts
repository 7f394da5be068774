import { shiftWeekdays } from '../../domain/schedule/machine-times.ts';
import { type Entry, escapeComment, escapeXml, isGuarded, writeShellCommand } from './entry.ts';

/** A launch agent. launchd goes by the machine's clock, as cron does. */
export function writeLaunchAgent(entry: Entry): string {
  const { name, command, variables, time, machineTimes, log, comments } = entry;
  const guarded = isGuarded(entry);
  const words = guarded ? ['/bin/sh', '-c', writeShellCommand({ ...entry, variables: {} })] : command;
  const starts = machineTimes.flatMap(({ hour, minute, shift }) => {
    const at = { Hour: hour, Minute: minute };
    if (time.weekdays.length > 0) {
      return shiftWeekdays(time.weekdays, shift).map((day) => ({ Weekday: day % 7, ...at }));
    }
    return [time.monthDay === null || guarded ? at : { Day: time.monthDay, ...at }];
  });
  const strings = (list: readonly string[]): string[] =>
    list.map((each) => `<string>${escapeXml(each)}</string>`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">',
    ...comments.map((each) => `<!-- ${escapeComment(each)} -->`),
    '<plist version="1.0">',
    '<dict>',
    ...['  <key>Label</key>', `  <string>${escapeXml(name)}</string>`],
    ...['  <key>ProgramArguments</key>', '  <array>'],
    ...strings(words).map((each) => `    ${each}`),
    ...['  </array>', '  <key>EnvironmentVariables</key>', '  <dict>'],
    ...Object.entries(variables).flatMap(([key, value]) => [
      `    <key>${escapeXml(key)}</key>`,
      `    <string>${escapeXml(value)}</string>`,
    ]),
    ...['  </dict>', '  <key>StartCalendarInterval</key>', '  <array>'],
    ...starts.flatMap((start) => [
      '    <dict>',
      ...Object.entries(start).map(([key, value]) => `      <key>${key}</key><integer>${value}</integer>`),
      '    </dict>',
    ]),
    ...['  </array>', '  <key>StandardErrorPath</key>', `  <string>${escapeXml(log)}</string>`],
    '</dict>',
    '</plist>',
    '',
  ].join('\n');
}
