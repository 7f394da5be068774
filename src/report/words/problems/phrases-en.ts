/** A list, cut where it is long. */
export const names = (list: readonly string[], most = 12): string => {
  const shown = list.slice(0, most).join(', ');
  return list.length > most ? `${shown}, … (${list.length} in all)` : shown || '(none)';
};
/** A hint, where there is a nearest word. */
export const near = (nearest: string | undefined): string | undefined =>
  nearest === undefined ? undefined : `did you mean “${nearest}”?`;
