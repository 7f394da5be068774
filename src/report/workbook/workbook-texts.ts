/** What a workbook says beside its tables. */
export interface WorkbookTexts {
  /** Names of sheets by the section they come from, of those that have no title. */
  readonly sheets: Readonly<Record<string, string>>;
  /** The sheet of what is prose and has none of its own. */
  readonly notes: string;
  /** A sheet that has no name at all. */
  readonly sheet: string;
  /** What a book is, where its report does not say: its title among its properties. */
  readonly title: string;
}
