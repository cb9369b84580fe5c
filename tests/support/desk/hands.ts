import { expect, type Locator, type Page } from '@playwright/test';

/** A file on the clerk's machine. */
export interface DroppedFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** How a clerk works a page: what is meant is found by what stands on it, as seen and as read aloud. */
export interface Hands {
  /** Press a button or follow a link; the first of several. */
  press: (target: Locator) => Promise<void>;
  /** Put words into a field, in the place of what is there. */
  write: (field: Locator, words: string) => Promise<void>;
  /** Choose the last of a field's choices. */
  chooseLast: (field: Locator) => Promise<void>;
  /** Choose a file of this machine. */
  attach: (field: Locator, file: DroppedFile) => Promise<void>;
}

/** With a mouse, and keys for what is written. */
export function useMouse(): Hands {
  return {
    press: async (target) => {
      await target.first().click();
    },
    write: async (field, words) => {
      await field.first().fill(words);
    },
    chooseLast: async (field) => {
      await field.first().selectOption({ index: (await field.first().locator('option').count()) - 1 });
    },
    attach: async (field, file) => {
      await field.first().setInputFiles(file);
    },
  };
}

/** More stops of the Tab key than any page has. */
const MOST_STOPS = 600;

/** With the keyboard alone: from where the focus is, Tab by Tab. */
export function useKeys(page: Page): Hands {
  const reach = async (target: Locator): Promise<void> => {
    await expect(target.first()).toBeVisible();
    const isThere = (): Promise<boolean> =>
      target.first().evaluate((element) => element === element.ownerDocument.activeElement);
    for (let stops = 0; !(await isThere()); stops += 1) {
      if (stops > MOST_STOPS) throw new Error(`no key leads to ${String(target)}`);
      await page.keyboard.press('Tab');
    }
  };
  return {
    press: async (target) => {
      await reach(target);
      const isBox = await target.first().evaluate((element) => element.matches('[type=checkbox]'));
      await page.keyboard.press(isBox ? 'Space' : 'Enter');
    },
    write: async (field, words) => {
      await reach(field);
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.insertText(words);
    },
    chooseLast: async (field) => {
      await reach(field);
      await page.keyboard.press('End');
    },
    attach: async (field, file) => {
      // Listened for before the way there: the browser learns of it on its own time, and a key may be quicker.
      const open = async (): Promise<void> => {
        await reach(field);
        await page.keyboard.press('Enter');
      };
      const [dialog] = await Promise.all([page.waitForEvent('filechooser'), open()]);
      await dialog.setFiles(file);
    },
  };
}
