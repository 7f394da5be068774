import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createProgress } from '../../src/cli/progress-line.ts';
import { loadTexts } from '../../src/report/words/load-texts.ts';

const ERASE = '\r\u001b[K';

/** A terminal, a clock and a timer that are moved by hand. */
async function stage(world: { tty?: boolean; quiet?: boolean; term?: string; language?: 'en' | 'ru' } = {}) {
  const { progress: texts } = await loadTexts(world.language ?? 'en');
  const written: string[] = [];
  const stderr = Object.assign(
    new Writable({
      write(chunk, _, done) {
        written.push(String(chunk));
        done();
      },
    }),
    { isTTY: world.tty ?? true },
  );
  let time = 5e6;
  let tick: (() => void) | undefined;
  const line = createProgress(
    { stderr, now: () => time, env: { TERM: world.term ?? 'xterm' } },
    world.quiet ?? false,
    texts,
    (_, action) => {
      tick = action;
      return () => {
        tick = undefined;
      };
    },
  );
  return {
    line,
    /** Moves the clock and lets the timer tick. */
    pass(seconds: number): void {
      time += seconds * 1e6;
      tick?.();
    },
    ticking: () => tick !== undefined,
    take: () => written.splice(0),
  };
}

describe('the line of progress', () => {
  it('shows nothing in the first second, then phase, amount and rate in place', async () => {
    const { line, pass, take } = await stage();
    line.report('decode', 'exports/deals.csv', 4e6);
    pass(0.9);
    expect(take()).toEqual([]);
    line.report('decode', 'exports/deals.csv', 90e6);
    pass(0.6);
    expect(take()).toEqual(['\rDecoding deals.csv, 90 MB, 60 MB/s\u001b[K']);
    line.report('rewrite', 'exports/deals.csv', 1);
    pass(1);
    expect(take()).toEqual(['\rSorting out deals.csv row by row, 1 row, 1 a second\u001b[K']);
    line.report('rewrite', 'exports/deals.csv', 1_500_000);
    pass(1);
    expect(take()).toEqual(['\rSorting out deals.csv row by row, 1,500,000 rows, 750,000 a second\u001b[K']);
  });

  it('asks how far the engine is, where it knows', async () => {
    const { line, pass, take } = await stage();
    let share: number | undefined;
    line.report('load', '-', () => share);
    pass(2);
    share = 0.424;
    pass(1);
    line.report('count', '');
    pass(1);
    expect(take()).toEqual([
      '\rReading standard input\u001b[K',
      '\rReading standard input, 42%\u001b[K',
      '\rCounting\u001b[K',
    ]);
  });

  it('is taken away before anything else is written, and at the end', async () => {
    const { line, pass, take, ticking } = await stage();
    line.clear();
    line.report('scan', 'a.csv', 1e6);
    pass(0.5);
    line.clear();
    expect(take()).toEqual([]);
    pass(0.5);
    line.clear();
    line.clear();
    expect(take().slice(1)).toEqual([ERASE]);
    pass(0.2);
    line.stop();
    expect(take().slice(1)).toEqual([ERASE]);
    expect(ticking()).toBe(false);
    line.stop();
    pass(5);
    expect(take()).toEqual([]);
  });

  it.each([{ tty: false }, { quiet: true }, { term: 'dumb' }])('is not shown: %j', async (world) => {
    const { line, pass, take, ticking } = await stage(world);
    expect(line.shown).toBe(false);
    line.report('load', 'a.csv', 0.5);
    pass(10);
    line.stop();
    expect(take()).toEqual([]);
    expect(ticking()).toBe(false);
  });

  it('keeps to one line whatever a file is called', async () => {
    const { line, pass, take } = await stage();
    line.report('scan', `\u001b[31m${'x'.repeat(100)}\n.csv`, 2e6);
    pass(2);
    expect(take()).toEqual([`\rLooking through ${'x'.repeat(23)}…, 2 MB, 1 MB/s\u001b[K`]);
  });

  it('speaks Russian', async () => {
    const { line, pass, take } = await stage({ language: 'ru' });
    line.report('rewrite', 'сделки.csv', 22_000);
    pass(2);
    line.report('take', '-', 7e6);
    pass(1);
    line.report('load', 'сделки.csv', 0.5);
    pass(1);
    expect(take().map((text) => text.replaceAll('\u00a0', ' '))).toEqual([
      '\rРазбираем по строкам: сделки.csv, 22 000 строк, 11 000 в секунду\u001b[K',
      '\rПолучаем: стандартный ввод, 7 МБ, 7 МБ/с\u001b[K',
      '\rЧитаем: сделки.csv, 50 %\u001b[K',
    ]);
  });
});
