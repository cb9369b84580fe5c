import type { Place } from '../text/place.ts';

/**
 * One thing wrong or doubtful in the content, as data: reporters print it, tests compare it, `--format json` writes it
 * out as it is.
 *
 * `file` is relative to the content folder, with forward slashes. `line` and `column` are 1-based; what concerns a
 * whole file stands at 1:1. `message` says what is wrong and why it matters, `hint` what to do; both in Chinese.
 */
export interface Finding {
  file: string;
  line: number;
  column: number;
  rule: RuleId;
  severity: Severity;
  message: string;
  hint: string;
  /** Place in the text that a finding in a data file is about, for those who look at the page. */
  about?: Place;
}

/** `error`: nothing is published like that. `warning`: worth a look, and may be as it is. */
export type Severity = 'error' | 'warning';

declare const declared: unique symbol;

/** Stable ASCII name of a rule, `original/changed`. Only `defineRules` makes one, so that none goes unexplained. */
export type RuleId = string & { readonly [declared]: true };

/** Where something stands that concerns a whole file. */
export function wholeFile(file: string): Place {
  return { file, line: 1, column: 1 };
}

/** Order findings as a reader of the files meets them. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return findings.toSorted(
    (a, b) =>
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
      a.line - b.line ||
      a.column - b.column ||
      (a.rule < b.rule ? -1 : 1),
  );
}
