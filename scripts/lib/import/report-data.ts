import { type Report, reportSchema } from '../../../src/schemas/report.ts';
import type { ImportOptions } from './import-options.ts';
import type { LetterHead } from './letter-head.ts';
import type { LetterTail } from './letter-tail.ts';
import type { LineFinding } from './line-finding.ts';
import type { SeparatedPage } from './page-chrome.ts';
import { readPrintedMinute } from './printed-minute.ts';
import { describeInvalid, describeUnusable, findMissing } from './report-data-findings.ts';

/** What has been read of the original, as far as it could be. */
export interface ReadOriginal {
  sha256: string;
  page: SeparatedPage;
  head: LetterHead;
  tail: LetterTail;
  /** First year of the outline that the report follows. */
  outline: string;
}

/** A value that a draft can do without, and the line it was read from; none, it came as an option. */
interface Detail {
  value: string;
  line: number | undefined;
}

/**
 * Put together what `report.yml` says of a draft. What the text does not say, or does not say as it should, is left out
 * and is a warning.
 *
 * @returns `undefined` when nothing says who reports, or an option is no value; what, is an error.
 */
export function buildReport(read: ReadOriginal, options: ImportOptions, findings: LineFinding[]): Report | undefined {
  const { head, tail, page, outline, sha256 } = read;
  const printedIssuer = head.issuer ?? tail.signatory;
  const details = new Map<string, Detail>([
    ...listDetail('addressee', undefined, head.addressee, head.body[0]?.number),
    ...listDetail('source', options.source, page.source?.value, page.source?.line),
    ...listDetail('published', options.published, readPrintedMinute(page.published?.value), page.published?.line),
    ...listDetail('signed', undefined, tail.signed?.date, tail.signed?.line),
  ]);
  const parse = (): ReturnType<typeof reportSchema.safeParse> =>
    reportSchema.safeParse({
      year: options.year,
      title: head.title.text,
      issuer: printedIssuer ?? options.issuer,
      ...Object.fromEntries([...details].map(([name, { value }]) => [name, value])),
      outline,
      status: 'draft',
      original: { url: options.url, sha256, chrome: page.chrome.map(({ raw }) => raw), received: options.received },
    });

  const titleLine = head.title.number;
  const missing = findMissing({ printedIssuer, issuer: options.issuer, has: (name) => details.has(name) }, titleLine);
  findings.push(...missing);
  if (missing.some(({ severity }) => severity === 'error')) return undefined;
  for (const { path, message } of parse().error?.issues ?? []) {
    const name = path.map(String).join('.');
    const detail = details.get(name);
    if (detail?.line === undefined) {
      findings.push(describeInvalid(name, message, titleLine));
    } else {
      findings.push(describeUnusable(name, message, detail.value, detail.line));
      details.delete(name);
    }
  }
  return parse().data;
}

function listDetail(
  name: string,
  given: string | undefined,
  printed: string | undefined,
  line: number | undefined,
): [string, Detail][] {
  if (given !== undefined) return [[name, { value: given, line: undefined }]];
  return printed === undefined ? [] : [[name, { value: printed, line }]];
}
