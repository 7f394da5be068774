import { clock, count, deals, list, plural } from '../phrases-en.ts';
import type { ProblemTexts } from '../texts.ts';

const was = (value: number): string => plural(value, { one: 'was', other: 'were' });

/** Sentences of `track`: the list of deals and the history. */
export const historyEn = {
  'track-deals-missing': () => ({
    message: 'which list of deals?',
    hint: 'voronka track deals.csv --history transitions.csv',
  }),
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
} satisfies Partial<ProblemTexts>;
