/**
 * Why a search gave no answer.
 *
 * - `load`: the index, or a part of it, could not be loaded; it is worth trying again.
 * - `old`: the browser cannot run it. Pagefind's WebAssembly needs Chromium 96, Firefox 79 or Safari 15.
 * - `blocked`: the browser may not run it. If the server sends a Content Security Policy with scripts, that must allow
 *   `'wasm-unsafe-eval'`.
 * - `damaged`: it was loaded, and the browser could run the like of it; so it is not what it should be.
 * - `query`: Pagefind could not work the query out.
 */
export type SearchErrorKind = 'load' | 'old' | 'blocked' | 'damaged' | 'query';

/** A search that could not be made. */
export class SearchError extends Error {
  declare readonly kind: SearchErrorKind;

  constructor(kind: SearchErrorKind, message: string) {
    super(message);
    this.name = 'SearchError';
    this.kind = kind;
  }
}
