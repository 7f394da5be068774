import { buildTable, hideColumns, listRecords } from '../column.ts';
import { type FunnelAnswer, keepShown, putNobodyLast } from '../funnel/funnel-answer.ts';
import { buildFoot, buildHead, suitTexts } from '../funnel/head.ts';
import type { Meta } from '../meta.ts';
import type { Line, ProseSection, Report, TableSection } from '../model.ts';
import { headRows, nameRow } from '../names.ts';
import type { Texts } from '../words/texts.ts';
import { readCapacity } from './capacity-answer.ts';
import { buildCapacity, dataOfCapacity } from './capacity-view.ts';
import type { LeadsAnswer } from './leads-answer.ts';
import { LEADS, type LeadFacts, NO_NAME, PEOPLE_LEADS } from './leads-tables.ts';
import { buildMarks, dataOfMarks } from './marks-view.ts';

/** `voronka leads`: what is rejected and why, who gets which leads, who has too many, and how good they are. */
export function buildLeadsReport(leads: LeadsAnswer, given: FunnelAnswer, words: Texts): Report<Meta> {
  // leads are counted by who entered when, whatever the basis
  const answer: FunnelAnswer = { ...given, meta: { ...given.meta, basis: 'cohort' } };
  const texts = suitTexts(answer.meta, words);
  const facts = describeLeads(leads, answer, texts);
  const { columns, flat: more } = texts.leads;
  const flat = buildTable(LEADS, headRows({ ...columns, ...more }, texts), facts, {
    id: 'leads',
    title: null,
    for: 'programs',
  });
  return {
    meta: answer.meta,
    sections: [
      buildHead(answer, texts),
      flat,
      tellLeads(leads, facts, answer, texts),
      ...buildRows(leads, facts, texts),
      ...buildCapacity(leads.capacity, texts),
      ...buildMarks(leads.marks, answer, texts),
      buildFoot(answer, texts),
    ],
    data: {
      rows: listRecords(LEADS, facts),
      norm: leads.norm,
      excess: leads.excess,
      dealing: leads.dealing === null ? null : { ...leads.dealing, uneven: leads.uneven },
      strata: leads.strata,
      young: leads.rejections.find(({ team }) => team)?.young ?? 0,
      capacity: dataOfCapacity(leads.capacity, texts),
      marks: dataOfMarks(leads.marks, texts),
    },
  };
}

/** Every shown row in words, the team last. */
function describeLeads(leads: LeadsAnswer, answer: FunnelAnswer, texts: Texts): LeadFacts[] {
  return keepShown(leads.rejections, answer).map((own) => {
    const name = nameRow(own, texts);
    const quality = leads.qualities.find(({ row, team }) => (own.team ? team : !team && row === own.row));
    const { open, capacity, over } = readCapacity(leads.capacity, own);
    return {
      manager: leads.bySource ? NO_NAME : name,
      source: leads.bySource ? name : NO_NAME,
      own,
      leads: quality?.leads ?? 0,
      leadShare: quality?.share ?? null,
      quality: quality?.quality ?? null,
      ...{ open, capacity, over },
    };
  });
}

/** What matters, in sentences; what the data cannot say comes first. */
function tellLeads(
  leads: LeadsAnswer,
  facts: readonly LeadFacts[],
  answer: FunnelAnswer,
  texts: Texts,
): ProseSection {
  const { notes, titles, ...words } = texts.leads;
  const team = leads.rejections.find((each) => each.team);
  const head = { kind: 'prose', id: 'told', title: titles.told, for: 'people' } as const;
  const dealt = facts.reduce((sum, each) => sum + each.leads, 0);
  if (team === undefined || (team.entered === 0 && dealt === 0)) {
    return { ...head, lines: [{ text: notes.none }] };
  }
  const { entered, rejected, share, young } = team;
  const { norm, days, losses, snapshot } = leads;
  const lines: Line[] = [];
  if (!losses) lines.push({ text: notes.noLosses, tone: 'watch' });
  if (snapshot) lines.push({ text: notes.snapshot, tone: 'watch' });
  if (share !== null) lines.push({ text: words.team({ rejected, entered, share, norm, days }) });
  lines.push(
    ...tellAbove(facts, texts),
    ...tellExcess(leads, answer, texts),
    ...tellDealing(leads, answer, texts),
  );
  if (young > 0) lines.push({ text: notes.young({ young, days }), tone: 'muted' });
  return { ...head, lines };
}

/** So many rows are told of in sentences, the worst first. */
const MOST_TOLD = 5;

function tellAbove(facts: readonly LeadFacts[], texts: Texts): Line[] {
  const { above, nobodyAbove } = texts.leads;
  const found = facts
    .filter(({ own }) => !own.team && own.verdict === 'excess')
    .sort((a, b) => (b.own.share ?? 0) - (a.own.share ?? 0));
  if (found.length === 0) return [{ text: nobodyAbove }];
  return found.slice(0, MOST_TOLD).map(({ own: { share, entered, rejected, row } }) => {
    const { text: name } = nameRow({ row, team: false }, texts);
    return { text: above({ name, rejected, entered, share: share ?? 0 }), tone: 'watch' };
  });
}

function tellExcess({ excess }: LeadsAnswer, _: FunnelAnswer, { leads: { speaks, notes } }: Texts): Line[] {
  if (excess === null) return [{ text: notes.noSource, tone: 'muted' }];
  if (excess.speaks === null) return [];
  const { sources, managers } = excess;
  const facts = {
    sources: sources.names.slice(0, MOST_TOLD),
    managers: managers.names.slice(0, MOST_TOLD),
    bySources: sources.share ?? 0,
    byManagers: managers.share ?? 0,
  };
  return [{ text: speaks[excess.speaks](facts) }];
}

/** Who gets the hot leads, where they are surely dealt out unlike. */
function tellDealing(leads: LeadsAnswer, { teachable }: FunnelAnswer, texts: Texts): Line[] {
  const { uneven, even, notes } = texts.leads;
  if (leads.strata.length === 0) return [{ text: notes.noStrata, tone: 'muted' }];
  if (!teachable || leads.dealing === null) return [];
  if (!leads.uneven) return [{ text: even }];
  const known = leads.qualities
    .flatMap(({ team, row, quality }) => (team || row === null || quality === null ? [] : { row, quality }))
    .sort((a, b) => b.quality - a.quality);
  const [hot, cold] = [known[0], known.at(-1)];
  if (hot === undefined || cold === undefined) return [];
  const facts = { hot: hot.row, most: hot.quality, cold: cold.row, least: cold.quality };
  return [{ text: uneven(facts), tone: 'watch' }];
}

/** A line a row, for people; contacts of nobody before the team, which is last. */
function buildRows(leads: LeadsAnswer, facts: readonly LeadFacts[], texts: Texts): TableSection[] {
  const { columns, titles, verdicts, notes } = texts.leads;
  const rows = facts.filter(({ own }) => !own.team);
  if (rows.length === 0) return [];
  const ordered = [...putNobodyLast(rows, ({ own }) => own.row), ...facts.filter(({ own }) => own.team)];
  const lines = ordered.map((each) => {
    return { ...each, who: nameRow(each.own, texts), judged: verdicts[each.own.verdict] };
  });
  const table = buildTable(PEOPLE_LEADS, headRows(columns, texts), lines, {
    id: 'rows',
    title: titles.leads,
    for: 'people',
    rules: [rows.length],
    ...(leads.strata.length > 0 && { notes: [notes.quality(leads.strata)] }),
  });
  return [leads.strata.length === 0 ? hideColumns(table, ['quality']) : table];
}
