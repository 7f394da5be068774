import { DAY } from '../../domain/calendar/micros.ts';
import { compareRows } from '../../domain/evidence/tally.ts';
import { buildTable, hideColumns, listRecords } from '../column.ts';
import { type FunnelAnswer, keepShown, putNobodyLast } from '../funnel/funnel-answer.ts';
import { buildFoot, buildHead, suitTexts } from '../funnel/head.ts';
import type { Meta } from '../meta.ts';
import type { Line, Name, ProseSection, Report, TableSection } from '../model.ts';
import { headRows, nameRow, nameStage } from '../names.ts';
import type { Texts } from '../words/texts.ts';
import { readCapacity } from './capacity/capacity-answer.ts';
import { buildCapacity, dataOfCapacity, nameLoadColumns } from './capacity/capacity-view.ts';
import type { LeadsAnswer } from './leads-answer.ts';
import { LEADS, type LeadsRow, PEOPLE_LEADS } from './leads-tables.ts';
import { buildMarks, dataOfMarks } from './marks/marks-view.ts';

/** Mixes that differ by less than that (Cramér's V) are trifles, however sure it is that they differ. */
const LEAST_V = 0.1;
/** So much better or worse than the team's, leads are hot or cold. */
const HOT = 1.05;
const COLD = 0.95;
const MOST_NAMED = 5;
/** So many times as much of the excess is clearly more of it. */
const CLEARLY = 1.5;

/** `voronka leads`: what is thrown away after the first contact, how leads are dealt out, and whether they can be worked. */
export function buildLeadsReport(leads: LeadsAnswer, answer: FunnelAnswer, words: Texts): Report<Meta> {
  const texts = suitTexts(answer.meta, words);
  const rows = listLeads(leads, answer, texts);
  const flat = buildTable(LEADS, flatHeads(texts), rows, { id: 'leads', title: null, for: 'programs' });
  return {
    meta: answer.meta,
    sections: [
      buildHead(answer, texts),
      flat,
      tellRejected(leads, answer, texts),
      buildRows(leads, rows, texts),
      tellDeal(leads, answer, texts),
      ...buildCapacity(leads.capacity, texts),
      ...buildMarks(leads.marks, answer, texts),
      buildFoot(answer, texts),
    ],
    data: {
      get rows() {
        return listRecords(LEADS, rows);
      },
      norm: leads.norm,
      young: leads.rejections.at(-1)?.young ?? null,
      excess: leads.excess,
      deal: leads.deal,
      strata: leads.strata,
      capacity: dataOfCapacity(leads.capacity, texts),
      marks: dataOfMarks(leads.marks, texts),
    },
  };
}

function flatHeads(texts: Texts): Readonly<Record<keyof typeof LEADS, string>> {
  const { low, high, p, q } = texts.funnel.columns;
  const { open, capacity, over } = nameLoadColumns(texts);
  return { ...texts.leads.columns, source: texts.leads.source, low, high, p, q, open, capacity, over };
}

/** Every row of which anything is known, the team last. */
function listLeads(leads: LeadsAnswer, answer: FunnelAnswer, texts: Texts): LeadsRow[] {
  const { rejections, given, capacity, bySource } = leads;
  const names = new Set<string | null>([
    ...rejections.flatMap(({ row, team }) => (team ? [] : [row])),
    ...given.map(({ row }) => row),
    ...(capacity?.rows ?? []).map(({ row }) => row),
  ]);
  const rows = [...names].sort(compareRows).map((row) => ({ row, team: false }));
  return keepShown([...rows, { row: null, team: true }], answer).map(({ row, team }): LeadsRow => {
    const own = rejections.find((each) => each.team === team && (team || each.row === row));
    const gift = given.find((each) => each.row === row);
    const all = given.reduce((sum, each) => sum + each.leads, 0);
    const verdict = own?.verdict ?? null;
    return {
      who: nameLeads(row, team, bySource, texts),
      team,
      bySource,
      entered: own?.entered ?? (leads.present ? null : 0),
      rejected: own?.rejected ?? (leads.present ? null : 0),
      share: own?.share ?? null,
      low: own?.low ?? null,
      high: own?.high ?? null,
      p: own?.p ?? null,
      q: own?.q ?? null,
      verdict,
      judged: { id: verdict, text: verdict === null ? '' : texts.leads.verdicts[verdict] },
      leads: team ? all : (gift?.leads ?? 0),
      leadShare: team ? (all > 0 ? 1 : null) : (gift?.share ?? (all > 0 ? 0 : null)),
      quality: team ? averageQuality(given) : (gift?.quality ?? null),
      ...pickCapacity(leads, row, team),
    };
  });
}

/** Of all leads of the period: these may be better or worse than those of all time. */
function averageQuality(given: LeadsAnswer['given']): number | null {
  const known = given.flatMap(({ leads, quality }) => (quality === null ? [] : { leads, quality }));
  const leads = known.reduce((sum, each) => sum + each.leads, 0);
  return leads === 0 ? null : known.reduce((sum, each) => sum + each.leads * each.quality, 0) / leads;
}

function pickCapacity({ capacity }: LeadsAnswer, row: string | null, team: boolean) {
  const { open, capacity: most, over } = readCapacity(capacity, { row, team });
  return { open, capacity: most, over };
}

function nameLeads(row: string | null, team: boolean, bySource: boolean, texts: Texts): Name {
  if (bySource && !team && row === null) return { id: '(unassigned)', text: texts.leads.noSource };
  return nameRow({ row, team }, texts);
}

/** Who throws away more than is ordinary, and whether it is the source of the leads or the talk. */
function tellRejected(
  { rejections, present, losses, norm, within, excess, bySource }: LeadsAnswer,
  answer: FunnelAnswer,
  texts: Texts,
): ProseSection {
  const { rejected, titles } = texts.leads;
  const head = { kind: 'prose', id: 'rejected', title: titles.rejected, for: 'people' } as const;
  if (present) return { ...head, lines: [{ text: rejected.present, tone: 'watch' }] };
  const team = rejections.at(-1);
  if (team === undefined || team.share === null) return { ...head, lines: [{ text: rejected.none }] };
  const above = keepShown(rejections, answer)
    .filter((each) => !each.team && each.verdict === 'excess')
    .map(({ row, share }) => ({ name: nameLeads(row, false, bySource, texts).text, share: share ?? 0 }));
  const facts = { ...team, share: team.share, norm };
  const lines: Line[] = [
    ...(losses ? [] : [{ text: rejected.noLosses, tone: 'watch' as const }]),
    { text: rejected.team(facts), ...(team.verdict === 'excess' && { tone: 'watch' as const }) },
    above.length > 0
      ? { text: rejected.rows(above.slice(0, MOST_NAMED)), tone: 'watch' }
      : { text: rejected.nobody },
    ...tellExcess(excess, texts),
    ...(team.young > 0 ? [{ text: rejected.young(team.young) }] : []),
    {
      text: rejected.rule({
        stage: nameStage(answer.funnel, 1).text,
        next: nameStage(answer.funnel, 2).text,
        days: within / DAY,
        norm,
      }),
      tone: 'muted',
    },
  ];
  return { ...head, lines };
}

function tellExcess(excess: LeadsAnswer['excess'], { leads: { rejected, noSource } }: Texts): Line[] {
  if (excess === null) return [];
  const { managers, sources } = excess;
  const [least, most] = [managers.contacts, sources.contacts].sort((a, b) => a - b) as [number, number];
  if (most === 0) return [];
  if (most <= least * CLEARLY) {
    const facts = { sources: sources.contacts, managers: managers.contacts };
    return [{ text: rejected.both(facts), tone: 'strong' }];
  }
  const [more, less, tell] =
    sources.contacts > managers.contacts
      ? [sources, managers, rejected.sources]
      : [managers, sources, rejected.managers];
  const rows = more.rows.slice(0, MOST_NAMED).map(({ row, share }) => ({ name: row || noSource, share }));
  return [{ text: tell({ rows, contacts: more.contacts, others: less.contacts }), tone: 'strong' }];
}

function buildRows(leads: LeadsAnswer, rows: readonly LeadsRow[], texts: Texts): TableSection {
  const { columns, titles, source } = texts.leads;
  const own = putNobodyLast(
    rows.filter(({ team }) => !team),
    ({ who }) => (who.id === '(unassigned)' ? null : who.id),
  );
  const team = rows.filter((each) => each.team);
  const heads = leads.bySource ? { ...columns, manager: source } : headRows(columns, texts);
  const table = buildTable(PEOPLE_LEADS, heads, [...own, ...team], {
    id: 'rows',
    title: titles.leads,
    for: 'people',
    rules: [own.length],
  });
  return hideColumns(table, [
    ...(leads.present ? ['entered', 'rejected', 'share', 'verdict'] : []),
    ...(rows.every(({ quality }) => quality === null) ? ['quality'] : []),
  ]);
}

/** Whether leads are dealt out alike, and who gets the hot ones. */
function tellDeal({ deal, given, strata }: LeadsAnswer, answer: FunnelAnswer, texts: Texts): ProseSection {
  const words = texts.leads.deal;
  const title = texts.leads.titles.deal;
  const head = { kind: 'prose', id: 'deal', title, for: 'people' } as const;
  if (strata.length === 0) return { ...head, lines: [{ text: words.unknown }] };
  const columns = strata.map((name) => texts.funnel.dimension(name));
  const rule: Line = { text: words.rule(columns), tone: 'muted' };
  if (deal === null) return { ...head, lines: [rule] };
  if (deal.v <= LEAST_V || deal.p > answer.meta.alpha) {
    return { ...head, lines: [{ text: words.alike }, rule] };
  }
  const known = keepShown(given, answer).flatMap(({ row, quality }) =>
    row === null || quality === null ? [] : [{ name: row, quality }],
  );
  const hot = known.filter(({ quality }) => quality >= HOT).sort((a, b) => b.quality - a.quality);
  const cold = known.filter(({ quality }) => quality <= COLD).sort((a, b) => a.quality - b.quality);
  const lines: Line[] = [
    ...(hot.length > 0 ? [{ text: words.hot(hot.slice(0, MOST_NAMED)), tone: 'strong' as const }] : []),
    ...(cold.length > 0 ? [{ text: words.cold(cold.slice(0, MOST_NAMED)) }] : []),
  ];
  return { ...head, lines: [...(lines.length > 0 ? lines : [{ text: words.alike }]), rule] };
}
