import { join } from 'node:path';
import { checkPlanned } from '../checks/planned-content.ts';
import { printPath } from '../content/finding-words.ts';
import { openYaml } from '../content/yaml/editor.ts';
import { type FileChange, readPlanned } from '../disk/file-changes.ts';
import { readEditable } from '../disk/replace-file.ts';
import type { AssembledContent, AssembledReport } from '../report/report.ts';

/** What the check says of a note on what the source gets wrong, where the source gets nothing wrong there any more. */
const NEEDLESS: readonly string[] = ['figures/needless-acknowledgement', 'figures/unknown-claim'];

/**
 * Take out the notes on numbers that do not agree where they do, once changes are made: of this report and of those that
 * tell of its numbers.
 */
export async function dropNotes(content: AssembledContent, changes: readonly FileChange[]): Promise<FileChange[]> {
  if (content.reports.every(({ figures }) => (figures?.data?.acknowledged ?? []).length === 0)) return [...changes];
  const { content: next, added } = await checkPlanned(content, changes);
  const needless = added.filter(({ rule }) => NEEDLESS.includes(rule));
  const dropped = await Promise.all(
    next.reports.map(async ({ figures }): Promise<FileChange[]> => {
      const indexes = figures ? listNeedless(figures, needless) : [];
      if (!figures || indexes.length === 0) return [];
      const { path } = figures;
      const own = changes.find((change) => change.path === path);
      const before = own ? own.before : await readEditable(join(content.dir, path));
      const text = readPlanned(changes, path) ?? String(before);
      const editor = openYaml(text, printPath(path, content.dir));
      if (indexes.length === figures.data?.acknowledged?.length) editor.remove(['acknowledged']);
      else for (const index of indexes) editor.remove(['acknowledged', index]);
      return [{ path, before, after: editor.write() }];
    }),
  );
  const all = dropped.flat();
  return [...changes.filter(({ path }) => !all.some((change) => change.path === path)), ...all];
}

function listNeedless(
  { path, data, locate }: NonNullable<AssembledReport['figures']>,
  findings: readonly { file: string; line: number }[],
): number[] {
  return (data?.acknowledged ?? []).flatMap(({ relation }, index) => {
    const { line } = locate(['acknowledged', index, relation === undefined ? 'quote' : 'relation']);
    return findings.some((finding) => finding.file === path && finding.line === line) ? [index] : [];
  });
}
