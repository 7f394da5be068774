import { readFileSync } from 'node:fs';

/** Counts the cells of a flat LibreOffice sheet that are numbers, and fails where text looks like one. */
const [file] = process.argv.slice(2);
const cells = [
  ...readFileSync(file, 'utf8').matchAll(/<table:table-cell([^>]*)>\s*<text:p>([^<]*)<\/text:p>/g),
].map(([, attributes, text]) => ({ type: /office:value-type="(\w+)"/.exec(attributes)?.[1], text }));
const numbers = cells.filter(({ type }) => type === 'float' || type === 'percentage');
// 2026-W35 and times are text on purpose
const lost = cells.filter(
  ({ type, text }) => type === 'string' && /^[-+\u2212]?[\d\s\u00a0.,]+(E[-+]?\d+)?\s?%?$/.test(text),
);
if (lost.length > 0)
  throw new Error(`${file}: text in place of numbers: ${lost.map(({ text }) => text).join(' | ')}`);
if (numbers.length < 20) throw new Error(`${file}: ${numbers.length} numbers`);
console.log(`${numbers.length} numbers read by the spreadsheet, none as text`);
