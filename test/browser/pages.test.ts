import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/app/commands.ts';
import { ASKABLE, makePage } from './made-pages.ts';
import { NO_BROWSER, openBrowser } from './open-browser.ts';
import { measureWidth, showPage } from './watched-page.ts';

if (NO_BROWSER) console.warn(`pages are not tried in a browser: ${NO_BROWSER}`);

/** What axe finds that keeps somebody from reading or using the page. */
async function findBarriers(page: Page): Promise<string[]> {
  const { violations } = (await page.evaluate(
    `axe.run(document, { resultTypes: ['violations'], preload: false })`,
  )) as axe.AxeResults;
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`));
}

describe.skipIf(NO_BROWSER)('pages in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  }, 60_000);
  afterAll(() => browser.close());

  it('are tried of every command that writes one', () => {
    const elsewhere = ['init', 'track', 'chart', 'run', 'schedule', 'completion'];
    expect([...ASKABLE, ...elsewhere].sort()).toEqual(COMMANDS.map(({ name }) => name).sort());
  });

  for (const command of ASKABLE) {
    for (const language of ['en', 'ru'] as const) {
      it(`${command} in ${language}: whole, quiet, without barriers, no wider than a phone`, async () => {
        await showPage(browser, await makePage(command, language), async ({ page, misdeeds }) => {
          expect(await page.locator('h1').textContent()).toBe(await page.title());
          expect(await page.locator('html').getAttribute('lang')).toBe(language);
          for (const picture of await page.locator('figure svg').all()) {
            const box = await picture.boundingBox();
            expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThan(50);
          }
          // colours are the same whatever the language, and it is they that cost time
          await page.emulateMedia({ colorScheme: language === 'en' ? 'light' : 'dark' });
          await page.evaluate(axe.source);
          expect(await findBarriers(page)).toEqual([]);
          await page.setViewportSize({ width: 390, height: 844 });
          expect(await measureWidth(page)).toBeLessThanOrEqual(390);
          expect(misdeeds).toEqual([]);
        });
      });
    }
  }
});
