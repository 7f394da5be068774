/** Names that are written down as lines of a text, with commas between: none of them has a comma of its own. */
export function splitNames(...lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.split(', '));
}
