import { barY, type Markish, type PlotOptions, ruleX, ruleY, tickY } from '@observablehq/plot';
import { VERDICT_MARKS } from '../../../domain/evidence/verdict.ts';
import type { ControlBar, ControlPicture } from '../../../report/pictures.ts';
import { drawAxisY, isDrawable, percentTicks, spanOf } from '../axes.ts';
import { type Drawing, type LegendItem, PAGE_WIDTH, paint, type Tools, writeLabel } from '../drawing.ts';
import { measureText } from '../letter-widths.ts';
import { layPanels, type PanelGrid } from '../panel-grid.ts';
import { signLine, signWhisker } from '../signs.ts';
import { collectVerdicts, explainFills, fillOf, lookOf, writePatterns } from '../verdict-paint.ts';
import { describeBar, HEAD_HEIGHT, headGroup, listValues } from './control-group.ts';

const LEFT = 48;
/** Between bars, as a part of what one takes. */
const PADDING = 0.24;
const PLOT_HEIGHT = 210;
/** Of a bar and what is beside it: as much as lets all groups stand in one row, within these. */
const LEAST_BAR = 20;
const MOST_BAR = 28;
/** Longest names beneath bars, written upright. */
const NAME_ROOM = 104;

/** A bar a manager in each group, numbers and marks beneath, the target across. */
export function drawControlBars({ groups }: ControlPicture, tools: Tools): Drawing {
  const bars = groups.flatMap((group) => group.bars);
  const most = Math.max(1, ...groups.map((group) => group.bars.length));
  const step = Math.floor(((PAGE_WIDTH - LEFT) / Math.max(1, groups.length) - 8) / most);
  const bar = Math.max(LEAST_BAR, Math.min(MOST_BAR, step));
  const grid = layPanels(groups.length, LEFT, Math.max(104, most * bar + 8), 210);
  const names = Math.max(0, ...bars.map(({ label }) => Math.min(NAME_ROOM, measureText(label, 11))));
  const height = HEAD_HEIGHT + PLOT_HEIGHT + 40 + names + 16;
  const domain = spanOf(listValues(groups), 1);
  const verdicts = collectVerdicts(bars.filter(({ team }) => !team));
  const pieces = groups.flatMap((group, index) => {
    const { row, column, x } = grid.at(index);
    const top = row * height;
    const room = { x, width: grid.width, top };
    const options: PlotOptions = {
      width: grid.width + (column === 0 ? LEFT : 0),
      height: PLOT_HEIGHT,
      marginLeft: column === 0 ? LEFT : 0,
      marginRight: 8,
      marginTop: 8,
      marginBottom: 6,
      x: {
        type: 'band',
        domain: group.bars.map((_, place) => place),
        axis: null,
        padding: PADDING,
        round: false,
      },
      y: { domain, axis: null },
      marks: drawMarks(group.bars, column > 0, tools),
    };
    return [
      headGroup(group, room, tools),
      tools.place(column === 0 ? x - LEFT : x, top + HEAD_HEIGHT, options),
      ...group.bars.flatMap((bar, place) =>
        writeBeneath(bar, centre(place, group.bars.length, grid) + x, top, tools),
      ),
    ];
  });
  return {
    width: grid.total,
    height: grid.rows * height,
    pieces: [writePatterns(verdicts, tools), ...pieces],
    legend: explain(bars, tools),
  };
}

/** The middle of a bar, as the band scale of the plot has it. */
function centre(place: number, count: number, { width }: PanelGrid): number {
  const room = width - 8;
  const step = room / (count + PADDING);
  return PADDING * step + place * step + (step * (1 - PADDING)) / 2;
}

function drawMarks(bars: readonly ControlBar[], bare: boolean, tools: Tools): Markish[] {
  const places = bars.map((bar, place) => ({ ...bar, place }));
  type Placed = (typeof places)[number];
  const known = places.filter(({ coefficient }) => isDrawable(coefficient));
  const ranges = places.filter(({ coefficient, range }) => coefficient === null && range !== null);
  const intervals = known.filter(({ interval }) => interval !== null);
  const targets = places.filter(({ target }) => isDrawable(target));
  return [
    ...drawAxisY({ format: percentTicks(tools.words.numbers), bare }),
    barY(known, {
      x: 'place',
      y: 'coefficient',
      fill: (bar: Placed) => (bar.team ? paint('team') : fillOf(bar.verdict, tools)),
      stroke: (bar: Placed) => paint(bar.team ? 'team' : lookOf(bar.verdict).color),
      title: (bar: Placed) => describeBar(bar, tools),
    }),
    ruleX(intervals, {
      x: 'place',
      y1: (bar: Placed) => bar.interval!.low,
      y2: (bar: Placed) => bar.interval!.high,
      stroke: paint('ink'),
    }),
    ruleX(ranges, {
      x: 'place',
      y1: (bar: Placed) => bar.range!.low,
      y2: (bar: Placed) => bar.range!.high,
      stroke: paint('muted'),
      strokeDasharray: '3 2',
      strokeWidth: 2,
      title: (bar: Placed) => describeBar(bar, tools),
    }),
    ...drawTargets(targets, bars.length),
  ];
}

/** One tick across the group, or one a bar where targets differ. */
function drawTargets(targets: readonly (ControlBar & { place: number })[], count: number): Markish[] {
  const look = { stroke: paint('target'), strokeWidth: 3 };
  const [first] = targets;
  if (first && targets.length === count && targets.every(({ target }) => target === first.target))
    return [ruleY([first.target], look)];
  return [tickY(targets, { x: 'place', y: 'target', inset: -2, ...look })];
}

function writeBeneath(bar: ControlBar, x: number, top: number, { words }: Tools): string[] {
  const y = top + HEAD_HEIGHT + PLOT_HEIGHT;
  const value = isDrawable(bar.coefficient) ? words.numbers.count(bar.coefficient * 100) : words.absent;
  return [
    writeLabel({ x, y: y + 9, text: value, anchor: 'middle', size: 10, strong: bar.team }),
    ...(bar.verdict === null || VERDICT_MARKS[bar.verdict] === ''
      ? []
      : [
          writeLabel({
            x,
            y: y + 22,
            text: VERDICT_MARKS[bar.verdict],
            anchor: 'middle',
            color: lookOf(bar.verdict).color,
            strong: true,
          }),
        ]),
    writeLabel({
      x: x + 4,
      y: y + 30,
      text: bar.label,
      anchor: 'end',
      size: 11,
      room: NAME_ROOM,
      upright: true,
      strong: bar.team,
    }),
  ];
}

function explain(bars: readonly ControlBar[], tools: Tools): LegendItem[] {
  const { legend } = tools.says;
  const marked = explainFills(collectVerdicts(bars.filter(({ team }) => !team)), tools);
  return [
    ...marked,
    ...(bars.some(({ team }) => team) ? [signLine('team', legend.team, { width: 10 })] : []),
    ...(bars.some(({ target }) => target !== null) ? [signLine('target', legend.target, { width: 3 })] : []),
    ...(bars.some(({ interval }) => interval !== null) ? [signWhisker(legend.interval)] : []),
    ...(bars.some(({ coefficient, range }) => coefficient === null && range !== null)
      ? [signWhisker(legend.range, { dash: '3 2', color: 'muted' })]
      : []),
  ];
}
