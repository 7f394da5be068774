import type { GapRow } from '../../domain/coaching/gaps.ts';
import type { Gate, Verdict } from '../../domain/evidence/verdict.ts';
import { type FunnelAnswer, shownRows } from '../../report/funnel/funnel-answer.ts';
import { nameRow, nameStage } from '../../report/names.ts';
import type { Texts } from '../../report/words/texts.ts';
import type { Outcome } from '../command-spec.ts';
import { EXIT } from '../io.ts';

/** So many rows are named. */
const NAMED = 10;

const CLOSING: Readonly<Record<Gate, readonly (Verdict | null)[]>> = {
  coach: ['coach'],
  watch: ['coach', 'watch'],
};

/** Whether anybody who is shown closes the gate, and then who and at what: whoever loses most first. */
export function closeGate(
  answer: FunnelAnswer,
  gate: Gate | undefined,
  texts: Texts,
): Pick<Outcome, 'status' | 'reason'> {
  if (gate === undefined) return { status: EXIT.done };
  const closing = shownRows(answer).filter(
    ({ row, verdict }) => row !== null && CLOSING[gate].includes(verdict),
  );
  if (closing.length === 0) return { status: EXIT.done };
  const rowsClosing = [...new Set(closing.map(({ row }) => row))];
  const groups = rowsClosing
    .map((name) => closing.filter(({ row }) => row === name))
    .sort((a, b) => weigh(b) - weigh(a));
  const rows = groups.slice(0, NAMED).map((steps) => ({
    name: nameRow(steps[0]!, texts).text,
    steps: steps.map(({ step, verdict }) => ({ stage: nameStage(answer.funnel, step).text, verdict })),
  }));
  return {
    status: EXIT.gate,
    reason: texts.funnel.gate({ gate, rows, more: groups.length - rows.length }),
  };
}

/** The largest impact among a row's steps. */
function weigh(steps: readonly GapRow[]): number {
  return Math.max(...steps.map(({ impact }) => impact ?? 0));
}
