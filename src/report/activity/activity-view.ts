import type { Work } from '../../domain/activity/work.ts';
import type { Bucket } from '../../domain/calendar/buckets.ts';
import { formatLocalDay } from '../../domain/calendar/format-moment.ts';
import { compareRows } from '../../domain/evidence/tally.ts';
import { createAmountSums, writeUnits } from '../../domain/money/amount.ts';
import { buildAlarmSection, listAlarmData } from '../alarm/alarm-section.ts';
import { shorten } from '../brief/shorten.ts';
import { buildTable, hideColumns, listRecords } from '../column.ts';
import { type FunnelAnswer, isShown, keepShown, putNobodyLast } from '../funnel/funnel-answer.ts';
import { buildFoot, buildHead, suitTexts } from '../funnel/head.ts';
import type { Meta } from '../meta.ts';
import type { Cell, Line, ProseSection, Report, Spark, TableSection } from '../model.ts';
import { headRows, nameRow, nameStage } from '../names.ts';
import type { Texts } from '../words/texts.ts';
import type { ActivityAnswer } from './activity-answer.ts';
import { PEOPLE_WORK, WORK, type WorkFacts, type WorkLine } from './activity-tables.ts';

/** What the rows of an average bucket are called where buckets have their names. */
const MEAN = 'mean';
/** As many buckets as a spark has room for. */
const MOST_DRAWN = 52;
/** So many kinds are named. */
const MOST_KINDS = 8;
/** What is typed by hand may be a letter of a page: so much of a kind people see. */
const LONGEST_KIND = 60;

/** `voronka activity`: how much everybody works, and whose funnel dries up at the top. */
export function buildActivityReport(
  activity: ActivityAnswer,
  found: FunnelAnswer,
  words: Texts,
): Report<Meta> {
  const answer = { ...found, meta: { ...found.meta, period: activity.period } };
  const texts = suitTexts(answer.meta, words);
  const rows = nameWork(activity, answer, texts);
  const flat = buildTable(WORK, headRows(texts.activity.columns, texts), rows, {
    id: 'activity',
    title: null,
    for: 'programs',
  });
  const { recorded, kinds, moreKinds } = activity.counted;
  return {
    meta: answer.meta,
    sections: [
      buildActivityHead(activity, answer, texts),
      ...buildSqueeze(activity, answer, texts),
      flat,
      buildWork(activity, rows, texts),
      ...buildLoad(activity, answer, texts),
      buildFoot(answer, texts),
    ],
    data: {
      every: activity.unit,
      recorded,
      substantive: activity.substantive,
      get rows() {
        return listRecords(WORK, rows);
      },
      sums: listSums(rows),
      load: listLoad(activity, answer, texts),
      kinds,
      moreKinds,
      squeeze: listAlarmData(keepShown(activity.alarms.alarms, answer), texts),
    },
  };
}

function nameWork({ buckets, work }: ActivityAnswer, answer: FunnelAnswer, texts: Texts): WorkFacts[] {
  const name = (work: Work, period: string, [first, last]: readonly [Bucket, Bucket]): WorkFacts => ({
    ...work,
    period,
    first: formatLocalDay(first.first),
    last: formatLocalDay(last.last),
    who: nameRow(work, texts),
    mean: period === MEAN,
  });
  const [first, last] = [buckets[0], buckets.at(-1)];
  if (first === undefined || last === undefined) return [];
  return [
    ...keepShown(work.rows, answer).map((own) => {
      const bucket = buckets[own.bucket]!;
      return name(own, bucket.name, [bucket, bucket]);
    }),
    ...keepShown(work.means, answer).map((own) => name(own, MEAN, [first, last])),
  ];
}

/** What it covers, and first of all what the data cannot say. */
function buildActivityHead(activity: ActivityAnswer, answer: FunnelAnswer, texts: Texts): ProseSection {
  const { unit, buckets, period, counted, work, since, kindsNamed, norm } = activity;
  const { titles, notes } = texts.activity;
  const head = buildHead(answer, texts);
  const missed = work.rows.reduce((sum, each) => sum + (each.missed ?? 0), 0);
  const names = counted.kinds
    .flatMap(({ kind }) => kind ?? [])
    .slice(0, MOST_KINDS)
    .map((kind) => shorten(kind, LONGEST_KIND));
  const first: Line[] = [
    ...(counted.recorded ? [] : [{ text: notes.unrecorded, tone: 'watch' as const }]),
    ...(since === null ? [] : [{ text: notes.since(since), tone: 'watch' as const }]),
  ];
  const last: Line[] = [
    ...(activity.substantive === 'usual' ? [{ text: notes.usual(missed) }] : []),
    ...(counted.recorded && !kindsNamed ? [{ text: notes.kinds(names) }] : []),
    ...(norm === null ? [] : [{ text: notes.norm(norm) }]),
  ];
  return {
    ...head,
    title: titles.scope({ unit, buckets: buckets.length, period, asOfDay: answer.meta.asOfDay }),
    lines: [...first, ...head.lines, ...last],
  };
}

/** The alarm; where it does not ring, whether it could. */
function buildSqueeze(
  { alarms, snapshot }: ActivityAnswer,
  answer: FunnelAnswer,
  texts: Texts,
): ProseSection[] {
  const ringing = buildAlarmSection(alarms, answer, texts);
  if (ringing.length > 0) return ringing;
  if (alarms.weeks === null && !snapshot) return [];
  const tested = keepShown(alarms.alarms, answer).length;
  const { quiet, few, present } = texts.alarm;
  const text = snapshot ? present : tested === 0 ? few : quiet(tested);
  const title = texts.activity.titles.squeeze;
  return [{ kind: 'prose', id: 'alarm', title, lines: [{ text }], for: 'people' }];
}

/** A row a manager, of an average bucket; the team below a rule. Columns in which nothing stands are left out. */
function buildWork(activity: ActivityAnswer, rows: readonly WorkFacts[], texts: Texts): TableSection {
  const { unit, buckets, norm } = activity;
  const { titles, notes, people } = texts.activity;
  const means = rows.filter(({ mean }) => mean);
  const most = Math.max(1, ...rows.filter(({ mean }) => !mean).map(({ touches }) => touches));
  const drawn = Math.min(buckets.length, MOST_DRAWN);
  const lines = putNobodyLast(
    means.filter(({ team }) => !team),
    ({ row }) => row,
  )
    .concat(means.filter(({ team }) => team))
    .map((own) => tellLine(own, { activity, rows, most, drawn }, texts));
  const total = lines.findIndex(({ team }) => team);
  const table = buildTable(PEOPLE_WORK, headRows(people(unit, drawn), texts), lines, {
    id: 'work',
    title: titles.work(unit),
    for: 'people',
    rules: total === -1 ? [] : [total],
    empty: notes.empty,
    notes:
      lines.length === 0
        ? []
        : [notes.mean(unit), notes.columns, ...(buckets.some(({ cut }) => cut) ? [notes.cut(unit)] : [])],
  });
  const blank = (read: (line: WorkLine) => unknown): boolean => lines.every((line) => read(line) === null);
  return hideColumns(table, [
    ...(norm === null ? ['reached'] : []),
    ...(blank(({ missed }) => missed) ? ['missed'] : []),
    ...(blank(({ proposals }) => proposals) ? ['proposals'] : []),
    ...(blank(({ requests }) => requests) ? ['requests'] : []),
    ...(blank(({ money }) => money) ? ['requests_sum'] : []),
  ]);
}

function tellLine(
  own: WorkFacts,
  scope: { activity: ActivityAnswer; rows: readonly WorkFacts[]; most: number; drawn: number },
  { numbers }: Texts,
): WorkLine {
  const { buckets, work } = scope.activity;
  const last = buckets.length - 1;
  const all = work.rows.filter(({ row }) => own.team || row === own.row);
  const sums = createAmountSums();
  for (const each of all) for (const sum of each.sums ?? []) sums.merge(sum);
  const money = sums
    .list()
    .map(({ units, currency }) => {
      return [numbers.money(writeUnits(units) as `${number}`), currency ?? []].flat().join('\u00a0');
    })
    .join(' + ');
  // the team is many times as much as anybody
  const spark: Spark = own.team
    ? []
    : all.slice(-scope.drawn).map(({ touches, bucket }) => {
        return { share: touches / scope.most, hollow: isUnfinished(scope.activity, bucket) };
      });
  return {
    ...own,
    spark,
    money: money === '' ? null : money,
    reached: own.norm === null || own.norm === 0 ? null : own.touches / own.norm,
    idle: own.idleDays === null ? null : all.reduce((sum, { idleDays }) => sum + (idleDays ?? 0), 0),
    standing: all.reduce((sum, { bucket, open }) => (bucket === last ? sum + open : sum), 0),
  };
}

function isUnfinished({ buckets, until }: ActivityAnswer, bucket: number): boolean {
  const { cut, end } = buckets[bucket]!;
  return cut || end > until;
}

/** Who has how many open contacts at which stage, at the end. */
function buildLoad(activity: ActivityAnswer, answer: FunnelAnswer, texts: Texts): TableSection[] {
  const { buckets, load } = activity;
  const { titles, notes } = texts.activity;
  const last = buckets.length - 1;
  const now = load.filter(({ bucket, row }) => bucket === last && isShown(answer, row));
  const rows = putNobodyLast([...new Set(now.map(({ row }) => row))].sort(compareRows), (row) => row);
  if (rows.length === 0) return [];
  const stages = answer.funnel.stages.slice(0, -1).map((_, stage) => stage);
  const count = (row: string | null, stage: number): number =>
    now.reduce((sum, each) => (each.row === row && each.stage === stage ? sum + each.contacts : sum), 0);
  return [
    {
      kind: 'table',
      id: 'load',
      title: titles.load,
      for: 'people',
      columns: [
        { key: 'manager', title: texts.funnel.columns.manager, align: 'left' },
        ...stages.map((stage) => {
          const { id, text } = nameStage(answer.funnel, stage);
          return { key: id, title: text, align: 'right' as const };
        }),
      ],
      rows: rows.map((row): Cell[] => [
        { type: 'name', ...nameRow({ row, team: false }, texts) },
        ...stages.map((stage): Cell => ({ type: 'count', value: count(row, stage) })),
      ]),
      notes: [notes.load],
    },
  ];
}

function listLoad({ buckets, load }: ActivityAnswer, answer: FunnelAnswer, texts: Texts) {
  return load
    .filter(({ row }) => isShown(answer, row))
    .sort((a, b) => a.bucket - b.bucket || compareRows(a.row, b.row) || a.stage - b.stage)
    .map(({ row, bucket, stage, contacts }) => ({
      period: buckets[bucket]!.name,
      manager: nameRow({ row, team: false }, texts).id,
      stage: nameStage(answer.funnel, stage).id,
      contacts,
    }));
}

function listSums(rows: readonly WorkFacts[]) {
  return rows.flatMap(({ period, who, sums }) =>
    (sums ?? []).map(({ currency, units }) => {
      return { period, manager: who.id, currency, sum: Number(writeUnits(units)) };
    }),
  );
}
