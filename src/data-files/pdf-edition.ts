/** Key of a PDF's document information that names the edition of the report in it. */
export const EDITION_KEY = 'Edition';

/**
 * Read which edition of a report a PDF of `npm run pdf` holds.
 *
 * @returns SHA-256 in hexadecimal digits; `undefined` for a PDF that comes from elsewhere.
 */
export function readPdfEdition(pdf: Uint8Array): string | undefined {
  return /\/Edition \(([0-9a-f]{64})\)/.exec(Buffer.from(pdf).toString('latin1'))?.[1];
}
