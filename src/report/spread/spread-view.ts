import { WHOLE_WAY } from '../../domain/evidence/counts.ts';
import { OUTSIDES, type Outside } from '../../domain/spread/spread.ts';
import type { Spread, StepSpread } from '../../domain/spread/step-spread.ts';
import { compareCodePoints } from '../../domain/text/order.ts';
import { buildTable, listRecords } from '../column.ts';
import { type FunnelAnswer, isEmpty, isShown } from '../funnel/funnel-answer.ts';
import { buildFoot, buildHead, suitTexts } from '../funnel/head.ts';
import type { Meta } from '../meta.ts';
import type { Line, ProseSection, Report, TableSection } from '../model.ts';
import { headRows, nameRow, nameStep, nameStepHead } from '../names.ts';
import type { Texts } from '../words/texts.ts';
import { PEOPLE_SPREAD, SPREAD, type SpreadFacts } from './spread-tables.ts';

/** Of this part of itself or less phi is left without its extremes: a few make the difference. */
const FEW = 0.5;
/** What differs by rounding alone. */
const SLACK = 1e-9;

/** One step's rows that are shown, and the team's row. */
export interface NamedStep {
  readonly step: StepSpread;
  readonly own: readonly SpreadFacts[];
  readonly team: SpreadFacts;
}

/** `voronka spread`: every coefficient against the contacts it is of, and against what luck alone would make of them. */
export function buildSpreadReport(spread: Spread, answer: FunnelAnswer, words: Texts): Report<Meta> {
  const texts = suitTexts(answer.meta, words);
  const { named, ways } = nameSpread(spread, answer, texts);
  const rows = (named[0]?.own ?? []).flatMap((_, index) => named.flatMap(({ own }) => own[index] ?? []));
  const all = [...rows, ...named.map(({ team }) => team)];
  const more = { id: 'spread', title: null, rules: [rows.length] };
  return {
    meta: answer.meta,
    sections: [
      buildHead(answer, texts),
      { ...buildTable(SPREAD, headRows(texts.spread.columns, texts), all, more), for: 'programs' },
      ...(isEmpty(answer) ? [] : buildPages([...named, ...ways], answer, texts)),
      buildFoot(answer, texts),
    ],
    data: {
      rows: listRecords(SPREAD, all),
      overall: listRecords(
        SPREAD,
        ways.flatMap(({ own, team }) => [...own, team]),
      ),
    },
  };
}

/** Names the rows of every step, and those of the whole way. */
export function nameSpread({ steps, way }: Spread, answer: FunnelAnswer, texts: Texts) {
  return {
    named: steps.map((step) => nameRows(step, answer, texts)),
    // flows are not followed from the list to the end
    ways: answer.meta.basis === 'flow' ? [] : [nameRows(way, answer, texts)],
  };
}

function nameRows(step: StepSpread, answer: FunnelAnswer, texts: Texts): NamedStep {
  const stage = nameStepHead(answer.funnel, step.team.step, texts);
  const name = (row: StepSpread['rows'][number]): SpreadFacts => {
    const { measure, limits, outside } = row;
    const band = (low: Outside, high: Outside): string =>
      limits === null ? '' : texts.numbers.percentRange(limits[low], Math.min(1, limits[high]));
    return {
      ...row,
      who: nameRow(measure, texts),
      stage,
      of: step,
      outsideName: outside === null ? null : { id: outside, text: texts.spread.outside[outside] },
      near: band('low95', 'high95'),
      far: band('low998', 'high998'),
    };
  };
  const shown = step.rows.filter(({ measure }) => isShown(answer, measure.row));
  const team = name({ measure: step.team, limits: null, z: null, outside: null });
  return { step, own: shown.map(name), team };
}

/** For people: sentences on each step, then its table. */
function buildPages(
  steps: readonly NamedStep[],
  answer: FunnelAnswer,
  texts: Texts,
): (ProseSection | TableSection)[] {
  const { titles, luck, unlimited } = texts.spread;
  const told = steps.flatMap((each) => describeStep(each, answer, texts));
  const lines: Line[] = told.length === 0 ? [{ text: unlimited }] : [...told, { text: luck, tone: 'muted' }];
  const summary = { kind: 'prose', id: 'summary', title: titles.summary, lines, for: 'people' } as const;
  return [summary, ...steps.map((each) => buildStep(each, texts))];
}

/** How much the rows of a step differ, and which of those shown lie outside the limits. */
function describeStep({ step, own }: NamedStep, { funnel, meta }: FunnelAnswer, texts: Texts): Line[] {
  const { spread } = texts;
  if (step.team.coefficient === null || own.every(({ limits }) => limits === null)) return [];
  const at = step.team.step;
  const stage = at === WHOLE_WAY ? texts.funnel.wholeWay : nameStep(funnel, at, texts);
  const beyond = OUTSIDES.flatMap((outside): Line[] => {
    const names = own.flatMap((row) => (row.outside === outside ? (row.measure.row ?? []) : []));
    const tone = outside.startsWith('low') ? 'coach' : 'met';
    return names.length === 0 ? [] : [{ text: spread.beyond(outside, names), indent: 1, tone }];
  });
  return [
    { text: tellDispersion(step, stage, meta, texts), tone: 'strong' },
    ...beyond,
    ...(beyond.length > 0 || step.dispersion === null ? [] : [{ text: spread.nobody, indent: 1 } as const]),
  ];
}

function tellDispersion(
  { dispersion, p, q }: StepSpread,
  stage: string,
  { alpha, minEntered }: Meta,
  { spread }: Texts,
): string {
  if (dispersion === null) return spread.incomparable(stage, minEntered);
  const { phi, winsorised } = dispersion;
  const differs = q !== null && q <= alpha;
  return spread.dispersion({ stage, phi, p, differs, few: differs && winsorised <= FEW * phi });
}

/** One step, those with the most contacts first: the fewer, the wider what luck does. */
export function buildStep({ step, own, team: { stage } }: NamedStep, texts: Texts): TableSection {
  const { titles, precise } = texts.spread;
  const sorted = [...own].sort(
    (a, b) =>
      (b.measure.mature ?? 0) - (a.measure.mature ?? 0) || compareCodePoints(a.who.id ?? '', b.who.id ?? ''),
  );
  const title = titles.step({ stage: stage.text, team: step.team.coefficient });
  const more = { id: `spread-${stage.id}`, title, notes: sorted.some(isWithinOne) ? [precise] : [] };
  return { ...buildTable(PEOPLE_SPREAD, headRows(texts.spread.columns, texts), sorted, more), for: 'people' };
}

/** Whether the limits, as people read them, say other than the chance itself, which comes in whole conversions. */
function isWithinOne({ measure: { coefficient }, limits, outside }: SpreadFacts): boolean {
  if (coefficient === null || limits === null) return false;
  const rate = Math.min(1, coefficient);
  const passed = OUTSIDES.filter((limit) => {
    return limit.startsWith('low') ? rate < limits[limit] - SLACK : rate > Math.min(1, limits[limit]) + SLACK;
  });
  return (passed.find((limit) => limit.endsWith('998')) ?? passed[0] ?? null) !== outside;
}
