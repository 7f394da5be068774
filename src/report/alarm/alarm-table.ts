import { declareTable } from '../column.ts';
import type { Name } from '../model.ts';
import type { Alarm } from './alarm-answer.ts';

/** A row whose funnel was looked at, named. */
export interface NamedAlarm extends Alarm {
  readonly who: Name;
}

const RECENT = 'in the last 4 whole weeks';
const BEFORE = 'in the 12 weeks before';

/** In JSON: the rows that were tested for a funnel that dries up at the top. */
export const ALARMS = declareTable<NamedAlarm>()({
  manager: { type: 'name', read: ({ who }) => who },
  top_recent: { type: 'count', read: ({ top }) => top.recent, of: `entries into stage 1 ${RECENT}` },
  top_before: { type: 'count', read: ({ top }) => top.before, of: `the same ${BEFORE}` },
  bottom_recent: {
    type: 'count',
    read: ({ bottom }) => bottom.recent,
    of: `entries into the last stage ${RECENT}`,
  },
  bottom_before: { type: 'count', read: ({ bottom }) => bottom.before, of: `the same ${BEFORE}` },
  expected: {
    type: 'fraction',
    read: ({ expected }) => expected,
    of: 'share of the 16 weeks’ entries at the top that the recent 4 would have: 1/4, or the colleagues’',
  },
  p: { type: 'probability', read: ({ p }) => p, of: 'binomial, lower tail' },
  q: { type: 'probability', read: ({ q }) => q, of: 'Benjamini-Hochberg over the rows' },
  alarm: {
    type: 'text',
    absent: true,
    read: ({ squeezed }) => (squeezed ? 'yes' : null),
    choices: ['yes'],
    of: 'q <= alpha while the bottom holds',
  },
  cost: {
    type: 'amount',
    absent: true,
    read: ({ cost }) => cost,
    of: 'final conversions that the missing entries will cost at the row’s own coefficients',
  },
});
