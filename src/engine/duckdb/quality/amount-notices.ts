import { writeUnits } from '../../../domain/money/amount.ts';
import { type Notice, noticeOf } from '../../../domain/quality/notice.ts';
import { summarizeAmounts } from './amounts.ts';
import type { QualityContext } from './context.ts';

/** Amounts that cannot be read, and sums of several currencies, each by itself; of those without one a bare number. */
export async function findAmountNotices({ database, columns }: QualityContext): Promise<Notice[]> {
  if (!columns.transitions.has('amount')) return [];
  const { rows, unreadable, examples, sums } = await summarizeAmounts(database, {
    currency: columns.transitions.has('currency'),
  });
  const currencies = sums.filter(({ currency }) => currency !== null).length;
  const readable = rows - unreadable;
  const mixed: Notice = {
    code: 'currencies-mixed',
    count: currencies > 1 ? readable : 0,
    total: rows,
    items: sums.length,
    // all of them: a sum that is left out would be a word too few
    examples: sums.map(({ units, currency }) =>
      [writeUnits(units), ...(currency ? [currency] : [])].join(' '),
    ),
  };
  return [noticeOf('amounts-unreadable', unreadable, rows, examples), mixed];
}
