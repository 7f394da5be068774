import { describe, expect, it } from 'vitest';
import { guessOf } from './columns-of.ts';

const HEADER = 'id;stage;demo date;close date';

describe('a closing date beside the stage', () => {
  it('is that of the ends where only they have it', () => {
    const guess = guessOf(
      HEADER,
      '1;Won;2026-05-01;2026-05-03',
      '2;Demo;2026-05-02;',
      '3;Lost;2026-05-01;2026-05-04',
      '4;New;;',
    );
    expect(guess.shape).toBe('wide');
    expect(guess.entries).toEqual([
      { label: 'Demo', columns: ['demo date'], where: {} },
      { label: 'Won', columns: ['close date'], where: { stage: ['Won'] } },
      { label: 'Lost', columns: ['close date'], where: { stage: ['Lost'] } },
    ]);
  });

  it('is none where open deals have it, too: it is a plan then', () => {
    const guess = guessOf(
      HEADER,
      '1;Won;2026-05-01;2026-05-03',
      '2;Demo;2026-05-02;2026-09-01',
      '3;Lost;2026-05-01;2026-05-04',
    );
    expect(guess.shape).toBe('snapshot');
  });

  it('is not enough where a later stage has no date', () => {
    const guess = guessOf(
      HEADER,
      '1;Won;2026-05-01;2026-05-03',
      '2;Offer;2026-05-02;',
      '3;Lost;2026-05-01;2026-05-04',
      '4;Demo;2026-05-04;',
    );
    expect(guess.shape).toBe('snapshot');
  });
});
