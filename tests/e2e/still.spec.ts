import { sampleCases } from '../support/full-run.ts';
import { KINDS_OF_PAGES } from '../support/kinds-of-pages.ts';
import { expect, test } from '../support/quiet-page.ts';

for (const { name, width, height, first } of [
  { name: 'phone', width: 390, height: 844, first: 0 },
  { name: 'desk', width: 1280, height: 800, first: 2 },
]) {
  test(`nothing moves while a page loads, ${name}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    for (const address of sampleCases(KINDS_OF_PAGES, 4, first)) {
      await page.goto(address, { waitUntil: 'networkidle' });
      const moved = await page.evaluate(async () => {
        let sum = 0;
        const add = (shifts: PerformanceEntryList): void => {
          for (const shift of shifts as (PerformanceEntry & { value: number })[]) sum += shift.value;
        };
        const observer = new PerformanceObserver((list) => {
          add(list.getEntries());
        });
        observer.observe({ type: 'layout-shift', buffered: true });
        // Shifts are told of after the frame they are in.
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        add(observer.takeRecords());
        return sum;
      });
      expect.soft(moved, address).toBe(0);
    }
  });
}
