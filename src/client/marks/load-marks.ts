import { readMarks } from './marks-address.ts';

/** What marks words is loaded where a result of search has led to the page. */
if (readMarks() !== '') void import('./mark-words.ts').catch(() => 0);
