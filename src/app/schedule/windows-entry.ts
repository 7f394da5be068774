import { shiftWeekdays } from '../../domain/schedule/machine-times.ts';
import { type Entry, escapeComment, escapeXml, pad } from './entry.ts';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/**
 * A task of Windows' scheduler, by the machine's clock of now: it knows no other. Without an encoding in its first line it
 * is read as what it is, whether a shell has saved it as UTF-8 or as UTF-16.
 */
export function writeWindowsTask(entry: Entry): string {
  const { views, command, machineTimes, comments } = entry;
  const [{ hour, minute }] = machineTimes;
  const [program = '', ...rest] = command;
  return [
    ...comments.map((each) => `<!-- ${escapeComment(each)} -->`),
    '<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">',
    '  <RegistrationInfo>',
    `    <Description>voronka: ${escapeXml(views.join(', '))}</Description>`,
    '  </RegistrationInfo>',
    '  <Triggers>',
    '    <CalendarTrigger>',
    // a day that has been: the first start is at the next time of the schedule
    `      <StartBoundary>2026-01-01T${pad(hour)}:${pad(minute)}:00</StartBoundary>`,
    '      <Enabled>true</Enabled>',
    ...writeSchedule(entry).map((line) => `      ${line}`),
    '    </CalendarTrigger>',
    '  </Triggers>',
    '  <Settings>',
    // one run at a time; what was missed while the machine was off is made up for
    '    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>',
    '    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>',
    '    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>',
    '    <StartWhenAvailable>true</StartWhenAvailable>',
    '  </Settings>',
    '  <Actions>',
    '    <Exec>',
    `      <Command>${escapeXml(program)}</Command>`,
    `      <Arguments>${escapeXml(rest.map(quoteArgumentOfWindows).join(' '))}</Arguments>`,
    '    </Exec>',
    '  </Actions>',
    '</Task>',
    '',
  ].join('\n');
}

function writeSchedule({ time, machineTimes: [{ shift }] }: Entry): string[] {
  const { weekdays, monthDay } = time;
  if (monthDay !== null) {
    const day = monthDay + shift;
    return [
      '<ScheduleByMonth>',
      // the day before the first is the last of the month before
      `  <DaysOfMonth><Day>${day < 1 ? 'Last' : day > 31 ? 1 : day}</Day></DaysOfMonth>`,
      `  <Months>${MONTHS.map((each) => `<${each} />`).join('')}</Months>`,
      '</ScheduleByMonth>',
    ];
  }
  if (weekdays.length === 0)
    return ['<ScheduleByDay>', '  <DaysInterval>1</DaysInterval>', '</ScheduleByDay>'];
  const days = shiftWeekdays(weekdays, shift).map((day) => `<${DAYS[day - 1]} />`);
  return [
    '<ScheduleByWeek>',
    '  <WeeksInterval>1</WeeksInterval>',
    `  <DaysOfWeek>${days.join('')}</DaysOfWeek>`,
    '</ScheduleByWeek>',
  ];
}

/** A word as programs on Windows part their command line. */
function quoteArgumentOfWindows(word: string): string {
  if (/^[^\s"]+$/.test(word)) return word;
  return `"${word.replace(/(\\*)"/g, '$1$1\\"').replace(/(\\+)$/, '$1$1')}"`;
}
