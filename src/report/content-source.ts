import type { AssembledContent } from './report.ts';

/** Gives the content that pages are made of. */
export interface ContentSource {
  /** Where nothing has changed it is the same object as before, so that what was made of it can be kept. */
  read: () => Promise<AssembledContent>;
}

/** Where the process keeps the source: pages are bundled, so that they have this module a second time. */
const PLACE = Symbol.for('content of the pages');

const place = globalThis as { [PLACE]?: ContentSource };

/** Say where pages that are made in this process get their content from. */
export function provideContent(source: ContentSource): void {
  place[PLACE] = source;
}

/** The content that pages are made of. */
export function readProvided(): Promise<AssembledContent> {
  const source = place[PLACE];
  if (!source) throw new Error('nobody has said where the content of the pages is');
  return source.read();
}
