import type { Finding } from '../../../src/content/finding.ts';

/** The steps of a draft's way to publication, in order. Every finding in its folder belongs to one but the last. */
export const STEPS = ['form', 'keys', 'text', 'confirm', 'figures', 'look', 'publish'] as const;

export type StepName = (typeof STEPS)[number];

/** Rules by step; the first that fits counts, and whatever fits none is about the form of the files. */
const RULES: readonly (readonly [RegExp, StepName])[] = [
  [/^(?:verbatim|original)\//, 'text'],
  [/^figures\/unconfirmed$/, 'confirm'],
  [/^figures\//, 'figures'],
  [/^(?:differences|contents)\/|^report\/published-late$/, 'look'],
  [/^report\/(?:needed-for-publication|published-before-signed|.*-differs)$/, 'keys'],
];

/** Name the step that a finding of a draft belongs to. */
export function findStep({ rule }: Pick<Finding, 'rule'>): StepName {
  return RULES.find(([pattern]) => pattern.test(rule))?.[1] ?? 'form';
}
