import { type DotOptions, dot, type Markish } from '@observablehq/plot';
import type { Shape } from './signs.ts';

/** Dots of one shape: a falling triangle is a turned one. */
export function drawDots<R>(rows: readonly R[], shape: Shape, options: DotOptions): Markish {
  const falls = shape === 'fall';
  return dot([...rows], { ...options, symbol: falls ? 'triangle' : shape, ...(falls && { rotate: 180 }) });
}
