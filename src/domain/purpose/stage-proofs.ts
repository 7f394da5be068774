import type { Funnel } from '../evidence/funnel.ts';
import type { FunnelTable } from '../tables.ts';

/** What proves that a stage was reached, as the files have it: a column that has to say something. */
export interface StageProof {
  /** 0..n */
  readonly stage: number;
  /** What the files call the column. */
  readonly header: string;
  /** Whether an event proves itself, or its contact proves it for all of its events of the stage. */
  readonly table: FunnelTable;
}

/** The engine's name of the column that proves a stage. */
export function nameProof(stage: number): string {
  return `proof_${stage}`;
}

/** The stages that a column proves. */
export function listProvable({ stages }: Pick<Funnel, 'stages'>) {
  return stages.flatMap(({ id, proof }, stage) =>
    typeof proof === 'object' ? [{ stage, id, header: proof.column, place: proof.place }] : [],
  );
}
