import { SCHEDULE_DAYS, SCHEDULE_EXAMPLES } from '../../domain/schedule/schedule-time.ts';
import { count, names, near } from '../words/phrases-en.ts';
import type { ProblemTexts } from '../words/texts.ts';

const DAYS = SCHEDULE_DAYS.en;
const EXAMPLES = SCHEDULE_EXAMPLES.en;

/** `monday (report: monday.html, monday.xlsx)`. */
function nameView({ name, command, outputs }: { name: string; command: string; outputs: readonly string[] }) {
  return `${name} (${command}${outputs.length === 0 ? '' : `: ${names(outputs)}`})`;
}

/** Sentences about saved views and schedules. */
export const viewsEn = {
  'view-none': () => ({
    message: 'the config has no saved reports',
    hint: 'give one a name there: reports: { monday: { command: report, period: last-week, outputs: [monday.html] } }',
  }),
  'view-whose': ({ command, known }) => ({
    message: `voronka ${command} needs the name of a saved report`,
    hint: `saved: ${known.map(nameView).join('; ')}`,
  }),
  'view-unknown': ({ nearest, known }) => ({
    message: 'no report is saved under this name',
    hint: near(nearest) ?? `saved: ${names(known)}`,
  }),
  'view-command': ({ nearest, known }) => ({
    message: 'this command cannot be saved as a report',
    hint: near(nearest) ?? `command: one of ${names(known, known.length)}`,
  }),
  'view-key': ({ command, nearest, known }) => ({
    message: `voronka ${command} has no such option for a saved report`,
    hint: near(nearest) ?? `it takes ${names(known, known.length)}`,
  }),
  'view-value': ({ key, expected }) => ({
    message: expected === 'flag' ? `${key} is true or false` : `${key} needs one value`,
  }),
  'view-ending': ({ known }) => ({
    message: 'the ending of a file says in which format it is written, and this one is not known',
    hint: `endings: ${names(known, known.length)}`,
  }),
  'view-outputs': ({ view }) => ({
    message: `“${view}” names no files to be written`,
    hint: `add outputs: [${view}.html]; only a report that is run alone can go to standard output`,
  }),
  'output-undated': ({ name }) => ({
    message: `{${name}} needs a date, and nothing in the files has one`,
    hint: 'name the day: --as-of 2026-11-20',
  }),
  'schedule-when': () => ({
    message: 'when? --at is missing',
    hint: `for example ${EXAMPLES.map((each) => `--at '${each}'`).join(', ')}`,
  }),
  'schedule-day': ({ nearest }) => ({
    message: '--at: no such day',
    hint: near(nearest) ?? `days: ${names(DAYS, DAYS.length)}; or the number of a day of the month`,
  }),
  'schedule-time': () => ({
    message: '--at should be a day and a time',
    hint: `for example ${names(EXAMPLES, EXAMPLES.length)}`,
  }),
  'schedule-path': () => ({
    message: 'a line break or another control character in a path: no scheduler can be told it',
    hint: 'rename the file or its folder',
  }),
  'schedule-long': ({ bytes, most }) => ({
    message: `the line for cron has ${count(bytes)} bytes, and cron takes ${count(most)} at most`,
    hint: 'schedule fewer reports in one entry, or move the config to a shorter path',
  }),
  'crontab-missing': () => ({
    message: 'there is no crontab program on this machine, so nothing can be installed',
    hint: 'install cron (Debian: apt install cron), or leave --install out and see what --print systemd, launchd or windows prints',
  }),
  'crontab-failed': ({ detail }) => ({
    message: `crontab refused: ${detail}`,
    hint: 'nothing was changed',
  }),
} satisfies Partial<ProblemTexts>;
