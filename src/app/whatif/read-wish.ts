import { parsePercent } from '../../config/read/values.ts';
import { refuse } from '../../domain/collect-problems.ts';
import type { Funnel } from '../../domain/evidence/funnel.ts';
import { readStageRequest } from '../../domain/evidence/stage-word.ts';
import { InputError, type Problem, problem } from '../../domain/problem.ts';
import type { NamedRate } from '../../domain/worth/find-level.ts';
import type { Wish } from '../../domain/worth/what-if.ts';
import type { Options } from '../options/option-specs.ts';

/**
 * Reads what is to be different: `--set payment=95%`, or `payment=+1%` for a point on top, as often as needed; or `--to
 * best`; without either each step below its target by itself.
 *
 * @throws InputError whatif-set, stage-word, whatif-list, whatif-rate, option-conflict
 */
export function readWish({ set, to }: Pick<Options, 'set' | 'to'>, funnel: Funnel): Wish {
  if (set.length > 0 && to !== undefined) {
    throw new InputError([problem('option-conflict', { option: '--set', other: '--to' })]);
  }
  if (to !== undefined) return { kind: 'level', level: to };
  if (set.length === 0) return { kind: 'each' };
  const problems: Problem[] = [];
  const given = new Map<number, NamedStep>();
  for (const text of set) {
    const read = readRate(text, funnel);
    if ('code' in read) problems.push(read);
    else {
      const before = given.get(read.step);
      const conflict = { option: `--set ${before?.text}`, other: `--set ${text}` };
      if (before !== undefined) problems.push(problem('option-conflict', conflict));
      given.set(read.step, read);
    }
  }
  refuse(problems);
  return { kind: 'rates', rates: given };
}

interface NamedStep extends NamedRate {
  readonly text: string;
  readonly step: number;
}

function readRate(text: string, funnel: Funnel): Problem | NamedStep {
  const read = readStageRequest(text, '--set', funnel, 1);
  if (read === null) return problem('whatif-set', {}, { text });
  if ('code' in read) return read;
  const { stage: step, value } = read;
  const stage = funnel.stages[step]!.name;
  if (step === 0) return problem('whatif-list', { stage }, { text });
  const onTop = value.startsWith('+');
  const rate = parsePercent(onTop ? value.slice(1) : value);
  return rate === undefined ? problem('whatif-rate', { stage }, { text }) : { text, step, rate, onTop };
}
