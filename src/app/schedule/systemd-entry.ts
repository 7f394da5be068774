import { type Entry, pad } from './entry.ts';

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

/** A service and its timer, the one after the other, each under the name of its file. systemd knows zones. */
export function writeSystemdUnits({ name, views, command, variables, time, zone, comments }: Entry): string {
  const { weekdays, monthDay, hour, minute } = time;
  const days = weekdays.length === 0 ? '' : `${weekdays.map((day) => DAYS[day - 1]).join(',')} `;
  const date = `*-*-${monthDay === null ? '*' : pad(monthDay)}`;
  const description = `Description=voronka: ${views.join(', ').replaceAll('%', '%%')}`;
  const [program = '', ...rest] = command;
  return [
    ...comments.map((each) => `# ${each}`),
    '',
    `# ${name}.service`,
    '[Unit]',
    description,
    '',
    '[Service]',
    'Type=oneshot',
    ...Object.entries(variables).map(([key, value]) => `Environment=${quoteValue(`${key}=${value}`)}`),
    // variables are not looked for in the program's own path
    `ExecStart=${[quoteValue(program), ...rest.map((each) => quoteValue(each).replaceAll('$', '$$$$'))].join(' ')}`,
    '',
    `# ${name}.timer`,
    '[Unit]',
    description,
    '',
    '[Timer]',
    `OnCalendar=${days}${date} ${pad(hour)}:${pad(minute)}:00 ${zone}`,
    // what was missed while the machine was off is made up for
    'Persistent=true',
    '',
    '[Install]',
    'WantedBy=timers.target',
    '',
  ].join('\n');
}

/** A word in quotes, with nothing in it that systemd would expand. */
function quoteValue(word: string): string {
  return `"${word.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('%', '%%')}"`;
}
