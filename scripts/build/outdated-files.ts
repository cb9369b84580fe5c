import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { countMissing, listCardsOfSite, planCards } from '../../src/pictures/kept-cards.ts';
import { type AssembledContent, isDraft } from '../../src/report/report.ts';
import { dataFilePath, fullTextPath, posterPath } from '../../src/report/section-paths.ts';

/** Files that `npm run pdf` leaves in a report's folder, the page that each is made of, and what it hangs on. */
const MADE = [
  { file: 'report.pdf', pageOf: fullTextPath, basis: '文字' },
  { file: 'poster.png', pageOf: posterPath, basis: '文字、数字和网址' },
] as const;

/**
 * Say which files of `npm run pdf` a built site does not have, because something has changed since, or because another
 * program made them.
 */
export async function describeOutdated(content: AssembledContent, siteDir: string): Promise<string[]> {
  const missing = countMissing(await planCards(content, listCardsOfSite(content, siteDir)));
  return [
    ...listOutdated(content, siteDir).map(({ path, basis }) => `${path} 不是按现在的${basis}生成的，网站没有提供它。`),
    ...(missing > 0 ? [`有 ${missing} 个网页分享用的图片不是按现在的内容画的，先用通用的一张。`] : []),
  ].map((words) => `${words}请运行 npm run pdf 重新生成。`);
}

function listOutdated({ reports }: AssembledContent, siteDir: string): { path: string; basis: string }[] {
  return reports
    .filter((report) => !isDraft(report))
    .flatMap(({ name, names }) =>
      MADE.filter(({ file, pageOf }) => {
        const year = Number(name);
        // In its place may be a folder, whose page leads on.
        const made = statSync(join(siteDir, dataFilePath(year, file)), { throwIfNoEntry: false });
        return names.includes(file) && existsSync(join(siteDir, pageOf(year))) && !made?.isFile();
      }).map(({ file, basis }) => ({ path: `reports/${name}/${file}`, basis })),
    );
}
