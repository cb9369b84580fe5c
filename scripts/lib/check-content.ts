import { readContentFolder } from '../../src/content/content-folder.ts';
import { type Finding, sortFindings } from '../../src/content/finding.ts';
import { checkChartBlanks } from '../checks/charts-blanks.ts';
import { checkChartsDrawn } from '../checks/charts-drawn.ts';
import { checkChartIds } from '../checks/charts-ids.ts';
import { checkChartIndicators } from '../checks/charts-indicators.ts';
import { checkChartNumbers } from '../checks/charts-numbers.ts';
import { checkChartParts } from '../checks/charts-parts.ts';
import { checkChartPlaceholders } from '../checks/charts-placeholders.ts';
import { checkChartShares } from '../checks/charts-shares.ts';
import { checkChartUnits } from '../checks/charts-units.ts';
import { checkContentFiles } from '../checks/content-files.ts';
import { checkControlCharacters } from '../checks/control-characters.ts';
import { checkFigureDifferences } from '../checks/differences-figures.ts';
import { checkSectionDifferences } from '../checks/differences-sections.ts';
import { checkCorrectionDates } from '../checks/corrections-dates.ts';
import { checkCorrectionFigures } from '../checks/corrections-figures.ts';
import { checkCorrectionTexts } from '../checks/corrections-texts.ts';
import { checkDuplicateSections } from '../checks/duplicate-sections.ts';
import { checkAcknowledged } from '../checks/figures-acknowledged.ts';
import { checkContinuity } from '../checks/figures-continuity.ts';
import { checkExcused } from '../checks/figures-excused.ts';
import { checkFigureIndicators } from '../checks/figures-indicators.ts';
import { checkNumerals } from '../checks/figures-numerals.ts';
import { checkFigurePeriods } from '../checks/figures-periods.ts';
import { checkFigureQuotes } from '../checks/figures-quotes.ts';
import { checkRelations } from '../checks/figures-relations.ts';
import { checkFigureSections } from '../checks/figures-sections.ts';
import { checkSharedNumerals } from '../checks/figures-shared-numerals.ts';
import { checkUnconfirmed } from '../checks/figures-unconfirmed.ts';
import { checkFigureValues } from '../checks/figures-values.ts';
import { checkGlossaryTerms, checkGlossaryUsed } from '../checks/glossary-terms.ts';
import { checkHeadingAnchors } from '../checks/heading-anchors.ts';
import { checkHeadingLevels } from '../checks/heading-levels.ts';
import { checkIndicatorBreaks } from '../checks/indicators-breaks.ts';
import { checkIndicatorDutyAreas } from '../checks/indicators-duty-areas.ts';
import { checkIndicatorsFile } from '../checks/indicators-file.ts';
import { checkIndicatorIds } from '../checks/indicators-ids.ts';
import { checkIndicatorsObserved } from '../checks/indicators-observed.ts';
import { checkIndicatorRelations } from '../checks/indicators-relations.ts';
import { checkInternalLinks } from '../checks/internal-links.ts';
import { checkLinkSchemes } from '../checks/link-schemes.ts';
import { checkMisreadMarkup } from '../checks/misread-markup.ts';
import { checkMissingDutyAreas } from '../checks/missing-duty-areas.ts';
import { checkOnlyDrafts } from '../checks/only-drafts.ts';
import { checkOriginalChrome } from '../checks/original-chrome.ts';
import { checkOriginalFiles } from '../checks/original-file.ts';
import { checkPlainProse } from '../checks/plain-prose.ts';
import { checkPrintedLetters } from '../checks/printed-letter.ts';
import { checkPrintedPages } from '../checks/printed-page.ts';
import { checkPublishedAddresses } from '../checks/published-addresses.ts';
import { checkPublishedFigures } from '../checks/published-figures.ts';
import { checkPublishedRecords } from '../checks/published-record.ts';
import { checkRawHtml } from '../checks/raw-html.ts';
import { checkReportContents } from '../checks/report-contents.ts';
import { checkReportDates } from '../checks/report-dates.ts';
import { checkReportFiles } from '../checks/report-files.ts';
import { checkReportFolders } from '../checks/report-folder.ts';
import { checkLatePublication } from '../checks/report-late.ts';
import { checkNeededKeys } from '../checks/report-needed.ts';
import { checkReportOutlines } from '../checks/report-outline.ts';
import { checkSectionDutyAreas } from '../checks/section-duty-areas.ts';
import { checkSectionNames } from '../checks/section-names.ts';
import { checkSectionOrder } from '../checks/section-order.ts';
import { checkUnconfirmedSections } from '../checks/section-unconfirmed.ts';
import { checkVerbatim } from '../checks/verbatim.ts';
import { type Check, type ParsedContent, parseContent } from '../../src/report/parsed-content.ts';

const CHECKS: readonly Check[] = [
  checkContentFiles,
  checkOnlyDrafts,
  checkReportFiles,
  checkReportFolders,
  checkReportOutlines,
  checkReportDates,
  checkLatePublication,
  checkNeededKeys,
  checkPrintedPages,
  checkPrintedLetters,
  checkSectionNames,
  checkSectionDutyAreas,
  checkUnconfirmedSections,
  checkDuplicateSections,
  checkMissingDutyAreas,
  checkSectionDifferences,
  checkReportContents,
  checkSectionOrder,
  checkHeadingLevels,
  checkHeadingAnchors,
  checkPlainProse,
  checkMisreadMarkup,
  checkControlCharacters,
  checkRawHtml,
  checkLinkSchemes,
  checkInternalLinks,
  checkOriginalFiles,
  checkOriginalChrome,
  checkVerbatim,
  checkCorrectionDates,
  checkCorrectionTexts,
  checkCorrectionFigures,
  checkPublishedRecords,
  checkPublishedAddresses,
  checkPublishedFigures,
  checkIndicatorsFile,
  checkIndicatorIds,
  checkIndicatorDutyAreas,
  checkIndicatorRelations,
  checkIndicatorsObserved,
  checkIndicatorBreaks,
  checkFigureIndicators,
  checkFigureSections,
  checkFigurePeriods,
  checkFigureQuotes,
  checkFigureValues,
  checkSharedNumerals,
  checkNumerals,
  checkExcused,
  checkUnconfirmed,
  checkRelations,
  checkAcknowledged,
  checkContinuity,
  checkFigureDifferences,
  checkChartIds,
  checkChartIndicators,
  checkChartUnits,
  checkChartPlaceholders,
  checkChartNumbers,
  checkChartParts,
  checkChartShares,
  checkChartsDrawn,
  checkChartBlanks,
  checkGlossaryTerms,
  checkGlossaryUsed,
];

/** Read a content folder and find everything wrong in it, in the order of files and lines. */
export async function checkContent(contentDir: string): Promise<Finding[]> {
  return checkParsed(parseContent(await readContentFolder(contentDir)));
}

/** Find everything wrong in content that has been read and parsed, what reading it found included. */
export function checkParsed(content: ParsedContent): Finding[] {
  return sortFindings([...content.findings, ...CHECKS.flatMap((check) => check(content))]);
}
