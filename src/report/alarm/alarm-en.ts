import { count, counted, numbers } from '../words/phrases-en.ts';
import type { AlarmTexts } from './alarm-texts.ts';

const { plainAmount } = numbers;

export const alarmEn: AlarmTexts = {
  columns: {
    manager: 'Manager',
    top_recent: 'Entries of late',
    top_before: 'Entries before',
    bottom_recent: 'Final of late',
    bottom_before: 'Final before',
    expected: 'Expected share',
    p: 'p',
    q: 'q',
    alarm: 'Alarm',
    cost: 'Will cost',
  },
  title: 'Alarm: the funnel dries up at the top',
  line: ({ name, first, last, top, bottom, cost }) =>
    [
      `${name}: ${plainAmount(top.recent)} a week come to “${first}”, it was ${plainAmount(top.before)}; “${last}” holds for now: ${plainAmount(bottom.recent)} a week, it was ${plainAmount(bottom.before)}.`,
      ...(cost === null
        ? []
        : [
            `What these 4 weeks lack will cost about ${plainAmount(cost)} contacts at “${last}”, at the manager’s own coefficients.`,
          ]),
    ].join(' '),
  short: ({ name, first, top, cost }) =>
    `${name}: “${first}” ${plainAmount(top.recent)} a week, was ${plainAmount(top.before)}${cost === null ? '' : `; will cost ≈${plainAmount(cost)}`}`,
  more: (rows) => `And ${counted(rows, 'more manager', 'more managers')}.`,
  about: ({ first, recent, last }) =>
    `The last 4 whole weeks (${recent} to ${last}) against the 12 before (from ${first}); a season that all colleagues have is taken off. Who brings nothing new lives on what he has: ask today why, and who will work his clients should he leave.`,
  quiet: (rows) =>
    `Nobody’s funnel dries up at the top (${counted(rows, 'manager', 'managers')} looked at: the last 4 whole weeks against the 12 before).`,
  few: 'Whether a funnel dries up at the top nobody can say yet: no manager brought 10 contacts in the 12 weeks before the last 4 whole ones.',
  present:
    'Whether a funnel dries up at the top this export does not tell: a list of present stages does not say when contacts came to the earlier ones.',
  gate: ({ names, more }) =>
    `--fail-on alarm: the funnel dries up at the top: ${[...names, ...(more > 0 ? [`and ${count(more)} more`] : [])].join('; ')}`,
};
