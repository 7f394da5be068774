import { cleanForPeople } from '../../report/clean-text.ts';
import type { ChartSection, Report } from '../../report/model.ts';
import { selectSections } from '../for-readers.ts';
import { drawContent, FONTS, loadChartWords } from './draw-picture.ts';
import { breakLabel, LINE_HEIGHT, type PictureWords, paint, writeLabel } from './drawing.ts';
import { PALETTE, type Paint } from './palette.ts';
import { escapeSvg, makeElement } from './svg-text.ts';

/** Around the picture of a file. */
const MARGIN = 20;
const TITLE = 18;
const NOTE = 11;
/** Of a file that has nothing to show. */
const EMPTY = { width: 520, height: 40 } as const;

interface Paper {
  readonly width: number;
  readonly height: number;
  readonly content: string;
}

/** The picture of a report as a file of its own, which follows the light or dark of whoever shows it. */
export async function renderChartFile(
  report: Report,
  { words }: { readonly words: PictureWords },
): Promise<string> {
  return renderLight(report, words, makeElement('style', {}, DARK));
}

/** The same in light colours alone, for what is to become pixels. */
export async function renderLightChart(
  report: Report,
  { words }: { readonly words: PictureWords },
): Promise<string> {
  return renderLight(report, words, '');
}

async function renderLight(report: Report, words: PictureWords, style: string): Promise<string> {
  const chart = selectSections(report, ['people', 'pages']).find((section) => section.kind === 'chart');
  const { width, height, content } = chart ? await fillPaper(chart, words) : await fillEmpty(words);
  const size = { width: Math.ceil(width + 2 * MARGIN), height: Math.ceil(height + 2 * MARGIN) };
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${size.width} ${size.height}`,
    ...size,
    role: 'img',
    'aria-labelledby': 'title desc',
    'font-family': FONTS,
    'font-size': 12,
    fill: paint('ink'),
  };
  const named = [
    makeElement('title', { id: 'title' }, escapeSvg(cleanForPeople(chart?.title ?? ''))),
    makeElement('desc', { id: 'desc' }, escapeSvg(cleanForPeople(chart?.alternative ?? ''))),
  ];
  const ground = makeElement('rect', { ...size, fill: paint('paper') });
  const inner = makeElement('g', { transform: `translate(${MARGIN} ${MARGIN})` }, content);
  return `${nameColors(makeElement('svg', attributes, ...named, style, ground, inner))}\n`;
}

/** The title, the picture, and the notes beneath it. */
async function fillPaper(chart: ChartSection, words: PictureWords): Promise<Paper> {
  const drawn = await drawContent(chart, words, 'picture');
  const { width } = drawn;
  const title = {
    x: 0,
    y: TITLE,
    text: cleanForPeople(chart.title ?? ''),
    room: width,
    lines: 2,
    size: TITLE,
    strong: true,
  };
  const top = chart.title ? breakLabel(title).length * TITLE * LINE_HEIGHT + 14 : 0;
  let y = top + drawn.height + 24;
  const notes = (chart.notes ?? []).map((note) => {
    const label = {
      x: 0,
      y,
      text: cleanForPeople(note),
      room: width,
      lines: 12,
      size: NOTE,
      color: 'muted',
    } as const;
    y += breakLabel(label).length * NOTE * LINE_HEIGHT + 4;
    return writeLabel(label);
  });
  const picture = makeElement('g', { transform: `translate(0 ${Math.round(top)})` }, drawn.content);
  return {
    width,
    height: notes.length === 0 ? top + drawn.height : y - NOTE,
    content: [...(chart.title ? [writeLabel(title)] : []), picture, ...notes].join(''),
  };
}

async function fillEmpty(words: PictureWords): Promise<Paper> {
  const { nothing } = await loadChartWords(words);
  return { ...EMPTY, content: writeLabel({ x: 0, y: 24, text: nothing, size: 14, color: 'muted' }) };
}

/**
 * Colours by their values in place of the page's properties: what draws SVG outside of browsers (office programs,
 * converters) knows no properties. Names in texts cannot look like an attribute: their quotes are escaped.
 */
function nameColors(markup: string): string {
  return markup.replace(
    /(fill|stroke)="var\(--(\w+)\)"/g,
    (_, kind: string, name: string) => `${kind}="${PALETTE[name as Paint].light}"`,
  );
}

/** Turns each light colour into its dark one: a rule outweighs an attribute. */
const DARK = `@media (prefers-color-scheme:dark){${Object.values(PALETTE)
  .flatMap(({ light, dark }) => ['fill', 'stroke'].map((kind) => `[${kind}="${light}"]{${kind}:${dark}}`))
  .join('')}}`;
