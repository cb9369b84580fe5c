import { expect, it } from 'vitest';
import type { CheckedAgainst } from '../../src/checks/subject.ts';
import type { Severity } from '../../src/content/finding.ts';
import { checkContent } from './check-content.ts';
import { isFullRun } from './full-run.ts';
import { type FixtureSite, type SiteOptions, writeSite } from './site.ts';

/** One way to spoil a good site, and everything the check must then say. */
export interface BadInput {
  /** What is wrong, as the test's name. */
  what: string;
  site?: SiteOptions;
  spoil: (site: FixtureSite) => void | Promise<void>;
  /** What it is held against; today, and no record that somebody kept, when left out. */
  against?: Partial<CheckedAgainst>;
  /** Every finding: `file:line:column rule`. */
  findings: readonly string[];
  /** Of all of them, or of each; errors when left out. */
  severity?: Severity | readonly Severity[];
  /** What the first finding says among other things, in its message or hint. */
  says?: readonly string[];
}

const collected: string[] = [];

/** The findings of all bad inputs that tests have been made of so far. */
export function listExpected(): { file: string; rule: string }[] {
  return collected.map((finding) => {
    const [, file = '', rule = ''] = /^(.*):\d+:\d+ (.*)$/u.exec(finding) ?? [];
    return { file, rule };
  });
}

/** Make a test of each bad input; where not all is asked, of those that a rule is first raised by, and half of the others. */
export function testBadInputs(inputs: readonly BadInput[]): void {
  const asked = inputs.filter(({ findings }, index) => {
    const known = new Set(listExpected().map(({ rule }) => rule));
    collected.push(...findings);
    return isFullRun || index % 2 === 0 || listExpected().some(({ rule }) => !known.has(rule));
  });
  it.each(asked)(
    '$what',
    async ({ site: options, spoil, against, findings: expected, severity = 'error', says = [] }) => {
      using site = writeSite(options);
      await spoil(site);
      const findings = await checkContent(site.dir, against);
      expect(findings.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`)).toEqual(expected);
      const severities = typeof severity === 'string' ? findings.map(() => severity) : severity;
      expect(findings.map((finding) => finding.severity)).toEqual(severities);
      for (const words of says) expect(`${findings[0]?.message}\n${findings[0]?.hint}`).toContain(words);
    },
  );
}
