/** How far off a number is, as a part of the exact one. */
export function relativeError(found: number, exact: number): number {
  return Math.abs(found - exact) / Math.abs(exact);
}
