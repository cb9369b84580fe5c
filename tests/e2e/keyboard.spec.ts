import type { Page } from '@playwright/test';
import { sampleCases } from '../support/full-run.ts';
import { KINDS_OF_PAGES } from '../support/kinds-of-pages.ts';
import { expect, test } from '../support/quiet-page.ts';

/** What a keyboard is to reach. Of the settings some are there only once they are opened. */
const CONTROLS = 'a[href], button, input, select, summary, textarea, [tabindex="0"]';

const MOST_STOPS = 600;

/** Give each control that is shown a number, and list them: `17 a 数据`. */
async function numberControls(page: Page): Promise<string[]> {
  return await page.locator(CONTROLS).evaluateAll((controls) =>
    controls
      .filter((control) => control.checkVisibility({ visibilityProperty: true }) && !control.closest('[inert]'))
      .map((control, index) => {
        control.setAttribute('data-stop', String(index));
        return `${index} ${control.localName} ${control.textContent.trim().slice(0, 20)}`;
      }),
  );
}

/** A control that had the focus, as it was then. */
interface Stop {
  number: number;
  name: string;
  isMarked: boolean;
  isInView: boolean;
}

interface WalkedWindow {
  stops: Stop[];
  hasLeft: boolean;
}

/** Keys pressed before the page is asked whether the focus has left it. */
const STRIDE = 10;

/** Press Tab until the page is left. @returns the numbers of the controls that had the focus, and what was wrong. */
async function walk(page: Page): Promise<{ reached: Set<number>; faults: string[] }> {
  await page.evaluate(() => {
    const walked: WalkedWindow = { stops: [], hasLeft: false };
    Object.assign(window, walked);
    // The focus moves, and the window with it, when the key goes down.
    addEventListener('keyup', () => {
      const { stops, hasLeft } = window as unknown as WalkedWindow;
      const element = document.activeElement;
      if (hasLeft) return;
      if (!element || element === document.body) {
        Object.assign(window, { hasLeft: true });
        return;
      }
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      const { top, bottom, left, right } = element.getBoundingClientRect();
      stops.push({
        number: Number(element.getAttribute('data-stop') ?? NaN),
        name: `${element.localName} ${element.textContent.trim().slice(0, 20)}`,
        isMarked: (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none',
        isInView: bottom > 0 && top < innerHeight && right > 0 && left < innerWidth,
      });
    });
  });
  const hasLeft = (): Promise<boolean> => page.evaluate(() => (window as unknown as WalkedWindow).hasLeft);
  for (let stop = 0; stop < MOST_STOPS && (stop % STRIDE > 0 || !(await hasLeft())); stop += 1) {
    await page.keyboard.press('Tab');
  }
  const stops = await page.evaluate(() => (window as unknown as WalkedWindow).stops);
  return {
    reached: new Set(stops.map(({ number }) => number)),
    faults: [
      ...stops.filter(({ isMarked }) => !isMarked).map(({ name }) => `${name}: nothing shows that it has the focus`),
      ...stops.filter(({ isInView }) => !isInView).map(({ name }) => `${name}: is out of the window`),
      ...((await hasLeft()) ? [] : ['the focus never leaves the page']),
    ],
  };
}

for (const address of sampleCases(KINDS_OF_PAGES, 2)) {
  test(`a keyboard reaches everything on /${address}, sees where it is, and gets out again`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.goto(address);
    const controls = await numberControls(page);
    const { reached, faults } = await walk(page);
    expect(faults).toEqual([]);
    const radios = new Set(
      await page
        .locator('input[type=radio]:not(:checked)')
        .evaluateAll((inputs) => inputs.map((input) => Number(input.getAttribute('data-stop')))),
    );
    // Arrow keys, not Tab, go from one of a group to another.
    expect(controls.filter((_, index) => !reached.has(index) && !radios.has(index))).toEqual([]);
    expect(controls.length).toBeGreaterThan(10);
  });
}
