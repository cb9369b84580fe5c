import type { Finding } from '../../src/content/finding.ts';
import { listDuplicateIds } from '../lib/duplicate-ids.ts';
import type { ParsedContent } from '../../src/report/parsed-content.ts';

/** Indicators, and relations, have ids of their own: addresses and entries name them. */
export function checkIndicatorIds({ indicators: file }: ParsedContent): Finding[] {
  if (!file?.data) return [];
  const { indicators, relations = [] } = file.data;
  return [
    ...listDuplicateIds(file, {
      key: 'indicators',
      entries: indicators,
      what: '指标',
      rule: 'indicators/duplicate-indicator',
    }),
    ...listDuplicateIds(file, {
      key: 'relations',
      entries: relations,
      what: '数量关系',
      rule: 'indicators/duplicate-relation',
    }),
  ];
}
