import { NO_REASON } from '../../domain/refusals/refusal-reason.ts';
import type { RefusalShare } from '../../domain/refusals/share-refusals.ts';
import { buildTable, hideColumns, listRecords } from '../column.ts';
import { type FunnelAnswer, keepShown, putNobodyLast } from '../funnel/funnel-answer.ts';
import { suitTexts } from '../funnel/head.ts';
import type { Meta } from '../meta.ts';
import type { ProseSection, Report, Section, TableSection } from '../model.ts';
import { headRows, nameRow } from '../names.ts';
import type { Texts } from '../words/texts.ts';
import { buildFlags } from './flag-lines.ts';
import { buildRefusalsFoot, buildRefusalsHead, nameLossStage, nameReason, suitMeta } from './name-reasons.ts';
import { pickTotals, type RefusalsAnswer } from './refusals-answer.ts';
import { REFUSALS, type RefusalFacts, ROW_REFUSALS, TEAM_REFUSALS } from './refusals-tables.ts';

/**
 * `voronka refusals`: the reasons of the team, who stands out, and what those of each row mostly are.
 *
 * @param page people see no more reasons of the team
 */
export function buildRefusalsReport(
  refusals: RefusalsAnswer,
  given: FunnelAnswer,
  words: Texts,
  page: number,
): Report<Meta> {
  const answer = suitMeta(given);
  const texts = suitTexts(answer.meta, words);
  const facts = describeRefusals(keepShown(refusals.shares, answer), refusals, answer, texts);
  const team = facts.filter(({ own }) => own.team);
  const flat = buildTable(REFUSALS, headRows(texts.refusals.columns, texts), facts, {
    id: 'refusals',
    title: null,
    for: 'programs',
  });
  return {
    meta: answer.meta,
    sections: [
      buildRefusalsHead(answer, texts),
      flat,
      ...(team.length === 0
        ? [buildNothing(texts)]
        : [
            ...buildUnrecorded(refusals, texts),
            ...buildTeam(team.slice(0, page), team.length - page, refusals, texts),
            ...(isRecorded(refusals)
              ? [buildFlags(facts, refusals, answer, texts), ...buildRows(refusals, answer, texts)]
              : []),
            ...buildRemarks(refusals, texts),
          ]),
      buildRefusalsFoot(answer, texts),
    ],
    data: {
      // made for those who ask: as many again as there are cells
      get rows() {
        return listRecords(REFUSALS, facts);
      },
      unknown: listUnknown(refusals),
      recall: [],
    },
  };
}

/** Shares in words. */
export function describeRefusals(
  shares: readonly RefusalShare[],
  { reasons }: RefusalsAnswer,
  answer: FunnelAnswer,
  texts: Texts,
): RefusalFacts[] {
  return shares.map((own) => ({
    who: nameRow(own, texts),
    reason: nameReason(reasons.get(own.reason)!, texts),
    stage: nameLossStage(own.stage, answer, texts),
    own,
  }));
}

function buildNothing({ refusals: { notes } }: Texts): ProseSection {
  return { kind: 'prose', id: 'nothing', title: null, lines: [{ text: notes.noLosses }], for: 'people' };
}

/** Whether any refusal has a reason: where none has, nobody can be held against another. */
const isRecorded = (refusals: RefusalsAnswer): boolean =>
  pickTotals(refusals).some(({ reason }) => reason !== NO_REASON);

/** First of all, that these data hold no reasons. */
function buildUnrecorded(refusals: RefusalsAnswer, { refusals: { notes } }: Texts): ProseSection[] {
  if (isRecorded(refusals)) return [];
  const text = notes.noReasons(pickTotals(refusals)[0]?.of ?? 0);
  return [{ kind: 'prose', id: 'unrecorded', title: null, lines: [{ text, tone: 'watch' }], for: 'people' }];
}

/** The team's Pareto; columns in which nothing stands are left out. */
function buildTeam(
  team: readonly RefusalFacts[],
  left: number,
  refusals: RefusalsAnswer,
  { refusals: { columns, titles, notes } }: Texts,
): TableSection[] {
  const total = pickTotals(refusals)[0]?.of ?? 0;
  const most = Math.max(1, ...team.map(({ own }) => own.lost));
  const table = buildTable(
    TEAM_REFUSALS,
    columns,
    team.map((each) => ({ ...each, most })),
    {
      id: 'team',
      title: titles.refusals(total),
      for: 'people',
      ...(left > 0 && { notes: [notes.more(left)] }),
    },
  );
  return [refusals.byStage ? table : hideColumns(table, ['stage'])];
}

/** What the refusals of each row mostly are; of one row the team's table says the same. */
function buildRows(refusals: RefusalsAnswer, answer: FunnelAnswer, texts: Texts): TableSection[] {
  const shares = keepShown(refusals.totals ?? refusals.shares, answer).filter(({ team }) => !team);
  const firsts = shares.filter((each, index) => index === 0 || shares[index - 1]?.row !== each.row);
  if (refusals.byStage || firsts.length < 2) return [];
  const rows = putNobodyLast(firsts, ({ row }) => row).map((first) => {
    const none = shares.find(({ row, reason }) => row === first.row && reason === NO_REASON);
    const [facts] = describeRefusals([first], refusals, answer, texts);
    return { who: facts!.who, lost: first.of, first: facts!, unrecorded: none?.share ?? 0 };
  });
  const { columns, titles } = texts.refusals;
  const heads = answer.teachable ? columns : { ...columns, team_share: texts.refusals.others };
  const table = buildTable(ROW_REFUSALS, headRows(heads, texts), rows, {
    id: 'rows',
    title: titles.rows(texts.funnel.dimension(answer.meta.by)),
    for: 'people',
  });
  const recorded = rows.every(({ unrecorded }) => unrecorded === 0);
  return [recorded ? hideColumns(table, ['unrecorded']) : table];
}

/** So many labels that nobody knows are named. */
const MOST_NAMED = 5;

/** What the data do not say, and what else can be asked. */
function buildRemarks(refusals: RefusalsAnswer, texts: Texts): Section[] {
  const { notes } = texts.refusals;
  const team = pickTotals(refusals);
  const total = team[0]?.of ?? 0;
  const none = team.find(({ reason }) => reason === NO_REASON)?.lost ?? 0;
  const unknown = listUnknown(refusals);
  const strayed = refusals.shares
    .filter(({ team: ofTeam, stage }) => ofTeam && stage === 'unknown')
    .reduce((sum, { lost }) => sum + lost, 0);
  const recallable = team.some(({ reason }) => refusals.reasons.get(reason)?.reason?.recall != null);
  const named = unknown.slice(0, MOST_NAMED).map((id) => nameReason(refusals.reasons.get(id)!, texts).text);
  const lines = [
    ...(none > 0 && none < total ? [notes.unrecorded({ lost: none, of: total })] : []),
    ...(unknown.length > 0 ? [notes.unknown({ reasons: named, of: unknown.length })] : []),
    ...(refusals.afterLast > 0 ? [notes.afterLast({ lost: refusals.afterLast, of: total })] : []),
    ...(strayed > 0 ? [notes.unknownStage(strayed)] : []),
    ...(recallable ? [notes.recall] : []),
  ];
  if (lines.length === 0) return [];
  return [
    { kind: 'prose', id: 'remarks', title: null, lines: lines.map((text) => ({ text })), for: 'people' },
  ];
}

/** Labels that no reason has, the commonest of the team first. */
function listUnknown(refusals: RefusalsAnswer): string[] {
  return pickTotals(refusals)
    .map(({ reason }) => reason)
    .filter((id) => id !== NO_REASON && refusals.reasons.get(id)?.reason === null);
}
