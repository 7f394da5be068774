import { describe, expect, it } from 'vitest';
import { drawPicture } from '../../../src/render/chart/draw-picture.ts';
import type { ControlBar, ControlPicture, Picture } from '../../../src/report/pictures.ts';
import { PICTURE_KINDS } from '../../../src/report/pictures.ts';
import { en } from '../../../src/report/words/en.ts';
import { ru } from '../../../src/report/words/ru.ts';
import { chartOf, makePicture } from './pictures-of.ts';
import { findAll, readSvg, type SvgElement, titleOf } from './read-svg.ts';

const draw = async (picture: Picture): Promise<SvgElement> =>
  readSvg(await drawPicture(chartOf(picture), en));

/** Those of a name that say something to who points at them. */
const titled = (svg: SvgElement, name: string): SvgElement[] =>
  findAll(svg, name).filter((each) => titleOf(each) !== undefined);

const numbersOf = ({ attributes }: SvgElement, ...names: readonly string[]): number[] =>
  names.map((name) => Number(attributes[name]));

const BAR: ControlBar = {
  label: 'Ivanov',
  team: false,
  coefficient: 0.8,
  range: null,
  interval: null,
  mature: 200,
  target: 1,
  floor: 0.9,
  verdict: 'coach',
};

/** The article's own example: 80, 70, 85, 96 and 96, 90, 70, 80 against 100, 80, 80, 95. */
const ARTICLE: ControlPicture = {
  kind: 'control',
  marks: 'bars',
  groups: [
    ['Знакомство', 1, 0.8, 0.96],
    ['Презентация', 0.8, 0.7, 0.9],
    ['Договор', 0.8, 0.85, 0.7],
    ['Оплата', 0.95, 0.96, 0.8],
  ].map(([label, target, one, other]) => ({
    label: label as string,
    bars: [
      { ...BAR, coefficient: one as number, target: target as number },
      { ...BAR, label: 'Sidorov', coefficient: other as number, target: target as number, verdict: 'met' },
    ],
  })),
};

describe('the control chart', () => {
  it('has a group a step along x, a bar a manager as high as the coefficient, and a black tick across each group', async () => {
    const svg = await draw(ARTICLE);
    const bars = titled(svg, 'rect');
    const heights = bars.map((bar) => numbersOf(bar, 'height')[0]!);
    // the whole scale is 196 pixels: 0..100 % between margins of 8 and 6
    expect(heights.map((height) => Math.round(height / 1.96))).toEqual([80, 96, 70, 90, 85, 70, 96, 80]);
    const ticks = findAll(svg, 'g').filter(({ attributes }) => attributes.stroke === 'var(--target)');
    expect(ticks).toHaveLength(4);
    for (const [index, tick] of ticks.entries()) {
      const [line, ...others] = tick.children;
      expect(others).toEqual([]);
      const [x1, x2, y1, y2] = numbersOf(line!, 'x1', 'x2', 'y1', 'y2') as [number, number, number, number];
      expect(y1).toBe(y2);
      expect(y1).toBeCloseTo(8 + 196 * (1 - [1, 0.8, 0.8, 0.95][index]!), 1);
      const own = bars.slice(2 * index, 2 * index + 2).map((bar) => numbersOf(bar, 'x', 'width'));
      for (const [x, width] of own as [number, number][]) {
        expect(x).toBeGreaterThan(Math.min(x1, x2));
        expect(x + width).toBeLessThan(Math.max(x1, x2));
      }
    }
    expect(findAll(svg, 'text').map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Знакомство', 'target 95%', 'Ivanov', '!!', '+', '85', '100%', '0%']),
    );
  });

  it('sets ticks off from bars of any colour by an edge of paper', async () => {
    const [group] = ARTICLE.groups;
    const svg = await draw({ ...ARTICLE, groups: [group!] });
    const lines = findAll(svg, 'g').filter(({ children }) => children[0]?.name === 'line');
    const looks = lines.map(({ attributes }) => [attributes.stroke, attributes['stroke-width']]);
    expect(looks.filter(([stroke]) => stroke !== undefined).slice(-2)).toEqual([
      ['var(--paper)', '5'],
      ['var(--target)', '3'],
    ]);
  });

  it('has a tick a bar where targets differ, and says from which to which they go', async () => {
    const bars = [BAR, { ...BAR, label: 'Sidorov', target: 0.75 }];
    const svg = await draw({ kind: 'control', marks: 'bars', groups: [{ label: 'Contract', bars }] });
    const [ticks] = findAll(svg, 'g').filter(({ attributes }) => attributes.stroke === 'var(--target)');
    expect(ticks!.children).toHaveLength(2);
    expect(svg.text).toContain('target 75.0–100.0%');
  });

  it('tells verdicts by pattern and mark as well as by colour', async () => {
    const svg = await draw(makePicture('control', { managers: 8, steps: 5 }));
    const fills = new Set(titled(svg, 'rect').map(({ attributes }) => attributes.fill));
    const patterns = findAll(svg, 'pattern').map(({ attributes }) => `url(#${attributes.id})`);
    expect(patterns).toHaveLength(3);
    expect([...fills].sort()).toEqual([...patterns, 'var(--met)', 'var(--team)'].sort());
    for (const text of ['+ met', '~ near', '!! coach', '? watch', `· ${en.verdicts['too-few']}`])
      expect(findAll(svg, 'text').map((each) => each.text)).toContain(text);
  });

  it('draws no bar where no coefficient is known, but what it can be', async () => {
    const bars = [{ ...BAR, coefficient: null, range: { low: 0.2, high: 0.7 }, verdict: null }];
    const svg = await draw({ kind: 'control', marks: 'bars', groups: [{ label: 'Contract', bars }] });
    expect(titled(svg, 'rect')).toEqual([]);
    expect(titled(svg, 'line').map(titleOf)).toEqual([expect.stringContaining('20.0–70.0%')]);
    expect(findAll(svg, 'text').map(({ text }) => text)).toContain(en.absent);
  });

  it('has a dot a manager in a strip a step, named where below the floor, and none of the others', async () => {
    const levels = [0.95, 0.94, 0.9, 0.93, 0.96, 0.91, 0.5, 0.92, 0.3, 0.97];
    const bars = levels.map((coefficient, index): ControlBar => {
      const low = coefficient < 0.6;
      return {
        ...BAR,
        label: `M${index}`,
        coefficient,
        target: 0.9,
        floor: 0.6,
        verdict: low ? 'coach' : 'met',
      };
    });
    const team = { ...BAR, label: 'Team', team: true, coefficient: 0.82, target: 0.9, verdict: null };
    const group = { label: 'Contract', bars: [...bars, team] };
    const svg = await draw({ kind: 'control', marks: 'dots', groups: [group] });
    expect(titled(svg, 'circle')).toHaveLength(8);
    expect(titled(svg, 'path').map(titleOf)).toEqual(
      ['M8: 30.0%, target 90%, coach', 'M6: 50.0%, target 90%, coach'].sort(),
    );
    const names = findAll(svg, 'text').map(({ text }) => text);
    expect(names.filter((name) => /^M\d$/.test(name)).sort()).toEqual(['M6', 'M8']);
    expect(names).toContain('target 90% · team 82%');
    const [tick] = findAll(svg, 'g').filter(({ attributes }) => attributes.stroke === 'var(--target)');
    const [y] = numbersOf(tick!.children[0]!, 'y1');
    for (const dot of titled(svg, 'circle')) expect(numbersOf(dot, 'cy')[0]).toBeLessThanOrEqual(y! + 0.1);
    const places = titled(svg, 'circle').map((dot) => numbersOf(dot, 'cx', 'cy') as [number, number]);
    for (const [index, [x, height]] of places.entries())
      for (const [otherX, otherHeight] of places.slice(index + 1))
        expect(Math.hypot(x - otherX, height - otherHeight)).toBeGreaterThan(7);
  });

  it('has one tick in a strip where targets differ: that of the team', async () => {
    const bars = [0.7, 0.71, 0.72].map((target, index) => ({ ...BAR, label: `M${index}`, target }));
    const group = {
      label: 'Contract',
      bars: [...bars, { ...BAR, label: 'Team', team: true, target: 0.705 }],
    };
    const svg = await draw({ kind: 'control', marks: 'dots', groups: [group] });
    const [tick, ...others] = findAll(svg, 'g').filter(
      ({ attributes }) => attributes.stroke === 'var(--target)',
    );
    expect([tick!.children.length, others.length]).toEqual([1, 0]);
    expect(svg.text).toContain('target 70.0–72.0%');
  });
});

describe('the other pictures', () => {
  it('draws a level of the funnel as long as it has contacts, and what became of the rest', async () => {
    const level = { target: 0.9, verdict: 'near', lost: 30, open: 20 } as const;
    const svg = await draw({
      kind: 'funnel',
      levels: [
        {
          label: 'List',
          reached: 200,
          coefficient: null,
          target: null,
          verdict: null,
          lost: null,
          open: null,
        },
        { label: 'Contact', reached: 150, coefficient: 0.75, ...level },
        { label: 'Payment', reached: 50, coefficient: null, ...level, lost: null },
      ],
    });
    const widths = titled(svg, 'rect').map((bar) => numbersOf(bar, 'width')[0]!);
    expect(widths.map((width) => Math.round((200 * width) / widths[0]!))).toEqual([200, 150, 50]);
    expect(svg.text).toContain('~ near · target 90% · lost 30 · still open 20');
    expect(svg.text).toContain(`↓ ${en.absent}`);
    expect(svg.text).not.toContain('lost 0');
  });

  it('draws a panel a row and step, with gaps where nothing is known, hollow dots and arrows', async () => {
    const svg = await draw(makePicture('trend', { managers: 2, steps: 3 }));
    const circles = titled(svg, 'circle');
    expect(circles).toHaveLength(3 * 3 * 9);
    expect(circles.filter(({ attributes }) => attributes.fill === 'var(--paper)')).toHaveLength(3 * 3 * 2);
    const lines = findAll(svg, 'g').filter(({ attributes }) => attributes['stroke-width'] === '2');
    const paths = lines.flatMap((line) => findAll(line, 'path')).map(({ attributes }) => attributes.d!);
    expect(paths).toHaveLength(9);
    for (const path of paths) expect(path.match(/M/g)).toHaveLength(2);
    expect(titled(svg, 'path')).toHaveLength(9);
  });

  it('draws a coefficient of a half in the middle of its panel', async () => {
    const dot = { label: 'A', team: false, mature: 10, near: null, far: null, outside: null } as const;
    const dots = [0, 0.5, 1].map((coefficient) => ({ ...dot, coefficient }));
    const svg = await draw({ kind: 'spread', steps: [{ label: 'S', team: null, dots }] });
    const [from, half, to] = titled(svg, 'circle').map((each) => numbersOf(each, 'cx')[0]!);
    expect(half! - from!).toBeCloseTo(to! - half!, 1);
    expect(to! - from!).toBeGreaterThan(100);
  });

  it('draws gains from nothing to the right and losses to the left, with their ranges', async () => {
    const bar = { label: 'A', detail: 'Contract' };
    const svg = await draw({
      kind: 'gains',
      unit: 'deals',
      bars: [
        { ...bar, gain: 20, range: { low: 10, high: 30 } },
        { ...bar, gain: -10, range: null },
      ],
    });
    const [gain, loss] = titled(svg, 'rect').map((each) => numbersOf(each, 'x', 'width') as [number, number]);
    expect(loss![0] + loss![1]).toBeCloseTo(gain![0], 1);
    expect(gain![1]).toBeCloseTo(2 * loss![1], 0);
    expect(svg.text).toContain('loss');
    expect(svg.text).toContain('what it may well be');
  });

  it('marks medians, four fifths and nineteen of twenty, and leaves out what is not known', async () => {
    const bar = { label: 'A', team: false, median: 5, p80: 10, p95: null, pace: 'slower' } as const;
    const svg = await draw({ kind: 'velocity', steps: [{ label: 'S', bars: [bar] }] });
    expect(titled(svg, 'path').map(titleOf)).toEqual([`A: 5 / 10 / ${en.absent} d`]);
    expect(svg.text).toContain('slower than the team');
  });

  it('draws parts of a whole and how far they go together along one axis', async () => {
    const bars = [
      { label: 'A', value: 30, cumulative: 0.75 },
      { label: 'B', value: 10, cumulative: 1 },
    ];
    const svg = await draw({ kind: 'pareto', unit: 'deals', bars });
    const widths = titled(svg, 'rect').map((each) => numbersOf(each, 'width')[0]!);
    expect(widths[0]).toBeCloseTo(3 * widths[1]!, 0);
    const dots = findAll(svg, 'circle').map((each) => numbersOf(each, 'cx')[0]!);
    expect(dots[0]! / dots[1]!).toBeGreaterThan(0.7);
    expect(svg.text).toContain('75%');
  });
});

describe('every picture', () => {
  it.each(PICTURE_KINDS)(
    '%s is named, described, coloured by the page, and always the same',
    async (kind) => {
      const chart = chartOf(makePicture(kind, { managers: 8, steps: 5 }), {
        title: 'A title',
        alternative: 'What it shows.',
      });
      const markup = await drawPicture(chart, ru);
      const svg = readSvg(markup);
      expect(await drawPicture(structuredClone(chart), ru)).toBe(markup);
      const ids = findAll(svg, 'title')
        .concat(findAll(svg, 'desc'), findAll(svg, 'pattern'))
        .flatMap(({ attributes }) => attributes.id ?? []);
      expect(new Set(ids).size).toBe(ids.length);
      expect(svg.attributes['aria-labelledby']!.split(' ')).toEqual(ids.slice(0, 2).sort().reverse());
      expect(svg.attributes.role).toBe('img');
      expect([titleOf(svg), svg.children[1]!.text]).toEqual(['A title', 'What it shows.']);
      const colors = [...markup.matchAll(/(?:fill|stroke)="([^"]*)"/g)].map(([, color]) => color!);
      for (const color of colors) expect(color).toMatch(/^(?:none|var\(--\w+\)|url\(#[\w-]+\))$/);
      const others = await drawPicture({ ...chart, title: 'Another' }, ru);
      expect(others).not.toContain(`"${ids[0]}"`);
    },
  );

  it.each([
    ['control', 8, 5, 60],
    ['trend', 8, 5, 100],
    ['spread', 8, 5, 60],
    ['velocity', 8, 5, 60],
    ['control', 50, 12, 300],
    ['spread', 50, 12, 300],
    ['velocity', 50, 12, 300],
  ] as const)(
    '%s of %i managers and %i steps takes less than %i kB',
    async (kind, managers, steps, limit) => {
      const markup = await drawPicture(chartOf(makePicture(kind, { managers, steps })), ru);
      expect(Buffer.byteLength(markup)).toBeLessThan(limit * 1000);
    },
  );
});
