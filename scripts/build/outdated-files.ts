import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { countMissing, listCardsOfSite, planCards } from '../../src/pictures/kept-cards.ts';
import { type AssembledContent, isDraft } from '../../src/report/report.ts';

/**
 * Say which files of `npm run pdf` a built site does not have, because the text has changed since, or because another
 * program made them.
 */
export async function describeOutdated(content: AssembledContent, siteDir: string): Promise<string[]> {
  const missing = countMissing(await planCards(content.dir, listCardsOfSite(content, siteDir)));
  return [
    ...listOutdatedPdfs(content, siteDir).map((file) => `${file} 不是按现在的文字生成的，网站没有提供它。`),
    ...(missing > 0 ? [`有 ${missing} 个网页分享用的图片不是按现在的内容画的，先用通用的一张。`] : []),
  ].map((words) => `${words}请运行 npm run pdf 重新生成。`);
}

function listOutdatedPdfs({ reports }: AssembledContent, siteDir: string): string[] {
  return reports
    .filter((report) => !isDraft(report) && report.names.includes('report.pdf'))
    .filter(({ name }) => !existsSync(join(siteDir, 'data', name, 'report.pdf')))
    .map(({ name }) => `reports/${name}/report.pdf`);
}
