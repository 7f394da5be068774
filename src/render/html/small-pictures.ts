import type { Spark } from '../../report/model.ts';
import type { NumberText } from '../../report/words/number-text.ts';
import { html, type Markup, type Piece } from './markup.ts';
import type { PAGE_TEXTS } from './page-texts.ts';

/** Between two points of a spark, and its height. */
const STEP = 8;
const HEIGHT = 24;
const MARGIN = 4;

/**
 * A horizontal bar; its number stands in another column.
 *
 * @param from where it begins, 0..1 of the room
 * @param to where it ends; more than 1 is cut
 */
export function drawBar(from: number, to: number): Markup {
  const start = Math.min(1, Math.max(0, from));
  const width = Math.max(0, Math.min(1, to) - start);
  return html`<svg class="bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true"><path d="M${round(start * 100)} 0h${round(width * 100)}v1h${round(-width * 100)}z"/></svg>`;
}

/** How a number went: a line with gaps where it is not known, a point each, hollow where it is not certain yet. */
export function drawSpark(
  spark: Spark,
  { percent }: Pick<NumberText, 'percent'>,
  texts: (typeof PAGE_TEXTS)['en'],
): Markup {
  const place = ({ share }: { share: number }, index: number): [number, number] => [
    index * STEP + MARGIN,
    round(HEIGHT - MARGIN - Math.min(1, Math.max(0, share)) * (HEIGHT - 2 * MARGIN)),
  ];
  let line = '';
  let broken = true;
  const dots: Piece[] = [];
  for (const [index, { share, hollow }] of spark.entries()) {
    if (share === null) {
      broken = true;
      continue;
    }
    const [x, y] = place({ share }, index);
    line += `${broken ? 'M' : 'L'}${x} ${y}`;
    broken = false;
    dots.push(html`<circle cx="${x}" cy="${y}" r="2"${hollow && html` class="hollow"`}/>`);
  }
  const heights = spark.map(({ share, hollow }) => {
    if (share === null) return texts.gap;
    return hollow ? `(${percent(share, true)})` : percent(share, true);
  });
  const width = Math.max(1, spark.length - 1) * STEP + 2 * MARGIN;
  return html`<svg class="spark" role="img" aria-label="${texts.spark(heights)}" viewBox="0 0 ${width} ${HEIGHT}" width="${width}" height="${HEIGHT}"><path d="${line}"/>${dots}</svg>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
