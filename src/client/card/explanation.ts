const pages = new Map<string, Promise<Document>>();

/**
 * Read what the page behind a link says of a number or a term: the same words, from the same place. There they are marked
 * `data-card`, with the year of the report where they are of its number alone.
 *
 * @param address Of the page; its anchor names what of it is meant, all where there is none.
 * @param year Of the report whose number is meant.
 * @returns paragraphs, the name first; `undefined` where page or anchor cannot be had.
 */
export async function readExplanation(address: string, year = ''): Promise<string[] | undefined> {
  const { href, hash } = new URL(address);
  const page = href.replace(/#.*$/, '');
  const loading = pages.get(page) ?? fetchPage(page);
  pages.set(page, loading);
  try {
    const read = await loading;
    const entry = hash === '' ? read : read.getElementById(decodeURIComponent(hash.slice(1)));
    const marked = Array.from(entry?.querySelectorAll<HTMLElement>('[data-card]') ?? []);
    const words = marked
      .filter(({ dataset: { card } }) => card === '' || card === year)
      .map(({ textContent }) => textContent.trim());
    if (words.length > 0) return words;
  } catch {
    // There is no page.
  }
  // Where there is none, or another in its place, the next click tries again.
  pages.delete(page);
  return undefined;
}

async function fetchPage(address: string): Promise<Document> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  // Its styles are not wanted here, and against this page's policy.
  const html = (await response.text()).replace(/<style>[^]*?<\/style>/g, '');
  const page = new DOMParser().parseFromString(html, 'text/html');
  // What is said of a sign stands beside it.
  for (const sign of page.querySelectorAll('[data-card] [aria-hidden]')) sign.remove();
  return page;
}
