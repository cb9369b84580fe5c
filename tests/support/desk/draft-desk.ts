import { cpSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { command as begin } from '../../../scripts/new.ts';
import { makeTestDesk, type TestDesk } from '../../desk/test-desk.ts';
import { callCommand } from '../call-command.ts';
import { SUIXI_DIR } from '../fixture-content.ts';
import { makeTemporaryFolder } from '../temporary-folder.ts';
import type { MadeUpReport } from './made-up-reports.ts';

const begun = new Map<string, Promise<ReadonlyMap<string, Uint8Array>>>();

/** A desk with the draft of a made-up report on it, beside the real one of 2019. The draft is made once. */
export async function makeDraftDesk(report: MadeUpReport): Promise<TestDesk> {
  const draft = begun.get(report.text) ?? beginDraft(report);
  begun.set(report.text, draft);
  const files = await draft;
  const desk = await makeTestDesk(SUIXI_DIR);
  writeFiles(desk.contentDir, files);
  return desk;
}

/** Write files below a content folder. */
export function writeFiles(contentDir: string, files: ReadonlyMap<string, Uint8Array>): void {
  for (const [path, data] of files) {
    const absolute = join(contentDir, path);
    mkdirSync(dirname(absolute), { recursive: true });
    writeFileSync(absolute, data);
  }
}

/** @returns The files of the draft, by their paths in the content folder. */
export async function beginDraft({ year, text }: MadeUpReport): Promise<ReadonlyMap<string, Uint8Array>> {
  using folder = makeTemporaryFolder();
  const contentDir = join(folder.dir, 'content');
  cpSync(SUIXI_DIR, contentDir, { recursive: true });
  const document = join(folder.dir, 'report.txt');
  writeFileSync(document, text);
  const { exitCode, stderr } = await callCommand(begin, [String(year), '--from', document], {
    env: { CONTENT_DIR: contentDir },
  });
  if (exitCode !== 0) throw new Error(stderr);
  const paths = globSync(`reports/${year}/*`, { cwd: contentDir }).filter((path) =>
    statSync(join(contentDir, path)).isFile(),
  );
  return new Map(paths.map((path) => [path, readFileSync(join(contentDir, path))]));
}
