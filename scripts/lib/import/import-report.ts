import { decodeText } from '../../../src/files/decode-text.ts';
import type { Finding } from '../../../src/report/finding.ts';
import type { Outline } from '../../../src/schemas/duty-areas.ts';
import type { Report } from '../../../src/schemas/report.ts';
import { chooseOutline } from './choose-outline.ts';
import { takeClosing } from './closing.ts';
import { explainEncoding } from './explain-encoding.ts';
import type { ImportOptions } from './import-options.ts';
import { readHead } from './letter-head.ts';
import { readTail } from './letter-tail.ts';
import { type LineFinding, placeFindings } from './line-finding.ts';
import { findNumberingGaps } from './numbering.ts';
import { listBlocks, readOutline } from './outline-tree.ts';
import { separateChrome } from './page-chrome.ts';
import { planSections } from './plan-sections.ts';
import { renderFiles } from './render-files.ts';
import { buildReport } from './report-data.ts';
import { type ImportedSection, nameSections } from './section-plan.ts';
import { splitLines } from './source-lines.ts';
import { findUnevenItems } from './uneven-items.ts';
import { verifyFiles } from './verify-files.ts';

/** A report in the terms of the content model. */
interface ImportedReport {
  report: Report;
  /** In the order of the text. */
  sections: ImportedSection[];
  /** Texts of the report folder's files, by file name; read back, they equal the original. */
  files: ReadonlyMap<string, string>;
}

/** What an import came to. */
export interface ImportResult {
  /** `undefined` when any finding is an error. */
  imported: ImportedReport | undefined;
  /** In the order of the original's lines. */
  findings: Finding[];
}

/**
 * Import the plain text of a report, as copied from the page it was published on. Writes nothing.
 *
 * Not a character gets lost: what fits nowhere stays as a paragraph where it stands and is a warning, and the files are
 * compared with the original before they are returned.
 */
export function importReport(bytes: Uint8Array, options: ImportOptions): ImportResult {
  const findings: LineFinding[] = [];
  const decoded = decodeText(bytes);
  if ('problem' in decoded) findings.push(explainEncoding(decoded));
  const imported = 'text' in decoded ? importText(decoded.text, bytes, options, findings) : undefined;
  return { imported, findings: placeFindings(findings, options.file) };
}

function importText(
  original: string,
  bytes: Uint8Array,
  options: ImportOptions,
  findings: LineFinding[],
): ImportedReport | undefined {
  const page = separateChrome(splitLines(original));
  const head = readHead(page.text, findings);
  if (!head) return undefined;
  const tail = readTail(head.body, findings);
  const tree = readOutline(tail.body, findings);
  const chosen = head.year === undefined ? undefined : findOutline(options, head.year, findings);
  const report = buildReport({ bytes, page, head, tail, outline: chosen?.[0] }, options, findings);
  if (!report || !chosen) return undefined;

  const blocks = listBlocks(tree);
  findings.push(...findNumberingGaps(blocks), ...findUnevenItems(blocks));
  const closing = [
    ...takeClosing(tree, report.year),
    ...tail.tail.map(({ text, number }) => ({ kind: 'paragraph' as const, text, line: number })),
  ];
  const sections = nameSections(planSections(tree, closing, chosen[1].areas, findings));
  const files = renderFiles(report, sections);
  const losses = verifyFiles(files, original);
  findings.push(...losses);
  return losses.length > 0 ? undefined : { report, sections, files };
}

function findOutline(
  { outlines, outline }: ImportOptions,
  year: number,
  findings: LineFinding[],
): [string, Outline] | undefined {
  const chosen =
    outline === undefined
      ? chooseOutline(outlines, year)
      : Object.entries(outlines).find(([firstYear]) => firstYear === outline);
  if (!chosen) {
    findings.push({
      line: 1,
      rule: 'import/unknown-outline',
      severity: 'error',
      message:
        outline === undefined
          ? `${year}年还没有可依据的纲要，无法知道有哪些职责领域。`
          : `duty-areas.yml 里没有以 ${outline} 年起始的纲要。`,
      hint: `用 --outline 写明纲要的起始年份：${Object.keys(outlines).join('、')}。`,
    });
  }
  return chosen;
}
