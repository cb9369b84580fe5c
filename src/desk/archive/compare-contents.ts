import type { SavedContents } from '../../archive/read-saved.ts';
import { parseYaml } from '../../content/yaml/source.ts';
import { type AssembledContent, isDraft } from '../../report/report.ts';

/** A year's report as it stands here, and as it was saved; `undefined` where there is none. */
export interface ComparedYear {
  year: string;
  here: ReportState | undefined;
  saved: ReportState | undefined;
}

export type ReportState = 'draft' | 'published';

/** What reports there are here and in saved contents, the latest first. */
export function compareContents({ reports }: AssembledContent, { files }: SavedContents): ComparedYear[] {
  const here = new Map(reports.map((report) => [report.name, isDraft(report) ? 'draft' : 'published'] as const));
  const saved = new Map<string, ReportState>();
  for (const [path, bytes] of files) {
    const [, year] = /^reports\/([^/]+)\/report\.yml$/u.exec(path) ?? [];
    if (year === undefined) continue;
    const { data: raw, locate } = parseYaml(new TextDecoder().decode(bytes), path);
    saved.set(year, isDraft({ report: { path, raw, data: undefined, locate } }) ? 'draft' : 'published');
  }
  return [...new Set([...here.keys(), ...saved.keys()])]
    .toSorted()
    .toReversed()
    .map((year) => ({ year, here: here.get(year), saved: saved.get(year) }));
}
