import type { Report } from '../report/model.ts';
import type { RenderOptions } from './render-options.ts';

/** Every way to write a report; a new one gets a name here, an ending below where it has one, and a case in `renderReport`. */
export const FORMATS = ['table', 'csv', 'tsv', 'json'] as const;
export type Format = (typeof FORMATS)[number];

const FORMAT_OF_ENDING: ReadonlyMap<string, Format> = new Map([
  ['txt', 'table'],
  ['csv', 'csv'],
  ['tsv', 'tsv'],
  ['json', 'json'],
]);

/** Endings of files that a table of text under that name would only pretend to be. */
const OTHER_ENDINGS = /\.(xlsx?|ods|md|html?|pdf|gz|zip|parquet|docx?)$/i;

/** Whether a file's ending promises something that is not written here. */
export function isForeignEnding(path: string): boolean {
  return OTHER_ENDINGS.test(path);
}

/** The endings that ask for a format. */
export const ENDINGS: readonly string[] = [...FORMAT_OF_ENDING.keys()].map((ending) => `.${ending}`);

/** The format that a file's ending asks for, in any case of letters; undefined where it asks for none that is known. */
export function formatOfFile(path: string): Format | undefined {
  const ending = /\.([^./\\]+)$/.exec(path)?.[1];
  return ending === undefined ? undefined : FORMAT_OF_ENDING.get(ending.toLowerCase());
}

/**
 * Writes a report as text that ends with one newline. Each renderer is loaded when it is asked for, so that a run for a
 * spreadsheet does not pay for colours and widths.
 */
export async function renderReport(report: Report, format: Format, options: RenderOptions): Promise<string> {
  switch (format) {
    case 'table':
      return (await import('./terminal/terminal.ts')).renderTerminal(report, options);
    case 'csv':
      return (await import('./flat/csv.ts')).renderCsv(report, options);
    case 'tsv':
      return (await import('./flat/csv.ts')).renderTsv(report, options);
    case 'json':
      return (await import('./json.ts')).renderJson(report);
  }
}
