import { expect, it } from 'vitest';
import { createPainter } from '../../../src/render/terminal/painter.ts';
import { drawSpark } from '../../../src/render/terminal/spark-text.ts';

const plain = createPainter(false);
const solid = (share: number | null) => ({ share, hollow: false });
const hollow = (share: number) => ({ share, hollow: true });

it('draws eight heights, and nothing where there is nothing', () => {
  const shares = [0, 0.12, 0.13, 0.3, null, 0.5, 0.7, 0.8, 0.99, 1];
  expect(drawSpark(shares.map(solid), plain)).toBe('▁▁▂▃ ▅▆▇██');
});

it('draws dots, low, middling and high, where a point is hollow', () => {
  expect(drawSpark([0, 0.3, 0.5, 0.7, 1].map(hollow), plain)).toBe('..·˙˙');
});

it('cuts what is beyond', () => {
  expect(drawSpark([-1, 2].map(solid), plain)).toBe('▁█');
});

it('says nothing by colour alone', () => {
  const colored = drawSpark([solid(1), hollow(1)], createPainter(true));
  expect(colored.replaceAll(new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g'), '')).toBe('█˙');
  expect(colored).not.toBe('█˙');
});
