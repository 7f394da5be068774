import { line, type Markish, type PlotOptions, rectX } from '@observablehq/plot';
import type { ParetoPicture } from '../../../report/pictures.ts';
import { drawAxisX, isDrawable, percentTicks } from '../axes.ts';
import { drawDots } from '../dots.ts';
import { type Drawing, paint, type Tools, writeLabel } from '../drawing.ts';
import { measureText } from '../letter-widths.ts';
import { signBox, signShape } from '../signs.ts';
import { writeGain } from '../write-gain.ts';

const WIDTH = 720;
/** Of names: as long as they need, within these. */
const LEFT = { least: 120, most: 300 } as const;
const RIGHT = 130;
/** Of the last column of numbers. */
const SUMS = 58;
const ROW = 28;
const HEAD = 22;
const FOOT = 22;

type Placed = ParetoPicture['bars'][number] & { readonly y: number; readonly part: number };

/** Bars from the greatest down, each as long as its part of the whole, and a line of how far they go together. */
export function drawParetoBars({ bars, unit }: ParetoPicture, tools: Tools): Drawing {
  const placed = bars.map((bar, place) => ({
    ...bar,
    y: place * ROW + ROW / 2,
    // a part is what it adds to those before it: line and bars have one axis
    part: bar.cumulative - (bars[place - 1]?.cumulative ?? 0),
  }));
  const height = Math.max(1, bars.length) * ROW;
  const longest = Math.max(0, ...bars.map(({ label }) => measureText(label)));
  const left = Math.max(LEFT.least, Math.min(LEFT.most, Math.ceil(longest) + 16));
  const options: PlotOptions = {
    width: WIDTH,
    height: height + FOOT,
    marginLeft: left,
    marginRight: RIGHT,
    marginTop: 0,
    marginBottom: FOOT,
    x: { domain: [0, 1], axis: null },
    y: { type: 'linear', domain: [0, height], range: [0, height], axis: null },
    marks: drawMarks(placed, tools),
  };
  const head = { x: WIDTH - SUMS, y: 12, text: unit, room: WIDTH - left - SUMS, size: 11 } as const;
  return {
    width: WIDTH,
    height: HEAD + height + FOOT,
    pieces: [
      writeLabel({ ...head, anchor: 'end', color: 'muted' }),
      tools.place(0, HEAD, options),
      ...placed.map((bar) => writeBeside(bar, left, tools)),
    ],
    legend: [signBox('bar', unit), signShape('circle', 'ink', tools.says.legend.cumulative, true)],
  };
}

function drawMarks(placed: readonly Placed[], { words, says }: Tools): Markish[] {
  const { numbers } = words;
  const drawn = placed.filter(({ cumulative, part }) => isDrawable(cumulative) && isDrawable(part));
  return [
    ...drawAxisX({ format: percentTicks(numbers) }),
    rectX(drawn, {
      x: 'part',
      y1: ({ y }: Placed) => y - 9,
      y2: ({ y }: Placed) => y + 9,
      fill: paint('bar'),
      title: ({ label, value, part }: Placed) =>
        says.saying(label, `${writeGain(value, words)} (${numbers.percent(part)})`),
    }),
    line(drawn, { x: 'cumulative', y: 'y', stroke: paint('ink') }),
    drawDots(drawn, 'circle', { x: 'cumulative', y: 'y', r: 3, fill: paint('paper'), stroke: paint('ink') }),
  ];
}

function writeBeside({ label, value, cumulative, y }: Placed, left: number, { words }: Tools): string {
  const { numbers } = words;
  const right = { y: HEAD + y + 4, anchor: 'end' } as const;
  return [
    writeLabel({ ...right, x: left - 10, text: label, room: left - 14 }),
    ...(isDrawable(value)
      ? [
          writeLabel({
            ...right,
            x: WIDTH - SUMS,
            text: writeGain(value, words),
            room: RIGHT - SUMS - 8,
            strong: true,
          }),
        ]
      : []),
    ...(isDrawable(cumulative)
      ? [
          writeLabel({
            ...right,
            x: WIDTH,
            text: numbers.percent(cumulative, true),
            room: SUMS - 6,
            color: 'muted',
          }),
        ]
      : []),
  ].join('');
}
