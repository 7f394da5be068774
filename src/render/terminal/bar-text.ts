const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'] as const;

/**
 * A horizontal bar of block characters, in steps of an eighth of a column.
 *
 * @param share 0..1 of the room; more is cut, and anything above 0 shows at least a sliver
 * @param width columns of the room
 */
export function drawBar(share: number, width: number): string {
  if (!(share > 0)) return '';
  const eighths = Math.max(1, Math.round(Math.min(1, share) * width * 8));
  return '█'.repeat(Math.floor(eighths / 8)) + EIGHTHS[eighths % 8];
}
