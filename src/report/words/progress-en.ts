import { createNumberText } from './number-text.ts';
import type { ProgressTexts } from './progress-texts.ts';

const { count, plural } = createNumberText('en');
const MEGABYTE = 1e6;

export const progressEn: ProgressTexts = {
  phases: {
    take: (file) => `Taking in ${file}`,
    scan: (file) => `Looking through ${file}`,
    decode: (file) => `Decoding ${file}`,
    convert: (file) => `Converting ${file}`,
    rewrite: (file) => `Sorting out ${file} row by row`,
    load: (file) => `Reading ${file}`,
    count: () => 'Counting',
  },
  bytes: (done, rate) => `${count(done / MEGABYTE)} MB, ${count(rate / MEGABYTE)} MB/s`,
  rows: (done, rate) =>
    `${count(done)} ${plural(done, { one: 'row', other: 'rows' })}, ${count(rate)} a second`,
  share: (done) => `${count(done * 100)}%`,
  standardInput: 'standard input',
};
