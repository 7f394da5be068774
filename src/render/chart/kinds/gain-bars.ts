import { type Markish, type PlotOptions, rectX, ruleX, ruleY } from '@observablehq/plot';
import type { GainsPicture } from '../../../report/pictures.ts';
import { isDrawable } from '../axes.ts';
import { type Drawing, type LegendItem, paint, type Tools, writeLabel } from '../drawing.ts';
import { signBox, signWhisker } from '../signs.ts';
import { makeElement } from '../svg-text.ts';
import { fillOf, writePatterns } from '../verdict-paint.ts';
import { writeGain } from '../write-gain.ts';

const WIDTH = 720;
const LEFT = 210;
const RIGHT = 92;
const ROW = 38;
const BAR = 22;
/** What is measured, above the numbers. */
const HEAD = 22;

type Gain = GainsPicture['bars'][number];
type Placed = Gain & { readonly y: number };

/** A bar each from nothing to the right, or to the left where it is a loss, and the range of what it may be. */
export function drawGainBars({ bars, unit }: GainsPicture, tools: Tools): Drawing {
  const placed = bars.map((bar, place) => ({ ...bar, y: place * ROW + ROW / 2 }));
  const height = Math.max(1, bars.length) * ROW;
  const options: PlotOptions = {
    width: WIDTH,
    height,
    marginLeft: LEFT,
    marginRight: RIGHT,
    marginTop: 0,
    marginBottom: 0,
    x: { domain: spanGains(bars), axis: null, inset: 6 },
    y: { type: 'linear', domain: [0, height], range: [0, height], axis: null },
    marks: drawMarks(placed, unit, tools),
  };
  const losses = bars.some(({ gain }) => gain < 0);
  const head = {
    x: WIDTH,
    y: 12,
    text: unit,
    room: WIDTH - 8,
    anchor: 'end',
    size: 11,
    color: 'muted',
  } as const;
  return {
    width: WIDTH,
    height: HEAD + height,
    pieces: [
      losses ? writePatterns(new Set(['coach']), tools) : '',
      tools.place(0, HEAD, options),
      ...placed.map((bar) => writeBeside(bar, tools)),
      writeLabel(head),
    ],
    legend: explain(
      losses,
      bars.some(({ range }) => range !== null),
      tools,
    ),
  };
}

/** From the least to the greatest, nothing included. */
function spanGains(bars: readonly Gain[]): [number, number] {
  const ends = bars
    .flatMap(({ gain, range }) => [gain, range?.low ?? 0, range?.high ?? 0])
    .filter(isDrawable);
  const low = Math.min(0, ...ends);
  const high = Math.max(0, ...ends);
  return [low, low === high ? 1 : high];
}

function drawMarks(placed: readonly Placed[], unit: string, tools: Tools): Markish[] {
  const ranges = placed.flatMap(({ y, range }) =>
    range !== null && isDrawable(range.low) && isDrawable(range.high) ? [{ y, ...range }] : [],
  );
  type Range = (typeof ranges)[number];
  const stroke = paint('ink');
  const end = (x: 'low' | 'high'): Markish =>
    ruleX(ranges, { x, y1: ({ y }: Range) => y - 5, y2: ({ y }: Range) => y + 5, stroke });
  return [
    rectX(
      placed.filter(({ gain }) => isDrawable(gain)),
      {
        x: 'gain',
        y1: (bar: Placed) => bar.y - BAR / 2,
        y2: (bar: Placed) => bar.y + BAR / 2,
        fill: (bar: Placed) => (bar.gain < 0 ? fillOf('coach', tools) : paint('bar')),
        title: (bar: Placed) => describe(bar, unit, tools),
      },
    ),
    ruleX([0], { stroke: paint('muted') }),
    ruleY(ranges, { y: 'y', x1: 'low', x2: 'high', stroke }),
    end('low'),
    end('high'),
  ];
}

function writeBeside({ label, detail, gain, y }: Placed, { words }: Tools): string {
  const left = { x: 0, room: LEFT - 14 };
  const middle = HEAD + y;
  const value = { x: WIDTH, y: middle + 4, anchor: 'end', room: RIGHT - 6, strong: true } as const;
  return [
    writeLabel({ ...left, y: detail === '' ? middle + 4 : middle - 3, text: label, strong: true }),
    ...(detail === ''
      ? []
      : [writeLabel({ ...left, y: middle + 12, text: detail, size: 11, color: 'muted' })]),
    ...(isDrawable(gain) ? [writeLabel({ ...value, text: writeGain(gain, words) })] : []),
  ].join('');
}

function describe({ label, detail, gain, range }: Gain, unit: string, { words, says }: Tools): string {
  const name = [label, detail].filter(Boolean).join(', ');
  const may =
    range === null ? '' : `(${[range.low, range.high].map((end) => writeGain(end, words)).join(' … ')})`;
  return says.saying(name, [writeGain(gain, words), may, unit].filter(Boolean).join(' '));
}

function explain(losses: boolean, ranges: boolean, tools: Tools): LegendItem[] {
  const { legend } = tools.says;
  const loss = makeElement('rect', { y: 1, width: 16, height: 10, fill: fillOf('coach', tools) });
  return [
    ...(losses ? [signBox('bar', legend.gain), { sign: loss, text: legend.loss }] : []),
    ...(ranges ? [signWhisker(legend.gainRange, { upright: false })] : []),
  ];
}
