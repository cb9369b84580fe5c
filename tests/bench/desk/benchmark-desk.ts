import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { checkContent } from '../../support/check-content.ts';
import { type ClerkWork, workThrough } from '../../support/desk/clerk.ts';
import { beginDraft, makeDraftDesk, writeFiles } from '../../support/desk/draft-desk.ts';
import { FOUR_PARTS, type MadeUpReport, makeLongReport, makeNearCopy } from '../../support/desk/made-up-reports.ts';
import { startDesk } from '../../support/desk-process.ts';
import { SUIXI_DIR } from '../../support/fixture-content.ts';
import { makeTemporaryFolder } from '../../support/temporary-folder.ts';
import type { Benchmark } from '../benchmark.ts';
import type { Table } from '../table.ts';

const REPORTS: Readonly<Record<string, () => MadeUpReport>> = {
  'near copy, 70 numbers': makeNearCopy,
  'four parts, 57 numbers': () => FOUR_PARTS,
};

/** Presses of a key that are measured, after a first one. */
const PRESSES = 40;

/** What a clerk's way through a report came to. */
interface CountedWork {
  report: string;
  decisions: number;
  looked: number;
  nodded: number;
  milliseconds: number[];
}

/** Milliseconds of what one does on the page of a report with many numbers. */
interface PageTimes {
  numbers: number;
  open: number;
  move: number[];
  decide: number[];
  check: number;
}

/** Count what a scripted clerk decides on the made-up reports, and measure how long keys and decisions take. */
export const benchmarkDesk: Benchmark = async ({ browser, say }) => {
  const works: CountedWork[] = [];
  for (const [report, make] of Object.entries(REPORTS)) {
    say(`desk: ${report}`);
    const made = make();
    using desk = await makeDraftDesk(made);
    const work = await workThrough(desk, made.year, (name) => (name.includes('复核') ? 'wrong' : 'right'));
    works.push(count(report, work));
  }
  say('desk: more than 300 numbers');
  const times = await measurePage(browser, makeLongReport());
  return { data: { works, times }, tables: [tabulateWorks(works), tabulateTimes(times)] };
};

function count(report: string, { decisions, looked, nodded, times }: ClerkWork): CountedWork {
  return { report, decisions: decisions.length, looked: looked.length, nodded: nodded.length, milliseconds: times };
}

async function measurePage(browser: Browser, report: MadeUpReport): Promise<PageTimes> {
  using folder = makeTemporaryFolder();
  const contentDir = join(folder.dir, 'content');
  cpSync(SUIXI_DIR, contentDir, { recursive: true });
  writeFiles(contentDir, await beginDraft(report));
  const desk = await startDesk({ CONTENT_DIR: contentDir });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(desk.url);
    const started = performance.now();
    await page.goto(new URL(`/${report.year}/figures`, desk.url).href);
    const open = performance.now() - started;
    const numbers = await page.locator('[data-chip]').count();
    const move = await measureKeys(page, 'ArrowRight', PRESSES);
    const decide = await measureDecisions(page);
    await page.close();
    const begun = performance.now();
    await checkContent(contentDir);
    return { numbers, open, move, decide, check: performance.now() - begun };
  } finally {
    await desk.stop();
  }
}

/** From a key to the panel of the next number on the screen, measured in the page. */
async function measureKeys(page: Page, key: string, times: number): Promise<number[]> {
  const taken: number[] = [];
  for (let press = 0; press <= times; press += 1) {
    // Whoever reads a sentence leaves the page time to fetch what is near.
    await page.waitForTimeout(400);
    const milliseconds = await page.evaluate(async (pressed) => {
      const panel = (): string => document.querySelector<HTMLElement>('#panel')?.dataset['at'] ?? '';
      const before = panel();
      const start = performance.now();
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key: pressed, bubbles: true, cancelable: true }),
      );
      while (panel() === before) await new Promise((resolve) => requestAnimationFrame(resolve));
      return performance.now() - start;
    }, key);
    if (press > 0) taken.push(milliseconds);
  }
  return taken;
}

/** From a key that decides to the answer of the server in the page; the next number is there before that. */
async function measureDecisions(page: Page): Promise<number[]> {
  const taken: number[] = [];
  for (let turn = 0; turn <= 10; turn += 1) {
    const chip = page.locator('[data-state="sure"]').first();
    await chip.click();
    await page.waitForTimeout(600);
    const before = await page.locator('.gauge').getAttribute('data-left');
    const words = await page.locator('.keys').textContent();
    const start = performance.now();
    await page.keyboard.press('Enter');
    await page.waitForFunction((old) => document.querySelector('.keys')?.textContent !== old, words);
    if (turn > 0) taken.push(performance.now() - start);
    if (before === '0') break;
  }
  return taken;
}

function tabulateWorks(works: readonly CountedWork[]): Table {
  return {
    title: 'Decisions of a scripted clerk',
    columns: ['report', 'decisions', 'looked at alone', 'nodded in lists', 'median', 'slowest'],
    rows: works.map(({ report, decisions, looked, nodded, milliseconds }) => [
      report,
      String(decisions),
      String(looked),
      String(nodded),
      ...writeSpread(milliseconds),
    ]),
  };
}

function tabulateTimes({ numbers, open, move, decide, check }: PageTimes): Table {
  return {
    title: `A report with ${numbers} numbers, in a browser`,
    columns: ['', 'median', 'slowest'],
    rows: [
      ['an arrow key to the next number', ...writeSpread(move)],
      ['Enter to the answer of the server', ...writeSpread(decide)],
      ['the page, opened first', ...writeSpread([open])],
      ['a full check, for comparison', ...writeSpread([check])],
    ],
  };
}

function writeSpread(milliseconds: readonly number[]): [median: string, slowest: string] {
  const sorted = milliseconds.toSorted((a, b) => a - b);
  const write = (value = 0): string => `${Math.round(value)} ms`;
  return [write(sorted[Math.floor(sorted.length / 2)]), write(sorted.at(-1))];
}
