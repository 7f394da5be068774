/** A program that makes a PNG of an SVG file. */
export interface Converter {
  /** Names on PATH, and where it stands on systems that keep programs elsewhere. */
  readonly names: readonly string[];
  readonly places?: readonly string[];
  readonly arguments: (job: ConversionJob) => readonly string[];
}

export interface ConversionJob {
  readonly from: string;
  readonly to: string;
  /** An empty folder for whatever it keeps. */
  readonly scratch: string;
  /** Of the picture, in its own pixels. */
  readonly width: number;
  readonly height: number;
  /** Browsers will not start for root with their sandbox on. */
  readonly root: boolean;
}

/** Pixels of the file for one of the picture: sharp on today's screens. */
const SCALE = 2;

const PROGRAMS = 'C:\\Program Files';
const PROGRAMS_32 = 'C:\\Program Files (x86)';

/**
 * What can be on a machine, the quickest first; browsers last, as they take seconds, but everybody has one. ImageMagick is
 * none of them: it draws SVG well where it has librsvg to do so, and that is asked directly.
 */
export const CONVERTERS: readonly Converter[] = [
  {
    names: ['rsvg-convert'],
    arguments: ({ from, to }) => ['--zoom', `${SCALE}`, '--format', 'png', '--output', to, from],
  },
  { names: ['resvg'], arguments: ({ from, to }) => ['--zoom', `${SCALE}`, from, to] },
  {
    names: ['inkscape'],
    places: [
      '/Applications/Inkscape.app/Contents/MacOS/inkscape',
      `${PROGRAMS}\\Inkscape\\bin\\inkscape.exe`,
    ],
    arguments: ({ from, to }) => [
      `--export-dpi=${96 * SCALE}`,
      '--export-type=png',
      `--export-filename=${to}`,
      from,
    ],
  },
  {
    names: [
      'chromium',
      'chromium-browser',
      'google-chrome',
      'google-chrome-stable',
      'microsoft-edge',
      'chrome',
      'msedge',
    ],
    places: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      `${PROGRAMS}\\Google\\Chrome\\Application\\chrome.exe`,
      `${PROGRAMS_32}\\Microsoft\\Edge\\Application\\msedge.exe`,
      `${PROGRAMS}\\Microsoft\\Edge\\Application\\msedge.exe`,
    ],
    arguments: ({ from, to, scratch, width, height, root }) => [
      '--headless',
      '--disable-gpu',
      ...(root ? ['--no-sandbox'] : []),
      '--no-first-run',
      '--hide-scrollbars',
      '--blink-settings=preferredColorScheme=1',
      `--user-data-dir=${scratch}`,
      `--force-device-scale-factor=${SCALE}`,
      `--window-size=${width},${height}`,
      `--screenshot=${to}`,
      from,
    ],
  },
];
