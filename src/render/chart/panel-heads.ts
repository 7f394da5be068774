import { breakLabel, FONT_SIZE, LINE_HEIGHT, writeLabel } from './drawing.ts';

/** What stands over a panel: the name of its step, in bold, and beneath it whatever goes with it. */
interface Head {
  readonly label: string;
}

const MOST_LINES = 3;
/** Between the last line and the panel. */
const GAP = 10;
const NOTE = 15;

/** The height of the heads of these panels: as many lines as the longest name needs. */
export function measureHeads(heads: readonly Head[], room: number, noted = false): number {
  const lines = heads.map(({ label }) => breakLabel(labelOf(label, room)).length);
  return Math.ceil(Math.max(1, ...lines) * FONT_SIZE * LINE_HEIGHT) + GAP + (noted ? NOTE : 0);
}

/** Writes a head that ends at `y`, where its panel begins; with a note in a line of its own, if heads have one. */
export function writeHead(
  { label }: Head,
  { x, y, room }: { readonly x: number; readonly y: number; readonly room: number },
  note?: string,
): string {
  const last = y - GAP - (note === undefined ? 0 : NOTE);
  const name = writeLabel({ ...labelOf(label, room), x, y: last, from: 'bottom' });
  if (!note) return name;
  return name + writeLabel({ x, y: y - GAP, text: note, room, size: FONT_SIZE - 1, color: 'muted' });
}

function labelOf(text: string, room: number) {
  return { x: 0, y: 0, text, room, lines: MOST_LINES, strong: true };
}
