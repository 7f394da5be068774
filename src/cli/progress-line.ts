import { basename } from 'node:path';
import type { Phase, ProgressLine } from '../app/invocation.ts';
import type { Io } from '../app/io.ts';
import { cleanText } from '../report/clean-text.ts';
import type { ProgressTexts } from '../report/words/texts.ts';

/** Runs something again and again; the result ends it. */
export type Repeat = (milliseconds: number, action: () => void) => () => void;

/** Nothing is shown of a run that is quicker. */
const PATIENCE_MICROS = 1_000_000;
const REDRAW_MILLISECONDS = 200;
const LONGEST_NAME = 24;

const repeat: Repeat = (milliseconds, action) => {
  const timer = setInterval(action, milliseconds);
  // it is no reason to stay
  timer.unref();
  return () => clearInterval(timer);
};

/** The progress of one run on standard error, rewritten in place: only on a terminal, only from the second second on. */
export function createProgress(
  { stderr, now, env }: Pick<Io, 'stderr' | 'now' | 'env'>,
  quiet: boolean,
  texts: ProgressTexts,
  every: Repeat = repeat,
): ProgressLine {
  const shown = !quiet && stderr.isTTY === true && env.TERM !== 'dumb';
  const begun = shown ? now() : 0;
  let end: (() => void) | undefined;
  let current: { phase: Phase; file: string; since: number } | undefined;
  let ask: () => number | undefined = () => undefined;
  let drawn = false;
  const clear = (): void => {
    if (drawn) stderr.write('\r\u001b[K');
    drawn = false;
  };
  const draw = (): void => {
    if (!current || now() - begun < PATIENCE_MICROS) return;
    const { phase, file, since } = current;
    stderr.write(`\r${describe(phase, file, ask(), (now() - since) / 1e6, texts)}\u001b[K`);
    drawn = true;
  };
  return {
    shown,
    report(phase, file, done) {
      if (!shown) return;
      if (current?.phase !== phase || current.file !== file) current = { phase, file, since: now() };
      ask = typeof done === 'function' ? done : () => done;
      end ??= every(REDRAW_MILLISECONDS, draw);
    },
    clear,
    stop() {
      end?.();
      end = undefined;
      current = undefined;
      clear();
    },
  };
}

function describe(
  phase: Phase,
  file: string,
  done: number | undefined,
  seconds: number,
  texts: ProgressTexts,
): string {
  const name = cleanText(file === '-' ? texts.standardInput : basename(file));
  const short = name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1).toWellFormed()}…` : name;
  const what = texts.phases[phase](short);
  if (!done) return what;
  if (phase === 'load') return `${what}, ${texts.share(done)}`;
  const rate = seconds > 0 ? done / seconds : 0;
  const isRows = phase === 'rewrite' || phase === 'bring' || phase === 'send';
  return `${what}, ${isRows ? texts.rows(done, rate) : texts.bytes(done, rate)}`;
}
