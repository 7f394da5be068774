import { type Markish, type PlotOptions, ruleY } from '@observablehq/plot';
import { VERDICTS } from '../../../domain/evidence/verdict.ts';
import type { ControlBar, ControlPicture } from '../../../report/pictures.ts';
import { drawAxisY, isDrawable, percentTicks, spanOf } from '../axes.ts';
import { drawDots } from '../dots.ts';
import { type Drawing, type LegendItem, paint, type Tools, writeLabel } from '../drawing.ts';
import { layPanels } from '../panel-grid.ts';
import { measureHeads, writeHead } from '../panel-heads.ts';
import { signLine, signShape } from '../signs.ts';
import { collectVerdicts, lookOf } from '../verdict-paint.ts';
import { describeBar, listValues, noteGroup } from './control-group.ts';

const LEFT = 48;
const PLOT_HEIGHT = 300;
/** Of dots; right of it are names. */
const STRIP = 74;
const DOT = 8;
const NAME_HEIGHT = 13;

interface Placed extends ControlBar {
  readonly x: number;
  readonly coefficient: number;
}

/** More managers than bars have room for: a dot each, and the names of those below their floor. */
export function drawControlStrip({ groups }: ControlPicture, tools: Tools): Drawing {
  const grid = layPanels(groups.length, LEFT, 200, 240);
  const room = grid.width - 12;
  const head = measureHeads(groups, room, true);
  const height = head + PLOT_HEIGHT + 24;
  const domain = spanOf(listValues(groups), 1);
  const scale = (value: number): number => 8 + (PLOT_HEIGHT - 16) * (1 - value / domain[1]);
  const pieces = groups.flatMap((group, index) => {
    const { row, column, x } = grid.at(index);
    const top = row * height + head;
    const placed = placeDots(group.bars, scale);
    const options: PlotOptions = {
      width: grid.width + LEFT,
      height: PLOT_HEIGHT,
      marginLeft: LEFT,
      marginRight: grid.width - STRIP,
      marginTop: 8,
      marginBottom: 8,
      x: { type: 'linear', domain: [0, STRIP], axis: null },
      y: { domain, axis: null },
      marks: drawMarks(group.bars, placed, column > 0, tools),
    };
    return [
      writeHead(group, { x: x + 2, y: top, room }, noteGroup(group, tools, tellTeam(group.bars, tools))),
      tools.place(x - LEFT, top, options),
      ...nameLow(placed, { x: x + STRIP, top: top, room: grid.width - STRIP - 26 }, scale, tools),
    ];
  });
  return { width: grid.total, height: grid.rows * height, pieces, legend: explain(groups, tools) };
}

/** The team's coefficient, whose line is among the dots. */
function tellTeam(bars: readonly ControlBar[], { words, says }: Tools): string[] {
  const team = bars.filter((bar) => bar.team).map(({ coefficient }) => coefficient);
  return team.filter(isDrawable).map((coefficient) => says.team(words.numbers.percent(coefficient, true)));
}

/** Each dot as far to the left as it covers no other; closer together where more are alike than the strip is wide. */
function placeDots(bars: readonly ControlBar[], scale: (value: number) => number): Placed[] {
  const known = bars.flatMap((bar) => {
    const { coefficient, team } = bar;
    return team || !isDrawable(coefficient) ? [] : [{ ...bar, coefficient }];
  });
  const heights = known.map(({ coefficient }) => scale(coefficient));
  const columns: number[][] = [];
  return known
    .sort((one, other) => other.coefficient - one.coefficient)
    .map((bar) => {
      const height = scale(bar.coefficient);
      const free = columns.findIndex((column) => column.every((other) => !isClose(height, other)));
      const place = free === -1 ? columns.push([]) - 1 : free;
      columns[place]!.push(height);
      const crowd = heights.filter((other) => isClose(height, other)).length;
      const step = Math.min(DOT + 1, (STRIP - DOT) / Math.max(1, crowd - 1));
      return { ...bar, x: DOT / 2 + place * step };
    });
}

function isClose(one: number, other: number): boolean {
  return Math.abs(one - other) < DOT;
}

function drawMarks(
  bars: readonly ControlBar[],
  placed: readonly Placed[],
  bare: boolean,
  tools: Tools,
): Markish[] {
  const team = bars.filter((bar) => bar.team && isDrawable(bar.coefficient));
  return [
    ...drawAxisY({ format: percentTicks(tools.words.numbers), bare }),
    ruleY(team, {
      y: 'coefficient',
      stroke: paint('team'),
      strokeWidth: 3,
      strokeDasharray: '1 2',
      title: (bar: ControlBar) => describeBar(bar, tools),
    }),
    ruleY(pickTargets(bars), { stroke: paint('target'), strokeWidth: 3 }),
    ...VERDICTS.map((verdict) => {
      const { color, shape, hollow } = lookOf(verdict);
      return drawDots(
        placed.filter((each) => (each.verdict ?? 'no-data') === verdict),
        shape,
        {
          x: 'x',
          y: 'coefficient',
          r: DOT / 2 - 0.5,
          fill: hollow ? paint('paper') : paint(color),
          stroke: paint(color),
          title: (bar: Placed) => describeBar(bar, tools),
        },
      );
    }),
  ];
}

/** One tick across the strip: the team's where those of its members differ. */
function pickTargets(bars: readonly ControlBar[]): number[] {
  const all = [...new Set(bars.map(({ target }) => target).filter(isDrawable))];
  const teams = bars.filter(({ team }) => team).map(({ target }) => target);
  return all.length > 1 && teams.some(isDrawable) ? teams.filter(isDrawable) : all;
}

/** Whether somebody is below the floor, and not only by too few contacts to tell. */
function isLow({ coefficient, floor, verdict }: Placed): boolean {
  return verdict === 'coach' || (verdict !== 'too-few' && floor !== null && coefficient < floor);
}

/** Names at the height of their dots, moved apart so that none covers another. */
function nameLow(
  placed: readonly Placed[],
  { x, top, room }: { readonly x: number; readonly top: number; readonly room: number },
  scale: (value: number) => number,
  { says }: Tools,
): string[] {
  const low = placed.filter(isLow).sort((one, other) => one.coefficient - other.coefficient);
  const most = Math.floor((PLOT_HEIGHT - 8) / NAME_HEIGHT);
  const shown = low.slice(0, low.length > most ? most - 1 : most).reverse();
  const heights = spread(shown.map(({ coefficient }) => scale(coefficient)));
  const names = shown.map((bar, index) => {
    const y = top + heights[index]!;
    const line = `M${(x - STRIP + bar.x + DOT / 2 + 1).toFixed(1)} ${(top + scale(bar.coefficient)).toFixed(1)}L${(x + 6).toFixed(1)} ${y.toFixed(1)}H${x + 12}`;
    return [
      `<path d="${line}" fill="none" stroke="${paint('muted')}" stroke-width=".5"/>`,
      writeLabel({ x: x + 15, y: y + 4, text: bar.label, size: 11, room }),
    ].join('');
  });
  if (low.length <= most) return names;
  const y = top + (heights[0] ?? NAME_HEIGHT) - NAME_HEIGHT + 4;
  return [
    ...names,
    writeLabel({ x: x + 15, y, text: says.more(low.length - shown.length), size: 11, room, color: 'muted' }),
  ];
}

/** Heights, ascending, at least a line apart and within the plot. */
function spread(wanted: readonly number[]): number[] {
  const heights: number[] = [];
  let above = Number.NEGATIVE_INFINITY;
  for (const height of wanted) {
    above = Math.max(height, above + NAME_HEIGHT);
    heights.push(above);
  }
  let below = PLOT_HEIGHT - 4 + NAME_HEIGHT;
  for (let index = heights.length - 1; index >= 0; index--) {
    below = Math.min(heights[index]!, below - NAME_HEIGHT);
    heights[index] = below;
  }
  return heights;
}

function explain(groups: ControlPicture['groups'], { words, says }: Tools): LegendItem[] {
  const bars = groups.flatMap((group) => group.bars);
  const verdicts = collectVerdicts(bars.filter(({ team, coefficient }) => !team && coefficient !== null));
  return [
    ...[...verdicts].map((verdict) => {
      const { shape, color, hollow } = lookOf(verdict);
      return signShape(shape, color, words.verdicts[verdict], hollow);
    }),
    ...(bars.some(({ team }) => team) ? [signLine('team', says.legend.team, { width: 3, dash: '1 2' })] : []),
    ...(bars.some(({ target }) => target !== null)
      ? [signLine('target', says.legend.target, { width: 3 })]
      : []),
    { sign: '', text: says.legend.below },
  ];
}
