import type { Finding } from '../../src/content/finding.ts';
import type { ParsedContent } from '../../src/report/parsed-content.ts';
import { isDraft } from '../lib/site-pages.ts';

/** A site of drafts alone can be worked on, but not built. */
export function checkOnlyDrafts({ reports }: ParsedContent): Finding[] {
  if (reports.length === 0 || !reports.every(isDraft)) return [];
  return [
    {
      file: 'reports',
      line: 1,
      column: 1,
      rule: 'content/only-drafts',
      severity: 'warning',
      message: '所有报告都是草稿，网站没有可以发布的内容，npm run build 和 npm start 会停下来。',
      hint: '只想看草稿，运行 npm run dev；可以发布时，运行 npm run publish-report，后面写上年份。',
    },
  ];
}
