import { readContentFolder } from '../content/content-folder.ts';
import type { Finding } from '../content/finding.ts';
import { assembleContent, type AssembledContent } from '../report/report.ts';
import { checkParsed } from './check-content.ts';

/** Content as it would be, checked. */
export interface PlannedContent {
  content: AssembledContent;
  /** What would be wrong that is not wrong now. */
  added: Finding[];
}

/**
 * Work out what content would be with some of its files changed, before anything is written, and what of that the check
 * would say.
 */
export async function checkPlanned(
  content: AssembledContent,
  changes: readonly { path: string; after: string | Uint8Array | undefined }[],
): Promise<PlannedContent> {
  const planned = new Map(changes.map(({ path, after }) => [path, after]));
  const next = assembleContent(await readContentFolder(content.dir, planned));
  const known = new Set(checkParsed(content).map(nameFinding));
  const added = checkParsed(next).filter((finding) => !known.has(nameFinding(finding)));
  return { content: next, added };
}

/** Lines move when something is written above them. */
function nameFinding({ file, rule, message }: Finding): string {
  return JSON.stringify([file, rule, message]);
}
