import type { Reader, Report } from '../report/model.ts';
import type { FlatOptions } from './flat/csv.ts';
import type { TerminalOptions } from './terminal/terminal.ts';

/** All that renderers may ask for; each takes what it needs. */
export type RenderOptions = TerminalOptions & FlatOptions;

type Renderer = (
  report: Report,
  options: RenderOptions,
) => string | Uint8Array | Promise<string | Uint8Array>;

interface FormatSpec {
  /** Endings of files that ask for it, without the dot. */
  readonly endings: readonly string[];
  readonly reader: Reader;
  /** Whether it is laid out for a terminal: by its width, in its colours. */
  readonly screen?: true;
  /** The renderer, loaded when it is asked for: a run for a spreadsheet does not pay for colours and widths. */
  readonly load: () => Promise<Renderer>;
}

export const FORMAT_NAMES = ['table', 'csv', 'tsv', 'json'] as const;
export type Format = (typeof FORMAT_NAMES)[number];

/** Every way to write a report. A new one is a name above, an entry here and a renderer beside it. */
export const FORMATS: Readonly<Record<Format, FormatSpec>> = {
  table: {
    endings: ['txt'],
    reader: 'people',
    screen: true,
    load: async () => (await import('./terminal/terminal.ts')).renderTerminal,
  },
  csv: { endings: ['csv'], reader: 'programs', load: async () => (await import('./flat/csv.ts')).renderCsv },
  tsv: { endings: ['tsv'], reader: 'programs', load: async () => (await import('./flat/csv.ts')).renderTsv },
  json: { endings: ['json'], reader: 'programs', load: async () => (await import('./json.ts')).renderJson },
};

/** What a command writes where nothing is asked for. */
export const DEFAULT_FORMAT: Format = 'table';

const FORMAT_OF_ENDING: ReadonlyMap<string, Format> = new Map(
  FORMAT_NAMES.flatMap((name) => FORMATS[name].endings.map((ending) => [ending, name] as const)),
);

/** The endings that ask for a format. */
export const ENDINGS: readonly string[] = [...FORMAT_OF_ENDING.keys()].map((ending) => `.${ending}`);

/** Endings that promise something which text under that name would only pretend to be, unless a format has them. */
const PROMISING: ReadonlySet<string> = new Set(
  'xls xlsx ods md htm html pdf gz zip parquet doc docx'.split(' '),
);

/** Whether a file's ending promises something that is not written here. */
export function isForeignEnding(path: string): boolean {
  return PROMISING.has(endingOf(path)) && formatOfFile(path) === undefined;
}

/** The format that a file's ending asks for, in any case of letters; undefined where it asks for none that is known. */
export function formatOfFile(path: string): Format | undefined {
  return FORMAT_OF_ENDING.get(endingOf(path));
}

function endingOf(path: string): string {
  return /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
}

/** Writes a report: text that ends with one newline, or bytes where the format has them. */
export async function renderReport(
  report: Report,
  format: Format,
  options: RenderOptions,
): Promise<string | Uint8Array> {
  const render = await FORMATS[format].load();
  return render(report, options);
}
