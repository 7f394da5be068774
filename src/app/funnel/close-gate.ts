import type { GapRow } from '../../domain/coaching/gaps.ts';
import type { Gate, Verdict, VerdictGate } from '../../domain/evidence/verdict.ts';
import { InputError, problem } from '../../domain/problem.ts';
import type { AlarmAnswer } from '../../report/alarm/alarm-answer.ts';
import { describeAlarm, listRinging } from '../../report/alarm/alarm-section.ts';
import { type FunnelAnswer, shownJudged } from '../../report/funnel/funnel-answer.ts';
import { nameGaps } from '../../report/names.ts';
import type { Texts } from '../../report/words/texts.ts';
import { EXIT } from '../io.ts';
import type { Outcome } from '../outcome.ts';
import type { FunnelCommand } from './asking.ts';

/** So many rows are named. */
const NAMED = 10;

const CLOSING: Readonly<Record<VerdictGate, readonly (Verdict | null)[]>> = {
  coach: ['coach'],
  watch: ['coach', 'watch'],
};

/**
 * Whether anybody who is shown closes the gate, by a step or by the whole way where that stands in the place of steps; and
 * then who and at what, whoever loses most first.
 */
export function closeGate(
  answer: FunnelAnswer,
  gate: VerdictGate | undefined,
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

/** Whether the funnel of anybody who is shown dries up at the top; and then whose. */
export function soundGate(
  found: AlarmAnswer,
  answer: FunnelAnswer,
  texts: Texts,
): Pick<Outcome, 'status' | 'reason'> {
  const ringing = listRinging(found, answer);
  if (ringing.length === 0) return { status: EXIT.done };
  const names = ringing.slice(0, NAMED).map((each) => describeAlarm(each, answer, texts).name);
  return { status: EXIT.gate, reason: texts.alarm.gate({ names, more: ringing.length - names.length }) };
}

/** What looks for what a gate waits for. */
const GATED: Readonly<Record<Gate, readonly FunnelCommand[]>> = {
  coach: ['report', 'gaps', 'coach'],
  watch: ['report', 'gaps', 'coach'],
  alarm: ['report', 'activity'],
};

/**
 * Refuses a gate that a command never closes, which would always be open.
 *
 * @throws InputError gate-elsewhere
 */
export function refuseGate(gate: Gate, command: string): void {
  const commands = GATED[gate];
  if (commands.some((each) => each === command)) return;
  throw new InputError([problem('gate-elsewhere', { gate, command, commands })]);
}

/** The largest impact among a row's steps. */
function weigh(steps: readonly GapRow[]): number {
  return Math.max(...steps.map(({ impact }) => impact ?? 0));
}
