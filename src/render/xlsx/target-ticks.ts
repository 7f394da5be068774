import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { PALETTE } from '../chart/palette.ts';
import { toRgb } from './sheet-styles.ts';

/** Points. A dash is a fifth as high as it is wide: a wider one would hide what it is held against. */
const WIDEST = 32;
const NARROWEST = 12;
/** Points that a chart has for all its groups. */
const ROOM = 560;

const CHART = /^xl\/charts\/chart\d+\.xml$/;
const SERIES = /<c:ser>(?:(?!<\/c:ser>).)*<\/c:ser>/gs;
const BLACK = `<a:srgbClr val="${toRgb(PALETTE.target.light)}"/>`;

/**
 * Makes black bars of a workbook's charts ticks across their groups: a line of its own without a line, whose marks are
 * dashes. The writer of workbooks draws bars or lines and not both, so the series moves within the chart that it wrote.
 */
export function drawTargetsAsTicks(book: Uint8Array): Uint8Array {
  const files = unzipSync(book);
  const out: Zippable = {};
  for (const [name, bytes] of Object.entries(files)) {
    out[name] = CHART.test(name) ? strToU8(moveTargets(strFromU8(bytes))) : bytes;
  }
  // a time of this place, which is the same bytes in each
  return zipSync(out, { mtime: new Date(1980, 0, 1) });
}

function moveTargets(chart: string): string {
  const [, axes = ''] = /((?:<c:axId [^>]*\/>)+)<\/c:barChart>/.exec(chart) ?? [];
  const target = chart.match(SERIES)?.find((series) => series.includes(BLACK));
  if (target === undefined || axes === '') return chart;
  const size = Math.min(WIDEST, Math.max(NARROWEST, Math.round(ROOM / countGroups(target) / 2)));
  const fill = `<a:solidFill>${BLACK}</a:solidFill>`;
  const tick = target
    .replace(
      /<c:spPr>.*<\/c:spPr>/s,
      [
        '<c:spPr><a:ln w="28575"><a:noFill/></a:ln></c:spPr>',
        `<c:marker><c:symbol val="dash"/><c:size val="${size}"/><c:spPr>${fill}<a:ln>${fill}</a:ln></c:spPr></c:marker>`,
      ].join(''),
    )
    .replace('</c:ser>', '<c:smooth val="0"/></c:ser>');
  return chart
    .replace(target, '')
    .replace(
      '</c:barChart>',
      `</c:barChart><c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${tick}<c:marker val="1"/>${axes}</c:lineChart>`,
    );
}

/** The stages that a series goes over, side by side: `$B$1:$E$1` is four. */
function countGroups(series: string): number {
  const [, from = 'A', to = 'A'] = /\$([A-Z]+)\$\d+:\$([A-Z]+)\$\d+<\/c:f>/.exec(series) ?? [];
  const place = (letters: string): number =>
    [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return place(to) - place(from) + 1;
}
