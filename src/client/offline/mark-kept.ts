/** The list on the offline page that is filled in; as it is built, it leads to the home page. */
const LIST = /(<ul id="kept-pages"[^>]*>)[\s\S]*?<\/ul>/;

/**
 * Say at the head of a page that it is a copy, and of when. It is said in what is shown: what is kept stays as it is.
 *
 * @param html A page of this site.
 */
export function insertNotice(html: string, keptAt: Date): string {
  const notice =
    `<p class="offline" role="status">离线阅读：这是<time datetime="${keptAt.toISOString()}">${writeTime(keptAt)}</time>` +
    '保存在本机的版本，可能已有更正。<a href="">联网后重新打开</a></p>';
  return html.replace('<main', () => `${notice}<main`);
}

/** List the pages that are kept on the page that stands in for one that is not, by their titles. */
export function listKept(html: string, pages: readonly { address: string; html: string }[]): string {
  const items = pages.map(({ address, html: page }) => `<li><a href="${address}">${readTitle(page)}</a></li>`);
  return html.replace(LIST, (_, start: string) => `${start}${items.join('')}</ul>`);
}

/** Title of a page as it stands in its source, without the site's name behind it; the home page has that name alone. */
function readTitle(html: string): string {
  return /<title>([^<]*)｜[^<｜]*<\/title>/.exec(html)?.[1] ?? '首页';
}

/** The reader's own time, to the minute: 2026年11月25日 21:16. */
function writeTime(time: Date): string {
  return time.toLocaleString('zh-CN', { dateStyle: 'long', timeStyle: 'short' });
}
