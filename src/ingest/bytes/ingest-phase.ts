/** What is being done to a file; `rewrite` counts rows, the others bytes. */
export type IngestPhase = 'take' | 'scan' | 'decode' | 'convert' | 'rewrite';

/** Told again and again how far a file is; `file` as the user wrote it. */
export type Progress = (phase: IngestPhase, file: string, done: number) => void;
