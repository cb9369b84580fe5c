import type { Page } from '@playwright/test';
import { wcagContrast } from 'culori';
import { drawCharts, readInk, readInks } from '../support/drawn-charts.ts';
import { expect, test } from '../support/quiet-page.ts';
import { applyMode, openSettings, THEMES } from '../support/reading-modes.ts';

const TOKENS = [
  '--paper',
  '--paper-2',
  '--seal-soft',
  '--ink',
  '--ink-2',
  '--ink-3',
  '--seal',
  '--quiet-bar',
  '--track',
  '--rule',
] as const;
type Token = (typeof TOKENS)[number];

const PAPERS: Token[] = ['--paper', '--paper-2', '--seal-soft'];

/** Least contrast of an ink on each paper: of the text, of other text, and of lines and bars that say something. */
const LEAST: [Token, number, Token[]][] = [
  ['--ink', 7, PAPERS],
  ['--ink-2', 4.5, PAPERS],
  ['--seal', 4.5, PAPERS],
  ['--ink-3', 3, ['--paper', '--paper-2']],
  ['--quiet-bar', 3, ['--paper', '--track']],
  ['--seal', 3, ['--track']],
];

async function readTokens(page: Page): Promise<Record<Token, string>> {
  const read = await page.evaluate((names) => {
    const style = getComputedStyle(document.documentElement);
    return names.map((name) => [name, style.getPropertyValue(name).trim()]);
  }, TOKENS);
  return Object.fromEntries(read) as Record<Token, string>;
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const contrast of ['no-preference', 'more'] as const) {
    test(`every theme has the contrast it needs; system: ${colorScheme}, contrast ${contrast}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, contrast });
      await page.goto('');
      const seen = new Set<string>();
      for (const theme of THEMES) {
        await applyMode(page, { theme });
        const tokens = await readTokens(page);
        seen.add(tokens['--paper']);
        for (const [ink, least, papers] of LEAST) {
          for (const paper of papers) {
            const reached = wcagContrast(tokens[ink], tokens[paper]);
            expect.soft(reached, `${theme ?? 'system'}: ${ink} on ${paper}`).toBeGreaterThanOrEqual(least);
          }
        }
      }
      // The system's dark theme is the one that can be chosen.
      expect(seen.size).toBe(colorScheme === 'dark' ? THEMES.length - 1 : THEMES.length);
    });
  }
}

test('what the reader chooses goes before what the system asks for', async ({ page }) => {
  const readChosen = async (theme: (typeof THEMES)[number]): Promise<unknown> => {
    await applyMode(page, { theme });
    const scheme = await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
    return { ...(await readTokens(page)), scheme };
  };
  await page.goto('');
  await page.emulateMedia({ colorScheme: 'dark' });
  const onDark = [];
  for (const theme of THEMES) onDark.push(await readChosen(theme));
  await page.emulateMedia({ colorScheme: 'light' });
  const onLight = [];
  for (const theme of THEMES) onLight.push(await readChosen(theme));
  expect(onLight.slice(1)).toEqual(onDark.slice(1));
  expect(onLight[0]).not.toEqual(onDark[0]);
  expect(onDark[0]).toEqual(onDark[THEMES.indexOf('dark')]);
  expect(onDark.map((tokens) => (tokens as { scheme: string }).scheme)).toEqual([
    'dark',
    'light',
    'light',
    'light',
    'dark',
    'dark',
  ]);
});

test('paper is printed on in black, whatever was chosen', async ({ page }) => {
  await page.goto('2019/dispute-resolution/');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const usual = await readTokens(page);
  expect(usual['--paper']).toBe('#fff');
  for (const theme of THEMES) {
    await applyMode(page, { theme, size: 'largest' });
    expect(await readTokens(page), theme).toEqual(usual);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('16px');
  }
});

test('what leaves the site as a picture looks the same in every theme', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('2019/poster/');
  const picture = page.locator('[data-picture]');
  const looks = new Set<string>();
  for (const theme of THEMES) {
    await applyMode(page, { theme });
    looks.add(
      await picture.evaluate((poster) =>
        [poster, ...poster.querySelectorAll('*')]
          .map((element) => getComputedStyle(element))
          .map(({ color, backgroundColor, fill }) => [color, backgroundColor, fill].join())
          .join(';'),
      ),
    );
  }
  expect(looks.size).toBe(1);
  await expect(picture).toHaveCSS('background-color', 'rgb(251, 250, 246)');
});

test('charts follow the theme and the size that are chosen', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('');
  await drawCharts(page);
  const chart = page.locator('chart-figure', { has: page.locator('#chart-legal-aid') });
  const tools = await openSettings(page);
  await tools.getByRole('radio', { name: '高对比' }).check();
  const seal = await readInk(page, '--seal');
  expect(seal).toBe('255,225,77,255');
  await expect.poll(() => readInks(chart)).toEqual([seal]);
  await tools.getByRole('radio', { name: '特大' }).check();
  await expect.poll(() => chart.evaluate(isInPlace)).toBe(true);
});

test('who forces own colours still sees what is chosen', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('2019/dispute-resolution/');
  const tools = await openSettings(page);
  await tools.getByRole('radio', { name: '高对比' }).check();
  await tools.getByRole('button', { name: '阅读辅助线' }).click();
  for (const chosen of ['input:checked + span', '[aria-pressed=true]']) {
    const looks = await tools
      .locator(chosen)
      .evaluateAll((elements) =>
        elements.map((element) => [
          getComputedStyle(element).borderTopWidth,
          getComputedStyle(element, '::before').content,
        ]),
      );
    expect(looks.length).toBeGreaterThan(0);
    for (const look of looks) expect(look).toEqual(['2px', expect.stringContaining('✓')]);
  }
  await expect(page.locator('.reading-line')).toHaveCSS('border-top-width', '4px');
});

test('who forces own colours reads the number in each sentence, and what stands in a chart', async ({
  page,
  threeYears: { url },
}) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await page.goto(`${url}2021/figures/`);
  const seen = await page.locator('td mark').evaluateAll((marks) =>
    marks.map((mark) => {
      const { color, backgroundColor } = getComputedStyle(mark);
      const isBare = /^rgba\(.* 0\)$/.test(backgroundColor);
      return color !== (isBare ? getComputedStyle(document.body).backgroundColor : backgroundColor);
    }),
  );
  expect(seen.length).toBeGreaterThan(10);
  expect(seen).not.toContain(false);
  await page.goto(`${url}figures/law-enforcement-checks-1/`);
  const [ink, ...words] = await page
    .locator('body, .plot text')
    .evaluateAll((elements) =>
      elements.map((element) => getComputedStyle(element)[element === document.body ? 'color' : 'fill']),
    );
  expect(new Set(words)).toEqual(new Set([ink]));
});

/** Whether each drawing of a chart lies where its static one does. */
function isInPlace(chart: Element): boolean {
  return [...chart.querySelectorAll('canvas')].every((canvas) => {
    const [drawn, still] = [canvas, canvas.parentElement?.querySelector('svg')].map((one) =>
      one?.getBoundingClientRect(),
    );
    return (['left', 'top', 'width', 'height'] as const).every(
      (side) => Math.abs((drawn?.[side] ?? 0) - (still?.[side] ?? 0)) <= 1,
    );
  });
}
