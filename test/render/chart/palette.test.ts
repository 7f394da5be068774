import { describe, expect, it } from 'vitest';
import { PALETTE, type Paint } from '../../../src/render/chart/palette.ts';

/** Relative luminance (WCAG 2.2). */
function luminance(color: string): number {
  const [red, green, blue] = [1, 3, 5].map((from) => {
    const part = Number.parseInt(color.slice(from, from + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const TEXTS: readonly Paint[] = ['ink', 'muted', 'met', 'near', 'coach', 'watch'];
const MARKS: readonly Paint[] = ['bar', 'team', 'target', 'met', 'near', 'coach', 'watch'];

describe.each(['light', 'dark'] as const)('the palette in %s', (scheme) => {
  const of = (name: Paint): string => PALETTE[name][scheme];

  it('reckons as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  it.each(TEXTS)('has %s read on paper and panels', (name) => {
    for (const ground of ['paper', 'panel'] as const)
      expect(contrast(of(name), of(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(MARKS)('has %s seen on paper and on bands', (name) => {
    for (const ground of ['paper', 'panel', 'band'] as const)
      expect(contrast(of(name), of(ground))).toBeGreaterThanOrEqual(3);
  });
});

it('has no light colour twice: a file turns each into its dark one', () => {
  const light = Object.values(PALETTE).map((paint) => paint.light);
  expect(new Set(light).size).toBe(light.length);
});
