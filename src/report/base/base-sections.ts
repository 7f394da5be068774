import { CLIENT_CLASSES } from '../../domain/base/client-classes.ts';
import type { BaseVerdict, HeldShare } from '../../domain/base/retention.ts';
import { addSums } from '../../domain/money/amount.ts';
import { looksLikeDeals } from '../../domain/quality/notice.ts';
import { buildTable } from '../column.ts';
import { putNobodyLast } from '../funnel/funnel-answer.ts';
import type { ProseSection, Section } from '../model.ts';
import { nameRow } from '../names.ts';
import type { Texts } from '../words/texts.ts';
import type { BaseAnswer } from './base-answer.ts';
import {
  AGES,
  BUCKETS,
  type BucketLine,
  CLASSES,
  type ClassLine,
  MOVES,
  type MoveLine,
  OWNERS,
  type OwnerLine,
} from './base-people.ts';
import { numberUnits } from './base-rows.ts';
import { writeSum } from './base-summary.ts';

/** Bucket by bucket: who was new, who came again, who left. */
export function buildBuckets({ buckets, unit, firstDay }: BaseAnswer, texts: Texts): Section[] {
  if (buckets.length === 0 || firstDay === null) return [];
  const { base, numbers } = texts;
  const lines = buckets.map(({ bucket, fresh, repeat, base: before, kept, churn }): BucketLine => {
    const sums = addSums([...fresh.sums, ...repeat.sums]);
    return {
      name: base.bucket(unit, bucket.name),
      fresh: fresh.clients,
      repeat: repeat.clients,
      sums: sums.map((sum) => writeSum(sum, texts)).join(' + '),
      base: before,
      kept,
      churn: churn.share,
      range: churn.interval === null ? null : numbers.percentRange(churn.interval.low, churn.interval.high),
      verdict: nameVerdict(churn.verdict, texts),
    };
  });
  const { norm = null } = buckets[0]?.churn ?? {};
  return [
    buildTable(BUCKETS, base.buckets(unit), lines, {
      id: 'buckets',
      title: base.titles.buckets(unit),
      for: 'people',
      notes: [base.notes.buckets, base.notes.norm(unit, norm), base.notes.history(firstDay)],
    }),
  ];
}

function nameVerdict(verdict: BaseVerdict | null, texts: Texts): string | null {
  return verdict === null ? null : texts.base.verdicts[verdict];
}

/** The classes, and where their clients were a year ago. */
export function buildClasses({ measured, year }: BaseAnswer, texts: Texts): Section[] {
  const { classes, movements, currency } = measured;
  const total = classes.reduce((sum, { units }) => sum + units, 0n);
  if (currency === undefined || year === null || total === 0n) return [];
  const { base } = texts;
  const lines = classes.map(
    ({ name, clients, units }): ClassLine => ({
      name,
      clients,
      sum: writeSum({ units, currency }, texts),
      share: numberUnits(units) / numberUnits(total),
    }),
  );
  const moved = movements.some(({ was }) => was !== null);
  const moves = [...CLIENT_CLASSES, null].map(
    (own): MoveLine => ({
      name: own ?? base.notes.bought,
      from: [...CLIENT_CLASSES, null].map(
        (before) => movements.find(({ was, is }) => was === before && is === own)?.clients ?? 0,
      ),
    }),
  );
  return [
    buildTable(CLASSES, base.classes, lines, {
      id: 'classes',
      title: base.titles.classes,
      for: 'people',
      notes: [base.notes.classes(year), ...(moved ? [] : [base.notes.noMoves])],
    }),
    ...(moved
      ? [buildTable(MOVES, base.moves, moves, { id: 'moves', title: base.titles.moves, for: 'people' })]
      : []),
  ];
}

/** Whose clients stay, and whose leave. */
export function buildOwners({ measured, rowChurns }: BaseAnswer, texts: Texts): Section[] {
  const { rows, currency = null } = measured;
  if (rows.length < 2) return [];
  const lines = rows.map(({ row, clients, units }, index): OwnerLine & { row: string | null } => {
    const { part, of, share, verdict } = rowChurns[index]!;
    return {
      row,
      who: nameRow({ row, team: false }, texts),
      clients,
      sum: writeSum({ units, currency }, texts),
      base: of,
      left: part,
      churn: share,
      verdict: nameVerdict(verdict, texts),
    };
  });
  const shown = putNobodyLast(lines, ({ row }) => row);
  const columns = { ...texts.base.owners, manager: texts.funnel.columns.manager };
  return [
    buildTable(OWNERS, columns, shown, {
      id: 'owners',
      title: texts.base.titles.owners,
      for: 'people',
      notes: [texts.base.notes.owners],
    }),
  ];
}

/** How old the list is, and what is wrong with it. */
export function buildList({ list, duplicates }: BaseAnswer, texts: Texts): Section[] {
  const { list: words, titles, ages: columns } = texts.base;
  const { contacts, dates, quarter, year, older, undated, blacklist } = list;
  if (contacts === 0)
    return [{ kind: 'prose', id: 'ages', title: null, lines: [{ text: words.empty }], for: 'people' }];
  const line = (name: keyof typeof words.names, { part, share }: HeldShare) => ({
    name: words.names[name],
    contacts: part,
    share,
  });
  const renewed =
    year.share === null || year.norm === null
      ? words.undated
      : words.renewed({
          share: year.share,
          norm: year.norm,
          verdict: year.verdict,
          created: dates === 'created',
        });
  const lines = [
    ...(dates === null ? [] : [line('quarter', quarter), line('year', year), line('older', older)]),
    ...(undated.part > 0 ? [line('undated', undated)] : []),
    ...(blacklist === null ? [] : [line('blacklist', blacklist)]),
  ];
  const told = duplicates.flatMap((notice) => {
    const { code, count, items } = notice;
    const tell = words.duplicates[code];
    // of a list of deals that is no oddity
    return count === 0 || tell === undefined || looksLikeDeals(notice)
      ? []
      : { text: tell({ contacts: count, items }) };
  });
  const doubles: ProseSection = {
    kind: 'prose',
    id: 'duplicates',
    title: null,
    lines: [...told, { text: words.whole, tone: 'muted' }],
    for: 'people',
  };
  return [
    buildTable(AGES, columns, lines, {
      id: 'ages',
      title: titles.list(contacts),
      for: 'people',
      notes: [renewed],
    }),
    ...(told.length > 0 ? [doubles] : []),
  ];
}
