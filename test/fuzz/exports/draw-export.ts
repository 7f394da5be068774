import { Luck } from './luck.ts';
import { drawFieldLog, drawHistory, type Export } from './one-file.ts';
import { drawSnapshot, drawStatus } from './one-row.ts';
import { drawStyle, type Style } from './table.ts';
import { drawLeadsAndWon, drawListAndHistory } from './two-files.ts';
import { VOCABULARY, type Words } from './vocabulary.ts';
import { drawWide } from './wide.ts';

export const SHAPES = {
  history: drawHistory,
  'field log': drawFieldLog,
  snapshot: drawSnapshot,
  status: drawStatus,
  wide: drawWide,
  'leads and won': drawLeadsAndWon,
  'list and history': drawListAndHistory,
} satisfies Readonly<Record<string, (style: Style) => Export>>;

export type Shape = keyof typeof SHAPES;
const NAMES = Object.keys(SHAPES) as Shape[];

export interface Drawn extends Export {
  readonly seed: number;
  readonly shape: Shape;
  readonly language: string;
}

/** One of so many has lines above its header, and a sum below its rows. */
const TITLED = 5;

/** An export of any shape, in any language. The same for the same seed. */
export function drawExport(seed: number, titled = seed % TITLED === 0): Drawn {
  const luck = new Luck(seed);
  const words: Words = luck.pick(VOCABULARY);
  const shape = luck.pick(NAMES);
  return { seed, shape, language: words.language, ...SHAPES[shape]({ ...drawStyle(luck, words), titled }) };
}

/** One with the commonest names and nothing to mistake. */
export function drawUsual(seed: number, words: Words, shape: Shape): Drawn {
  const luck = new Luck(seed);
  const style = {
    ...drawStyle(luck, words),
    header: (text: string) => text,
    mixed: false,
    decoys: false,
    usual: true,
  };
  return { seed, shape, language: words.language, ...SHAPES[shape](style) };
}
