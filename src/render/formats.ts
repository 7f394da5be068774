import type { Audience, Reader, Report } from '../report/model.ts';
import type { FlatOptions } from './flat/csv.ts';
import type { TerminalOptions } from './terminal/terminal.ts';
import type { WorkbookOptions } from './xlsx/xlsx.ts';

/** All that renderers may ask for; each takes what it needs. */
export type RenderOptions = TerminalOptions & FlatOptions & WorkbookOptions;

type Renderer = (
  report: Report,
  options: RenderOptions,
) => string | Uint8Array | Promise<string | Uint8Array>;

interface FormatSpec {
  /** Endings of files that ask for it, without the dot. */
  readonly endings: readonly string[];
  readonly reader: Reader;
  /** The parts of a report that it shows beside those for everybody. */
  readonly shows: readonly Audience[];
  /** Whether it is bytes, which no terminal can show. */
  readonly binary?: true;
  /** Whether it is laid out for a terminal: by its width, in its colours. */
  readonly screen?: true;
  /** The renderer, loaded when it is asked for: a run for a spreadsheet does not pay for colours and widths. */
  readonly load: () => Promise<Renderer>;
}

export const FORMAT_NAMES = ['table', 'csv', 'tsv', 'json', 'md', 'html', 'xlsx', 'svg', 'png'] as const;
export type Format = (typeof FORMAT_NAMES)[number];

/** Of these a report is made of one picture. */
export const PICTURE_FORMATS = ['svg', 'png'] as const satisfies readonly Format[];
/** Of these a report is written whole. */
export const REPORT_FORMATS = [
  'table',
  'csv',
  'tsv',
  'json',
  'md',
  'html',
  'xlsx',
] as const satisfies readonly Format[];

/** Every way to write a report. A new one is a name above, an entry here and a renderer beside it. */
export const FORMATS: Readonly<Record<Format, FormatSpec>> = {
  table: {
    endings: ['txt'],
    reader: 'people',
    shows: ['people', 'screens'],
    screen: true,
    load: async () => (await import('./terminal/terminal.ts')).renderTerminal,
  },
  csv: {
    endings: ['csv'],
    reader: 'programs',
    shows: ['programs'],
    load: async () => (await import('./flat/csv.ts')).renderCsv,
  },
  tsv: {
    endings: ['tsv'],
    reader: 'programs',
    shows: ['programs'],
    load: async () => (await import('./flat/csv.ts')).renderTsv,
  },
  json: {
    endings: ['json'],
    reader: 'programs',
    shows: ['programs'],
    load: async () => (await import('./json.ts')).renderJson,
  },
  md: {
    endings: ['md'],
    reader: 'people',
    shows: ['people', 'screens'],
    load: async () => (await import('./markdown/markdown.ts')).renderMarkdown,
  },
  html: {
    endings: ['html', 'htm'],
    reader: 'people',
    shows: ['people', 'pages'],
    load: async () => (await import('./html/page.ts')).renderPage,
  },
  xlsx: {
    endings: ['xlsx'],
    binary: true,
    reader: 'people',
    shows: ['programs', 'workbooks'],
    load: async () => (await import('./xlsx/xlsx.ts')).renderWorkbook,
  },
  svg: {
    endings: ['svg'],
    reader: 'people',
    shows: ['pages'],
    load: async () => (await import('./chart/chart-file.ts')).renderChartFile,
  },
  // drawn as svg; whoever writes it has it turned into pixels
  png: {
    endings: ['png'],
    binary: true,
    reader: 'people',
    shows: ['pages'],
    load: async () => (await import('./chart/chart-file.ts')).renderLightChart,
  },
};

/** Whether a format is a document: it has room for more than a screen has. */
export function isDocument(format: Format = DEFAULT_FORMAT): boolean {
  const { shows } = FORMATS[format];
  return shows.includes('pages') || shows.includes('workbooks');
}

/** What a command writes where nothing is asked for. */
export const DEFAULT_FORMAT: Format = 'table';
/** What is drawn where nothing is asked for. */
export const DEFAULT_PICTURE: Format = 'svg';

const FORMAT_OF_ENDING: ReadonlyMap<string, Format> = new Map(
  FORMAT_NAMES.flatMap((name) => FORMATS[name].endings.map((ending) => [ending, name] as const)),
);

/** The endings that ask for these formats. */
export function listEndings(formats: readonly Format[]): string[] {
  return formats.flatMap((name) => FORMATS[name].endings.map((ending) => `.${ending}`));
}

/** Endings that promise something which text under that name would only pretend to be, beside those of formats. */
const PROMISING: ReadonlySet<string> = new Set('xls ods pdf gz zip parquet doc docx'.split(' '));

/** Whether a file's ending promises something that none of these formats is. */
export function isForeignEnding(path: string, known: readonly Format[]): boolean {
  const ending = endingOf(path);
  const promises = PROMISING.has(ending) || FORMAT_OF_ENDING.has(ending);
  return promises && formatOfFile(path, known) === undefined;
}

/** The format that a file's ending asks for, in any case of letters; undefined where it asks for none that is known. */
export function formatOfFile(path: string, known: readonly Format[] = FORMAT_NAMES): Format | undefined {
  const format = FORMAT_OF_ENDING.get(endingOf(path));
  return format !== undefined && known.includes(format) ? format : undefined;
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
