import type { Notice, NoticeCode } from '../../../domain/quality/notice.ts';
import { SHARED_CODES } from '../../duckdb/quality/duplicates.ts';
import { suggestForm, tellIds } from '../../duckdb/quality/id-notices.ts';
import { findPlaceholderNotices } from '../../duckdb/quality/placeholder-notices.ts';
import { gatherQuality } from '../../duckdb/quality/quality.ts';
import type { Quality } from '../../engine.ts';
import type { AwayQuestion, CountedQuestion } from './away-question.ts';
import { findContactNoticesAway } from './contact-notices-away.ts';
import { findEventNoticesAway } from './event-notices-away.ts';
import { findLabelNoticesAway } from './label-notices-away.ts';
import { findManagerNoticesAway } from './manager-notices-away.ts';
import { findFormAway } from './match-away.ts';

/**
 * What a look at files would find, counted where the rows lie; but for what takes events in their order, or cells of
 * contacts that are nothing but compared: that is not looked for, and said to be so.
 */
export async function inspectAway(question: AwayQuestion): Promise<Quality> {
  const { database, rows } = question;
  const contacts = await findContactNoticesAway(question);
  const counted: CountedQuestion = { ...question, totals: contacts.totals };
  const managers = await findManagerNoticesAway(counted);
  const labels = await findLabelNoticesAway(counted);
  const notices: Notice[] = [
    ...tellIds(counted),
    ...(await findEventNoticesAway(counted)),
    ...findPlaceholderNotices(counted),
    ...contacts.notices,
    ...managers.notices,
    ...labels.notices,
  ];
  const form = suggestForm(await findFormAway(database, rows));
  const quality = gatherQuality(notices, [...form, ...managers.suggestions, ...labels.suggestions]);
  return { ...quality, unseen: listUnseen(counted) };
}

/** What files of the same columns would be looked at for. */
function listUnseen({ rows, columns, totals }: CountedQuestion): NoticeCode[] {
  const shared = SHARED_CODES.filter(({ column }) => columns.contacts.has(column)).map(({ code }) => code);
  const handed: NoticeCode[] = rows.texts.ranks.size < 2 || totals.events === 0 ? [] : ['several-managers'];
  const split: NoticeCode[] = shared.length === 0 ? [] : ['company-split'];
  const sums: NoticeCode[] = columns.transitions.has('amount')
    ? ['amounts-unreadable', 'currencies-mixed']
    : [];
  return [...shared, ...split, ...handed, ...sums];
}
