import { type PlotOptions, rectX } from '@observablehq/plot';
import type { FunnelLevel, FunnelPicture } from '../../../report/pictures.ts';
import { isDrawable, spanOf } from '../axes.ts';
import { type Drawing, paint, type Tools, writeLabel } from '../drawing.ts';
import { lookOf, markVerdict } from '../verdict-paint.ts';

const WIDTH = 720;
const LEFT = 190;
/** Counts right of the longest bar. */
const RIGHT = 84;
const ROW = 64;
const BAR = 30;

/** A bar a stage, as long as there are contacts; between two what became of those of the first. */
export function drawFunnelLevels({ levels }: FunnelPicture, tools: Tools): Drawing {
  const domain = spanOf(
    levels.map(({ reached }) => reached),
    1,
  );
  const height = Math.max(1, levels.length) * ROW - (ROW - BAR) + 8;
  const scale = (value: number): number => (value / domain[1]) * (WIDTH - LEFT - RIGHT);
  const placed = levels.map((level, place) => ({ ...level, top: place * ROW + 4 }));
  const options: PlotOptions = {
    width: WIDTH,
    height,
    marginLeft: LEFT,
    marginRight: RIGHT,
    marginTop: 0,
    marginBottom: 0,
    x: { domain, axis: null },
    y: { type: 'linear', domain: [0, height], range: [0, height], axis: null },
    marks: [
      rectX(
        placed.filter(({ reached }) => isDrawable(reached)),
        {
          x: 'reached',
          y1: 'top',
          y2: (level: { top: number }) => level.top + BAR,
          fill: paint('bar'),
          title: (level: FunnelLevel) =>
            tools.says.saying(level.label, tools.words.numbers.count(level.reached)),
        },
      ),
    ],
  };
  const pieces = placed.flatMap(({ top, ...level }) => [
    writeLabel({
      x: LEFT - 12,
      y: top + BAR / 2 + 4,
      text: level.label,
      room: LEFT - 16,
      lines: 2,
      anchor: 'end',
      from: 'middle',
      strong: true,
    }),
    ...(isDrawable(level.reached)
      ? [
          writeLabel({
            x: LEFT + scale(level.reached) + 8,
            y: top + BAR / 2 + 4,
            text: tools.words.numbers.count(level.reached),
            strong: true,
          }),
        ]
      : []),
    ...(top < ROW ? [] : [tellStep(level, top - 12, tools)]),
  ]);
  return { width: WIDTH, height, pieces: [tools.place(0, 0, options), ...pieces], legend: [] };
}

/** `↓ 80.0%  !!  target 90% · lost 12 · still open 5`. */
function tellStep(level: FunnelLevel, y: number, tools: Tools): string {
  const { words, says } = tools;
  const { numbers } = words;
  const { coefficient, target, verdict, lost, open } = level;
  const rate = `↓ ${isDrawable(coefficient) ? numbers.percent(coefficient) : words.absent}`;
  const mark = verdict === null ? '' : markVerdict(verdict, tools);
  const more = [
    ...(isDrawable(target) ? [says.target(numbers.percent(target, true))] : []),
    ...(isDrawable(lost) ? [says.lost(numbers.count(lost))] : []),
    ...(isDrawable(open) ? [says.open(numbers.count(open))] : []),
  ].join(' · ');
  return [
    writeLabel({
      x: LEFT + 8,
      y,
      text: rate,
      strong: true,
      color: lookOf(verdict).color === 'muted' ? 'ink' : lookOf(verdict).color,
    }),
    writeLabel({
      x: LEFT + 84,
      y,
      text: [mark, more].filter(Boolean).join(' · '),
      room: WIDTH - LEFT - 88,
      color: 'muted',
    }),
  ].join('');
}
