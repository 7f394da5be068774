/** What a run knows of the machine that it is on. */
export interface Machine {
  /** Number of the run's own process. */
  readonly pid: number;
  readonly host: string;
  /** Whether a process of this machine is alive, whoever's it is. */
  readonly isAlive: (pid: number) => boolean;
}

/** What writing to the disk takes from the world. */
export interface DiskWorld {
  readonly machine: Machine;
  readonly cleanup: Cleanup;
}

type Undoing = () => void | Promise<void>;

/** What a run has to undo if it is interrupted: half-done things that lie about. */
export interface Cleanup {
  /**
   * Registers an undoing for the time that something half-done lies about. What is done at once, is; a server elsewhere
   * takes a moment to be told.
   *
   * @returns call it when the thing is done
   */
  readonly undoOnInterrupt: (undo: Undoing) => () => void;
  /**
   * Undoes everything at once, in reverse, each once: the process is about to end.
   *
   * @returns what takes a moment
   */
  readonly undoAll: () => readonly Promise<void>[];
}

export function createCleanup(): Cleanup {
  const undoings = new Set<Undoing>();
  return {
    undoOnInterrupt(undo) {
      undoings.add(undo);
      return () => undoings.delete(undo);
    },
    undoAll() {
      const undone = [...undoings].reverse().map((undo) => undo());
      undoings.clear();
      return undone.filter((each) => each !== undefined);
    },
  };
}
