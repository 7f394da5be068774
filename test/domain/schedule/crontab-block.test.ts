import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dropBlocks, putBlock } from '../../../src/domain/schedule/crontab-block.ts';

const NAME = 'voronka-monday-0123abcd';
const LINES = ['# a comment', '0 7 * * 1 run'];

/** Crontabs of lines that look like ours, of others' and of nothing much, with any line ends. */
const crontabs = fc
  .array(
    fc.tuple(
      fc.oneof(
        fc.string(),
        fc.constantFrom(
          `# >>> voronka ${NAME}`,
          `# >>> voronka ${NAME}2`,
          `# <<< voronka ${NAME}2`,
          'MAILTO=me@example.com',
          '5 * * * * backup \\%d',
        ),
      ),
      fc.constantFrom('\n', '\r\n', '\n\n'),
    ),
  )
  .chain((lines) => {
    const text = lines.flat().join('');
    return fc.constantFrom(text, text.replace(/\r?\n$/, ''));
  });

describe('a block of a crontab', () => {
  it('put in and taken out again leaves every byte as it was', () => {
    fc.assert(
      fc.property(crontabs, (crontab) => {
        const put = putBlock(crontab, NAME, LINES);
        expect(put.startsWith(crontab)).toBe(true);
        expect(put).toContain(`\n${LINES.join('\n')}\n`);
        expect(dropBlocks(put, NAME)).toBe(crontab);
      }),
    );
  });

  it('is put in once, however often, and replaced where it stands', () => {
    fc.assert(
      fc.property(
        crontabs,
        fc.string().map((text) => `# ${text.replace(/[\r\n]/g, '')}\n`),
        (crontab, after) => {
          const put = putBlock(crontab, NAME, LINES);
          expect(putBlock(put, NAME, LINES)).toBe(put);
          const replaced = putBlock(put + after, NAME, ['0 8 * * 2 run']);
          expect(replaced.endsWith(after)).toBe(true);
          expect(replaced).toBe(put.replace(LINES.join('\n'), () => '0 8 * * 2 run') + after);
        },
      ),
    );
  });

  it('keeps the end of a line that has come to stand before another one', () => {
    const put = putBlock('0 1 * * * last', NAME, LINES);
    expect(dropBlocks(`${put}0 2 * * * later\n`, NAME)).toBe('0 1 * * * last\n0 2 * * * later\n');
  });

  it('is none where it has no end', () => {
    const half = `# >>> voronka ${NAME}\n0 1 * * * mine\n`;
    expect(dropBlocks(half, NAME)).toBe(half);
  });
});
