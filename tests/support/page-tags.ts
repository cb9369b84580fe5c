import type { Root } from 'hast';
import { selectAll } from 'hast-util-select';

/** Tags of a page that have a name, by it, as `<meta name content>` has them. */
export function readPageTags(page: Root): Record<string, string> {
  return Object.fromEntries(
    selectAll('meta[name]', page).map(({ properties }) => [String(properties['name']), String(properties['content'])]),
  );
}
