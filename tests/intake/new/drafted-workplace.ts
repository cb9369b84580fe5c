import { globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { NEXT_LINES } from './next-report.ts';
import { makeWorkplace, type Workplace } from './workplace.ts';

/** Files of a content folder by their paths within it. */
type ContentFiles = ReadonlyMap<string, Uint8Array>;

const TEXT = NEXT_LINES.join('\n');
let drafted: Promise<ContentFiles> | undefined;
let confirmed: Promise<ContentFiles> | undefined;

/** A workplace with a fresh draft of 2020. The commands make it once; others get copies. */
export async function makeDraft(): Promise<Workplace> {
  drafted ??= beginDraft();
  return copyWorkplace(await drafted);
}

/** A workplace with a draft of which only the numerals are left that nobody claims. */
export async function makeConfirmed(): Promise<Workplace> {
  confirmed ??= confirmAll();
  return copyWorkplace(await confirmed);
}

async function beginDraft(): Promise<ContentFiles> {
  using place = makeWorkplace('报告.txt', TEXT);
  const { exitCode, stderr } = await place.call('new', ['2020', '--from', place.document]);
  if (exitCode !== 0) throw new Error(stderr);
  return readFiles(place.contentDir);
}

async function confirmAll(): Promise<ContentFiles> {
  using place = await makeDraft();
  const { exitCode, stderr } = await place.call('confirm', ['2020', '--all']);
  if (exitCode !== 0) throw new Error(stderr);
  return readFiles(place.contentDir);
}

function readFiles(dir: string): ContentFiles {
  const paths = globSync('**/*', { cwd: dir }).filter((path) => statSync(join(dir, path)).isFile());
  return new Map(paths.map((path) => [path, readFileSync(join(dir, path))]));
}

function copyWorkplace(files: ContentFiles): Workplace {
  const place = makeWorkplace('报告.txt', TEXT);
  for (const [path, data] of files) {
    mkdirSync(dirname(join(place.contentDir, path)), { recursive: true });
    writeFileSync(join(place.contentDir, path), data);
  }
  return place;
}
