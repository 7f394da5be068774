import { type Notice, noticeOf } from '../../../domain/quality/notice.ts';
import { TABLE_NAMES } from '../../../domain/tables.ts';
import type { QualityContext } from './context.ts';

/** Dates that stand for none, by column: `won_at: 2 (1970-01-01)`. */
export function findPlaceholderNotices({ facts }: Pick<QualityContext, 'facts'>): Notice[] {
  const files = TABLE_NAMES.flatMap((table) => facts.files[table]);
  const dated = files.some(({ input }) =>
    input.columns.some(({ kind, position }) => kind === 'time' && position !== undefined),
  );
  if (!dated) return [];
  const columns = files.flatMap(({ placeholders }) => placeholders);
  const sum = (key: 'cells' | 'dated'): number => columns.reduce((all, each) => all + each[key], 0);
  const told = columns.map(({ column, cells, examples }) => `${column}: ${cells} (${examples[0]})`);
  return [noticeOf('placeholder-dates', sum('cells'), columns.length === 0 ? null : sum('dated'), told)];
}
