import { hashBytes } from '../../src/content/hashes.ts';
import type { Finding } from '../../src/content/finding.ts';
import { reportSchema } from '../../src/content/schemas/report.ts';
import type { ParsedContent, ParsedReport } from '../../src/report/parsed-content.ts';
import { isDraft } from '../lib/site-pages.ts';

/** What a draft's report.yml must say before it can be published, and does not say yet. */
export function checkNeededKeys({ reports }: ParsedContent): Finding[] {
  return reports.filter(isDraft).flatMap((folder) => {
    const { report } = folder;
    if (!report?.data) return [];
    const published = reportSchema.safeParse({ ...report.data, status: 'published' });
    return (published.error?.issues ?? []).map(({ path, message }) => ({
      ...report.locate(path),
      rule: 'report/needed-for-publication',
      severity: 'warning',
      message: `${message}，这份草稿还没有写 ${path.join('.')}。`,
      hint: HINTS[String(path[0])]?.(folder) ?? '在 report.yml 里补上。',
    }));
  });
}

const HINTS: Readonly<Record<string, (folder: ParsedReport) => string>> = {
  source: () => '照原网页标题下面的一行补上“来源”，如 source: 示例县司法局。',
  published: ({ report }) =>
    `报告在县政府网站上公布以后，照原网页标题下面的一行补上，如 published: ${(report?.data?.year ?? 2020) + 1}-03-20 10:30。`,
  signed: ({ report }) => `照正文末尾的日期补上，如 signed: ${(report?.data?.year ?? 2020) + 1}-02-20。`,
  original: ({ name, original }) =>
    original
      ? `补上一行 original:，下面空两格写 sha256: ${hashBytes(original.bytes)} 和 chrome: []，有原网页的再写 url。`
      : `把公布的全文存为 reports/${name}/original.txt（UTF-8 编码），再运行 npm run check，这里会给出要补的校验值。`,
};
