import { afterAll, describe, expect, it } from 'vitest';
import { judgeIn } from '../../fuzz/exports/judge.ts';
import { drawKnownHeaders } from '../../fuzz/exports/known-headers.ts';
import { createScratch } from '../../ingest/scratch.ts';

const scratch = createScratch();
afterAll(() => scratch.dispose());

describe('header lines of CRMs without a preset', () => {
  it.each(drawKnownHeaders())('$source ($language): right, or doubted where it is not', async (known) => {
    const { verdict, reason } = await judgeIn(scratch.dir, known);
    expect({ verdict, reason: verdict === 'wrong' ? reason : '' }).not.toMatchObject({ verdict: 'wrong' });
  });
});
