import { type Notice, orderNotices } from '../../../domain/quality/notice.ts';
import { SUGGESTION_KINDS, type Suggestion } from '../../../domain/quality/suggestion.ts';
import type { Quality } from '../../engine.ts';
import { findOffsets } from '../../sql/moment-expression.ts';
import { findAmountNotices } from './amounts.ts';
import { findBookNotices } from './book-notices.ts';
import { findContactNotices } from './contact-notices.ts';
import type { QualityContext, QualityInput } from './context.ts';
import { findDuplicates } from './duplicates.ts';
import { findEventNotices } from './event-notices.ts';
import { findIdNotices } from './id-notices.ts';
import { findLabelNotices } from './label-notices.ts';
import { findManagerNotices } from './manager-notices.ts';
import { findPlaceholderNotices } from './placeholder-notices.ts';
import { createQualityTables } from './quality-tables.ts';

/**
 * Looks for everything odd that is not wrong, after all files are read. What the files have no columns for is not
 * looked for, and is neither a notice nor clear.
 */
export async function inspectQuality(input: QualityInput): Promise<Quality> {
  const { times, zone } = input;
  const totals = await createQualityTables(input);
  const segments = findOffsets(zone, [times.first, times.last]);
  const context: QualityContext = { ...input, totals, segments };
  const managers = await findManagerNotices(context);
  const labels = await findLabelNotices(context);
  const ids = await findIdNotices(context);
  const all = [
    ...ids.notices,
    ...(await findEventNotices(context)),
    ...findPlaceholderNotices(context),
    ...(await findContactNotices(context)),
    ...(await findDuplicates(context)),
    ...(await findAmountNotices(context)),
    ...managers.notices,
    ...labels.notices,
    ...(await findBookNotices(context)),
  ];
  return gatherQuality(all, [...ids.suggestions, ...managers.suggestions, ...labels.suggestions]);
}

/** What was found and what was not, in order. */
export function gatherQuality(all: readonly Notice[], suggestions: readonly Suggestion[]): Quality {
  return {
    notices: orderNotices(all.filter(({ count }) => count > 0)),
    clear: orderNotices(all.filter(({ count }) => count === 0)).map(({ code }) => code),
    suggestions: [...suggestions].sort(
      (a, b) => SUGGESTION_KINDS.indexOf(a.kind) - SUGGESTION_KINDS.indexOf(b.kind),
    ),
  };
}
