const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'] as const;

/**
 * A horizontal bar of block characters, in steps of an eighth of a column.
 *
 * @param share 0..1 of the room; more is cut, and anything above 0 shows at least a sliver
 * @param width columns of the room
 * @param from where it begins, 0..1 of the room, to the nearest column
 */
export function drawBar(share: number, width: number, from = 0): string {
  if (!(share > 0)) return '';
  const end = Math.min(1, share) * width;
  const start = Math.min(Math.round(from * width), Math.ceil(end) - 1);
  const eighths = Math.max(1, Math.round((end - start) * 8));
  return ' '.repeat(start) + '█'.repeat(Math.floor(eighths / 8)) + EIGHTHS[eighths % 8];
}
