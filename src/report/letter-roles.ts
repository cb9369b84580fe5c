import type { Report } from '../schemas/report.ts';
import { foldText } from './fold-text.ts';
import { readSignature } from './printed-signature.ts';

/** What a paragraph is to an official letter: whom it addresses, or who signs it and when. */
export type LetterRole = 'salutation' | 'signature';

/**
 * Tell what a paragraph is to the letter that a report is: `县委：` addresses it, the issuer's name or the day alone in
 * a paragraph signs it, and so do both in one.
 *
 * @returns `undefined` for a paragraph of the report's prose.
 */
export function findLetterRole(text: string, report: Pick<Report, 'addressee' | 'issuer'>): LetterRole | undefined {
  const folded = foldText(text);
  if (report.addressee !== undefined && folded === foldText(`${report.addressee}：`)) return 'salutation';
  if (folded === foldText(report.issuer) || readSignature(text) !== undefined) return 'signature';
  return undefined;
}
