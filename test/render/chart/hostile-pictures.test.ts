import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawPicture } from '../../../src/render/chart/draw-picture.ts';
import { PICTURE_KINDS, type Picture } from '../../../src/report/pictures.ts';
import { en } from '../../../src/report/words/en.ts';
import { countRuns } from '../../tool/property-runs.ts';
import { chartOf, makePicture } from './pictures-of.ts';
import { findAll, readSvg, titleOf } from './read-svg.ts';

const HOSTILE = [
  '<script>alert(1)</script>',
  `"><img src=x onerror=alert(1)> '&amp; & "`,
  '\u001b[31mred\u0007\u0000\u009b',
  '\u202egnp.exe\u2066',
  'שלום עולם',
  'fill="var(--ink)" url(#a)',
  '営業部長・山田太郎 👩‍💼',
  '',
  '\ud800 half of a pair',
  'two\nlines\tand a tab',
  ']]><!-- --><?x?>',
];
const LONG = 'Ж'.repeat(10_000);

describe('hostile names', () => {
  it.each(PICTURE_KINDS)('are text in %s', async (kind) => {
    const names = [...HOSTILE, LONG];
    const picture = makePicture(kind, { managers: 8, steps: 5, names, stages: names });
    const many = makePicture(kind, { managers: 12, steps: 12, names, stages: names });
    for (const each of [picture, many]) {
      const chart = chartOf(each, { id: HOSTILE[1]!, title: HOSTILE[0]!, alternative: HOSTILE.join(' ') });
      const markup = await drawPicture(chart, en);
      const svg = readSvg(markup);
      expect(titleOf(svg)).toBe(HOSTILE[0]);
      for (const name of ['script', 'img']) expect(findAll(svg, name)).toEqual([]);
      expect(markup).not.toMatch(/ on\w+="|\u202e|\u001b|\ud800(?![\udc00-\udfff])/);
      // whole in titles, and nowhere else
      const shown = findAll(svg, 'text').map(({ text }) => text.length);
      expect(Math.max(...shown)).toBeLessThan(400);
    }
  });
});

const label = fc.string({ unit: 'binary', maxLength: 30 });
const value = fc.oneof(fc.double(), fc.double({ min: 0, max: 2, noNaN: true }), fc.constant(0));
const unknown = fc.option(value);
const range = fc.option(fc.record({ low: value, high: value }));
const verdict = fc.option(fc.constantFrom('no-data', 'too-few', 'met', 'near', 'coach', 'watch'));
const who = { label, team: fc.boolean() };
const few = <T>(each: fc.Arbitrary<T>, maxLength = 4) => fc.array(each, { maxLength });
const fields = { coefficient: unknown, mature: unknown, target: unknown };

const PICTURES: fc.Arbitrary<Picture> = fc.oneof(
  fc.record({
    kind: fc.constant('control' as const),
    marks: fc.constantFrom('bars', 'dots'),
    groups: few(
      fc.record({
        label,
        bars: few(fc.record({ ...who, ...fields, range, interval: range, floor: unknown, verdict }), 12),
      }),
    ),
  }),
  fc.record({
    kind: fc.constant('funnel' as const),
    levels: few(
      fc.record({
        label,
        reached: value,
        coefficient: unknown,
        target: unknown,
        verdict,
        lost: unknown,
        open: unknown,
      }),
    ),
  }),
  fc.record({
    kind: fc.constant('trend' as const),
    buckets: few(label),
    columns: few(label),
    rows: few(fc.record(who)),
    panels: few(
      fc.record({
        row: fc.nat(5),
        column: fc.nat(5),
        target: unknown,
        points: few(
          fc.record({
            value: unknown,
            interval: range,
            entered: value,
            hollow: fc.boolean(),
            signal: fc.constantFrom('up', 'down', null),
          }),
        ),
      }),
    ),
  }),
  fc.record({
    kind: fc.constant('spread' as const),
    steps: few(
      fc.record({
        label,
        team: unknown,
        dots: few(
          fc.record({
            ...who,
            coefficient: unknown,
            mature: unknown,
            near: range,
            far: range,
            outside: fc.constantFrom('low95', 'low998', 'high95', 'high998', null),
          }),
        ),
      }),
    ),
  }),
  fc.record({
    kind: fc.constant('gains' as const),
    unit: label,
    bars: few(fc.record({ label, detail: label, gain: value, range })),
  }),
  fc.record({
    kind: fc.constant('velocity' as const),
    steps: few(
      fc.record({
        label,
        bars: few(
          fc.record({
            ...who,
            median: unknown,
            p80: unknown,
            p95: unknown,
            pace: fc.constantFrom('slower', 'faster', null),
          }),
        ),
      }),
    ),
  }),
  fc.record({
    kind: fc.constant('pareto' as const),
    unit: label,
    bars: few(fc.record({ label, value, cumulative: value })),
  }),
);

it('writes whatever it is given as markup in which every number is one', async () => {
  await fc.assert(
    fc.asyncProperty(PICTURES, async (picture) => {
      const markup = await drawPicture(chartOf(picture), en);
      const svg = readSvg(markup);
      const written = findAll(svg, 'g')
        .concat(...['rect', 'line', 'path', 'circle', 'text', 'tspan'].map((name) => findAll(svg, name)))
        .flatMap(({ attributes }) => Object.values(attributes));
      for (const each of written) expect(each).not.toMatch(/NaN|undefined|Infinity|null/);
    }),
    { numRuns: countRuns(150), seed: 11 },
  );
});
