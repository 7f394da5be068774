import { type Notice, type NoticeCode, orderNotices } from '../../../domain/quality/notice.ts';
import { SUGGESTION_KINDS, type Suggestion } from '../../../domain/quality/suggestion.ts';
import { findAmountNotices } from './amount-notices.ts';
import { findContactNotices } from './contact-notices.ts';
import { findSegments, type QualityContext, type QualityQuestion } from './context.ts';
import { findDuplicates } from './duplicates.ts';
import { findEventNotices } from './event-notices.ts';
import { findLabelNotices } from './label-notices.ts';
import { findManagerNotices } from './manager-notices.ts';
import { createQualityTables } from './quality-tables.ts';

/** What a look at the input's quality found. */
export interface Quality {
  readonly notices: readonly Notice[];
  /** Codes that were looked for and not found. */
  readonly clear: readonly NoticeCode[];
  readonly suggestions: readonly Suggestion[];
}

/**
 * Looks for everything odd that is not wrong, after all files are read. What the files have no columns for is not
 * looked for, and is neither a notice nor clear.
 */
export async function inspectQuality(question: QualityQuestion): Promise<Quality> {
  const { loaded, funnel } = question;
  const totals = await createQualityTables(loaded, funnel.stages.length - 1);
  const context: QualityContext = {
    ...question,
    database: loaded.database,
    totals,
    segments: findSegments(question),
  };
  const managers = await findManagerNotices(context);
  const labels = await findLabelNotices(context);
  const all = [
    ...(await findEventNotices(context)),
    ...(await findContactNotices(context)),
    ...(await findDuplicates(context)),
    ...(await findAmountNotices(context)),
    ...managers.notices,
    ...labels.notices,
  ];
  const suggestions = [...managers.suggestions, ...labels.suggestions];
  return {
    notices: orderNotices(all.filter(({ count }) => count > 0)),
    clear: orderNotices(all.filter(({ count }) => count === 0)).map(({ code }) => code),
    suggestions: suggestions.sort(
      (a, b) => SUGGESTION_KINDS.indexOf(a.kind) - SUGGESTION_KINDS.indexOf(b.kind),
    ),
  };
}
