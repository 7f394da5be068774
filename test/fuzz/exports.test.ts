import { afterAll, describe, expect, it } from 'vitest';
import { createScratch } from '../ingest/scratch.ts';
import { countRuns } from '../tool/property-runs.ts';
import { PATIENCE } from './draws.ts';
import { drawExport, drawUsual, SHAPES, type Shape } from './exports/draw-export.ts';
import { judgeIn } from './exports/judge.ts';
import { VOCABULARY } from './exports/vocabulary.ts';

const scratch = createScratch();
afterAll(() => scratch.dispose());

/** How many: half a minute's worth with all tests, the thousand where asked. */
const RUNS = Number(process.env.VORONKA_FUZZ_RUNS ?? countRuns(120));
const FIRST_SEED = Number(process.env.VORONKA_FUZZ_SEED ?? 1);

describe('init alone, on exports of any shape in eleven languages', () => {
  it('is right, or doubts what it took wrongly', { timeout: PATIENCE }, async () => {
    const tally = { right: 0, doubted: 0, wrong: 0 };
    const wrong: string[] = [];
    for (let seed = FIRST_SEED; seed < FIRST_SEED + RUNS; seed += 1) {
      const drawn = drawExport(seed);
      const { verdict, reason } = await judgeIn(scratch.dir, drawn);
      tally[verdict] += 1;
      if (verdict === 'wrong') wrong.push(`${seed} ${drawn.shape} ${drawn.language}: ${reason}`);
    }
    const told = `${JSON.stringify(tally)}\n${wrong.join('\n')}`;
    expect((tally.right + tally.doubted) / RUNS, told).toBeGreaterThanOrEqual(0.98);
    expect(tally.right / RUNS, told).toBeGreaterThanOrEqual(0.88);
  });

  // a log of changes is always told to be taken for one
  const usual = VOCABULARY.filter(({ language }) => ['en', 'ru'].includes(language)).flatMap((words) =>
    (Object.keys(SHAPES) as Shape[])
      .filter((shape) => shape !== 'field log')
      .map((shape) => ({ shape, words, language: words.language })),
  );
  it.each(usual)('has no doubt about the usual columns of $shape in $language', async ({ shape, words }) => {
    const { verdict, reason, doubts } = await judgeIn(scratch.dir, drawUsual(1, words, shape));
    expect({ verdict: verdict === 'wrong' ? reason : 'good' }).toEqual({ verdict: 'good' });
    expect(doubts.filter((code) => code.startsWith('column'))).toEqual([]);
  });
});
