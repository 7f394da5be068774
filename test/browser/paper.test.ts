import { execFileSync } from 'node:child_process';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runTool } from '../tool/run-tool.ts';
import { makeCompany } from './large-company.ts';
import { makePage } from './made-pages.ts';
import { NO_BROWSER, openBrowser } from './open-browser.ts';
import { showPage } from './watched-page.ts';

/** Why nothing is printed: the text of a PDF is read by a program of its own. */
const NO_READER = findReader() || process.env.VORONKA_FULL_RUNS ? null : 'no pdftotext (poppler-utils)';
if (NO_BROWSER ?? NO_READER) console.warn(`pages are not printed: ${NO_BROWSER ?? NO_READER}`);

function findReader(): boolean {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** The sheets that a page is printed on, as the words on each. */
async function printSheets(page: Page): Promise<Set<string>[]> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const text = execFileSync('pdftotext', ['-raw', '-', '-'], { input: pdf, encoding: 'utf8' });
  return text
    .split('\f')
    .filter((sheet) => sheet.trim() !== '')
    .map((sheet) => new Set(splitWords(sheet)));
}

/** Words, without the marks that stand close behind them or apart. */
function splitWords(text: string): string[] {
  return text.split(/[\s!?~+·]+/).filter((word) => word !== '');
}

/** The words of each row of the tables on a page. */
async function readRows(page: Page): Promise<string[][]> {
  const rows = (await page.evaluate(
    `[...document.querySelectorAll('tbody tr')].map((row) => row.innerText)`,
  )) as string[];
  return rows.map(splitWords);
}

/** Rows of which no sheet has all the words. */
async function findCutRows(page: Page): Promise<string[]> {
  const rows = await readRows(page);
  const sheets = await printSheets(page);
  return rows
    .filter((words) => !sheets.some((sheet) => words.every((word) => sheet.has(word))))
    .map((words) => words.join(' '));
}

/** How wide the widest thing on a page is beside its paper, in pixels; 0 where all of it fits. */
async function measureOverhang(page: Page): Promise<number> {
  const wide = (await page.content()).includes('A4 landscape');
  // A4 without its margins, at 96 pixels an inch
  const width = Math.floor(((wide ? 297 - 24 : 210 - 28) / 25.4) * 96);
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ media: 'print' });
  const overhang = (await page.evaluate(
    `Math.max(...[...document.querySelectorAll('table, svg, pre, p')].map((each) => each.getBoundingClientRect().right)) - ${width}`,
  )) as number;
  await page.emulateMedia({ media: null });
  return Math.max(0, Math.round(overhang));
}

describe.skipIf(NO_BROWSER ?? NO_READER)('pages on paper', () => {
  let browser: Browser;
  let large = '';
  beforeAll(async () => {
    browser = await openBrowser();
    const managers = Array.from({ length: 50 }, (_, index) => `Manager with a name ${index + 1}`);
    const stages = Array.from({ length: 12 }, (_, index) => `Stage called ${index + 1}`);
    const files = makeCompany({ managers, stages, contacts: 60 });
    large = (await runTool(['report', '--format', 'html', '--quiet'], { files })).stdout;
  }, 60_000);
  afterAll(() => browser.close());

  it('keep rows whole, repeat headings and fit the sheet: 50 managers by 12 stages in under 3 MB', async () => {
    expect(Buffer.byteLength(large)).toBeLessThan(3_000_000);
    await showPage(browser, large, async ({ page }) => {
      expect(await measureOverhang(page)).toBe(0);
      expect(await findCutRows(page)).toEqual([]);
      const sheets = await printSheets(page);
      const ofMatrix = sheets.filter((sheet) => sheet.has('Manager') && sheet.has('Overall'));
      expect(ofMatrix.length).toBeGreaterThan(1);
      // what the check is worth: without the rule for paper it finds rows in two pieces
      await page.addStyleTag({
        content: '@media print{tr,tr *{break-inside:auto!important}td.n small{padding-top:30mm}}',
      });
      expect((await findCutRows(page)).length).toBeGreaterThan(0);
    });
  });

  for (const command of ['report', 'gaps', 'scorecard', 'trend', 'stuck', 'check'] as const) {
    it(`keep the rows of ${command} whole, its pictures too, and fit the sheet`, async () => {
      const made = await makePage(command, 'ru');
      expect(Buffer.byteLength(made)).toBeLessThan(700_000);
      await showPage(browser, made, async ({ page }) => {
        expect(await measureOverhang(page)).toBe(0);
        expect(await findCutRows(page)).toEqual([]);
        await page.emulateMedia({ media: 'print' });
        for (const picture of await page.locator('figure svg').all()) {
          // a sheet that lies on its side, without margins
          expect((await picture.boundingBox())?.height).toBeLessThan(((210 - 24) / 25.4) * 96);
        }
      });
    });
  }
});
