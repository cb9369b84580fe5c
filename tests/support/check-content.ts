import { checkParsed } from '../../src/checks/check-content.ts';
import type { CheckedAgainst } from '../../src/checks/subject.ts';
import { readContentFolder } from '../../src/content/content-folder.ts';
import type { Finding } from '../../src/content/finding.ts';
import { assembleContent } from '../../src/report/report.ts';

/** Read a content folder and find everything wrong in it, in the order of files and lines. */
export async function checkContent(contentDir: string, against: Partial<CheckedAgainst> = {}): Promise<Finding[]> {
  return checkParsed(assembleContent(await readContentFolder(contentDir)), against);
}
