/** What a run has to undo if it is interrupted; done in reverse, each once. */
const undoings = new Set<() => void>();

/**
 * Registers an undoing for the time that something half-done lies about.
 *
 * @returns call it when the thing is done
 */
export function undoOnInterrupt(undo: () => void): () => void {
  undoings.add(undo);
  return () => undoings.delete(undo);
}

/** Undoes everything at once: the process is about to end. */
export function undoAll(): void {
  for (const undo of [...undoings].reverse()) undo();
  undoings.clear();
}
