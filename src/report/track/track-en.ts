import { createNumberText } from '../words/number-text.ts';
import type { TrackProblemTexts, TrackTexts } from './track-texts.ts';

const { count, plural, list } = createNumberText('en');

const deals = (value: number): string => `${count(value)} ${plural(value, { one: 'deal', other: 'deals' })}`;
const rows = (value: number): string => `${count(value)} ${plural(value, { one: 'row', other: 'rows' })}`;
const events = (value: number): string =>
  `${count(value)} ${plural(value, { one: 'event', other: 'events' })}`;
/** `2026-11-20T18:00:00+03:00` as `2026-11-20 18:00:00`. */
const clock = (iso: string): string => `${iso.slice(0, 10)} ${iso.slice(11, 19)}`;
const was = (value: number): string => plural(value, { one: 'was', other: 'were' });

export const trackEn: TrackTexts = {
  titles: { summary: 'Stage history', changes: 'What changed' },
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

export const trackProblemsEn: TrackProblemTexts = {
  'track-deals-missing': () => ({
    message: 'which list of deals?',
    hint: 'voronka track deals.csv --history transitions.csv',
  }),
  'option-required': ({ option, command }) => ({
    message: `${option} is missing`,
    hint: `voronka ${command} --help`,
  }),
  'option-seconds': ({ option }) => ({ message: `${option} should be a whole number of seconds` }),
  'track-same': () => ({
    message: 'the list of deals and the history are the same file',
    hint: 'the history is a file of its own, which the CRM does not write',
  }),
  'track-future': () => ({ message: '--at is still to come: no list can have been exported then' }),
  'track-refused': ({ history }) => ({
    message: `the list is taken whole or not at all: nothing was changed in ${history}`,
  }),
  'track-no-deals': () => ({
    message: 'there is no deal in this list; the history stays as it is',
    hint: 'was the export filtered, or cut short?',
  }),
  'track-torn': ({ contact, stages }) => ({
    message: `deal ${contact} stands in several rows with different stages: ${list(stages)}`,
    hint: 'a list of deals has one current stage a deal; is this a history of stages already?',
  }),
  'track-older': ({ at, source, history, newest, contact }) => ({
    message: `is older than the history: it is of ${clock(at)}, and ${history} knows an event of ${clock(newest)} (deal ${contact}); nothing was changed`,
    hint:
      source === 'option'
        ? 'is --at right? Otherwise only a newer export can be added, or that event has a wrong date'
        : 'only a newer export can be added; if this one is newer, say --at when it was made; or that event has a wrong date',
  }),
  'track-stale': ({ deals: number, history, newest }) => ({
    message: `is older than the history: ${deals(number)} ${was(number)} in an earlier stage, and nothing in it happened after ${clock(newest)}, the newest event of ${history}; nothing was changed`,
    hint: 'export the deals again',
  }),
  'history-unfit': () => ({
    message: 'cannot be appended to: a history is a CSV file, neither packed nor a pipe',
  }),
  'history-footer': ({ lines }) => ({
    message: `ends in ${count(lines)} ${plural(lines, { one: 'line that is no event', other: 'lines that are no events' })} (totals, a copyright): nothing can be appended behind ${plural(lines, { one: 'it', other: 'them' })}`,
    hint: 'delete what stands below the last event',
  }),
  'history-letter': ({ encoding, letter }) => ({
    message: `is kept in ${encoding}, which has no “${letter}”; nothing was changed`,
    hint: 'save the history as UTF-8',
  }),
  'history-busy': () => ({
    message: 'is being changed by another program all the time; nothing was written',
    hint: 'close it there and try again',
  }),
  'lock-held': ({ pid, host, since, seconds }) => ({
    message: `another run writes this history${pid === 0 ? '' : `: process ${pid} on ${host} since ${since}`}; waited ${count(seconds)} s, and nothing was changed`,
    hint: '--wait waits longer; if no such run exists any more, delete this file',
  }),
};
