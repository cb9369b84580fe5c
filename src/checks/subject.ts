import type { Finding } from '../content/finding.ts';
import type { DeclaredRules } from '../content/rule.ts';
import type { AssembledContent } from '../report/report.ts';

/** What content is held against beside itself. */
export interface CheckedAgainst {
  /** Today in Beijing, `2026-03-30`: nothing is dated later. */
  day: string;
  /** What somebody has kept of the record, as `hashRecords` names it; `undefined` where nobody asks. */
  record?: string | undefined;
}

/** One check: everything it finds wrong in a content folder, in any order. */
type Check = (content: AssembledContent, against: CheckedAgainst) => Finding[];

/** What is checked of one subject: its rules, and the checks that find them broken. */
export interface Subject extends DeclaredRules {
  checks: readonly Check[];
}
