import type { FaultyIds, IdFaults } from '../../../domain/quality/id-faults.ts';
import { addFaulty } from '../../../domain/quality/id-faults.ts';
import type { IdMatch } from '../../../domain/quality/id-form.ts';
import { NOTICE_EXAMPLES, type Notice } from '../../../domain/quality/notice.ts';
import type { Suggestion } from '../../../domain/quality/suggestion.ts';
import { TABLE_NAMES } from '../../../domain/tables.ts';
import { findIdForm, matchIds } from '../match-ids.ts';
import type { QualityContext } from './context.ts';

/** Notices about ids as such, and the form in which those of the two tables match. */
export async function findIdNotices(context: QualityContext) {
  const { database, facts } = context;
  const lists = facts.files.contacts.length;
  const both = lists > 0 && facts.files.transitions.length > 0;
  const found = both ? await findIdForm(database, lists, await matchIds(database, lists)) : null;
  return { notices: tellIds(context), suggestions: suggestForm(found) };
}

export function suggestForm(found: IdMatch | null): Suggestion[] {
  return found === null ? [] : [{ kind: 'ids', ...found }];
}

/** What is known of the ids of the files. */
export function tellIds({ facts, totals }: Pick<QualityContext, 'facts' | 'totals'>): Notice[] {
  const files = TABLE_NAMES.flatMap((table) => facts.files[table]);
  const add = (fault: keyof IdFaults): FaultyIds =>
    addFaulty(
      files.map(({ ids }) => ids[fault]),
      NOTICE_EXAMPLES,
    );
  const tell = (code: Notice['code'], { count, examples }: FaultyIds, total: number): Notice => ({
    code,
    count,
    total,
    // of rows, it is not known how many ids they have
    items: examples.length < NOTICE_EXAMPLES ? examples.length : count,
    examples,
  });
  const notices = [tell('ids-rounded', add('rounded'), totals.transitions + totals.listed)];
  const isFormed = files.some(({ input }) => input.ids !== undefined);
  if (isFormed) notices.push(tell('ids-merged', add('merged'), totals.contacts));
  return notices;
}
