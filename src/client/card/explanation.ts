const pages = new Map<string, Promise<Document>>();

/**
 * Read what the page behind a link says of a number or a term: the same words, from the same place. There they are marked
 * `data-card`.
 *
 * @param address Of the page; its anchor names what of it is meant, all where there is none.
 * @returns paragraphs, the name first; `undefined` where page or anchor cannot be had.
 */
export async function readExplanation(address: string): Promise<string[] | undefined> {
  const { href, hash } = new URL(address);
  const page = href.replace(/#.*$/, '');
  const loading = pages.get(page) ?? fetchPage(page);
  pages.set(page, loading);
  try {
    const read = await loading;
    const entry = hash === '' ? read : read.getElementById(decodeURIComponent(hash.slice(1)));
    const words = Array.from(entry?.querySelectorAll('[data-card]') ?? [], ({ textContent }) => textContent.trim());
    return words.length > 0 ? words : undefined;
  } catch {
    // The next click tries again.
    pages.delete(page);
    return undefined;
  }
}

async function fetchPage(address: string): Promise<Document> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  // Its styles are not wanted here, and against this page's policy.
  const html = (await response.text()).replace(/<style>[^]*?<\/style>/g, '');
  return new DOMParser().parseFromString(html, 'text/html');
}
