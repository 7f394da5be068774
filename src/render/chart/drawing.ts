import type { PlotOptions } from '@observablehq/plot';
import type { ChartWords } from '../../report/chart-words/chart-words.ts';
import type { Texts } from '../../report/words/texts.ts';
import { fitText, wrapLines } from './letter-widths.ts';
import type { Paint } from './palette.ts';
import { escapeSvg, makeElement } from './svg-text.ts';

/** What a picture says in words beside its own: names of verdicts, numbers as the language writes them. */
export type PictureWords = Pick<Texts, 'language' | 'numbers' | 'verdicts' | 'absent'>;

/** What kinds of pictures draw with. */
export interface Tools {
  readonly words: PictureWords;
  readonly says: ChartWords;
  /** What begins the ids of this picture. */
  readonly prefix: string;
  /** Plots, and puts what comes of it at a place. */
  readonly place: (x: number, y: number, options: PlotOptions) => string;
}

/** A sign of the picture and what it means. */
export interface LegendItem {
  /** Drawn in 16 by 12 pixels. */
  readonly sign: string;
  readonly text: string;
}

/** A picture: its size in pixels, markup, and a legend that is set beneath it. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly string[];
  readonly legend: readonly LegendItem[];
}

/** Pixels that a picture takes at most before its panels are wrapped: a page has as many. */
export const PAGE_WIDTH = 1000;

export const FONT_SIZE = 12;

export function paint(name: Paint): string {
  return `var(--${name})`;
}

export interface Label {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** What is wider ends in an ellipsis, or goes on in further lines, where there are any. */
  readonly room?: number;
  readonly lines?: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly size?: number;
  readonly strong?: boolean;
  readonly color?: Paint;
  /** Written from the bottom up. */
  readonly upright?: boolean;
  /** Whether the first line stands at `y`, or the last, or their middle. */
  readonly from?: 'top' | 'bottom' | 'middle';
}

export const LINE_HEIGHT = 1.2;

/** Writes a text at a place; whole in its title, where it had to be shortened. */
export function writeLabel(label: Label): string {
  const { x, y, text, room, size = FONT_SIZE, anchor = 'start' } = label;
  const lines = breakLabel(label);
  const cut = room !== undefined && lines.some((line) => line.endsWith('…'));
  const height = (lines.length - 1) * size * LINE_HEIGHT;
  const up = { top: 0, bottom: height, middle: height / 2 }[label.from ?? 'top'];
  const common = {
    'text-anchor': anchor,
    'font-size': size === FONT_SIZE ? undefined : size,
    'font-weight': label.strong ? '600' : undefined,
    fill: paint(label.color ?? 'ink'),
  };
  const title = cut ? makeElement('title', {}, escapeSvg(text)) : '';
  if (label.upright)
    return makeElement(
      'text',
      { transform: `translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(-90)`, ...common },
      title,
      escapeSvg(lines[0]!),
    );
  const [only, ...others] = lines;
  if (others.length === 0) return makeElement('text', { x, y, ...common }, title, escapeSvg(only!));
  const spans = lines.map((line, index) =>
    makeElement('tspan', { x, y: y - up + index * size * LINE_HEIGHT }, escapeSvg(line)),
  );
  return makeElement('text', common, title, ...spans);
}

/** The lines of a label. */
export function breakLabel({ text, room, size = FONT_SIZE, lines = 1, strong = false }: Label): string[] {
  if (room === undefined) return [text];
  // bold letters are wider
  const em = strong ? size * 1.12 : size;
  return lines === 1 ? [fitText(text, room, em)] : wrapLines(text, room, lines, em);
}
