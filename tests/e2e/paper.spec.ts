import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldText } from '../../src/text/folding.ts';
import { printPage } from '../support/print-page.ts';
import { joinLines, type PdfRun, type ReadPdf } from '../support/read-pdf.ts';
import { expect, test } from '../support/test.ts';

/** The frame of the text in GB/T 9704, in millimetres from the upper left corner of the paper. */
const FRAME = { top: 37, left: 28, right: 28 + 156, bottom: 37 + 225 };
const BODY_SIZE = 15.75;

const textOf = (runs: readonly PdfRun[]): string => foldText(runs.map(({ text }) => text).join(''));
const inFrame = (runs: readonly PdfRun[]): PdfRun[] => runs.filter(({ top }) => top < FRAME.bottom);
const isBody = ({ size }: PdfRun): boolean => Math.abs(size - BODY_SIZE) < 0.1;

test.describe('the whole text on paper', () => {
  // One after the other: what is printed once is read by all.
  test.describe.configure({ mode: 'default' });

  let pdf: ReadPdf;
  let headings: string[];

  test.beforeAll(async ({ browser, site }) => {
    const page = await browser.newPage({ baseURL: site.url });
    await page.goto('2019/full/');
    pdf = await printPage(page);
    headings = await page.locator('main').getByRole('heading').allTextContents();
    await page.close();
  });

  test('is A4 with the margins of GB/T 9704, 22 lines a page and 28 characters a line', () => {
    for (const { width, height } of pdf.pages) expect([Math.round(width), Math.round(height)]).toEqual([210, 297]);
    // The first page has the title, the last of the text its end, and one after that where the text comes from.
    const pages = pdf.pages.filter(({ runs }) => runs.some(isBody)).map(({ runs }) => joinLines(inFrame(runs)));
    const full = pages.slice(1, -1);
    expect(full.length).toBeGreaterThan(10);
    const headings = pdf.bookmarks.map(foldText);
    for (const [index, lines] of full.entries()) {
      // Only a heading that would stand last leaves a page short: it goes to the next one.
      const next = foldText(pages[index + 2]?.[0]?.text ?? '');
      const isBeforeHeading = headings.some((heading) => heading.startsWith(next));
      expect(isBeforeHeading ? [20, 21, 22] : [22]).toContain(lines.length);
      expect(lines[0]?.top).toBeGreaterThan(FRAME.top);
      expect(lines[0]?.top).toBeLessThan(FRAME.top + 10.3);
      for (const { left, right } of lines) {
        expect(left).toBeGreaterThan(FRAME.left - 0.5);
        expect(right).toBeLessThan(FRAME.right + 0.5);
      }
    }
    const lengths = full
      .flat()
      .map(({ text }) => text)
      .filter((text) => /^[\p{Script=Han}，。、；：《》（）]+$/u.test(text))
      .map((text) => text.length);
    expect(Math.max(...lengths)).toBe(28);
    expect(lengths.filter((length) => length === 28).length).toBeGreaterThan(30);
  });

  test('has a number on every page, right and left in turn', () => {
    for (const [index, { runs }] of pdf.pages.entries()) {
      const below = runs.filter(({ top }) => top > FRAME.bottom);
      expect(textOf(below)).toBe(`—${index + 1}—`);
      const [number] = joinLines(below);
      if (index % 2 === 0) expect(number?.right).toBeGreaterThan(FRAME.right - 10);
      else expect(number?.left).toBeLessThan(FRAME.left + 10);
    }
  });

  test('says what the report says, character for character, and then where it comes from, once', ({ site }) => {
    const runs = pdf.pages.flatMap((page) => inFrame(page.runs));
    const text = readFileSync(join(site.dir, 'data/2019/report.txt'), 'utf8');
    expect(textOf(runs.filter(({ size }) => size > 12))).toBe(foldText(text));
    expect(textOf(runs.filter(({ size }) => size < 12))).toBe(
      foldText(
        '来源：濉溪县司法局，发布时间：2020-03-30 09:49 原文：https://www.sxx.gov.cn/zwgk/public/821/56374741.html' +
          '“濉溪县法治政府建设年度报告”网站按原文排印，以公布的原文为准。',
      ),
    );
  });

  test('is tagged, and its bookmarks are the headings', () => {
    expect(pdf.isTagged).toBe(true);
    expect(headings.length).toBeGreaterThan(40);
    expect(pdf.bookmarks.map(foldText)).toEqual(headings.map(foldText));
  });

  test('has the title in size two, the addressee at the edge, paragraphs two characters in, the day four from the right', () => {
    const lines = joinLines(inFrame(pdf.pages[0]?.runs ?? []));
    const title = pdf.pages[0]?.runs.find(({ size }) => size > 20);
    expect(title?.size).toBeCloseTo(22, 0);
    expect((lines[0]?.left ?? 0) + (lines[0]?.right ?? 0)).toBeCloseTo(FRAME.left + FRAME.right, 0);
    const characters = (count: number): number => (count * BODY_SIZE * 25.4) / 72;
    expect(lines.find(({ text }) => text === '县委：')?.left).toBeCloseTo(FRAME.left, 0);
    for (const start of ['2019年以来', '一、工作', '（一）依法', '一是优化']) {
      const line = lines.find(({ text }) => text.startsWith(start));
      expect(line?.left, start).toBeCloseTo(FRAME.left + characters(2), 0);
    }
    const last = joinLines((pdf.pages.findLast(({ runs }) => runs.some(isBody))?.runs ?? []).filter(isBody)).at(-1);
    expect(last?.text).toBe('2020年2月28日');
    expect(last?.right).toBeCloseTo(FRAME.right - characters(4), 0);
  });
});

test('other pages are printed with their source, their address and all that is in them, without the ways about', async ({
  page,
}) => {
  for (const address of ['2019/dispute-resolution/', '2019/figures/', 'figures/legal-aid-cases-assigned/']) {
    await page.goto(address);
    await page.evaluate(() => {
      const link = document.createElement('link');
      link.rel = 'canonical';
      link.href = 'https://www.example.gov.cn/place/';
      document.head.append(link);
    });
    const { pages } = await printPage(page);
    const text = pages.map(({ runs }) => textOf(runs)).join('');
    expect(text).toContain('网址:https://www.example.gov.cn/place/');
    expect(text).toContain('https://www.sxx.gov.cn/zwgk/public/821/56374741.html');
    for (const way of ['主要栏目', '搜索', '首页', '下载']) expect.soft(text, address).not.toContain(way);
    for (const { width, runs } of pages) {
      expect(runs.filter(({ left, right }) => left < 0 || right > width)).toEqual([]);
    }
    const wanted = await page.locator('.prose p, .prose h2, tbody th, tbody td:last-child').allTextContents();
    for (const words of wanted) expect(text, address).toContain(foldText(words));
  }
});

test('what is folded on the screen is open on paper', async ({ page }) => {
  await page.goto('figures/legal-aid-cases-assigned/');
  const folded = page.locator('main details [data-citation]');
  await expect(folded).toBeHidden();
  const words = await folded.allTextContents();
  expect(words).toHaveLength(1);
  const text = (await printPage(page)).pages.map(({ runs }) => textOf(runs)).join('');
  for (const line of words) expect(text).toContain(foldText(line));
});

test('no chart is cut by the end of a page', async ({ page }) => {
  for (const address of ['2019/charts/', '2019/dispute-resolution/', '']) {
    await page.goto(address);
    const charts = await page
      .locator('chart-figure figure')
      .evaluateAll((figures) =>
        figures.map((figure) =>
          [...figure.querySelectorAll('h2, h3, h4, th[scope=row]')].map((part) => part.textContent),
        ),
      );
    expect(charts.length).toBeGreaterThan(1);
    const pages = (await printPage(page)).pages.map(({ runs }) => textOf(runs));
    for (const chart of charts) {
      const whole = pages.filter((text) => chart.every((words) => text.includes(foldText(words))));
      expect(whole.length, chart.join('、')).toBeGreaterThan(0);
    }
  }
});
