import type { Coachee } from '../../domain/coaching/coaching.ts';
import type { GapRow } from '../../domain/coaching/gaps.ts';
import { makeColumn } from '../column.ts';
import type { Meta } from '../meta.ts';
import type { Cell, Line, ProseSection, Report, TableSection } from '../model.ts';
import { type Audience, nameStage } from '../names.ts';
import type { StepFacts, Texts } from '../words/texts.ts';
import { type FunnelAnswer, isShown } from './funnel-answer.ts';
import { flattenGap, type GapColumn, gapCell } from './gap-row.ts';

const STEP_COLUMNS = [
  'manager',
  'stage',
  'focus',
  'verdict',
  'entered',
  'converted',
  'coefficient',
  'low',
  'high',
  'target',
  'floor',
  'gap',
  'short',
  'p',
  'q',
  'impact',
  'mentor',
] as const satisfies readonly GapColumn[];
const POTENTIAL_COLUMNS = ['final', 'potential', 'rise'] as const;

/** `voronka coach`: whom to coach on what, the worst impact first. */
export function buildCoachReport(answer: FunnelAnswer, texts: Texts, audience: Audience): Report<Meta> {
  return {
    meta: answer.meta,
    sections: [
      buildCoachingSection(answer, texts, audience, 'all'),
      buildSwapSection(answer, texts, audience),
    ].filter((section) => section !== null),
    data: flattenCoaching(answer),
  };
}

/** The coaching list as sentences and, for flat formats, as a table with a row a step. */
export function buildCoachingSection(
  answer: FunnelAnswer,
  texts: Texts,
  audience: Audience,
  depth: 'focus' | 'all',
): ProseSection {
  const coachees = answer.coaching.rows.filter(({ row }) => isShown(answer, row));
  const mentors = indexRows(answer);
  return {
    kind: 'prose',
    id: 'coaching',
    title: texts.titles.coaching,
    lines:
      coachees.length === 0
        ? [describeNobody(answer, texts)]
        : coachees.flatMap((each) => describeCoachee(each, answer, texts, depth, mentors)),
    table: buildCoachingTable(coachees, answer, texts, audience, depth),
  };
}

function describeNobody(answer: FunnelAnswer, texts: Texts): Line {
  const { notes } = texts;
  if (answer.gaps.team.every(({ entered }) => entered === 0)) return { text: notes.noRows };
  if (answer.meta.basis === 'flow') return { text: notes.noCoachingFlow };
  if (answer.gaps.team.every(({ target }) => target === null)) return { text: notes.noTargets };
  const untold = answer.gaps.rows.every(
    ({ verdict }) => verdict === null || verdict === 'too-few' || verdict === 'no-data',
  );
  return untold ? { text: notes.tooFew } : { text: notes.noCoaching, tone: 'met' };
}

/** Managers' steps 1..n by name: looked up for every sentence, built once. */
type Mentors = ReadonlyMap<string, readonly GapRow[]>;

function indexRows({ gaps }: FunnelAnswer): Mentors {
  const rows = new Map<string, GapRow[]>();
  for (const step of gaps.rows) {
    if (step.row === null) continue;
    const known = rows.get(step.row);
    if (known) known.push(step);
    else rows.set(step.row, [step]);
  }
  return rows;
}

function describeCoachee(
  coachee: Coachee,
  answer: FunnelAnswer,
  texts: Texts,
  depth: 'focus' | 'all',
  mentors: Mentors,
): Line[] {
  const [first, ...others] = coachee.steps.map((step) => collectFacts(step, answer, mentors));
  if (!first) return [];
  const lines: Line[] = [
    { text: texts.coaching.focus(coachee.row, first), tone: first.verdict },
    { text: texts.coaching.evidence(first), indent: 1 },
    { text: texts.coaching.remedy(first), indent: 1 },
  ];
  if (depth === 'all') {
    for (const step of others) {
      lines.push(
        { text: texts.coaching.further(step), tone: step.verdict, indent: 1 },
        { text: texts.coaching.evidence(step), indent: 2 },
        { text: texts.coaching.remedy(step), indent: 2 },
      );
    }
  } else if (others.length > 0) {
    lines.push({
      text: texts.coaching.alsoBelow(others.map(({ stage }) => stage)),
      tone: 'muted',
      indent: 1,
    });
  }
  if (coachee.steps.some(({ verdict }) => verdict === 'coach')) {
    const stage = nameStage(answer.funnel, answer.funnel.stages.length - 1, 'people');
    lines.push({ text: texts.coaching.potential({ ...coachee, stage }), indent: 1 });
  }
  return lines;
}

/** Everything a sentence about a step needs. A step on the list has entered contacts and a target: no absent numbers. */
function collectFacts(step: GapRow, { funnel, meta }: FunnelAnswer, mentors: Mentors): StepFacts {
  return {
    stage: nameStage(funnel, step.step, 'people'),
    verdict: step.verdict ?? 'no-data',
    focus: step.focus,
    coefficient: step.coefficient ?? 0,
    entered: step.entered,
    target: step.target ?? 0,
    floor: step.floor ?? 0,
    gap: step.gap ?? 0,
    short: step.short ?? 0,
    low: step.low ?? 0,
    high: step.high ?? 1,
    confidence: meta.confidence,
    q: step.q,
    impact: step.impact,
    mentor:
      step.mentor === null
        ? null
        : { name: step.mentor, coefficient: mentors.get(step.mentor)?.[step.step - 1]?.coefficient ?? 0 },
  };
}

function buildCoachingTable(
  coachees: readonly Coachee[],
  answer: FunnelAnswer,
  texts: Texts,
  audience: Audience,
  depth: 'focus' | 'all',
): TableSection {
  const rows = coachees.flatMap((coachee) =>
    (depth === 'all' ? coachee.steps : coachee.steps.slice(0, 1)).map((step): Cell[] => [
      ...STEP_COLUMNS.map((key) =>
        gapCell(key, step, coachee.row, nameStage(answer.funnel, step.step, audience)),
      ),
      { type: 'count', value: coachee.final },
      { type: 'amount', value: coachee.potential },
      { type: 'fraction', value: coachee.rise },
    ]),
  );
  return {
    kind: 'table',
    id: 'coaching',
    title: texts.titles.coaching,
    columns: [...STEP_COLUMNS, ...POTENTIAL_COLUMNS].map((key) => makeColumn(key, texts)),
    rows,
  };
}

/** Who can fix whom; null where no two can. */
export function buildSwapSection(
  answer: FunnelAnswer,
  texts: Texts,
  audience: Audience,
): ProseSection | null {
  const swaps = answer.coaching.swaps.filter(({ a, b }) => isShown(answer, a) || isShown(answer, b));
  if (swaps.length === 0) return null;
  const stages = (steps: readonly number[], reader: Audience): string[] =>
    steps.map((step) => nameStage(answer.funnel, step, reader));
  return {
    kind: 'prose',
    id: 'swaps',
    title: texts.titles.swaps,
    lines: swaps.map(({ a, b, aTeaches, bTeaches }) => ({
      text: texts.coaching.swap({
        a,
        b,
        aTeaches: stages(aTeaches, 'people'),
        bTeaches: stages(bTeaches, 'people'),
      }),
    })),
    table: {
      kind: 'table',
      id: 'swaps',
      title: texts.titles.swaps,
      columns: (['a', 'b', 'a_teaches', 'b_teaches'] as const).map((key) => makeColumn(key, texts)),
      rows: swaps.map(({ a, b, aTeaches, bTeaches }) =>
        [a, b, stages(aTeaches, audience).join(' '), stages(bTeaches, audience).join(' ')].map(
          (value): Cell => ({ type: 'text', value }),
        ),
      ),
    },
  };
}

/** The coaching list and the swaps as JSON has them. */
export function flattenCoaching(answer: FunnelAnswer): Record<string, unknown> {
  const ids = answer.funnel.stages.map(({ id }) => id);
  return {
    coaching: answer.coaching.rows
      .filter(({ row }) => isShown(answer, row))
      .map(({ row, steps, final, potential, rise }) => ({
        manager: row,
        final,
        potential,
        rise,
        steps: steps.map((step) => flattenGap(step, ids)),
      })),
    swaps: answer.coaching.swaps
      .filter(({ a, b }) => isShown(answer, a) || isShown(answer, b))
      .map(({ a, b, aTeaches, bTeaches }) => ({
        a,
        b,
        aTeaches: aTeaches.map((step) => ids[step]),
        bTeaches: bTeaches.map((step) => ids[step]),
      })),
  };
}
