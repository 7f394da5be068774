/** What became of the rows of one table. */
export interface LoadedFacts {
  readonly table: string;
  /** Rows of the files that are used. */
  readonly used: number;
  /** Of those, each once. */
  readonly rows: number;
  readonly added: number;
  readonly there: number;
  readonly replaced: number;
}

/** Texts of `load`. */
export interface LoadingTexts {
  readonly loaded: (facts: LoadedFacts) => string;
  /** A comment above the lines that a config is to have from now on. */
  readonly lines: string;
  /** The same, where the config still reads other tables from files. */
  readonly left: (sections: readonly string[]) => string;
}
