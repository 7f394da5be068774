import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/app/commands.ts';
import { PICTURE_KINDS } from '../../src/report/pictures.ts';
import { runToolIn } from '../tool/run-tool.ts';
import { ASKABLE, type Asked, DEMO, makePage } from './made-pages.ts';
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

const LOOKS = [
  { language: 'en', colorScheme: 'light' },
  { language: 'ru', colorScheme: 'dark' },
] as const;

/** How many pictures the pages of the demo have; those of others have none. */
const DRAWN: Readonly<Partial<Record<Asked, number>>> = {
  report: 5,
  gaps: 1,
  coach: 1,
  scorecard: 4,
  trend: 1,
  spread: 5,
  whatif: 1,
  compare: 1,
  velocity: 1,
  refusals: 1,
};

/** Ids that several elements have. */
function findTwins(page: Page): Promise<string[]> {
  return page.evaluate(
    `[...document.querySelectorAll('[id]')].map(({ id }) => id).filter((id, index, ids) => ids.indexOf(id) !== index)`,
  );
}

/** How many pictures stand on a page; fails where one of them has no room. */
async function measurePictures(page: Page): Promise<number> {
  const pictures = await page.locator('.picture > svg').all();
  for (const picture of pictures) {
    const box = await picture.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThan(50);
  }
  return pictures.length;
}

describe.skipIf(NO_BROWSER)('pages in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  }, 60_000);
  afterAll(() => browser.close());

  it('are tried of every command that writes one', () => {
    const elsewhere = ['init', 'load', 'track', 'chart', 'run', 'schedule', 'completion'];
    expect([...ASKABLE, ...elsewhere].sort()).toEqual(COMMANDS.map(({ name }) => name).sort());
  });

  // colours and structure are the same whatever the language, and it is looking for barriers that costs time
  const looks = ASKABLE.flatMap((command, index) => {
    const both = command === 'report' || command === 'scorecard';
    return LOOKS.filter((_, look) => both || look === index % 2).map((look) => ({ command, ...look }));
  });
  for (const { command, language, colorScheme } of looks) {
    it(`${command} in ${language}, ${colorScheme}: drawn, quiet, without barriers, no wider than a phone`, async () => {
      await showPage(browser, await makePage(command, language), async ({ page, misdeeds }) => {
        expect(await page.locator('h1').textContent()).toBe(await page.title());
        expect(await page.locator('html').getAttribute('lang')).toBe(language);
        expect(await measurePictures(page)).toEqual(DRAWN[command] ?? 0);
        expect(await findTwins(page)).toEqual([]);
        await page.emulateMedia({ colorScheme });
        await page.evaluate(axe.source);
        expect(await findBarriers(page)).toEqual([]);
        await page.setViewportSize({ width: 390, height: 844 });
        expect(await measureWidth(page)).toBeLessThanOrEqual(390);
        expect(misdeeds).toEqual([]);
      });
    });
  }

  it('cards of everybody: every id is of one element alone, and links lead to each card', async () => {
    const { stdout } = await runToolIn(DEMO, ['scorecard', '--all', '--format', 'html', '--quiet']);
    await showPage(browser, stdout, async ({ page, misdeeds }) => {
      expect(await findTwins(page)).toEqual([]);
      const cards = await page.locator('nav a').allTextContents();
      expect(cards.length).toBeGreaterThan(7);
      expect(await page.locator('h2').allTextContents()).toEqual(cards);
      expect(misdeeds).toEqual([]);
    });
  });

  it('pictures as files: drawn in light and in dark, asking for nothing', async () => {
    for (const picture of PICTURE_KINDS) {
      const { status, stdout } = await runToolIn(DEMO, ['chart', picture, '--format', 'svg', '--quiet']);
      expect(status, picture).toBe(0);
      await showPage(
        browser,
        stdout,
        async ({ page, misdeeds }) => {
          expect(await findTwins(page), picture).toEqual([]);
          const paint = (): Promise<string> =>
            page.evaluate("getComputedStyle(document.querySelector('svg > rect')).fill");
          const light = await paint();
          await page.emulateMedia({ colorScheme: 'dark' });
          expect(await paint(), picture).not.toBe(light);
          const box = await page.locator('svg > g').boundingBox();
          expect(Math.min(box?.width ?? 0, box?.height ?? 0), picture).toBeGreaterThan(100);
          expect(misdeeds, picture).toEqual([]);
        },
        'svg',
      );
    }
  });
});
