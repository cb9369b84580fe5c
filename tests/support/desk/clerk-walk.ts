import { expect, type Page } from '@playwright/test';
import type { DroppedFile, Hands } from './hands.ts';
import { type Judge, NumberWork } from './number-work.ts';

/** A clerk who goes through the desk's steps by what its pages say. */
export class ClerkWalk {
  readonly #page: Page;
  readonly #hands: Hands;

  constructor(page: Page, hands: Hands) {
    this.#page = page;
    this.#hands = hands;
  }

  /** Go to a step of a year's report by the row of steps that stands above every one of them. */
  async goTo(year: number, step: string): Promise<void> {
    const steps = this.#page.getByRole('navigation', { name: `${year}年度的七步` });
    if ((await steps.count()) === 0) await this.goHome();
    const overview = this.#page.getByRole('region', { name: `${year}年度报告` });
    const links = steps.or(overview).getByRole('link', { name: new RegExp(`^${step}(?:\\s*，已做好)?$`, 'u') });
    await this.#hands.press(links);
    await expect(steps.getByRole('link', { name: step })).toHaveAttribute('aria-current', 'step');
    // Keys do nothing before the page's script is there.
    await this.#page.waitForLoadState();
  }

  async goHome(): Promise<void> {
    await this.#hands.press(this.#page.getByRole('link', { name: '工作台' }));
    await expect(this.#page.getByRole('heading', { name: '各年度' })).toBeVisible();
  }

  /** Put a document in; what was recognised is shown, and nothing is written. */
  async putIn(year: number, file: DroppedFile): Promise<void> {
    const page = this.#page;
    await this.#hands.press(page.getByRole('link', { name: '放入报告的文件' }));
    await this.#hands.write(page.getByLabel('哪一年的报告'), String(year));
    await this.#hands.attach(page.getByLabel(/^选报告的文件/u), file);
    await this.#hands.press(page.getByRole('button', { name: '放进来看看' }));
    await expect(page.getByRole('heading', { name: /^收到了/u })).toBeVisible();
  }

  /** Press 建立草稿; what comes of it is for {@link expectDraft}. */
  async createDraft(): Promise<void> {
    await this.#hands.press(this.#page.getByRole('button', { name: '建立草稿' }));
  }

  async expectDraft(): Promise<void> {
    await expect(this.#page.getByRole('heading', { name: /^章节：\d+ 节/u })).toBeVisible();
  }

  /** Settle each section where the program guessed. */
  async settleOutline(year: number): Promise<void> {
    await this.goTo(year, '认章节');
    const guesses = this.#page.getByRole('button', { name: /^就归这里/u });
    for (let left = await guesses.count(); left > 0; left -= 1) {
      await this.#hands.press(guesses);
      await expect(guesses).toHaveCount(left - 1);
    }
    await expect(this.#page.getByRole('heading', { name: /都定好了$/u })).toBeVisible();
  }

  /** See that the text is the document's. */
  async lookAtText(year: number): Promise<void> {
    await this.goTo(year, '对文字');
    await expect(this.#page.getByRole('heading', { name: '对文字：与原文一样' })).toBeVisible();
  }

  /** See what is left, and say of what only wants a look that it was seen. */
  async fillGaps(year: number): Promise<void> {
    const page = this.#page;
    await this.goTo(year, '补齐');
    await expect(page.getByRole('heading', { name: '没有要补的了' })).toBeVisible();
    const glances = page.getByRole('button', { name: /^知道了/u });
    for (let left = await glances.count(); left > 0; left -= 1) {
      await this.#hands.press(glances);
      await expect(glances).toHaveCount(left - 1);
    }
  }

  /** Open each of the pages that are to be looked at. */
  async lookAtPages(year: number): Promise<void> {
    await this.goTo(year, '看网页');
    const views = await this.#page.getByRole('button', { name: /^打开看：/u }).all();
    for (const label of await Promise.all(views.map((view) => view.getAttribute('aria-label')))) {
      const [, title = ''] = /^打开看：(.*)$/u.exec(label ?? '') ?? [];
      await this.#hands.press(this.#page.getByRole('button', { name: `打开看：${title}` }));
      await expect(this.#page.getByRole('button', { name: `正在看：${title}` })).toBeVisible();
    }
  }

  /** Go to the numbers, to decide about them. */
  async goToNumbers(year: number, judge: Judge = () => 'right'): Promise<NumberWork> {
    await this.goTo(year, '对数字');
    return new NumberWork(this.#page, this.#hands, judge);
  }

  /** Fill in what publishing asks for, up to the button. */
  async fillInPublication(year: number, published: string): Promise<void> {
    const page = this.#page;
    await this.goTo(year, '发布');
    await this.#hands.write(page.getByLabel('发布时间'), published);
    await this.#hands.press(page.getByRole('checkbox', { name: '政府网站上已经公布了这份报告' }));
    await this.#hands.press(page.getByRole('checkbox', { name: /不看了，照样发布$/u }));
  }

  async publish(year: number): Promise<void> {
    await this.#hands.press(this.#page.getByRole('button', { name: `发布${year}年度报告` }));
  }

  async expectPublished(year: number): Promise<void> {
    await expect(this.#page.getByRole('heading', { name: `${year}年度报告已经发布` })).toBeVisible();
  }
}
