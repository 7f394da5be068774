import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runTool } from '../tool/run-tool.ts';
import { makeCompany } from './large-company.ts';
import { makePage } from './made-pages.ts';
import { NO_BROWSER, openBrowser } from './open-browser.ts';
import { measureWidth, showPage } from './watched-page.ts';

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  `</svg></style></title><script>alert(1)</script>`,
  'ы'.repeat(10_000),
  'שרה כהן (1)',
  '=HYPERLINK("http://example.com")',
];

/** The texts of a column of the matrix, from top to bottom. */
function readColumn(page: Page, column: number): Promise<string[]> {
  return page.locator(`#control tr > :nth-child(${column})`).allTextContents();
}

describe.skipIf(NO_BROWSER)('what a page does', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  }, 60_000);
  afterAll(() => browser.close());

  it('sorts a table by click and by keyboard, absent values last, totals where they stood', async () => {
    await showPage(browser, await makePage('report', 'en'), async ({ page, misdeeds }) => {
      const before = await readColumn(page, 1);
      const total = before.indexOf('Team');
      expect(total).toBeGreaterThan(5);
      const steps = async (): Promise<number[]> =>
        (await readColumn(page, 4)).slice(1, total).map((cell) => Number.parseFloat(cell));
      const heading = page.locator('#control thead th').nth(3);
      await heading.getByRole('button').click();
      expect(await heading.getAttribute('aria-sort')).toBe('ascending');
      const rising = await steps();
      const known = rising.filter((each) => !Number.isNaN(each));
      expect(known.length).toBeGreaterThan(5);
      expect(known).toEqual([...known].sort((a, b) => a - b));
      expect((await readColumn(page, 4)).slice(total - 1, total)).toEqual(['n/a0/0']);
      expect((await readColumn(page, 1)).slice(total)).toEqual(before.slice(total));

      await heading.getByRole('button').focus();
      await page.keyboard.press('Enter');
      expect(await heading.getAttribute('aria-sort')).toBe('descending');
      expect((await steps()).filter((each) => !Number.isNaN(each))).toEqual(known.reverse());
      expect((await readColumn(page, 4)).slice(total - 1, total)).toEqual(['n/a0/0']);

      await page.keyboard.press('Space');
      expect(await page.locator('#control [aria-sort]').count()).toBe(0);
      expect(await readColumn(page, 1)).toEqual(before);

      await page.locator('#control thead button').first().click();
      const names = (await readColumn(page, 1)).slice(1, total);
      expect(names).toEqual([...names].sort(new Intl.Collator('en').compare));
      expect(misdeeds).toEqual([]);
    });
  });

  it('can be read and has no buttons where scripts do not run', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    try {
      const page = await context.newPage();
      await page.setContent(await makePage('report', 'ru'));
      expect(await page.locator('button').count()).toBe(0);
      expect(await readColumn(page, 1)).toContain('Отдел');
    } finally {
      await context.close();
    }
  });

  it('shows hostile names as text, and breaks no layout over them', async () => {
    const files = makeCompany({
      managers: HOSTILE,
      stages: ['Meeting', '<b>Offer</b>', `"Payment' & co`],
      contacts: 40,
    });
    for (const command of ['report', 'scorecard --all', 'gaps', 'trend', 'spread', 'whatif', 'velocity']) {
      const argv = [...command.split(' '), '--format', 'html', '--quiet'];
      const { status, stdout, stderr } = await runTool(argv, { files });
      expect([status, stderr], command).toEqual([0, '']);
      await showPage(browser, stdout, async ({ page, misdeeds }) => {
        expect(await page.locator('script').count(), command).toBe(1);
        expect(await page.locator('img, b:not(.k):not(th > b), iframe').count(), command).toBe(0);
        expect(await page.locator('body').textContent(), command).toContain('<script>alert(1)</script>');
        for (const width of [1280, 390]) {
          await page.setViewportSize({ width, height: 800 });
          expect(await measureWidth(page), `${command} at ${width}`).toBeLessThanOrEqual(width);
        }
        expect(misdeeds, command).toEqual([]);
      });
    }
    const card = await runTool(['scorecard', HOSTILE[0]!, '--format', 'html', '--quiet'], { files });
    await showPage(browser, card.stdout, async ({ page, misdeeds }) => {
      expect(await page.locator('h1, h2').allTextContents()).toContainEqual(
        expect.stringContaining('<script>alert(1)</script>'),
      );
      expect(misdeeds).toEqual([]);
    });
  });
});
