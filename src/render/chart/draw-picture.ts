import type { ChartWords } from '../../report/chart-words/chart-words.ts';
import { cleanForPeople } from '../../report/clean-text.ts';
import type { ChartSection } from '../../report/model.ts';
import type { DrawnChart } from './draw-chart.ts';
import type { PictureWords } from './drawing.ts';
import { paint } from './drawing.ts';
import { escapeSvg, makeElement } from './svg-text.ts';

export type { PictureWords } from './drawing.ts';

/** The fonts of systems: nothing is loaded. */
export const FONTS = "system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans','DejaVu Sans',sans-serif";

/**
 * Draws a chart as one `svg` element whose colours are the palette's custom properties. It is as wide as its room, but not
 * so narrow that its letters (12 pixels) become smaller than 9: the page sets it into something that scrolls sideways
 * (`overflow-x: auto`).
 */
export async function drawPicture(section: ChartSection, words: PictureWords): Promise<string> {
  const prefix = nameIds(section);
  return wrapChart(section, await drawContent(section, words, prefix), prefix);
}

/** What stands in the `svg` element of a chart: the library that draws is loaded by the first. */
export async function drawContent(
  section: ChartSection,
  words: PictureWords,
  prefix: string,
): Promise<DrawnChart> {
  const says = await loadChartWords(words);
  const { drawChart } = await import('./draw-chart.ts');
  return drawChart(section, words, says, prefix);
}

/** The words of one language; the other is not loaded. */
export async function loadChartWords({ language }: PictureWords): Promise<ChartWords> {
  return language === 'ru'
    ? (await import('../../report/chart-words/chart-words-ru.ts')).chartWordsRu
    : (await import('../../report/chart-words/chart-words-en.ts')).chartWordsEn;
}

function wrapChart({ title, alternative }: ChartSection, chart: DrawnChart, prefix: string): string {
  const { width, height, content } = chart;
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${width} ${height}`,
    role: 'img',
    'aria-labelledby': `${prefix}-title ${prefix}-desc`,
    'font-family': FONTS,
    'font-size': 12,
    fill: paint('ink'),
    style: `width:100%;min-width:${Math.round(width * 0.75)}px;max-width:${Math.round(width * 1.25)}px;height:auto;display:block`,
  };
  const text = (name: 'title' | 'desc', said: string): string =>
    makeElement(name, { id: `${prefix}-${name}` }, escapeSvg(cleanForPeople(said)));
  return makeElement('svg', attributes, text('title', title ?? ''), text('desc', alternative), content);
}

/** What begins the ids of a picture: no other of a page has it, and the same picture always has the same. */
function nameIds(section: ChartSection): string {
  const text = JSON.stringify([section.id, section.title, section.alternative, section.picture]);
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  const name = section.id.replace(/[^A-Za-z0-9-]+/g, '-').slice(0, 40);
  return `c-${name}-${(hash >>> 0).toString(36)}`;
}
