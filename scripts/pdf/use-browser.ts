import { type Browser, chromium, errors, type LaunchOptions } from '@playwright/test';
import { CommandError } from '../../src/content/command-error.ts';

/** The first Chromium that sets page numbers as the style sheet asks. */
const OLDEST_CHROMIUM = 131;

/**
 * Open a browser, do some work with it and close it.
 *
 * @throws CommandError when there is no browser, or one that cannot print as is asked, or one that ends or answers no
 * more meanwhile.
 */
export async function useBrowser<T>(options: LaunchOptions, work: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await launch(options);
  try {
    return await work(browser);
  } catch (error) {
    const isBroken = !browser.isConnected() || error instanceof errors.TimeoutError;
    if (error instanceof CommandError || !isBroken) throw error;
    throw new CommandError(
      '浏览器中途关掉了，或者不再回应，没有生成 PDF 和图片，原有的文件和网站都没有动。多半是内存不够：请关掉别的程序，再运行一次。\n' +
        (error instanceof Error ? error.message : String(error)),
      { cause: error },
    );
  } finally {
    await browser.close();
  }
}

async function launch(options: LaunchOptions): Promise<Browser> {
  let browser: Browser;
  try {
    browser = await chromium.launch(options);
  } catch (error) {
    throw new CommandError(
      '没有打开浏览器，没有生成 PDF 和图片。请安装 Chrome，或用 CHROME_PATH 写明 Chrome 或 Chromium 程序的位置。\n' +
        String(error),
      { cause: error },
    );
  }
  if (Number.parseInt(browser.version()) >= OLDEST_CHROMIUM) return browser;
  await browser.close();
  throw new CommandError(
    `浏览器的版本是 ${browser.version()}，排不出页码，没有生成 PDF 和图片。请升级到 ${OLDEST_CHROMIUM} 以上的版本。`,
  );
}
