import { findReportBefore, type LedgerReport, listLedgerReports } from './ledger-entries.ts';
import type { ParsedContent } from '../../src/report/parsed-content.ts';
import { isDraft } from './site-pages.ts';

/** A draft and the report of the year before it. */
export interface DraftWithBefore {
  draft: LedgerReport;
  before: LedgerReport;
}

/**
 * Drafts whose differences to the year before are worth a look. Those of a published report have been looked at, and
 * what happened in two years is no wonder.
 */
export function listDraftsWithBefore(content: ParsedContent): DraftWithBefore[] {
  return listLedgerReports(content)
    .filter(isDraft)
    .flatMap((draft) => {
      const before = findReportBefore(draft, content);
      return before?.ledger.year === draft.ledger.year - 1 ? [{ draft, before }] : [];
    });
}
