import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';

/** A page that is shown in a browser, and everything it did that no page of ours may do. */
export interface WatchedPage {
  readonly page: Page;
  /** Requests, dialogs, errors, and words on the console. */
  readonly misdeeds: readonly string[];
}

/** Shows a page from a file, as its reader would, and watches what it does. */
export async function showPage(
  browser: Browser,
  html: string,
  look: (watched: WatchedPage) => Promise<void>,
  ending = 'html',
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'voronka-page-'));
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  try {
    const file = join(folder, `page.${ending}`);
    writeFileSync(file, html);
    const own = pathToFileURL(file).href;
    const misdeeds: string[] = [];
    page.on('request', (request) => {
      if (request.url() !== own) misdeeds.push(`asked for ${request.url()}`);
    });
    page.on('console', (message) => misdeeds.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => misdeeds.push(error.message));
    page.on('dialog', async (dialog) => {
      misdeeds.push(`dialog: ${dialog.message()}`);
      await dialog.dismiss();
    });
    await page.goto(own);
    await look({ page, misdeeds });
  } finally {
    await page.close();
    rmSync(folder, { recursive: true });
  }
}

/** How wide all of a page is, in pixels. */
export function measureWidth(page: Page): Promise<number> {
  return page.evaluate('Math.max(document.documentElement.scrollWidth, document.body.scrollWidth)');
}
