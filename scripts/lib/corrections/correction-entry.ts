import { stringify } from 'yaml';
import type { Correction } from '../../../src/schemas/report.ts';

/** What is known of a correction that staff have yet to write down: neither its date nor its reason. */
export type CorrectionDraft = Omit<Correction, 'date' | 'why'>;

/**
 * Write the entry of report.yml that a change needs, on lines of their own, to be pasted. What only staff know is left
 * empty, so that the check asks for it.
 *
 * @param hasList Whether report.yml has corrections already, so that the entry joins them.
 */
export function writeCorrectionEntry(
  { section, indicator, period, was, is }: CorrectionDraft,
  hasList: boolean,
): string {
  const lines = [
    '  - date: # 更正的日期，如 2021-06-01',
    ...Object.entries({ section, indicator, period, was, is })
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => `    ${stringify({ [key]: value }, { lineWidth: 0 }).trimEnd()}`),
    '    why: # 为什么更正',
  ];
  return ['', ...(hasList ? [] : ['corrections:']), ...lines].join('\n');
}
