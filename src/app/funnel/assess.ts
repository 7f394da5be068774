import { assessGaps, type Gaps } from '../../domain/coaching/gaps.ts';
import { countRows, type OfRow, WHOLE_WAY } from '../../domain/evidence/counts.ts';
import { type Analysis, type Funnel, isTested } from '../../domain/evidence/funnel.ts';
import {
  drawCurves,
  listAges,
  listSteep,
  type StepMaturity,
  settleCurves,
  TIMELESS,
} from '../../domain/evidence/maturity.ts';
import type { CountedRows } from '../../domain/evidence/tally.ts';
import { classifyLosses, type Terms } from '../../domain/evidence/terms.ts';
import { adjustGaps } from '../../domain/mix/adjust-gaps.ts';
import { tallyStrata } from '../../domain/mix/strata.ts';
import type { CountedFunnel, CountQuery } from '../../engine/count/question.ts';
import type { Engine } from '../../engine/engine.ts';
import { type Adjusting, isComparable } from './adjust.ts';

/** A question of which everything is settled but how young contacts are judged. */
export interface AssessQuestion {
  readonly query: Omit<CountQuery, 'horizons' | 'credit' | 'basis'>;
  readonly analysis: Analysis;
  /** The funnel whose targets hold for the rows of the report, which may be no managers. */
  readonly funnel: Funnel;
  /** Puts another thing in the manager's place, row by row. */
  readonly regroup: <C extends OfRow>(counts: readonly C[]) => readonly C[];
}

/** Counts and verdicts, and what they rest on. */
export interface Assessed {
  readonly counted: CountedFunnel;
  /** The same for the rows of the report. */
  readonly rows: CountedRows;
  readonly terms: Terms;
  readonly gaps: Gaps;
}

/**
 * Counts, measures and judges. Curves are drawn first: they say which ages are worth asking for.
 *
 * @param asked what lists are made alike by; null where nobody asks
 */
export async function assessFunnel(
  engine: Engine,
  question: AssessQuestion,
  asked: Adjusting | null = null,
): Promise<Assessed> {
  const { analysis, regroup } = question;
  // flows are of nobody who could be compared
  const adjusting = analysis.basis === 'flow' ? null : asked;
  const query: CountQuery = { ...question.query, credit: analysis.credit, basis: analysis.basis };
  const { snapshot } = engine.facts;
  const maturity = await findMaturity(engine, query, analysis, snapshot);
  const aged = { ...query, horizons: listAges(maturity) };
  const by = [...aged.by, ...(adjusting?.groupings ?? [])];
  const counted = await engine.countSteps({ ...aged, by });
  const rowsOf = ({ counts, overall, unknown }: CountedFunnel) => ({
    counts: regroup(countRows(counts, 0)),
    overall: regroup(countRows(overall, 0)),
    unknown: regroup(countRows(unknown, 0)),
  });
  const rows = rowsOf(counted);
  const losses = classifyLosses(snapshot, counted.unknownLosses, counted.contacts);
  const terms = { funnel: question.funnel, analysis, maturity, losses };
  const { start, end } = query.period;
  const whole = start === undefined && end === undefined;
  // what is confirmed rests on all time, whatever the period
  const ever = whole || !isTested(analysis) ? null : rowsOf(await engine.countSteps({ ...aged, period: {} }));
  const gaps = assessGaps(rows, terms, ever);
  const assessed = { counted, rows, terms };
  if (adjusting === null) return { ...assessed, gaps };
  const strata = tallyStrata(rows, maturity);
  const comparable = isComparable(strata, counted.participants, adjusting);
  const decides = adjusting.from !== null;
  return { ...assessed, gaps: comparable ? adjustGaps(gaps, { strata, decides }) : gaps };
}

/** Nothing where nobody's age matters: `--maturity off`, and flows, which have no verdicts. */
async function findMaturity(
  engine: Engine,
  query: CountQuery,
  { maturity, basis }: Analysis,
  snapshot: boolean,
): Promise<StepMaturity[]> {
  if (maturity === 'off' || basis === 'flow') return [];
  const { funnel, moment, before } = query;
  const times = { funnel, moment, before };
  const curves = drawCurves(await engine.countTimes(times), funnel);
  const steep = listSteep(curves);
  const aged = steep.some((each) => each !== null) ? await engine.countAged(times, steep) : [];
  const settled = settleCurves(curves, aged);
  // of present stages nobody knows how long they took: only the whole way has times
  return snapshot ? settled.map((each, step) => (step === WHOLE_WAY ? each : TIMELESS)) : settled;
}
