import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { listCardsOfSite, planCards } from '../../pictures/kept-cards.ts';
import type { AssembledContent } from '../../report/report.ts';
import { dataFilePath, posterPath } from '../../report/section-paths.ts';
import type { BuiltSite } from '../session/built-site.ts';

/** What a browser makes of a published report, as far as it is in the built site. */
export interface MadeFiles {
  hasPdf: boolean;
  /** `undefined` where nobody has summed the report up, so that there is no poster of it. */
  hasPoster: boolean | undefined;
  /** How many pages are shared with the common picture instead of their own. */
  missingCards: number;
}

/** Files that can be taken from the built site by themselves, and what a clerk gets them as. */
export const TAKEN_FILES = {
  'report.pdf': { type: 'application/pdf', name: (year: number) => `report-${year}.pdf` },
  'poster.png': { type: 'image/png', name: (year: number) => `poster-${year}.png` },
} as const;

/** Say what of a report a browser has made, and what is lacking or was dropped since something changed. */
export async function findMadeFiles(content: AssembledContent, built: BuiltSite, year: number): Promise<MadeFiles> {
  const isThere = (path: string): boolean => existsSync(join(built.dir, path));
  const { wanted } = await planCards(content.dir, listCardsOfSite(content, built.dir));
  return {
    hasPdf: isThere(dataFilePath(year, 'report.pdf')),
    hasPoster: isThere(posterPath(year)) ? isThere(dataFilePath(year, 'poster.png')) : undefined,
    missingCards: wanted.length,
  };
}

/** What is lacking, in words; empty where nothing is. */
export function listLacking({ hasPdf, hasPoster, missingCards }: MadeFiles): string[] {
  return [
    ...(hasPdf ? [] : ['公文版式的 PDF']),
    ...(hasPoster === false ? ['一图读懂的长图'] : []),
    ...(missingCards > 0 ? [`${missingCards} 个网页分享时的图片`] : []),
  ];
}
