/** A path as a shell takes it. */
export function quoteArgument(path: string): string {
  return /^[\p{L}\p{N}_./:\\@%+=,-]+$/u.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
