import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { listCardsOfSite, planCards } from '../../pictures/kept-cards.ts';
import { type AssembledContent, isDraft } from '../../report/report.ts';
import { dataFilePath, posterPath, reportPath } from '../../report/section-paths.ts';
import type { BuiltSite } from '../session/built-site.ts';

/** What a browser makes of published reports, as far as it is in the built site. */
export interface MadeFiles {
  /** Whether there is a PDF of the report that is looked at. */
  hasPdf: boolean;
  /** Whether there is the picture of its poster. */
  hasPoster: boolean;
  /** What is lacking of any report, or was dropped since something changed, in words. */
  lacking: string[];
}

/** Files that can be taken from the built site by themselves, and what a clerk gets them as. */
export const TAKEN_FILES = {
  'report.pdf': { type: 'application/pdf', name: (year: number) => `report-${year}.pdf` },
  'poster.png': { type: 'image/png', name: (year: number) => `poster-${year}.png` },
} as const;

type TakenFile = keyof typeof TAKEN_FILES;

/** Say what a browser has made of published reports, and what is lacking: one command makes all of it. */
export async function findMadeFiles(content: AssembledContent, built: BuiltSite, year: number): Promise<MadeFiles> {
  const isThere = (path: string): boolean => existsSync(join(built.dir, path));
  const hasFile = (of: number, file: TakenFile): boolean => isThere(dataFilePath(of, file));
  const years = content.reports.filter((report) => !isDraft(report)).map(({ name }) => Number(name));
  const listLacking = (words: string, file: TakenFile, pageOf: (of: number) => string): string[] => {
    const without = years.filter((of) => isThere(pageOf(of)) && !hasFile(of, file));
    if (without.length === 0) return [];
    return [without.every((of) => of === year) ? words : `${words}（${without.join('、')}年度）`];
  };
  const { wanted } = await planCards(content, listCardsOfSite(content, built.dir));
  return {
    hasPdf: hasFile(year, 'report.pdf'),
    hasPoster: hasFile(year, 'poster.png'),
    lacking: [
      ...listLacking('公文版式的 PDF', 'report.pdf', reportPath),
      // A report that nobody has summed up has no poster.
      ...listLacking('一图读懂的长图', 'poster.png', posterPath),
      ...(wanted.length > 0 ? [`${wanted.length} 个网页分享时的图片`] : []),
    ],
  };
}
