import { expect, it } from 'vitest';
import { drawBar } from '../../../src/render/terminal/bar-text.ts';

it.each([
  [0, ''],
  [1, '████████'],
  [0.5, '████'],
  [0.51, '████▏'],
  [1 / 64, '▏'],
  [7 / 64, '▉'],
  [0.0001, '▏'],
  [1.7, '████████'],
  [-1, ''],
  [Number.NaN, ''],
])('a share of %d fills eight columns with %j', (share, bar) => {
  expect(drawBar(share, 8)).toBe(bar);
});

it.each([
  [0.25, 1, '  ██████'],
  [0.5, 0.5, '   █'],
  [0.5, 0.51, '    ▏'],
  [0, 0.5, '████'],
  [0.9, 2, '       █'],
  [0.5, 0, ''],
])('from %d to %d of eight columns is %j', (from, share, bar) => {
  expect(drawBar(share, 8, from)).toBe(bar);
});
