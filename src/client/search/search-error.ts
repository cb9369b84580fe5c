/**
 * Why a search gave no answer.
 *
 * - `load`: the index, or a part of it, could not be loaded; it is worth trying again.
 * - `unsupported`: it was loaded and cannot be run. Pagefind's WebAssembly needs Chromium 96, Firefox 79 or Safari 15; and
 *   if the server sends a Content Security Policy with scripts, that must allow `'wasm-unsafe-eval'`.
 * - `query`: Pagefind could not work the query out.
 */
export type SearchErrorKind = 'load' | 'unsupported' | 'query';

export class SearchError extends Error {
  declare readonly kind: SearchErrorKind;

  constructor(kind: SearchErrorKind, message: string) {
    super(message);
    this.name = 'SearchError';
    this.kind = kind;
  }
}
