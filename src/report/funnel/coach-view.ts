import type { Coachee } from '../../domain/coaching/coaching.ts';
import type { GapRow } from '../../domain/coaching/gaps.ts';
import { buildProse, listRecords } from '../column.ts';
import type { Meta } from '../meta.ts';
import type { Line, Name, ProseSection, Report } from '../model.ts';
import { nameGaps, nameStage } from '../names.ts';
import type { Texts } from '../words/texts.ts';
import { type FunnelAnswer, isShown } from './funnel-answer.ts';
import { COACHING, GAPS, SWAPS, type SwapFacts } from './funnel-tables.ts';
import type { StepFacts } from './funnel-texts.ts';

/** Whether a manager's first step is told, or all of them. */
type Depth = 'focus' | 'all';

/** `voronka coach`: whom to coach on what, the worst impact first. */
export function buildCoachReport(answer: FunnelAnswer, texts: Texts): Report<Meta> {
  return {
    meta: answer.meta,
    sections: [buildCoachingSection(answer, texts, 'all'), ...buildSwapSection(answer, texts)],
    data: listCoaching(answer, texts),
  };
}

/** The coaching list and the swaps as JSON has them. */
export function listCoaching(answer: FunnelAnswer, texts: Texts): Report['data'] {
  const list = (steps: readonly GapRow[]) => listRecords(GAPS, nameGaps(steps, answer.funnel, texts));
  return {
    coaching: shownCoachees(answer).map(({ row, steps, final, potential, rise }) => {
      return { manager: row, final, potential, rise, steps: list(steps) };
    }),
    swaps: listSwaps(answer).map(({ aTeaches, bTeaches, ...pair }) => {
      return { ...pair, aTeaches: aTeaches.map(({ id }) => id), bTeaches: bTeaches.map(({ id }) => id) };
    }),
  };
}

/** The coaching list as sentences and, for flat formats, as a table with a row a step. */
export function buildCoachingSection(answer: FunnelAnswer, texts: Texts, depth: Depth): ProseSection {
  const { columns, titles } = texts.funnel;
  const coachees = shownCoachees(answer);
  const mentors = indexRows(answer);
  const rows = coachees.flatMap((coachee) => {
    const steps = depth === 'all' ? coachee.steps : coachee.steps.slice(0, 1);
    return nameGaps(steps, answer.funnel, texts).map((each) => ({ ...each, coachee }));
  });
  const lines =
    coachees.length === 0
      ? [describeNobody(answer, texts)]
      : coachees.flatMap((each) => describeCoachee(each, answer, texts, depth, mentors));
  return buildProse(COACHING, columns, rows, { id: 'coaching', title: titles.coaching, lines });
}

function shownCoachees(answer: FunnelAnswer): Coachee[] {
  return answer.coaching.rows.filter(({ row }) => isShown(answer, row));
}

function describeNobody(answer: FunnelAnswer, texts: Texts): Line {
  const { notes } = texts.funnel;
  if (answer.gaps.team.every(({ entered }) => entered === 0)) return { text: notes.noRows };
  if (answer.meta.basis === 'flow') return { text: notes.noCoachingFlow };
  if (answer.gaps.team.every(({ target }) => target === null)) return { text: notes.noTargets };
  const untold = answer.gaps.rows.every(
    ({ verdict }) => verdict === null || verdict === 'too-few' || verdict === 'no-data',
  );
  return untold ? { text: notes.tooFew } : { text: notes.noCoaching, tone: 'met' };
}

/** Coefficients by step and manager: looked up for every sentence, collected once. */
type Coefficients = ReadonlyMap<string, number | null>;

function indexRows({ gaps }: FunnelAnswer): Coefficients {
  const named = gaps.rows.filter(({ row }) => row !== null);
  return new Map(named.map(({ row, step, coefficient }) => [`${step} ${row}`, coefficient]));
}

function describeCoachee(
  coachee: Coachee,
  answer: FunnelAnswer,
  texts: Texts,
  depth: Depth,
  mentors: Coefficients,
): Line[] {
  const [first, ...others] = coachee.steps.map((step) => collectFacts(step, answer, mentors));
  if (!first) return [];
  const { coaching } = texts.funnel;
  const lines: Line[] = [
    { text: coaching.focus(coachee.row, first), tone: first.verdict },
    { text: coaching.evidence(first), indent: 1 },
    { text: coaching.remedy(first), indent: 1 },
  ];
  if (depth === 'all') {
    for (const step of others) {
      lines.push(
        { text: coaching.further(step), tone: step.verdict, indent: 1 },
        { text: coaching.evidence(step), indent: 2 },
        { text: coaching.remedy(step), indent: 2 },
      );
    }
  } else if (others.length > 0) {
    const stages = others.map(({ stage }) => stage);
    lines.push({ text: coaching.alsoBelow(stages), tone: 'muted', indent: 1 });
  }
  if (coachee.steps.some(({ verdict }) => verdict === 'coach')) {
    const { text: stage } = nameStage(answer.funnel, answer.funnel.stages.length - 1);
    lines.push({ text: coaching.potential({ ...coachee, stage }), indent: 1 });
  }
  return lines;
}

/** Everything a sentence about a step needs. A step on the list has entered contacts and a target: no absent numbers. */
function collectFacts(step: GapRow, { funnel, meta }: FunnelAnswer, mentors: Coefficients): StepFacts {
  const { focus, entered, q, impact, mentor } = step;
  return {
    stage: nameStage(funnel, step.step).text,
    verdict: step.verdict ?? 'no-data',
    focus,
    coefficient: step.coefficient ?? 0,
    entered,
    target: step.target ?? 0,
    floor: step.floor ?? 0,
    gap: step.gap ?? 0,
    short: step.short ?? 0,
    low: step.low ?? 0,
    high: step.high ?? 1,
    confidence: meta.confidence,
    q,
    impact,
    mentor:
      mentor === null ? null : { name: mentor, coefficient: mentors.get(`${step.step} ${mentor}`) ?? 0 },
  };
}

/** Who can fix whom; nothing where no two can. */
export function buildSwapSection(answer: FunnelAnswer, texts: Texts): ProseSection[] {
  const { columns, titles, coaching } = texts.funnel;
  const swaps = listSwaps(answer);
  if (swaps.length === 0) return [];
  const tell = (stages: readonly Name[]) => stages.map(({ text }) => text);
  const lines = swaps.map(({ a, b, aTeaches, bTeaches }) => {
    return { text: coaching.swap({ a, b, aTeaches: tell(aTeaches), bTeaches: tell(bTeaches) }) };
  });
  return [buildProse(SWAPS, columns, swaps, { id: 'swaps', title: titles.swaps, lines })];
}

/** The swaps in which somebody takes part who is shown. */
function listSwaps(answer: FunnelAnswer): SwapFacts[] {
  const name = (steps: readonly number[]) => steps.map((step) => nameStage(answer.funnel, step));
  return answer.coaching.swaps
    .filter(({ a, b }) => isShown(answer, a) || isShown(answer, b))
    .map(({ a, b, aTeaches, bTeaches }) => {
      return { a, b, aTeaches: name(aTeaches), bTeaches: name(bTeaches) };
    });
}
