import { expect, type Locator, type Page } from '@playwright/test';
import type { Hands } from './hands.ts';

/** What a clerk says of a doubtful number, having read both sentences. */
export type Judge = (indicator: string) => 'right' | 'wrong';

/** What a panel says first of its number, where something is left to say. */
const STATES = /^(?:要仔细看|有把握|多半不是数据|新数字|程序读不懂)/mu;

/** More decisions than any of the reports takes: the clerk has come to no end. */
const TOO_MANY = 200;

/** Milliseconds between two looks at what the page says. */
const LOOKS = [100];

/** How often a list is read on before its end must have been reached. */
const MOST_SCREENS = 30;

/** Decides a report's numbers with the keys that are printed on the page, one after the other, to the last. */
export class NumberWork {
  readonly #page: Page;
  readonly #hands: Hands;
  readonly #judge: Judge;

  constructor(page: Page, hands: Hands, judge: Judge) {
    this.#page = page;
    this.#hands = hands;
    this.#judge = judge;
  }

  get #panel(): Locator {
    return this.#page.getByRole('complementary', { name: '正在看的数字' });
  }

  /** What the page says of the number in focus; empty where nothing is left to say. */
  async #readPanelState(): Promise<string> {
    // Keys are for the number whose panel is shown; it comes a moment after the number is in focus.
    const chip = this.#page.getByRole('main').locator('a[href*="?at="][aria-current="true"]').first();
    const shown = this.#panel.locator('input[name="at"]').first();
    await expect
      .poll(async () => (await chip.getAttribute('href'))?.includes(`?at=${await shown.inputValue()}#`), {
        intervals: LOOKS,
      })
      .toBe(true);
    return STATES.exec(await this.#panel.innerText())?.[0] ?? '';
  }

  /** How many decisions the page says are left. */
  async readLeft(): Promise<number> {
    const left = this.#page.getByText(/还要定\s+\d+\s+次/u);
    const done = this.#page.getByRole('link', { name: '下一步：补齐' });
    const words = await left.or(done).first().innerText();
    return Number(/\d+/u.exec(words)?.[0] ?? 0);
  }

  /** Decide until as many are left. */
  async work(until = 0): Promise<void> {
    for (let count = 0; (await this.readLeft()) > until; count += 1) {
      if (count > TOO_MANY) throw new Error('no end of numbers');
      await this.decideOne();
    }
  }

  /** Decide until a number has to be looked at by itself; what is said of it is for {@link answer}. */
  async workToDoubtful(): Promise<void> {
    for (let count = 0; (await this.#readPanelState()) !== '要仔细看'; count += 1) {
      if (count > TOO_MANY) throw new Error('no number is doubtful');
      await this.decideOne();
    }
  }

  /** Move on to a number that has to be looked at by itself, past others. */
  async moveToDoubtful(): Promise<void> {
    while ((await this.#readPanelState()) !== '要仔细看') await this.#page.keyboard.press('ArrowRight');
  }

  /** Press a key that decides, Y where left out, without waiting for what comes of it. */
  async answer(key = 'y'): Promise<void> {
    await this.#page.keyboard.press(key);
    await this.#readOn(key);
  }

  /** What did not fit on the screen is brought there first, key by key. */
  async #readOn(key: string): Promise<void> {
    const asks = this.#page.getByRole('status').filter({ hasText: '再按一次' });
    for (let screen = 0; screen < MOST_SCREENS && (await asks.count()) > 0; screen += 1) {
      await this.#page.waitForTimeout(100);
      await this.#page.keyboard.press(key);
    }
  }

  /** Decide about the number in focus, its list, or what is left of all. */
  async decideOne(): Promise<void> {
    const state = await this.#readPanelState();
    if (state === '要仔细看') {
      const key = this.#judge(await this.#panel.getByRole('heading').innerText()) === 'right' ? 'y' : 'd';
      await this.#expectSaved(() => this.answer(key));
    } else if (state === '有把握' || state === '多半不是数据') {
      await this.#expectSaved(() => this.answer('Shift+Enter'));
    } else if (state === '新数字' || state === '程序读不懂') {
      await this.#name();
    } else {
      await this.#decideLast();
    }
  }

  /** New numbers are registered under the names that are proposed, all of a list at once. */
  async #name(): Promise<void> {
    const panel = this.#panel;
    const isList = (await panel.getByText(/登记勾上的/u).count()) > 0;
    if (!isList) await this.#page.keyboard.press('n');
    const area = panel.getByLabel('领域').first();
    if ((await area.inputValue()) === '') await this.#hands.chooseLast(area);
    if (isList) {
      await this.#page.keyboard.press('Escape');
      await this.#expectSaved(() => this.answer('Shift+Enter'));
      return;
    }
    await this.#expectSaved(() => this.#hands.press(panel.getByRole('button', { name: '登记为新指标' })));
  }

  /** What belongs to no number: indicators that this report does not have, and sums that its text has wrong itself. */
  async #decideLast(): Promise<void> {
    const page = this.#page;
    const wrong = page.getByRole('button', { name: '原文如此，照录' });
    if ((await wrong.count()) > 0) {
      await this.#hands.write(page.getByLabel('为什么照原文保留'), '原文如此');
      await this.#expectSaved(() => this.#hands.press(wrong));
      return;
    }
    const told = page.getByRole('button', { name: '正文说的就是这个意思' });
    if ((await told.count()) > 0) {
      await this.#expectSaved(() => this.#hands.press(told));
      return;
    }
    const list = page.locator('summary').filter({ hasText: '逐条看过，一起点头' });
    if ((await list.count()) > 0) {
      await this.#hands.press(list);
      await this.#expectSaved(async () => {
        await this.#hands.press(page.getByRole('button', { name: /^(?:这 \d+ 个都对|对)/u }));
        await this.#readOn('Enter');
      });
      return;
    }
    await this.#expectSaved(() => this.#hands.press(page.getByRole('button', { name: /^看完了/u })));
  }

  /** Do something, and wait until the page says that it is kept. */
  async #expectSaved(act: () => Promise<void>): Promise<void> {
    const before = await this.#readState();
    await act();
    await expect.poll(() => this.#readState(), { intervals: LOOKS }).not.toBe(before);
  }

  /** What the page says of the decision before, and how many are left. */
  async #readState(): Promise<string> {
    const last = this.#page.getByText(/^\s*上一步：/u);
    return `${await this.readLeft()} ${(await last.count()) > 0 ? await last.innerText() : ''}`;
  }
}
