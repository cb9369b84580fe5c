import { expect, type Page } from '@playwright/test';
import type { Hands } from './hands.ts';

/** When and why something that was published is corrected. */
export interface Reason {
  date: string;
  why: string;
}

/** Look for words of a published report, and open the form of the first place found. */
export async function findPlace(page: Page, hands: Hands, words: string, place: RegExp): Promise<void> {
  await hands.write(page.getByLabel('要更正的地方，写那里的几个字或数字'), words);
  await hands.press(page.getByRole('button', { name: '找' }));
  await hands.press(page.getByRole('link', { name: place }));
}

/** Change words of the text. */
export async function changeText(page: Page, hands: Hands, from: string, to: string): Promise<void> {
  const field = page.getByRole('textbox', { name: /直接改成对的$/u });
  const text = await field.inputValue();
  if (!text.includes(from)) throw new Error(`the place does not say ${from}`);
  await hands.write(field, text.replace(from, to));
}

/** Say when and why, and look at what becomes of it before it is saved. */
export async function lookAhead(page: Page, hands: Hands, { date, why }: Reason): Promise<void> {
  await hands.write(page.getByLabel('更正的日期'), date);
  await hands.write(page.getByLabel('为什么更正'), why);
  await hands.press(page.getByRole('button', { name: '看一眼会变成什么样' }));
  await expect(page.getByRole('heading', { name: '存之前看一眼' })).toBeVisible();
}

/** Press the button that saves; what comes of it is for {@link expectCorrected}. */
export async function saveCorrection(page: Page, hands: Hands): Promise<void> {
  await hands.press(page.getByRole('button', { name: '存这条更正' }));
}

/** See that a correction is listed among those that were made, with these words of what is right. */
export async function expectCorrected(page: Page, words: string): Promise<void> {
  const made = page.getByRole('region', { name: '已有的更正' });
  await expect(made.getByText(new RegExp(`更正为“[^”]*${words}`, 'u'))).toBeVisible();
}
