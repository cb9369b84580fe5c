import type { Context } from 'hono';
import { html } from 'hono/html';
import type { HistoryEntry } from '../history/entry.ts';
import { listDraftSteps, type StepState } from '../progress/draft-steps.ts';
import { type Desk, findReport } from '../session/desk.ts';
import type { Html } from './html.ts';

/** What a page of the desk shows. */
export interface PageView {
  /** Behind it stands 工作台. */
  title: string;
  /** The draft that it is about: its steps stand above the page. */
  year?: number;
  /** Scripts of `src/desk/client` that it needs, `figures`; it works without them. */
  scripts?: readonly string[];
  main: Html;
}

/** Answer with a page of the desk, in its frame. */
export async function showPage(c: Context, desk: Desk, view: PageView): Promise<Response> {
  const content = await desk.read();
  const steps = view.year === undefined ? undefined : listDraftSteps(content, findReport(content, view.year));
  return c.html(
    writePage(view, {
      site: content.site?.data?.name,
      saved: desk.history.entries.at(-1),
      path: c.req.path,
      steps,
    }),
  );
}

/** Answer with a page that has nothing to do with the content, for there is none to speak of. */
export function showAlone(c: Context, view: Pick<PageView, 'title' | 'main'>): Response | Promise<Response> {
  return c.html(writePage(view, { site: undefined, saved: undefined, path: c.req.path, steps: undefined }));
}

interface Frame {
  site: string | undefined;
  saved: HistoryEntry | undefined;
  path: string;
  steps: readonly StepState[] | undefined;
}

function writePage({ title, year, scripts = [], main }: PageView, { site, saved, path, steps }: Frame): Html {
  return html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title} - 工作台</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/assets/desk.css" />
        ${[...new Set(['frame', ...scripts])].map((name) => html`<script type="module" src="/assets/${name}.ts"></script>`)}
      </head>
      <body>
        <a class="skip" href="#main">跳到正文</a>
        <header class="top">
          <div class="in">
            <a class="brand" href="/">工作台</a>
            <span class="site">${site === undefined ? '' : `${site} · `}只在这台电脑上，别人看不到</span>
            <span class="saved" role="status" id="saved">${saved ? `已存好 ${writeClock(saved.at)}` : ''}</span>
            <a href="/pages">看网站</a>
            <a href="/settings">设置</a>
            <a href="/help">帮助</a>
          </div>
        </header>
        ${steps && year !== undefined ? writeRail(year, steps, path) : ''}
        <main class="in" id="main">${main}</main>
      </body>
    </html>`;
}

function writeRail(year: number, steps: readonly StepState[], path: string): Html {
  return html`<nav class="rail" aria-label="${year}年度的七步">
    <div class="in">
      <strong>${year}年度</strong>
      <ol>
        ${steps.map(({ name, ordinal, address, state }) => {
          const isHere = path === address || path.startsWith(`${address}/`);
          return html`<li class="${isHere ? 'now' : state === 'done' ? 'done' : 'later'}">
            <a href="${address}" ${isHere ? html`aria-current="step"` : ''}
              ><i aria-hidden="true">${state === 'done' ? '✓' : ordinal}</i>${name}${
                state === 'done' ? html`<span class="hide">，已做好</span>` : ''
              }</a
            >
          </li>`;
        })}
      </ol>
    </div>
  </nav>`;
}

/** `10:42` of an ISO moment, on this machine's clock. */
function writeClock(at: string): string {
  return new Date(at).toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit', hour12: false });
}

/** `今天 10:42`, `昨天 10:42` or `3月2日 10:42`. */
export function writeMoment(at: string, now = new Date()): string {
  const day = new Date(at);
  const isOn = (offset: number): boolean =>
    day.toDateString() === new Date(now.getFullYear(), now.getMonth(), now.getDate() - offset).toDateString();
  const date = isOn(0) ? '今天' : isOn(1) ? '昨天' : `${day.getMonth() + 1}月${day.getDate()}日`;
  return `${date} ${writeClock(at)}`;
}
