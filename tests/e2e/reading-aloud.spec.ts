import type { Page } from '@playwright/test';
import { waitForControls } from '../support/citing.ts';
import { expect, test } from '../support/quiet-page.ts';
import { openSettings } from '../support/reading-modes.ts';

const SECTION = '2019/dispute-resolution/';
const FIRST = ['（六）依法有效化解社会矛盾纠纷', '一是加强行政复议工作。'];

interface StubbedWindow {
  spoken: string[];
  /** Let the voice come to the end of the sentence. */
  finish: () => void;
  tellOfVoices: () => void;
}

/** Put a voice of a language into the browser, that speaks each sentence until it is told to finish. */
async function addVoice(page: Page, lang: string, isLate = false): Promise<void> {
  await page.addInitScript(
    ({ lang, isLate }) => {
      let current: { text: string; onend?: () => void } | undefined;
      let voices = isLate ? [] : [{ lang, localService: true }];
      const spoken: string[] = [];
      const synthesis = {
        onvoiceschanged: undefined as (() => void) | undefined,
        getVoices: () => voices,
        speak: (utterance: { text: string }) => {
          spoken.push(utterance.text);
          current = utterance;
        },
        cancel: () => {
          if (current) sessionStorage.setItem('cancelled', document.title);
          current = undefined;
        },
      };
      Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
      Object.assign(window, {
        spoken,
        finish: () => current?.onend?.(),
        tellOfVoices: () => {
          voices = [{ lang, localService: true }];
          synthesis.onvoiceschanged?.();
        },
        SpeechSynthesisUtterance: class {
          text: string;
          constructor(text: string) {
            this.text = text;
          }
        },
      });
    },
    { lang, isLate },
  );
}

function readSpoken(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as unknown as StubbedWindow).spoken);
}

async function finishSentence(page: Page): Promise<void> {
  await page.evaluate(() => {
    (window as unknown as StubbedWindow).finish();
  });
}

/** What the browser paints as being read, without the fallback's outline. */
function readHighlighted(page: Page): Promise<string[]> {
  return page.evaluate(() => [...(CSS.highlights.get('spoken') ?? [])].map(String));
}

test('the page is read sentence by sentence, each highlighted, on and off at will', async ({ page }) => {
  await addVoice(page, 'zh-CN');
  await page.goto(SECTION);
  await page.getByRole('heading', { level: 1 }).hover();
  await waitForControls(page);
  const before = await page.locator('main').innerHTML();
  const tools = await openSettings(page);
  await tools.getByRole('button', { name: '朗读', exact: true }).click();
  expect(await readSpoken(page)).toEqual(FIRST.slice(0, 1));
  expect(await readHighlighted(page)).toEqual(FIRST.slice(0, 1));
  await finishSentence(page);
  expect(await readHighlighted(page)).toEqual(FIRST.slice(1));

  await tools.getByRole('button', { name: '停止朗读' }).click();
  expect(await readHighlighted(page)).toEqual([]);
  await tools.getByRole('button', { name: '接着朗读' }).click();
  expect((await readSpoken(page)).slice(2)).toEqual(FIRST.slice(1));
  await page.keyboard.press('Escape');
  await expect(tools).toBeHidden();
  expect(await readHighlighted(page)).toEqual([]);
  await openSettings(page);
  await tools.getByRole('button', { name: '从头朗读' }).click();
  expect((await readSpoken(page)).slice(3)).toEqual(FIRST.slice(0, 1));
  await expect(tools.getByRole('button', { name: '停止朗读' })).toBeFocused();
  expect(await page.locator('main').innerHTML()).toBe(before);
});

test('all of the report’s text is read, nothing beside it, and then it is over', async ({ page }) => {
  await addVoice(page, 'zh-CN');
  await page.goto(SECTION);
  const tools = await openSettings(page);
  await tools.getByRole('button', { name: '朗读', exact: true }).click();
  const over = tools.getByRole('button', { name: '朗读', exact: true });
  for (let count = 0; count < 500 && !(await over.isVisible()); count += 1) await finishSentence(page);
  const text = await page.locator('[data-verbatim] :is(h1, h2, p)').evaluateAll((blocks) =>
    blocks
      .filter((block) => !block.matches('.part, [data-editorial] *'))
      .map((block) => {
        const copy = block.cloneNode(true) as Element;
        for (const beside of copy.querySelectorAll('[data-editorial], .anchor')) beside.remove();
        return copy.textContent;
      })
      .join(''),
  );
  expect((await readSpoken(page)).join('')).toBe(text);
  await expect(tools.getByRole('button', { name: '从头朗读' })).toBeHidden();
  expect(await readHighlighted(page)).toEqual([]);
});

test('reading begins at the sentence that is selected, and brings it into the window', async ({ page }) => {
  await addVoice(page, 'zh-CN');
  // The paragraphs of the other section begin with terms or numbers.
  await page.goto('2019/law-enforcement/');
  const tools = await openSettings(page);
  const last = page.locator('.prose p:not(:has(*))', { hasText: /。.+。/ }).last();
  const select = (start: number): Promise<string> =>
    last.evaluate((paragraph, from) => {
      const node = paragraph.lastChild;
      if (!(node instanceof Text)) throw new Error('the paragraph ends with an element');
      getSelection()?.setBaseAndExtent(node, from, paragraph, paragraph.childNodes.length);
      return node.data;
    }, start);
  const text = await select(0);
  const second = text.search(/[。；]./) + 1;
  expect(second).toBeGreaterThan(1);
  for (const start of [0, second]) {
    await select(start);
    await tools.getByRole('button', { name: '朗读', exact: true }).or(page.getByText('接着朗读')).focus();
    await page.keyboard.press('Enter');
    expect(text.indexOf((await readSpoken(page)).pop() ?? '?')).toBe(start);
    await expect(last).toBeInViewport();
    await page.keyboard.press('Enter');
  }
});

test('a browser without highlights outlines the paragraph', async ({ page }) => {
  await addVoice(page, 'zh-CN');
  await page.addInitScript(() => {
    Reflect.deleteProperty(CSS, 'highlights');
  });
  await page.goto(SECTION);
  const tools = await openSettings(page);
  await tools.getByRole('button', { name: '朗读', exact: true }).click();
  const outlined = page.locator('main [data-spoken]');
  await expect(outlined).toHaveText(FIRST[0] ?? '');
  expect(await outlined.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
  await finishSentence(page);
  await expect(outlined).toHaveText(FIRST[1] ?? '');
  await tools.getByRole('button', { name: '停止朗读' }).click();
  await expect(outlined).toHaveCount(0);
});

test('who leaves the page is not read to any more', async ({ page }) => {
  await addVoice(page, 'zh-CN');
  await page.goto(SECTION);
  const title = await page.title();
  const tools = await openSettings(page);
  await tools.getByRole('button', { name: '朗读', exact: true }).click();
  await page.getByRole('banner').getByRole('link', { name: '关于' }).click();
  await page.waitForURL('**/about/');
  expect(await page.evaluate(() => sessionStorage.getItem('cancelled'))).toBe(title);
});

for (const { lang, isOffered } of [
  { lang: 'en-US', isOffered: false },
  { lang: 'zh-HK', isOffered: false },
  { lang: 'zh_CN', isOffered: true },
]) {
  test(`with a voice of ${lang} that comes late it is ${isOffered ? '' : 'not '}offered`, async ({ page }) => {
    await addVoice(page, lang, true);
    await page.goto(SECTION);
    const button = (await openSettings(page)).getByRole('button', { name: '朗读', exact: true });
    await expect(button).toBeHidden();
    await page.evaluate(() => {
      (window as unknown as StubbedWindow).tellOfVoices();
    });
    await expect(button).toBeVisible({ visible: isOffered });
  });
}
