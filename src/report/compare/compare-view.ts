import { UNASSIGNED } from '../../domain/evidence/funnel.ts';
import type { ChainStep } from '../../domain/worth/compare-chains.ts';
import { buildTable, listRecords } from '../column.ts';
import type { FunnelAnswer } from '../funnel/funnel-answer.ts';
import { capShare, isYoung } from '../funnel/funnel-tables.ts';
import { buildFoot, buildHead, suitTexts } from '../funnel/head.ts';
import type { Meta } from '../meta.ts';
import type { Line, Report, TableSection } from '../model.ts';
import { nameStage } from '../names.ts';
import type { Texts } from '../words/texts.ts';
import type { CompareAnswer, ComparedSide, Side } from './compare-answer.ts';
import { type ChainFacts, COMPARE, PEOPLE_COMPARE, type SideFacts } from './compare-tables.ts';

/** Two end-to-end rates that differ by less, a fraction, are told as one. */
const ALIKE = 0.005;
/** A part of less, a fraction, is nothing to speak of. */
const NOTHING = 0.0005;

/** `voronka compare A B`: why the end-to-end rates of two sides differ, a row a step. */
export function buildCompareReport(
  compared: CompareAnswer,
  answer: FunnelAnswer,
  words: Texts,
): Report<Meta> {
  const texts = suitTexts(answer.meta, words);
  const { compare } = texts;
  const { chains, whose } = compared;
  const [a, b] = [nameSide(compared.a.side, texts), nameSide(compared.b.side, texts)];
  const rows = describeChain(compared, answer, texts);
  // people see no rate above 100 %, which young contacts may have by luck
  const cap = (side: SideFacts): SideFacts => ({
    ...side,
    coefficient: capShare(side.coefficient, answer.meta),
  });
  const seen = rows.map((row) => ({ ...row, a: cap(row.a), b: cap(row.b) }));
  return {
    meta: answer.meta,
    sections: [
      buildHead(answer, texts),
      {
        kind: 'prose',
        id: 'why',
        title: compare.title(a, b, whose),
        lines: tellWhy(compared, answer, texts),
      },
      { ...buildTable(COMPARE, compare.columns, rows, { id: 'compare', title: null }), for: 'programs' },
      buildSteps(compared, seen, texts),
      buildFoot(answer, texts),
    ],
    data: {
      a: describeSide(compared.a, chains.a),
      b: describeSide(compared.b, chains.b),
      whose,
      difference: chains.difference,
      rows: listRecords(COMPARE, rows),
    },
  };
}

export function nameSide(side: Side, texts: Texts): string {
  if (side.kind === 'team') return texts.compare.team;
  if (side.kind === 'period') return side.text;
  return side.name === UNASSIGNED ? texts.funnel.unassigned : side.name;
}

/** As JSON has it. */
function describeSide({ side, period, way }: ComparedSide, chain: number) {
  const name = side.kind === 'team' ? null : side.kind === 'period' ? side.text : side.name;
  return { kind: side.kind, name, period, chain, overall: way?.coefficient ?? null };
}

/** `8/95`, and of young contacts how many finished ones they are worth. */
function describeCounts(counts: ChainStep['a'], { numbers }: Texts): SideFacts {
  const { coefficient, converted, entered, mature } = counts;
  const worth = isYoung(mature, entered) ? `≈${numbers.contacts(mature ?? 0)}` : '';
  return { coefficient, counts, told: `${numbers.count(converted)}/${numbers.count(entered)}${worth}` };
}

/** What each step explains. */
export function describeChain({ chains }: CompareAnswer, answer: FunnelAnswer, texts: Texts): ChainFacts[] {
  return chains.steps.map((step) => describeStep(step, answer, texts));
}

function describeStep(
  { step, a, b, part, share }: ChainStep,
  { funnel }: FunnelAnswer,
  texts: Texts,
): ChainFacts {
  return {
    stage: nameStage(funnel, step),
    a: describeCounts(a, texts),
    b: describeCounts(b, texts),
    part,
    share,
  };
}

function tellWhy({ a, b, chains }: CompareAnswer, { funnel }: FunnelAnswer, texts: Texts): Line[] {
  const { compare } = texts;
  const names = { a: nameSide(a.side, texts), b: nameSide(b.side, texts) };
  const last = nameStage(funnel, funnel.stages.length - 1).text;
  const parts = chains.steps
    .map(({ step, part }) => ({ stage: nameStage(funnel, step).text, part }))
    .filter(({ part }) => Math.abs(part) >= NOTHING);
  const [ups, downs] = [parts.filter(({ part }) => part > 0), parts.filter(({ part }) => part < 0)];
  ups.sort((one, other) => other.part - one.part);
  downs.sort((one, other) => one.part - other.part);
  const periods = [a, b].flatMap(({ side, period }) =>
    period === null ? [] : [{ name: nameSide(side, texts), first: period.firstDay, last: period.lastDay }],
  );
  return [
    ...(periods.length > 0 ? [{ text: compare.days(periods), tone: 'muted' } as const] : []),
    { text: compare.ends({ ...names, from: chains.a, to: chains.b, last }), tone: 'strong' },
    { text: compare.why(names.b, ups, downs) },
  ];
}

/** The table for people, with the whole chain below, and beside it what came of the contacts themselves. */
function buildSteps(
  { a, b, chains }: CompareAnswer,
  rows: readonly ChainFacts[],
  texts: Texts,
): TableSection {
  const { compare } = texts;
  const [nameA, nameB] = [nameSide(a.side, texts), nameSide(b.side, texts)];
  const chain: ChainFacts = {
    stage: { id: null, text: compare.chain },
    a: { coefficient: chains.a, counts: null, told: '' },
    b: { coefficient: chains.b, counts: null, told: '' },
    part: chains.difference,
    share: chains.difference === 0 ? null : 1,
  };
  const young = rows
    .flatMap((row) => [row.a.counts, row.b.counts])
    .flatMap((counts) => (counts !== null && isYoung(counts.mature, counts.entered) ? counts : []))
    .slice(0, 1)
    .map(({ mature, ...counts }) => texts.funnel.notes.worth({ ...counts, mature: mature ?? 0 }));
  const table = buildTable(PEOPLE_COMPARE, { ...compare.columns, a: nameA, b: nameB }, [...rows, chain], {
    id: 'steps',
    title: null,
    rules: [rows.length],
    notes: [...young, compare.notes.parts, ...tellOverall([a, b], [chains.a, chains.b], texts)],
  });
  return { ...table, for: 'people' };
}

/** What came of the contacts themselves, where that is another number than the chain and most of them had their time. */
function tellOverall(sides: readonly ComparedSide[], chains: readonly number[], texts: Texts): string[] {
  const known = sides.flatMap(({ side, way }) => {
    if (way === null || way.coefficient === null || 2 * (way.mature ?? 0) < way.entered) return [];
    return [{ name: nameSide(side, texts), overall: way.coefficient }];
  });
  const apart = known.some(({ overall }, index) => Math.abs(overall - (chains[index] ?? 0)) >= ALIKE);
  return known.length === sides.length && apart ? [texts.compare.notes.overall(known)] : [];
}
