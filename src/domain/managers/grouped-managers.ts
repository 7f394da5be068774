/** What one file has in its column of managers. */
export interface ManagerCells {
  readonly rows: number;
  /** Rows with a name. */
  readonly filled: number;
  /** Different names. */
  readonly names: number;
  /** Whether the first row has one. */
  readonly begins: boolean;
}

/** Of a flat table with gaps every name would stand in many rows. */
const ROWS_A_NAME = 1.5;

/**
 * Whether a file is a report grouped by manager, which names each of them once, above his rows: most rows are blank, the
 * first is not, and hardly any name stands twice.
 */
export function isGrouped({ rows, filled, names, begins }: ManagerCells): boolean {
  return begins && names > 1 && filled <= names * ROWS_A_NAME && filled * 2 < rows;
}

/** So large a share of the contacts without a manager leaves nothing to compare. */
const MOSTLY = 0.9;

/** Whether nearly all contacts belong to nobody. */
export function isMostlyUnassigned(unassigned: number, contacts: number): boolean {
  return contacts > 0 && unassigned > contacts * MOSTLY;
}
