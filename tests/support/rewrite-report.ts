import { type FixtureSite, narrowPunctuation } from './site.ts';

/**
 * Replace words of a made-up report in a section and in the original alike, and record the original's hash.
 *
 * @param file Name of the section's file; `undefined` to change the original alone.
 */
export function rewriteReport(
  site: FixtureSite,
  year: number,
  file: string | undefined,
  from: string,
  to: string,
): void {
  if (file !== undefined) site.edit(`reports/${year}/${file}`, from, to);
  site.edit(`reports/${year}/original.txt`, narrowPunctuation(from), narrowPunctuation(to));
  site.recordHash(year);
}
