import { existsSync } from 'node:fs';
import type { LaunchOptions } from '@playwright/test';
import { unpackChromium } from './unpack-chromium.ts';

/** Where Linux distributions put theirs; on other systems Playwright finds an installed Chrome by itself. */
const LINUX_BROWSERS = ['/usr/bin/google-chrome', '/usr/bin/chromium', '/usr/bin/chromium-browser'];

const HOW_TO_GET_ONE =
  'The end-to-end tests need a browser. On Linux x64 one comes with the dependencies; here, install Google Chrome or set ' +
  'CHROME_PATH to the executable of a Chrome or Chromium.';

/**
 * Say how to launch a browser for the tests: the one CHROME_PATH names; else, on Linux x64, the one that comes with the
 * dependencies, which needs neither root nor libraries of the system; else the installed Chrome.
 *
 * @throws Error that says how to get a browser where there is none.
 */
export async function findBrowser(): Promise<LaunchOptions> {
  const named = process.env['CHROME_PATH'];
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROME_PATH=${named} does not exist. ${HOW_TO_GET_ONE}`);
    return { executablePath: named };
  }
  if (process.platform === 'linux' && process.arch === 'x64') return await unpackChromium();
  if (process.platform === 'linux') {
    const executablePath = LINUX_BROWSERS.find((path) => existsSync(path));
    if (!executablePath) throw new Error(HOW_TO_GET_ONE);
    return { executablePath };
  }
  return { channel: 'chrome' };
}
