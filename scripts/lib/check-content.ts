import { type ContentFolder, readContentFolder } from '../../src/files/content-folder.ts';
import { type Finding, sortFindings } from '../../src/report/finding.ts';
import { checkContentFiles } from '../checks/content-files.ts';
import { checkDuplicateSections } from '../checks/duplicate-sections.ts';
import { checkHeadingAnchors } from '../checks/heading-anchors.ts';
import { checkHeadingLevels } from '../checks/heading-levels.ts';
import { checkInternalLinks } from '../checks/internal-links.ts';
import { checkLinkSchemes } from '../checks/link-schemes.ts';
import { checkMisreadMarkup } from '../checks/misread-markup.ts';
import { checkMissingDutyAreas } from '../checks/missing-duty-areas.ts';
import { checkOriginalChrome } from '../checks/original-chrome.ts';
import { checkOriginalFiles } from '../checks/original-file.ts';
import { checkPlainProse } from '../checks/plain-prose.ts';
import { checkPrintedLetters } from '../checks/printed-letter.ts';
import { checkRawHtml } from '../checks/raw-html.ts';
import { checkReportDates } from '../checks/report-dates.ts';
import { checkReportFolders } from '../checks/report-folder.ts';
import { checkReportOutlines } from '../checks/report-outline.ts';
import { checkSectionDutyAreas } from '../checks/section-duty-areas.ts';
import { checkSectionNames } from '../checks/section-names.ts';
import { checkSectionOrder } from '../checks/section-order.ts';
import { checkVerbatim } from '../checks/verbatim.ts';
import { type Check, parseContent } from './parsed-content.ts';

const CHECKS: readonly Check[] = [
  checkContentFiles,
  checkReportFolders,
  checkReportOutlines,
  checkReportDates,
  checkPrintedLetters,
  checkSectionNames,
  checkSectionDutyAreas,
  checkDuplicateSections,
  checkMissingDutyAreas,
  checkSectionOrder,
  checkHeadingLevels,
  checkHeadingAnchors,
  checkPlainProse,
  checkMisreadMarkup,
  checkRawHtml,
  checkLinkSchemes,
  checkInternalLinks,
  checkOriginalFiles,
  checkOriginalChrome,
  checkVerbatim,
];

/** Read a content folder and find everything wrong in it, in the order of files and lines. */
export async function checkContent(contentDir: string): Promise<Finding[]> {
  return checkFolder(await readContentFolder(contentDir));
}

/** Find everything wrong in a content folder that has been read, what reading it found included. */
export function checkFolder(folder: ContentFolder): Finding[] {
  const content = parseContent(folder);
  return sortFindings([...folder.findings, ...CHECKS.flatMap((check) => check(content))]);
}
