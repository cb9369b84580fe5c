let glossary: Promise<Document> | undefined;

/**
 * Read what the glossary's page says of a term: the same words, from the same place.
 *
 * @param address Of the term on that page, with its anchor.
 * @returns paragraphs, the term itself first; `undefined` where page or term cannot be had.
 */
export async function readTerm(address: string): Promise<string[] | undefined> {
  const id = decodeURIComponent(new URL(address).hash.slice(1));
  glossary ??= fetchPage(address);
  try {
    const entry = (await glossary).getElementById(id);
    const words = Array.from(entry?.querySelectorAll('h2, [data-card]') ?? [], ({ textContent }) => textContent.trim());
    return words.length > 0 ? words : undefined;
  } catch {
    // The next click tries again.
    glossary = undefined;
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
