import { breakLabel, LINE_HEIGHT, writeLabel } from '../drawing.ts';
import { measureText } from '../letter-widths.ts';

/** Names beneath bars: in a line or two where each has room for it, else written upright. */
export interface BarNames {
  readonly upright: boolean;
  /** What they take, from the first line on. */
  readonly height: number;
}

interface Named {
  readonly label: string;
  readonly team: boolean;
}

/** Longest names that are written upright. */
const UPRIGHT_ROOM = 126;
const SIZE = 11;

/** @param room pixels from one bar to the next */
export function layNames(names: readonly Named[], room: number): BarNames {
  if (!fitNames(names, room)) {
    const longest = Math.max(0, ...names.map(({ label }) => measureText(label, SIZE * 1.12)));
    return { upright: true, height: Math.min(UPRIGHT_ROOM, longest) };
  }
  const lines = Math.max(1, ...names.map((each) => breakLabel(labelOf(each, room)).length));
  return { upright: false, height: lines * SIZE * LINE_HEIGHT };
}

/** Whether each name stands beneath its bar whole, broken between words only. */
export function fitNames(names: readonly Named[], room: number): boolean {
  return names.every((each) => {
    const lines = breakLabel(labelOf(each, room));
    return lines.join(' ') === each.label;
  });
}

/** Writes a name beneath the middle of its bar, the first line at `y`. */
export function writeName(name: Named, at: { x: number; y: number }, room: number, names: BarNames): string {
  const label = labelOf(name, room);
  if (!names.upright) return writeLabel({ ...label, ...at, anchor: 'middle' });
  const upright = {
    x: at.x + 4,
    y: at.y - 8,
    room: UPRIGHT_ROOM,
    lines: 1,
    anchor: 'end',
    upright: true,
  } as const;
  return writeLabel({ ...label, ...upright });
}

function labelOf({ label, team }: Named, room: number) {
  return { x: 0, y: 0, text: label, room: room - 4, lines: 2, size: SIZE, strong: team };
}
