import { VERDICT_MARKS, VERDICTS, type Verdict } from '../../domain/evidence/verdict.ts';
import { type LegendItem, paint, type Tools } from './drawing.ts';
import type { Paint } from './palette.ts';
import type { Shape } from './signs.ts';
import { makeElement } from './svg-text.ts';

/** How a verdict looks: by colour, and by pattern (areas) or shape (dots) for who sees no colour. */
interface Look {
  readonly color: Paint;
  /** Drawn over the colour, in a square of 6 pixels; null: plain. */
  readonly pattern: string | null;
  readonly shape: Shape;
  /** Only its outline. */
  readonly hollow?: true;
}

const stroke = (d: string): string =>
  makeElement('path', { d, stroke: paint('paper'), 'stroke-width': '1.5', fill: 'none' });

const LOOKS: Readonly<Record<Verdict, Look>> = {
  'no-data': { color: 'muted', pattern: null, shape: 'circle', hollow: true },
  'too-few': { color: 'muted', pattern: null, shape: 'circle', hollow: true },
  met: { color: 'met', pattern: null, shape: 'circle' },
  near: { color: 'near', pattern: stroke('M0 3H6'), shape: 'diamond' },
  coach: { color: 'coach', pattern: stroke('M-1 1L1 -1M0 6L6 0M5 7L7 5'), shape: 'fall' },
  watch: { color: 'watch', pattern: stroke('M3 0V6M0 3H6'), shape: 'square' },
};

export function lookOf(verdict: Verdict | null): Look {
  return LOOKS[verdict ?? 'no-data'];
}

/** What a bar of that verdict is filled with: its pattern, which {@link writePatterns} defines. */
export function fillOf(verdict: Verdict | null, { prefix }: Tools): string {
  const { color, pattern, hollow } = lookOf(verdict);
  if (hollow) return paint('paper');
  return pattern === null ? paint(color) : `url(#${prefix}-${verdict})`;
}

/** The patterns of these verdicts. */
export function writePatterns(verdicts: ReadonlySet<Verdict>, { prefix }: Tools): string {
  const patterns = VERDICTS.filter((each) => verdicts.has(each)).map((verdict) => {
    const { color, pattern } = LOOKS[verdict];
    if (pattern === null) return '';
    const size = { width: 6, height: 6 };
    const ground = makeElement('rect', { ...size, fill: paint(color) });
    const head = { id: `${prefix}-${verdict}`, ...size, patternUnits: 'userSpaceOnUse' };
    return makeElement('pattern', head, ground, pattern);
  });
  const all = patterns.join('');
  return all === '' ? '' : makeElement('defs', {}, all);
}

/** The verdicts that stand in a picture, in their order. */
export function collectVerdicts(of: Iterable<{ readonly verdict: Verdict | null }>): Set<Verdict> {
  const found = new Set<Verdict>();
  for (const { verdict } of of) if (verdict !== null && verdict !== 'no-data') found.add(verdict);
  return new Set(VERDICTS.filter((each) => found.has(each)));
}

/** A verdict with its mark: `!! coach`. */
export function markVerdict(verdict: Verdict, { words }: Tools): string {
  return [VERDICT_MARKS[verdict], words.verdicts[verdict]].filter(Boolean).join(' ');
}

/** What bars of these verdicts look like. */
export function explainFills(verdicts: ReadonlySet<Verdict>, tools: Tools): LegendItem[] {
  return [...verdicts].map((verdict) => ({
    text: markVerdict(verdict, tools),
    sign: makeElement('rect', {
      x: 2,
      width: 12,
      height: 12,
      fill: fillOf(verdict, tools),
      stroke: paint(lookOf(verdict).color),
    }),
  }));
}
