import type { Spark } from '../../report/model.ts';
import type { NumberText } from '../../report/words/number-text.ts';
import { html, type Markup, type Piece } from './markup.ts';
import type { CAPTIONS } from './page-captions.ts';

/** From one point of a spark to the next, how thick a column is, and how high the highest. */
const STEP = 8;
const THICK = 6;
const HEIGHT = 20;

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

/** How a number went: a column a point, a dot where it is not certain yet, and nothing where it is not known. */
export function drawSpark(
  spark: Spark,
  { percent }: Pick<NumberText, 'percent'>,
  texts: (typeof CAPTIONS)['en'],
): Markup {
  let columns = '';
  const dots: Piece[] = [];
  const heights = spark.map(({ share, hollow }, index) => {
    if (share === null) return texts.gap;
    const height = Math.max(1, round(Math.min(1, Math.max(0, share)) * HEIGHT));
    if (!hollow) columns += `M${index * STEP} ${HEIGHT}v${-height}h${THICK}v${height}z`;
    else
      dots.push(
        html`<circle cx="${index * STEP + THICK / 2}" cy="${Math.min(HEIGHT - 2, HEIGHT - height + 1)}" r="1.5"/>`,
      );
    return hollow ? `(${percent(share, true)})` : percent(share, true);
  });
  const width = Math.max(1, spark.length) * STEP;
  return html`<svg class="spark" role="img" aria-label="${texts.spark(heights)}" viewBox="0 0 ${width} ${HEIGHT}" width="${width}" height="${HEIGHT}"><path d="${columns}"/>${dots}</svg>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
