import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { shrinkPng } from './small-png.mjs';

/**
 * Takes the pictures of docs/gallery.md (`npm run gallery`, which builds the tool first): pages of the demo at 1280 pixels,
 * light, dark and in Russian, on a phone and on A4, the other commands' pages, and each chart by itself. Needs Chromium
 * (CHROMIUM names another one) and pdftoppm.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const target = join(root, 'docs/gallery');
const folder = mkdtempSync(join(tmpdir(), 'voronka-gallery-'));

/** The tool's clock: the morning after the newest event of the demo, whenever this runs. Pages tell how old the data are. */
const NOW = Date.UTC(2026, 10, 16, 4);
const CLOCK = `globalThis.Date=class extends Date{constructor(...given){given.length?super(...given):super(${NOW})}static now(){return ${NOW}}}`;

const SCREENS = [
  { name: '1280', width: 1280, height: 1320 },
  { name: 'dark', width: 1280, height: 1320, colorScheme: 'dark' },
  { name: 'phone', width: 390, height: 844 },
  { name: 'ru', width: 1280, height: 1320, language: 'ru' },
];
const DOCUMENTS = { report: ['report'], scorecard: ['scorecard', 'Волков Игорь'] };
const PAGES = {
  gaps: [],
  coach: [],
  trend: [],
  spread: [],
  whatif: [],
  compare: ['Волков Игорь', 'Павлова Анна'],
  plan: ['--goal', 'payment=200', '--period', '2026-11'],
  velocity: [],
  stuck: [],
  refusals: [],
  activity: [],
  leads: [],
  base: [],
  handover: ['Волков Игорь'],
  check: [],
  presets: [],
};
const CHARTS = ['control', 'funnel', 'trend', 'spread', 'gains', 'velocity', 'pareto', 'refusals'];

/** Runs the tool on the demo, and returns the file that it wrote. */
function runTool(name, ...argv) {
  const file = join(folder, name);
  execFileSync(process.execPath, [join(root, 'bin/voronka.js'), ...argv, '-o', file, '--quiet'], {
    cwd: join(root, 'fixtures/demo'),
    env: {
      PATH: process.env.PATH,
      LC_ALL: 'en_US.UTF-8',
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(CLOCK)}`,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return file;
}

function keep(name, png) {
  writeFileSync(join(target, `${name}.png`), shrinkPng(png));
}

async function takeScreen(browser, name, file, { width, height, colorScheme }) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme });
  await page.goto(pathToFileURL(file).href);
  keep(name, await page.screenshot());
  await page.close();
}

async function takeSheet(browser, name, file) {
  const page = await browser.newPage();
  await page.goto(pathToFileURL(file).href);
  const sheets = join(folder, `${name}.pdf`);
  writeFileSync(sheets, await page.pdf({ preferCSSPageSize: true }));
  keep(name, execFileSync('pdftoppm', ['-singlefile', '-r', '84', '-png', sheets]));
  await page.close();
}

async function takeChart(browser, chart, name = chart, lang = 'en') {
  const svg = readFileSync(runTool(`${name}.svg`, 'chart', chart, '--lang', lang), 'utf8');
  const page = await browser.newPage({ viewport: { width: 1100, height: 600 } });
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
  keep(`chart-${name}`, await page.locator('svg').first().screenshot());
  await page.close();
}

rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
try {
  for (const [name, argv] of Object.entries(DOCUMENTS)) {
    const files = {
      en: runTool(`${name}.html`, ...argv),
      ru: runTool(`${name}-ru.html`, ...argv, '--lang', 'ru'),
    };
    for (const screen of SCREENS)
      await takeScreen(browser, `${name}-${screen.name}`, files[screen.language ?? 'en'], screen);
    await takeSheet(browser, `${name}-a4`, files.en);
  }
  for (const [command, argv] of Object.entries(PAGES))
    await takeScreen(browser, `page-${command}`, runTool(`${command}.html`, command, ...argv), {
      width: 1120,
      height: 760,
    });
  for (const chart of CHARTS) await takeChart(browser, chart);
  await takeChart(browser, 'control', 'control-ru', 'ru');
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}
