import { type PlotOptions, plot } from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import type { ChartWords } from '../../report/chart-words/chart-words.ts';
import { cleanForPeople } from '../../report/clean-text.ts';
import type { ChartSection } from '../../report/model.ts';
import type { Picture } from '../../report/pictures.ts';
import {
  type Drawing,
  FONT_SIZE,
  type LegendItem,
  type PictureWords,
  type Tools,
  writeLabel,
} from './drawing.ts';
import { drawControlBars } from './kinds/control-bars.ts';
import { drawControlStrip } from './kinds/control-strip.ts';
import { drawFunnelLevels } from './kinds/funnel-levels.ts';
import { drawGainBars } from './kinds/gain-bars.ts';
import { drawParetoBars } from './kinds/pareto-bars.ts';
import { drawSpreadRows } from './kinds/spread-rows.ts';
import { drawTrendLines } from './kinds/trend-lines.ts';
import { drawVelocityRows } from './kinds/velocity-rows.ts';
import { measureText } from './letter-widths.ts';
import { makeElement, type SvgNode, writeChildren } from './svg-text.ts';

/** A picture as markup: what stands in the `svg` element, and how large it is. */
export interface DrawnChart {
  readonly width: number;
  readonly height: number;
  readonly content: string;
}

/** Draws a chart's picture and the legend beneath it. */
export function drawChart(
  section: ChartSection,
  words: PictureWords,
  says: ChartWords,
  prefix: string,
): DrawnChart {
  const { document } = parseHTML('<html></html>');
  const place = (x: number, y: number, options: PlotOptions): string => {
    const svg = plot({
      document: document as unknown as NonNullable<PlotOptions['document']>,
      className: 'p',
      ...options,
    }) as unknown as SvgNode;
    return makeElement(
      'g',
      { transform: `translate(${Math.round(x)} ${Math.round(y)})`, 'text-anchor': 'middle' },
      writeChildren(svg),
    );
  };
  const drawing = drawKind(cleanPicture(section.picture), { words, says, prefix, place });
  const legend = layLegend(drawing.legend, drawing.width);
  const top = drawing.height + 18;
  return {
    width: Math.ceil(drawing.width),
    height: Math.ceil(legend.height === 0 ? drawing.height : top + legend.height),
    content:
      drawing.pieces.join('') +
      makeElement('g', { transform: `translate(0 ${Math.round(top)})` }, legend.content),
  };
}

function drawKind(picture: Picture, tools: Tools): Drawing {
  switch (picture.kind) {
    case 'control':
      return picture.marks === 'dots' ? drawControlStrip(picture, tools) : drawControlBars(picture, tools);
    case 'funnel':
      return drawFunnelLevels(picture, tools);
    case 'trend':
      return drawTrendLines(picture, tools);
    case 'spread':
      return drawSpreadRows(picture, tools);
    case 'gains':
      return drawGainBars(picture, tools);
    case 'velocity':
      return drawVelocityRows(picture, tools);
    case 'pareto':
      return drawParetoBars(picture, tools);
  }
}

/** The picture with every text of it clean, as names come from files, and without numbers that no place answers to. */
function cleanPicture<T>(value: T): T {
  if (typeof value === 'string') return cleanForPeople(value) as T;
  if (typeof value === 'number') return (Number.isFinite(value) ? value : null) as T;
  if (Array.isArray(value)) return value.map(cleanPicture) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, cleanPicture(each)])) as T;
}

const LEGEND_LINE = 18;

/** Signs and their meanings one after another, in as many lines as they need. */
function layLegend(items: readonly LegendItem[], width: number): { content: string; height: number } {
  let x = 0;
  let line = 0;
  const content = items.map(({ sign, text }) => {
    const indent = sign === '' ? 0 : 22;
    const room = Math.min(width, indent + measureText(text, FONT_SIZE - 1));
    if (x > 0 && x + room > width) {
      x = 0;
      line++;
    }
    const at = { x, y: line * LEGEND_LINE };
    x += room + 18;
    const label = writeLabel({
      x: indent,
      y: 10,
      text,
      room: width - indent,
      size: FONT_SIZE - 1,
      color: 'muted',
    });
    return makeElement('g', { transform: `translate(${Math.round(at.x)} ${at.y})` }, sign, label);
  });
  return { content: content.join(''), height: items.length === 0 ? 0 : (line + 1) * LEGEND_LINE };
}
