import type { GapRow } from '../../domain/coaching/gaps.ts';
import type { Audience } from '../model.ts';
import { nameRow } from '../names.ts';
import type { PageTexts } from '../pages/document-texts.ts';
import type { Drawn } from '../pictures.ts';
import type { Texts } from '../words/texts.ts';

/** What pictures are named and explained with, and whom they are for. */
export interface PageWords {
  /** Suited to what stands in the manager's place. */
  readonly texts: Texts;
  readonly pages: PageTexts;
  readonly audience: Extract<Audience, 'pages' | 'workbooks'>;
}

/** Somebody by the name that people read. */
export function drawRow(row: Pick<GapRow, 'row' | 'team'>, { texts }: PageWords): Drawn {
  return { label: nameRow(row, texts).text, team: row.team };
}

/** Contacts of nobody are nobody to compare with: where anybody has a name they stand in the table alone. */
export function dropNobody<R extends { readonly row: string | null; readonly team: boolean }>(
  rows: readonly R[],
): readonly R[] {
  const named = rows.some(({ row, team }) => !team && row !== null);
  return named ? rows.filter(({ row, team }) => team || row !== null) : rows;
}

/**
 * So many rows a picture has room for: of more those that tell most, in their old order.
 *
 * @param weigh how much a row tells; of as much the first
 */
export function pickTelling<R>(rows: readonly R[], most: number, weigh: (row: R) => number): readonly R[] {
  if (rows.length <= most) return rows;
  // sorting is stable
  const telling = new Set([...rows].sort((a, b) => weigh(b) - weigh(a)).slice(0, most));
  return rows.filter((row) => telling.has(row));
}

/** Between two bounds, where both are known. */
export function spanBounds(low: number | null, high: number | null): { low: number; high: number } | null {
  return low === null || high === null ? null : { low, high };
}
