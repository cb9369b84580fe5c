import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { html, raw } from 'hono/html';
import type { PrintedFigure } from '../../src/ledger/printed-figure.ts';
import { projectDir } from '../../src/project-dir.ts';
import type { ShareCard } from '../../src/pictures/share-cards.ts';
import { segmentWords } from '../../src/text/words.ts';

/** As large as pictures of shared pages are. */
export const CARD_SIZE = { width: 1200, height: 630 };

type Html = ReturnType<typeof html>;

/** The inks and types of the site, and how a card is laid out. */
export async function readCardStyles(): Promise<string> {
  const files = ['src/styles/tokens.css', 'scripts/pdf/share-card.css'];
  return (await Promise.all(files.map((file) => readFile(join(projectDir, file), 'utf8')))).join('\n');
}

/** Write a card as a page of its own, which asks for nothing else. */
export async function writeCardPage(card: ShareCard, styles: string): Promise<string> {
  const { part, title, figure, line, figures, source } = card;
  const page = html`<!doctype html>
    <html class="light" lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <style>
          ${raw(styles)}
        </style>
      </head>
      <body>
        <header>${part}</header>
        <main>
          ${figure && html`<p class="large">${writeNumber(figure)}</p>`}
          <h1>${title.map((phrase) => html`<span>${writeBreakable(phrase)}</span>`)}</h1>
          ${line !== undefined && html`<p class="line">${writeBreakable(line)}</p>`}
          ${
            figures.length > 0 &&
            html`<div class="figures">
              ${figures.map(
                ({ name, earlier, ...printed }) =>
                  html`<p>${writeNumber(printed, earlier)}<span class="names">${writeBreakable(name)}</span></p>`,
              )}
            </div>`
          }
        </main>
        <footer>${source}</footer>
      </body>
    </html>`;
  return String(await page);
}

/** @param earlier What it was before. */
function writeNumber(figure: PrintedFigure, earlier?: PrintedFigure): Html {
  return html`<b>${earlier && html`${writeDigits(earlier)}→`}${writeDigits(figure)}<small>${figure.after}</small></b>`;
}

function writeDigits({ before, number }: PrintedFigure): Html {
  return html`${before && html`<small>${before}</small>`}${number}`;
}

function writeBreakable(text: string): Html[] {
  return segmentWords(text).map((run, index) => (index === 0 ? html`${run}` : html`<wbr />${run}`));
}
