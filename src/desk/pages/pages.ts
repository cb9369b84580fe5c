import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import { showPage } from '../frame/page.ts';
import { type DraftView, listDraftViews, listSiteViews } from '../progress/draft-views.ts';
import { type Desk, findReport } from '../session/desk.ts';
import { findSitePlace } from '../session/site-place.ts';
import { listViewed, markViewed } from '../session/viewed-pages.ts';
import { writeFrame, writePreparing } from './page-frame.ts';
import { writeViews } from './view-list.ts';

/** How long an answer waits for pages that may be there already, in milliseconds. */
const PATIENCE = 300;

type Shown = Awaited<ReturnType<Desk['tools']['showPages']>> | 'starting';

/** The pages as readers will see them, in a frame: those of a draft to look at before it is published, or the whole site. */
export function routePages(desk: Desk): Hono {
  const app = new Hono();
  /** What the policy of an answer may name: it is written before the pages are asked for. */
  let named: string | undefined;

  const startPages = async (): Promise<Shown> => {
    const place = await findSitePlace(desk);
    const { promise, resolve } = Promise.withResolvers<'starting'>();
    const timer = setTimeout(resolve, PATIENCE, 'starting');
    const shown = await Promise.race([desk.tools.showPages(place), promise]);
    clearTimeout(timer);
    return shown;
  };
  const show = async (c: Context, page: PagesView): Promise<Response> => {
    const shown = await startPages();
    if (shown !== 'starting' && 'url' in shown && shown.url !== named) {
      named = shown.url;
      return c.redirect(new URL(c.req.url).pathname + new URL(c.req.url).search, 303);
    }
    const asked = c.req.query('open');
    const open = page.views.find(({ path }) => path === asked) ?? page.views[0];
    const isPhone = c.req.query('wide') === 'phone';
    return await showPage(c, desk, {
      title: page.title,
      ...(page.year === undefined ? {} : { year: page.year }),
      scripts: ['pages'],
      main: html`<div class="lead">
          <div>
            <h1>${page.title}</h1>
            <p>${page.lead}</p>
          </div>
        </div>
        ${writeViews(page, asked === undefined ? undefined : open)}
        ${
          shown === 'starting' || 'problem' in shown
            ? writePreparing(shown === 'starting' ? undefined : shown.problem, c.req.path)
            : asked !== undefined && open
              ? writeFrame(open, new URL(open.path, shown.url).href, { isPhone, address: c.req.path })
              : ''
        }`,
    });
  };

  app.get('/pages', async (c) => {
    const content = await desk.read();
    return await show(c, {
      title: '看网站',
      lead: '和读者看到的一样，草稿也在里面。里面的链接都能点。',
      address: '/pages',
      views: listSiteViews(content),
    });
  });
  app.get('/pages/state', async (c) => {
    const shown = await startPages();
    return c.json({ state: shown === 'starting' ? 'starting' : 'url' in shown ? 'ready' : 'problem' });
  });
  app.get('/:year{[0-9]{4}}/pages', async (c) => {
    const content = await desk.read();
    const year = Number(c.req.param('year'));
    const views = listDraftViews(content, findReport(content, year));
    const viewed = listViewed(content, year);
    const left = views.filter(({ path }) => !viewed.includes(path)).length;
    return await show(c, {
      title: '看网页',
      year,
      lead:
        left === 0
          ? '都看过了。改了内容，勾会去掉，请再看一遍。'
          : `打开下面 ${views.length} 页看一遍，和读者看到的一样。打开过的自动打勾。`,
      address: `/${year}/pages`,
      views,
      viewed,
    });
  });
  app.post('/:year{[0-9]{4}}/pages', async (c) => {
    const content = await desk.read();
    const year = Number(c.req.param('year'));
    const { path } = await c.req.parseBody();
    const view = listDraftViews(content, findReport(content, year)).find((known) => known.path === path);
    if (view) await markViewed(content, year, view.path);
    return c.redirect(`/${year}/pages?open=${encodeURIComponent(view?.path ?? '')}#frame`, 303);
  });
  return app;
}

/** A list of pages to look at. */
export interface PagesView {
  title: string;
  lead: string;
  /** Where the list stands. */
  address: string;
  year?: number;
  views: readonly DraftView[];
  /** Addresses of those that somebody has looked at, where that is of interest. */
  viewed?: readonly string[];
}
