/** What a workbook says beside its tables. */
export interface WorkbookTexts {
  /** Names of sheets by the section they come from, at most 31 characters each; a section that is not here has its title. */
  readonly sheets: Readonly<Record<string, string>>;
  /** The sheet of everything that is prose. */
  readonly notes: string;
  /** A sheet that has no name of its own. */
  readonly sheet: string;
  /** What such a book is: its title among its properties. */
  readonly title: string;
}
