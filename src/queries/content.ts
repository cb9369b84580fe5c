import { readProvided } from '../report/content-source.ts';
import type { AssembledContent } from '../report/report.ts';

/** The content, whatever is wrong with it: a build's has been checked, the development server's is as it is now. */
export async function getContent(): Promise<AssembledContent> {
  return await readProvided();
}

/**
 * Have something worked out once for each state of the content, however many pages ask. In a build there is one state.
 *
 * @param make What it is given beside is the same each time.
 */
export function oncePerContent<Given extends unknown[], T>(
  make: (content: AssembledContent, ...given: Given) => T | Promise<T>,
): (...given: Given) => Promise<T> {
  const made = new WeakMap<AssembledContent, T | Promise<T>>();
  return async (...given) => {
    const content = await getContent();
    const known = made.get(content) ?? make(content, ...given);
    made.set(content, known);
    return await known;
  };
}
