import { existsSync } from 'node:fs';
import type { LaunchOptions } from '@playwright/test';
import { CommandError } from '../command.ts';
import { unpackChromium } from './unpack-chromium.ts';

/** Where Linux distributions put theirs; on other systems Playwright finds an installed Chrome by itself. */
const LINUX_BROWSERS = ['/usr/bin/google-chrome', '/usr/bin/chromium', '/usr/bin/chromium-browser'];

const HOW_TO_GET_ONE =
  '在 Linux x64 上，浏览器随依赖一起安装；在这台电脑上，请安装 Chrome，或用 CHROME_PATH 写明 Chrome 或 Chromium 程序的位置。';

/**
 * Say how to launch a browser, for the tests and for printing: the one CHROME_PATH names; else, on Linux x64, the one
 * that comes with the dependencies, which needs neither root nor libraries of the system; else the installed Chrome.
 *
 * @param fonts See {@link unpackChromium}; other browsers see all fonts of the machine.
 * @throws CommandError that says how to get a browser where there is none.
 */
export async function findBrowser(fonts: 'own' | 'all' = 'own'): Promise<LaunchOptions> {
  const named = process.env['CHROME_PATH'];
  if (named) {
    if (!existsSync(named)) throw new CommandError(`CHROME_PATH=${named} 不存在。${HOW_TO_GET_ONE}`);
    return { executablePath: named };
  }
  if (process.platform === 'linux' && process.arch === 'x64') return await unpackChromium(fonts);
  if (process.platform === 'linux') {
    const executablePath = LINUX_BROWSERS.find((path) => existsSync(path));
    if (!executablePath) throw new CommandError(`没有找到浏览器。${HOW_TO_GET_ONE}`);
    return { executablePath };
  }
  return { channel: 'chrome' };
}
