import { barY, type Markish, ruleX, ruleY, tickY } from '@observablehq/plot';
import { VERDICT_MARKS, type Verdict } from '../../../domain/evidence/verdict.ts';
import type { ControlBar, ControlPicture } from '../../../report/pictures.ts';
import { drawAxisY, isDrawable, percentTicks, spanOf } from '../axes.ts';
import { type Drawing, type LegendItem, PAGE_WIDTH, paint, type Tools, writeLabel } from '../drawing.ts';
import { measureText } from '../letter-widths.ts';
import { layPanels, type PanelGrid } from '../panel-grid.ts';
import { measureHeads, writeHead } from '../panel-heads.ts';
import { signLine, signWhisker } from '../signs.ts';
import { collectVerdicts, explainFills, fillOf, lookOf, writePatterns } from '../verdict-paint.ts';
import { describeBar, listValues, noteGroup } from './control-group.ts';

const LEFT = 48;
/** Between bars, as a part of what one takes. */
const PADDING = 0.24;
const PLOT_HEIGHT = 210;
/** Of a bar and what is beside it: as much as lets all groups stand in one row, within these. */
const LEAST_BAR = 20;
const MOST_BAR = 28;
/** Longest names beneath bars, written upright. */
const NAME_ROOM = 104;
const NAME_SIZE = 11;
/** Between groups. */
const GAP = 8;

/** How the bars of a picture stand. */
interface Layout {
  readonly grid: PanelGrid;
  /** Height of the heads, and of a row of panels with everything beneath it. */
  readonly head: number;
  readonly height: number;
  /** Whether names are too long to stand beside one another. */
  readonly upright: boolean;
}

/** A bar a manager in each group, numbers and marks beneath, the target across. */
export function drawControlBars({ groups }: ControlPicture, tools: Tools): Drawing {
  const bars = groups.flatMap((group) => group.bars);
  const layout = layBars(groups);
  const { grid, head, height } = layout;
  const domain = spanOf(listValues(groups), 1);
  const verdicts = collectVerdicts(bars.filter(({ team }) => !team));
  const pieces = groups.flatMap((group, index) => {
    const { row, column, x } = grid.at(index);
    const top = row * height + head;
    const left = column === 0 ? LEFT : 0;
    const places = group.bars.map((_, place) => place);
    const plotted = tools.place(x - left, top, {
      width: grid.width + left,
      height: PLOT_HEIGHT,
      marginLeft: left,
      marginRight: GAP,
      marginTop: 8,
      marginBottom: 6,
      x: { type: 'band', domain: places, axis: null, padding: PADDING, round: false },
      y: { domain, axis: null },
      marks: drawMarks(group.bars, column > 0, tools),
    });
    return [
      writeHead(group, { x: x + 2, y: top, room: grid.width - 12 }, noteGroup(group, tools)),
      plotted,
      ...group.bars.map((bar, place) =>
        writeBeneath(bar, x + centre(place, places.length, grid), top + PLOT_HEIGHT, layout, tools),
      ),
    ];
  });
  return {
    width: grid.total,
    height: grid.rows * height,
    pieces: [writePatterns(verdicts, tools), ...pieces],
    legend: explain(bars, verdicts, tools),
  };
}

function layBars(groups: ControlPicture['groups']): Layout {
  const bars = groups.flatMap((group) => group.bars);
  const most = Math.max(1, ...groups.map((group) => group.bars.length));
  const step = Math.floor(((PAGE_WIDTH - LEFT) / Math.max(1, groups.length) - GAP) / most);
  const bar = Math.max(LEAST_BAR, Math.min(MOST_BAR, step));
  const grid = layPanels(groups.length, LEFT, Math.max(104, most * bar + GAP), 210);
  const longest = Math.max(0, ...bars.map(({ label }) => measureText(label, NAME_SIZE * 1.12)));
  const upright = longest > stepOf(most, grid) - 4;
  const head = measureHeads(groups, grid.width - 12, true);
  const names = upright ? Math.min(NAME_ROOM, longest) : NAME_SIZE;
  return { grid, head, upright, height: head + PLOT_HEIGHT + 30 + names + 20 };
}

/** From one bar to the next, as the band scale of the plot has it. */
function stepOf(count: number, { width }: PanelGrid): number {
  return (width - GAP) / (count + PADDING);
}

/** The middle of a bar. */
function centre(place: number, count: number, grid: PanelGrid): number {
  return stepOf(count, grid) * (PADDING + place + (1 - PADDING) / 2);
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

function writeBeneath(
  { label, coefficient, verdict, team }: ControlBar,
  x: number,
  y: number,
  { upright }: Layout,
  { words }: Tools,
): string {
  const value = isDrawable(coefficient) ? words.numbers.count(coefficient * 100) : words.absent;
  const mark = verdict === null ? '' : VERDICT_MARKS[verdict];
  const name = { text: label, size: NAME_SIZE, strong: team };
  return [
    writeLabel({ x, y: y + 9, text: value, anchor: 'middle', size: 10, strong: team }),
    ...(mark === ''
      ? []
      : [
          writeLabel({
            x,
            y: y + 22,
            text: mark,
            anchor: 'middle',
            color: lookOf(verdict).color,
            strong: true,
          }),
        ]),
    upright
      ? writeLabel({ ...name, x: x + 4, y: y + 30, anchor: 'end', room: NAME_ROOM, upright })
      : writeLabel({ ...name, x, y: y + 37, anchor: 'middle' }),
  ].join('');
}

function explain(bars: readonly ControlBar[], verdicts: ReadonlySet<Verdict>, tools: Tools): LegendItem[] {
  const { legend } = tools.says;
  const some = (is: (bar: ControlBar) => boolean, item: LegendItem): LegendItem[] =>
    bars.some(is) ? [item] : [];
  return [
    ...explainFills(verdicts, tools),
    ...some(({ team }) => team, signLine('team', legend.team, { width: 10 })),
    ...some(({ target }) => target !== null, signLine('target', legend.target, { width: 3 })),
    ...some(({ interval }) => interval !== null, signWhisker(legend.interval)),
    ...some(
      ({ coefficient, range }) => coefficient === null && range !== null,
      signWhisker(legend.range, { dash: '3 2', color: 'muted' }),
    ),
  ];
}
