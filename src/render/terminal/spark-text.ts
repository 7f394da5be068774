import type { Spark } from '../../report/model.ts';
import type { Painter } from './painter.ts';

const SOLID = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const;
/** Coarse on purpose: where such a point will come to lie, nobody knows yet. */
const HOLLOW = ['.', '·', '˙'] as const;

/** A sparkline, a column a point: blocks, dots where a point is hollow, a space where there is none. */
export function drawSpark(points: Spark, painter: Painter): string {
  return points
    .map(({ share, hollow }) => {
      if (share === null) return ' ';
      return hollow
        ? painter(chooseGlyph(HOLLOW, share), 'muted')
        : painter(chooseGlyph(SOLID, share), 'bar');
    })
    .join('');
}

/** Heights are equal parts of 0..1; what is beyond is cut. */
function chooseGlyph(glyphs: readonly string[], share: number): string {
  const index = Math.floor(Math.min(1, Math.max(0, share)) * glyphs.length);
  return glyphs[Math.min(index, glyphs.length - 1)]!;
}
