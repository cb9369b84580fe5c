import type { Finding } from '../../src/content/finding.ts';
import { listDuplicateIds } from '../lib/duplicate-ids.ts';
import type { ParsedContent } from '../../src/report/parsed-content.ts';

/** Charts have ids of their own: addresses and files are named after them. */
export function checkChartIds({ charts: file }: ParsedContent): Finding[] {
  if (!file?.data) return [];
  return listDuplicateIds(file, {
    key: 'charts',
    entries: file.data.charts,
    what: '图表',
    rule: 'charts/duplicate-chart',
  });
}
