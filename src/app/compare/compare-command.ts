import type { GapRow, Gaps } from '../../domain/coaching/gaps.ts';
import { refuse } from '../../domain/collect-problems.ts';
import { UNASSIGNED } from '../../domain/evidence/funnel.ts';
import { InputError, type Problem, problem } from '../../domain/problem.ts';
import { type AbsentStep, compareChains, findAbsentSteps } from '../../domain/worth/compare-chains.ts';
import type { CompareAnswer, Side } from '../../report/compare/compare-answer.ts';
import { buildCompareReport } from '../../report/compare/compare-view.ts';
import type { PeriodMeta } from '../../report/meta.ts';
import type { Ground, Question } from '../funnel/answer.ts';
import type { Ask } from '../funnel/asking.ts';
import { assessFunnel } from '../funnel/assess.ts';
import { describePeriod } from '../funnel/choose-times.ts';
import { longFlag } from '../options/option-specs.ts';
import { openPages } from '../pages/open-pages.ts';
import { findSides } from './find-side.ts';

export const askCompare: Ask = async (question, ground, texts) => {
  const compared = await answerCompare(question, ground);
  const report = buildCompareReport(compared, ground.answer, texts);
  const pages = await openPages(question, ground, texts);
  return pages === null ? report : pages.furnishCompare(report, ground.answer, pages.words, compared);
};

/**
 * Why the end-to-end rates of two rows, or of two periods of one row or the team, differ.
 *
 * @throws InputError compare-step where a side has no coefficient somewhere; option-conflict, compare-whose
 */
async function answerCompare(question: Question, ground: Ground): Promise<CompareAnswer> {
  const [a, b] = await findSides(question, ground);
  refuse(listMisfits(a, question, ground));
  const [from, to] = [await measureSide(a, ground, question), await measureSide(b, ground, question)];
  const last = question.settings.funnel.stages.length - 1;
  const absent = findAbsentSteps(from.steps, to.steps, last);
  if (absent.length > 0) throw new InputError([nameAbsent(absent, question, ground)]);
  const whose = a.kind === 'period' ? (ground.settled.rows[0] ?? null) : null;
  return {
    a: { side: a, period: daysOf(a, question), way: from.way },
    b: { side: b, period: daysOf(b, question), way: to.way },
    whose,
    chains: compareChains(from.steps, to.steps),
  };
}

/** Options that say what the sides say already. */
function listMisfits(side: Side, { options }: Question, { settled }: Ground): Problem[] {
  const sides = `compare ${options.files.join(' ')}`;
  const conflict = (option: 'manager' | 'period' | 'since' | 'until') =>
    problem('option-conflict', { option: longFlag(option), other: sides });
  if (side.kind !== 'period') return settled.rows.length > 0 ? [conflict('manager')] : [];
  const times = (['period', 'since', 'until'] as const).filter((each) => options[each] !== undefined);
  return [...times.map(conflict), ...(settled.rows.length > 1 ? [problem('compare-whose', {})] : [])];
}

function daysOf(side: Side, { settings }: Question): PeriodMeta | null {
  return side.kind === 'period' ? describePeriod(side.period, settings.timezone) : null;
}

/** A side's steps 1..n, none where nothing of it entered any, and its whole way. */
interface MeasuredSide {
  readonly steps: readonly GapRow[];
  readonly way: GapRow | null;
}

async function measureSide(side: Side, ground: Ground, { engine }: Question): Promise<MeasuredSide> {
  if (side.kind === 'row') return pickRow(ground.assessed.gaps, side.name);
  if (side.kind === 'team') return pickRow(ground.assessed.gaps, null);
  const { asked, settled } = ground;
  const query = { ...asked.query, period: side.period };
  const { gaps } = await assessFunnel(engine, { ...asked, query });
  return pickRow(gaps, settled.rows[0] ?? null);
}

/** @param name of the row; null: the team */
function pickRow({ rows, team, overall, teamOverall }: Gaps, name: string | null): MeasuredSide {
  if (name === null) return { steps: team, way: teamOverall };
  const isOwn = ({ row }: GapRow): boolean => (row ?? UNASSIGNED) === name;
  return { steps: rows.filter(isOwn), way: overall.find(isOwn) ?? null };
}

function nameAbsent(
  absent: readonly AbsentStep[],
  { options, settings }: Question,
  { answer }: Ground,
): Problem {
  const [a = '', b = ''] = options.files;
  const steps = absent.map(({ step, sides }) => ({
    stage: settings.funnel.stages[step]?.name ?? '',
    sides: sides.map((side) => (side === 'a' ? a : b)),
  }));
  return problem('compare-step', { steps, unknown: answer.meta.losses === 'unknown' });
}
