import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { replaceFile } from '../../disk/replace-file.ts';
import type { AssembledContent } from '../../report/report.ts';
import { readJson } from '../../disk/read-json.ts';
import { nameContent } from './fingerprint.ts';

/** Pages that somebody has looked at, and the content that they were made from. */
const viewedSchema = z.object({ content: z.string(), pages: z.array(z.string()) });

// Beside the notes, and no decision: looking at a page is nothing that is to be taken back.
const pathOf = ({ dir }: AssembledContent, year: number): string => join(dir, '.desk', `${year}-viewed.json`);

/** Addresses of the pages that somebody has looked at for a year's report since anything changed on them. */
export function listViewed(content: AssembledContent, year: number): readonly string[] {
  const path = pathOf(content, year);
  const { data } = viewedSchema.safeParse(existsSync(path) ? readJson(readFileSync(path, 'utf8')) : undefined);
  return data?.content === nameContent(content) ? data.pages : [];
}

/** Remember that somebody looks at a page now. */
export async function markViewed(content: AssembledContent, year: number, page: string): Promise<void> {
  const pages = [...new Set([...listViewed(content, year), page])];
  await replaceFile(pathOf(content, year), JSON.stringify({ content: nameContent(content), pages }));
}
