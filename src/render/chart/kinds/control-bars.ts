import { barY, type Markish, ruleX, ruleY, tickY } from '@observablehq/plot';
import { VERDICT_MARKS, type Verdict } from '../../../domain/evidence/verdict.ts';
import type { ControlBar, ControlPicture } from '../../../report/pictures.ts';
import { drawAxisY, isDrawable, percentTicks, spanOf } from '../axes.ts';
import { type Drawing, type LegendItem, PAGE_WIDTH, paint, type Tools, writeLabel } from '../drawing.ts';
import type { Paint } from '../palette.ts';
import { layPanels, type PanelGrid } from '../panel-grid.ts';
import { measureHeads, writeHead } from '../panel-heads.ts';
import { signLine, signWhisker } from '../signs.ts';
import {
  collectVerdicts,
  explainFills,
  fillOf,
  lookOf,
  markVerdict,
  writePatterns,
} from '../verdict-paint.ts';
import { type BarNames, fitNames, layNames, writeName } from './bar-names.ts';
import { describeBar, listValues, noteGroup } from './control-group.ts';

const LEFT = 48;
/** Between bars, as a part of what one takes. */
const PADDING = 0.24;
const PLOT_HEIGHT = 210;
/** Of a bar and what is beside it: as much as lets all groups stand in one row, within these. */
const LEAST_BAR = 20;
const MOST_BAR = 28;
/** To which a group grows of itself, and as far as it does for the sake of its names. */
const MOST_GROUP = 210;
const WIDEST_GROUP = 420;
/** Between a bar's foot and its name: its number and its mark. */
const FOOT = 37;
/** Between groups. */
const GAP = 8;

/** How the bars of a picture stand. */
interface Layout {
  readonly grid: PanelGrid;
  /** Height of the heads, and of a row of panels with everything beneath it. */
  readonly head: number;
  readonly height: number;
  readonly names: BarNames;
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
        writeBeneath(
          bar,
          {
            x: x + centre(place, places.length, grid),
            y: top + PLOT_HEIGHT,
            room: stepOf(places.length, grid),
          },
          layout,
          tools,
        ),
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
  const lay = (width: number): PanelGrid =>
    layPanels(groups.length, LEFT, Math.max(104, most * bar + GAP), width);
  const fits = (grid: PanelGrid): boolean => fitNames(bars, stepOf(most, grid));
  const widest = lay(WIDEST_GROUP);
  const grid = fits(widest) ? narrow(lay, fits) : lay(MOST_GROUP);
  const head = measureHeads(groups, grid.width - 12, true);
  const names = layNames(bars, stepOf(most, grid));
  return { grid, head, names, height: head + PLOT_HEIGHT + FOOT + names.height + 8 };
}

/** The narrowest groups beneath which names have room. */
function narrow(lay: (width: number) => PanelGrid, fits: (grid: PanelGrid) => boolean): PanelGrid {
  let width = MOST_GROUP;
  while (width < WIDEST_GROUP && !fits(lay(width))) width += 10;
  return lay(width);
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
    ...edge('ink', 1, (look) =>
      ruleX(intervals, {
        x: 'place',
        y1: (bar: Placed) => bar.interval!.low,
        y2: (bar: Placed) => bar.interval!.high,
        ...look,
      }),
    ),
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
  const [first] = targets;
  const shared = first && targets.length === count && targets.every(({ target }) => target === first.target);
  return edge('target', 3, (look) =>
    shared ? ruleY([first.target], look) : tickY(targets, { x: 'place', y: 'target', inset: -2, ...look }),
  );
}

/** A line on an edge of paper, as it lies across bars of any colour. */
function edge(
  color: Paint,
  width: number,
  draw: (look: { stroke: string; strokeWidth: number }) => Markish,
): Markish[] {
  return [
    draw({ stroke: paint('paper'), strokeWidth: width + 2 }),
    draw({ stroke: paint(color), strokeWidth: width }),
  ];
}

function writeBeneath(
  { label, coefficient, verdict, team }: ControlBar,
  { x, y, room }: { readonly x: number; readonly y: number; readonly room: number },
  { names }: Layout,
  { words }: Tools,
): string {
  const value = isDrawable(coefficient) ? words.numbers.count(coefficient * 100) : words.absent;
  const mark = verdict === null ? '' : VERDICT_MARKS[verdict];
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
    writeName({ label, team }, { x, y: y + FOOT }, room, names),
  ].join('');
}

function explain(bars: readonly ControlBar[], verdicts: ReadonlySet<Verdict>, tools: Tools): LegendItem[] {
  const { legend } = tools.says;
  const some = (is: (bar: ControlBar) => boolean, item: LegendItem): LegendItem[] =>
    bars.some(is) ? [item] : [];
  return [
    ...explainFills(verdicts, tools),
    // the team's bar has a colour of its own, and a verdict by its mark alone
    ...[...collectVerdicts(bars)]
      .filter((verdict) => !verdicts.has(verdict))
      .map((verdict) => ({ sign: '', text: markVerdict(verdict, tools) })),
    ...some(({ team }) => team, signLine('team', legend.team, { width: 10 })),
    ...some(({ target }) => target !== null, signLine('target', legend.target, { width: 3 })),
    ...some(({ interval }) => interval !== null, signWhisker(legend.interval, { ends: false })),
    ...some(
      ({ coefficient, range }) => coefficient === null && range !== null,
      signWhisker(legend.range, { dash: '3 2', color: 'muted' }),
    ),
  ];
}
