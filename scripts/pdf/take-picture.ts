import { setTimeout as wait } from 'node:timers/promises';
import type { Locator, Page } from '@playwright/test';
import { CommandError } from '../../src/content/command-error.ts';

/** How often a browser is asked before it is given up. */
const TRIES = 6;

/** Milliseconds before it is asked again. */
const PAUSE = 1000;

/**
 * Take a picture of a page, or of a part of it, as it is at rest. A browser on a busy machine may fail to for a moment.
 *
 * @throws CommandError where it never can.
 */
export async function takePicture(shown: Page | Locator): Promise<Buffer> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await shown.screenshot({ type: 'png', animations: 'disabled', scale: 'device' });
    } catch (error) {
      if (tries < TRIES) {
        await wait(PAUSE);
        continue;
      }
      throw new CommandError(`浏览器画不出图片，没有改动任何文件。请关掉别的程序，再运行一次。\n${String(error)}`, {
        cause: error,
      });
    }
  }
}
