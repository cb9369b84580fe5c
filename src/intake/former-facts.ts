import type { Report } from '../content/schemas/report.ts';
import { foldText } from '../text/folding.ts';
import type { DraftRequest } from './draft-request.ts';
import { standsIn } from './outline/given-words.ts';

/** Keys of report.yml that say what a document says of itself. */
export const FACT_KEYS = ['title', 'issuer', 'addressee', 'number', 'signed', 'source', 'published'] as const;
export type FactKey = (typeof FACT_KEYS)[number];

/**
 * Find what a person has set of a draft's facts by hand, for another document to be read with: what differs from what was
 * read, and still stands where it has to stand.
 *
 * @param asRead What was read of the former document; `undefined` where that is not known, and nothing counts as set.
 * @param text Of the new document.
 * @returns What to ask for, and what had been set in vain.
 */
export function keepFacts(
  before: Report,
  asRead: Report | undefined,
  text: string,
  given: DraftRequest,
): { request: Partial<DraftRequest>; lost: { key: FactKey; value: string }[] } {
  const set = FACT_KEYS.flatMap((key) => {
    const value = before[key];
    const isSet = value !== undefined && asRead !== undefined && asRead[key] !== value && given[key] === undefined;
    return isSet ? [{ key, value }] : [];
  });
  const { url } = before.original ?? {};
  return {
    request: {
      ...Object.fromEntries(set.filter((fact) => stands(fact, text)).map(({ key, value }) => [key, value])),
      ...(asRead && asRead.outline !== before.outline && { outline: before.outline }),
      ...(url !== undefined && { url }),
    },
    lost: set.filter((fact) => !stands(fact, text)),
  };
}

/** Those of a person's words that a document has. */
export function keepWords(words: Partial<Record<'title' | 'issuer', string>>, text: string): Partial<DraftRequest> {
  return Object.fromEntries(
    (['title', 'issuer'] as const).flatMap((key) => {
      const value = words[key];
      return value !== undefined && stands({ key, value }, text) ? [[key, value]] : [];
    }),
  );
}

function stands({ key, value }: { key: FactKey; value: string }, text: string): boolean {
  // The document need not have a word of these.
  if (key === 'source' || key === 'published') return true;
  return key === 'title' ? foldText(text).includes(foldText(value)) : standsIn(key, value, text);
}
