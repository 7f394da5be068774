import { line, type Markish, type PlotOptions, rectX } from '@observablehq/plot';
import type { ParetoPicture } from '../../../report/pictures.ts';
import { drawAxisX, isDrawable, percentTicks } from '../axes.ts';
import { drawDots } from '../dots.ts';
import { type Drawing, paint, type Tools, writeLabel } from '../drawing.ts';
import { signBox, signShape } from '../signs.ts';

const WIDTH = 720;
const LEFT = 210;
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
  const options: PlotOptions = {
    width: WIDTH,
    height: height + FOOT,
    marginLeft: LEFT,
    marginRight: RIGHT,
    marginTop: 0,
    marginBottom: FOOT,
    x: { domain: [0, 1], axis: null },
    y: { type: 'linear', domain: [0, height], range: [0, height], axis: null },
    marks: drawMarks(placed, tools),
  };
  const head = { x: WIDTH - SUMS, y: 12, text: unit, room: WIDTH - LEFT - SUMS, size: 11 } as const;
  return {
    width: WIDTH,
    height: HEAD + height + FOOT,
    pieces: [
      writeLabel({ ...head, anchor: 'end', color: 'muted' }),
      tools.place(0, HEAD, options),
      ...placed.map((bar) => writeBeside(bar, tools)),
    ],
    legend: [signBox('bar', unit), signShape('circle', 'ink', tools.says.legend.cumulative, true)],
  };
}

function drawMarks(placed: readonly Placed[], { words: { numbers }, says }: Tools): Markish[] {
  const drawn = placed.filter(({ cumulative, part }) => isDrawable(cumulative) && isDrawable(part));
  return [
    ...drawAxisX({ format: percentTicks(numbers) }),
    rectX(drawn, {
      x: 'part',
      y1: ({ y }: Placed) => y - 9,
      y2: ({ y }: Placed) => y + 9,
      fill: paint('bar'),
      title: ({ label, value, part }: Placed) =>
        says.saying(label, `${numbers.count(value)} (${numbers.percent(part)})`),
    }),
    line(drawn, { x: 'cumulative', y: 'y', stroke: paint('ink') }),
    drawDots(drawn, 'circle', { x: 'cumulative', y: 'y', r: 3, fill: paint('paper'), stroke: paint('ink') }),
  ];
}

function writeBeside({ label, value, cumulative, y }: Placed, { words: { numbers } }: Tools): string {
  const right = { y: HEAD + y + 4, anchor: 'end' } as const;
  return [
    writeLabel({ ...right, x: LEFT - 10, text: label, room: LEFT - 14 }),
    ...(isDrawable(value)
      ? [
          writeLabel({
            ...right,
            x: WIDTH - SUMS,
            text: numbers.count(value),
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
