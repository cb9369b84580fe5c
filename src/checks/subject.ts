import type { Finding } from '../content/finding.ts';
import type { DeclaredRules } from '../content/rule.ts';
import type { AssembledContent } from '../report/report.ts';

/** One check: everything it finds wrong in a content folder on a day, `2026-03-30`, in any order. */
type Check = (content: AssembledContent, today: string) => Finding[];

/** What is checked of one subject: its rules, and the checks that find them broken. */
export interface Subject extends DeclaredRules {
  checks: readonly Check[];
}
