import type { GapRow } from '../../domain/coaching/gaps.ts';
import type { Gate, Verdict } from '../../domain/evidence/verdict.ts';
import { type FunnelAnswer, shownJudged } from '../../report/funnel/funnel-answer.ts';
import { nameGaps } from '../../report/names.ts';
import type { Texts } from '../../report/words/texts.ts';
import { EXIT } from '../io.ts';
import type { Outcome } from '../outcome.ts';

/** So many rows are named. */
const NAMED = 10;

const CLOSING: Readonly<Record<Gate, readonly (Verdict | null)[]>> = {
  coach: ['coach'],
  watch: ['coach', 'watch'],
};

/**
 * Whether anybody who is shown closes the gate, by a step or by the whole way where that stands in the place of steps; and
 * then who and at what, whoever loses most first.
 */
export function closeGate(
  answer: FunnelAnswer,
  gate: Gate | undefined,
  texts: Texts,
): Pick<Outcome, 'status' | 'reason'> {
  if (gate === undefined) return { status: EXIT.done };
  const groups = new Map<string, GapRow[]>();
  for (const gap of shownJudged(answer)) {
    if (gap.row === null || !CLOSING[gate].includes(gap.verdict)) continue;
    const own = groups.get(gap.row);
    if (own === undefined) groups.set(gap.row, [gap]);
    else own.push(gap);
  }
  if (groups.size === 0) return { status: EXIT.done };
  const worst = [...groups.values()].sort((a, b) => weigh(b) - weigh(a)).slice(0, NAMED);
  const rows = worst.map((gaps) => {
    const named = nameGaps(gaps, answer.funnel, texts);
    const steps = named.map(({ stage, gap }) => ({ stage: stage.text, verdict: gap.verdict }));
    return { name: named[0]!.who.text, steps };
  });
  return {
    status: EXIT.gate,
    reason: texts.funnel.gate({ gate, rows, more: groups.size - rows.length }),
  };
}

/** The largest impact among a row's steps. */
function weigh(steps: readonly GapRow[]): number {
  return Math.max(...steps.map(({ impact }) => impact ?? 0));
}
