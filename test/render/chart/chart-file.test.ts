import { describe, expect, it } from 'vitest';
import { renderChartFile, renderLightChart } from '../../../src/render/chart/chart-file.ts';
import { PALETTE } from '../../../src/render/chart/palette.ts';
import type { Report } from '../../../src/report/model.ts';
import { PICTURE_KINDS } from '../../../src/report/pictures.ts';
import { en } from '../../../src/report/words/en.ts';
import { ru } from '../../../src/report/words/ru.ts';
import { chartOf, makePicture } from './pictures-of.ts';
import { findAll, readSvg, titleOf } from './read-svg.ts';

const reportOf = (...sections: Report['sections']): Report => ({ meta: {}, sections, data: {} });
const NOTES = ['What a mark means.', 'x'.repeat(2000)];

describe('a picture as a file of its own', () => {
  it.each(PICTURE_KINDS)(
    '%s names its colours by value, has a title one sees, notes, and a ground',
    async (kind) => {
      const chart = chartOf(makePicture(kind, { managers: 4, steps: 3 }), {
        title: '<b>Title</b>',
        notes: NOTES,
      });
      const markup = await renderChartFile(reportOf(chart), { words: en });
      const svg = readSvg(markup);
      expect(markup).not.toContain('var(--');
      expect(titleOf(svg)).toBe('<b>Title</b>');
      const texts = findAll(svg, 'text').map(({ text }) => text);
      expect(texts).toContain('<b>Title</b>');
      expect(texts).toContain(NOTES[0]);
      const [ground] = findAll(svg, 'rect');
      expect(ground!.attributes).toEqual({
        width: svg.attributes.width,
        height: svg.attributes.height,
        fill: PALETTE.paper.light,
      });
      expect(svg.attributes.viewBox).toBe(`0 0 ${svg.attributes.width} ${svg.attributes.height}`);
      expect(await renderChartFile(reportOf(structuredClone(chart)), { words: en })).toBe(markup);
    },
  );

  it('follows who shows it into the dark, and what becomes pixels does not', async () => {
    const report = reportOf(chartOf(makePicture('control', { managers: 4, steps: 3 })));
    const file = await renderChartFile(report, { words: ru });
    for (const { light, dark } of Object.values(PALETTE))
      expect(file).toContain(`[fill="${light}"]{fill:${dark}}`);
    const pixels = await renderLightChart(report, { words: ru });
    expect(findAll(readSvg(pixels), 'style')).toEqual([]);
    expect(file.replace(/<style>.*<\/style>/, '')).toBe(pixels);
  });

  it('leaves names alone that look like its colours', async () => {
    const names = ['fill="var(--ink)"', 'stroke="var(--met)"'];
    const chart = chartOf(makePicture('spread', { managers: 2, steps: 2, names }));
    const svg = readSvg(await renderChartFile(reportOf(chart), { words: en }));
    expect(findAll(svg, 'text').map(({ text }) => text)).toEqual(expect.arrayContaining([names[1]]));
  });

  it.each([
    ['en', en],
    ['ru', ru],
  ])('says in %s that there is nothing to draw', async (_, words) => {
    const svg = readSvg(await renderChartFile(reportOf(), { words }));
    expect(findAll(svg, 'text')).toHaveLength(1);
    expect(svg.text).toMatch(/nothing to draw|Рисовать пока нечего/);
  });
});
