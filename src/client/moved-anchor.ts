/**
 * Find what an anchor of a page that leads on is called on the new page.
 *
 * @param hash The page's address from `#` on, as the browser has it; empty where there is none.
 * @param anchors Those that are called otherwise on the new page.
 * @returns `undefined` where the link names nothing on the page.
 */
export function findMovedAnchor(hash: string, anchors: ReadonlyMap<string, string>): string | undefined {
  if (hash.length < 2) return undefined;
  const anchor = hash.slice(1);
  try {
    return anchors.get(decodeURIComponent(anchor)) ?? anchor;
  } catch {
    return anchor;
  }
}
