import type { Page } from '@playwright/test';

/** The report's words on the open page as they are seen: hidden text is left out, and so is what the site sets among them. */
export async function readSeenText(page: Page): Promise<string> {
  const texts = await page.locator('[data-verbatim]').evaluateAll((elements) =>
    elements.map((element) => {
      for (const editorial of element.querySelectorAll('[data-editorial]')) editorial.remove();
      return (element as HTMLElement).innerText;
    }),
  );
  return texts.join('');
}
