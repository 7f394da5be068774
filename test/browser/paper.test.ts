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

/** A4 without its margins, at 96 pixels an inch, upright and on its side. */
const PAPER = {
  upright: { width: ((210 - 28) / 25.4) * 96, height: ((297 - 28) / 25.4) * 96 },
  onSide: { width: ((297 - 24) / 25.4) * 96 },
} as const;

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

/** The words of each row of the tables on a page that are not folded. */
async function readRows(page: Page): Promise<string[][]> {
  const rows = (await page.evaluate(
    `[...document.querySelectorAll('tbody tr:not(details:not([open]) tr)')].map((row) => row.innerHTML.replace(/<[^>]*>|&nbsp;/g, ' ').replace(/&lt;/g, '<').replace(/&amp;/g, '&'))`,
  )) as string[];
  return rows.map(splitWords);
}

/** Opens what is folded, as its reader would who wants it on paper. */
function unfold(page: Page): Promise<void> {
  return page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })");
}

/** Rows of which no sheet has all the words. */
async function findCutRows(page: Page): Promise<string[]> {
  const rows = await readRows(page);
  const sheets = await printSheets(page);
  return rows
    .filter((words) => !sheets.some((sheet) => words.every((word) => sheet.has(word))))
    .map((words) => words.join(' '));
}

/** How far the widest thing on a page stands out of its sheet, in pixels; 0 where all of it fits. */
async function measureOverhang(page: Page): Promise<number> {
  await page.emulateMedia({ media: 'print' });
  let overhang = 0;
  for (const [sheet, things] of [
    [PAPER.upright, 'table:not(.wide table), svg, pre, p'],
    [PAPER.onSide, '.wide table'],
  ] as const) {
    await page.setViewportSize({ width: Math.floor(sheet.width), height: 900 });
    const furthest = (await page.evaluate(
      `Math.max(0, ...[...document.querySelectorAll('${things}')].map((each) => each.getBoundingClientRect().right))`,
    )) as number;
    overhang = Math.max(overhang, Math.round(furthest - Math.floor(sheet.width)));
  }
  await page.emulateMedia({ media: null });
  return overhang;
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
      const folded = await printSheets(page);
      expect(folded.filter((sheet) => sheet.has('Manager') && sheet.has('Overall'))).toEqual([]);
      await page.evaluate("document.querySelector('#control details').open = true");
      expect(await measureOverhang(page)).toBe(0);
      expect(await findCutRows(page)).toEqual([]);
      const sheets = await printSheets(page);
      expect(sheets.filter((sheet) => sheet.has('Manager') && sheet.has('Overall')).length).toBeGreaterThan(
        1,
      );
      // what the check is worth: without the rule for paper it finds rows in two pieces
      await page.addStyleTag({
        content: '@media print{tr,tr *{break-inside:auto!important}td.n small{padding-top:30mm}}',
      });
      expect((await findCutRows(page)).length).toBeGreaterThan(0);
    });
  });

  it('lie on no more than eight sheets as a report of eight managers, no table of it cut', async () => {
    await showPage(browser, await makePage('report', 'en'), async ({ page }) => {
      const sheets = await printSheets(page);
      expect(sheets.length).toBeLessThanOrEqual(8);
      const [matrix] = await page.locator('#control tbody').all();
      const names = splitWords((await matrix!.locator('th').allTextContents()).join(' '));
      expect(names.length).toBeGreaterThan(8);
      const whole = sheets.filter((sheet) => sheet.has('Overall') && names.every((name) => sheet.has(name)));
      expect(whole.length).toBe(1);
    });
  });

  for (const command of ['report', 'gaps', 'scorecard', 'trend', 'stuck', 'check'] as const) {
    it(`keep the rows of ${command} whole, its pictures too, and fit the sheet`, async () => {
      const made = await makePage(command, 'ru');
      expect(Buffer.byteLength(made)).toBeLessThan(700_000);
      await showPage(browser, made, async ({ page }) => {
        await unfold(page);
        expect(await measureOverhang(page)).toBe(0);
        expect(await findCutRows(page)).toEqual([]);
        await page.emulateMedia({ media: 'print' });
        for (const picture of await page.locator('.picture > svg').all())
          expect((await picture.boundingBox())?.height).toBeLessThan(PAPER.upright.height * 0.9);
      });
    });
  }
});
