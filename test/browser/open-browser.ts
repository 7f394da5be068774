import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PATH = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** Why tests in a browser are left out; null where they run. `.ci/run` installs a browser: there they always do. */
export const NO_BROWSER =
  existsSync(PATH) || process.env.VORONKA_FULL_RUNS ? null : `no browser at ${PATH} (set CHROMIUM)`;

/** A browser that asks the network for nothing by itself. Whoever opens it closes it. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: PATH,
    // containers seldom let it make a sandbox, and it is shown nothing but our own pages
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
  });
}
