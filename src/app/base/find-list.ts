import { holdRenewal, measureShare } from '../../domain/base/retention.ts';
import type { Micros } from '../../domain/calendar/micros.ts';
import type { ListCount } from '../../engine/count/purchases/count-list.ts';
import { nameDimension } from '../../ingest/tables/dimension.ts';
import type { ListFacts } from '../../report/base/base-answer.ts';
import type { Ground, Question } from '../funnel/answer.ts';

/** How old the list of contacts is, of the owners that are asked for. */
export async function findList(
  { engine, settings }: Question,
  { asked, settled }: Ground,
  starts: { readonly quarter: Micros; readonly year: Micros },
  keeps: (manager: string | null) => boolean,
): Promise<ListFacts> {
  const { renewal } = settings.base;
  // on the page of a report that makes lists alike by other columns this one was not read
  const isRead = settled.adjusting === null || settled.adjusting.from === null;
  const given = settings.base.blacklist;
  const blacklist = given === null || 'label' in given || isRead ? given : null;
  const { before, segments } = asked.query;
  const column = blacklist === null || 'label' in blacklist ? null : blacklist;
  const counts = await engine.countList({
    before,
    segments,
    ...starts,
    // the only column beside those of the tables: the question has no dimension of its own
    blacklist: column === null ? (blacklist as { label: string } | null) : nameColumn(column.values),
  });
  const kept = counts.filter(({ manager }) => keeps(manager));
  const sum = (of: (count: ListCount) => number): number => kept.reduce((all, each) => all + of(each), 0);
  const contacts = sum((each) => each.contacts);
  const [year, undated] = [sum((each) => each.year), sum((each) => each.undated)];
  const dated = contacts - undated;
  return {
    contacts,
    dates: dated === 0 ? null : engine.facts.updates ? 'updated' : 'created',
    quarter: measureShare(
      sum((each) => each.quarter),
      contacts,
    ),
    year: dated === 0 ? measureShare(0, 0) : holdRenewal(year, contacts, renewal),
    older: measureShare(dated - year, contacts),
    undated: measureShare(undated, contacts),
    blacklist:
      blacklist === null
        ? null
        : measureShare(
            sum((each) => each.blacklisted),
            contacts,
          ),
  };
}

function nameColumn(values: readonly string[] | null) {
  return { attribute: nameDimension(0), values };
}
