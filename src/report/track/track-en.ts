import { clock, deals, events, plural, rows } from '../words/phrases-en.ts';
import type { TrackTexts } from './track-texts.ts';

export const trackEn: TrackTexts = {
  columns: { kind: 'Kind', deals: 'Deals', example: 'Example', from: 'From', stage: 'Stage' },
  titles: { summary: 'Stage history', changes: 'What changed', next: 'Next' },
  next: {
    init: 'To let the reports read this history, let a config be written for both files:',
    config: (file) =>
      `To let the reports read this history, put these lines into ${file} in place of its section transitions:`,
  },
  moment: ({ file, at, source }) =>
    source === 'file'
      ? `${file} is taken for the state of ${clock(at)}, when the file was last changed; --at names another time.`
      : `${file} is taken for the state of ${clock(at)}, that is now; --at names another time.`,
  looksLike: ({ file, preset }) =>
    `${file} looks like an export of ${preset}; --preset ${preset} knows its columns and its words for won and lost.`,
  waiting: ({ file, owner }) =>
    owner === null
      ? `Waiting for another run that writes this history (${file}) …`
      : `Waiting for another run that writes this history: process ${owner.pid} on ${owner.host} since ${owner.since} (${file}) …`,
  asOf: ({ file, at, deals: number, dated }) =>
    `${file}: ${deals(number)} as of ${clock(at)}; changes are dated ${dated === null ? 'by that time' : `by the column “${dated}”`}.`,
  appended: ({ file, events: number, dryRun, created }) =>
    dryRun
      ? `${events(number)} would be appended to ${file}${created ? ', which would be made' : ''}; nothing was written.`
      : `${events(number)} appended to ${file}${created ? ', which is new' : ''}.`,
  nothing: ({ file, created, dryRun }) =>
    created && !dryRun
      ? `${file} is new and has no event yet.`
      : `Nothing to append: ${file} ${dryRun ? 'would stay' : 'stays'} as it is.`,
  unchanged: (number) => `${deals(number)} in the stage that was known.`,
  repeated: (number) =>
    `${rows(number)} ${plural(number, { one: 'repeats a deal', other: 'repeat deals' })} (several products, say): each deal counts once.`,
  aside: (number) => `${rows(number)} left out by the conditions of the preset or the config.`,
  vanished: (number) =>
    `${deals(number)} of the history ${plural(number, { one: 'is', other: 'are' })} not in the list any more; nothing is assumed of ${plural(number, { one: 'it', other: 'them' })}.`,
  behind: (number) =>
    `${deals(number)} skipped: the list dates the change before what the history knows last of ${plural(number, { one: 'it', other: 'them' })}.`,
  ahead: (number) =>
    `${deals(number)} skipped for now: the list dates the change after its own export (a wrong clock or time zone?). The next run takes ${plural(number, { one: 'it', other: 'them' })} up.`,
  examples: (ids, more) => `${ids.join(', ')}${more ? ' …' : ''}`,
  unknown: '(first seen)',
};
