import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

/**
 * Takes the pictures of docs/gallery.md: pages of the demo at 1280 pixels, light, dark and in Russian, on a phone and on A4,
 * and each chart by itself. Needs the built tool, Chromium (CHROMIUM names another one) and pdftoppm.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const target = join(root, 'docs/gallery');
const folder = mkdtempSync(join(tmpdir(), 'voronka-gallery-'));
const SCREENS = [
  { name: '1280', width: 1280, height: 1320, colorScheme: 'light', lang: 'en' },
  { name: 'dark', width: 1280, height: 1320, colorScheme: 'dark', lang: 'en' },
  { name: 'phone', width: 390, height: 844, colorScheme: 'light', lang: 'en' },
  { name: 'ru', width: 1280, height: 1320, colorScheme: 'light', lang: 'ru' },
];
const PAGES = { report: ['report'], scorecard: ['scorecard', 'Волков Игорь'] };
const CHARTS = ['control', 'funnel', 'trend', 'spread', 'gains', 'velocity', 'pareto'];

/** As the page was on the day of the newest event, whenever this runs. */
function runTool(...argv) {
  execFileSync(
    process.execPath,
    [join(root, 'bin/voronka.js'), ...argv, '--as-of', '2026-11-15', '--quiet'],
    {
      cwd: join(root, 'fixtures/demo'),
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
}

mkdirSync(target, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
try {
  for (const [name, argv] of Object.entries(PAGES)) {
    const files = { en: join(folder, `${name}.html`), ru: join(folder, `${name}-ru.html`) };
    for (const [lang, file] of Object.entries(files)) runTool(...argv, '--lang', lang, '-o', file);
    for (const { name: screen, width, height, colorScheme, lang } of SCREENS) {
      const page = await browser.newPage({ viewport: { width, height }, colorScheme });
      await page.goto(pathToFileURL(files[lang]).href);
      await page.screenshot({ path: join(target, `${name}-${screen}.png`) });
      await page.close();
    }
    const page = await browser.newPage();
    await page.goto(pathToFileURL(files.en).href);
    const sheet = join(folder, `${name}.pdf`);
    writeFileSync(sheet, await page.pdf({ preferCSSPageSize: true }));
    execFileSync('pdftoppm', ['-singlefile', '-r', '72', '-png', sheet, join(target, `${name}-a4`)]);
    await page.close();
  }
  for (const [chart, lang, name = chart] of [
    ...CHARTS.map((each) => [each, 'en']),
    ['control', 'ru', 'control-ru'],
  ]) {
    const file = join(folder, `${name}.svg`);
    runTool('chart', chart, '--lang', lang, '-o', file);
    const page = await browser.newPage({ viewport: { width: 900, height: 600 } });
    await page.setContent(`<style>body{margin:0}svg{display:block}</style>${readFileSync(file, 'utf8')}`);
    await page
      .locator('svg')
      .first()
      .screenshot({ path: join(target, `chart-${name}.png`) });
    await page.close();
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}
