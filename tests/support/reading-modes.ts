import type { Locator, Page } from '@playwright/test';

/** Themes a reader can choose, as the root element's attribute names them, and none: the system's. */
export const THEMES = [undefined, 'plain', 'warm', 'green', 'dark', 'contrast'] as const;
/** Sizes of type a reader can choose, and none: the usual one. */
export const SIZES = [undefined, 'large', 'largest'] as const;

/** Least side of what a finger is to hit, in CSS pixels, in each size of type. */
export const LEAST_TARGETS = [
  [undefined, 44],
  ['large', 44],
  ['largest', 60],
] as const;

/** Widths of windows, in CSS pixels: a small phone, a desk's window at 200 %, a tablet, a desk, a wide desk. */
export const WIDTHS = [320, 640, 768, 1280, 1920] as const;

interface ReadingMode {
  theme?: (typeof THEMES)[number];
  size?: (typeof SIZES)[number];
}

/** Show the open page as if a reader had chosen a theme and a size. */
export async function applyMode(page: Page, { theme, size }: ReadingMode): Promise<void> {
  await page.evaluate(
    (chosen) => {
      const root = document.documentElement;
      for (const [name, value] of Object.entries(chosen)) {
        if (value === null) root.removeAttribute(`data-${name}`);
        else root.dataset[name] = value;
      }
    },
    { theme: theme ?? null, size: size ?? null },
  );
}

/** Open the reading settings of the page, which a phone has in its menu. */
export async function openSettings(page: Page): Promise<Locator> {
  const menu = page.locator('summary', { hasText: '菜单' });
  if (await menu.isVisible()) await menu.click();
  await page.getByRole('button', { name: '阅读设置' }).click();
  const settings = page.getByRole('group', { name: '阅读设置' });
  await settings.waitFor();
  return settings;
}
