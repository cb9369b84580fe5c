import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close, createIndex, type CustomRecord, type IndexFile } from 'pagefind';
import { NO_AREA_TITLE } from '../../content/schemas/duty-areas.ts';
import { INDEX_LANGUAGE, INDEX_NAMES, listTexts } from '../../search/entry.ts';
import { foldForSearch } from '../../search/folding.ts';
import { BORDER, listNumbers, toNameToken, toNumberToken, toRealmTokens, toTokens } from '../../search/tokens.ts';
import { holdsYear, listVolumes, nameVolume } from '../../search/volumes.ts';
import { type IndexedEntry, listEntries, listTerms, listYears } from './list-entries.ts';
import { rewriteVolume } from './rewrite-volume.ts';

/** Folder of the index in a site. */
export const INDEX_FOLDER = 'pagefind';

/**
 * Places of words in one file of the index. By itself Pagefind would put 20000 into each, all of a report into one. A
 * search loads the files that hold its characters: with less in each it loads less, in a few requests more.
 */
const CHUNK_SIZE = 800;

/** The files that a search loads; Pagefind's ready-made pages, styles and highlighter are not among them. */
const NEEDED = /^(?:pagefind-entry\.json|.*\.pf_(?:meta|index|fragment|filter))$/;

/** Pagefind's program. It is the same for all volumes. */
const PROGRAM = /^(?:pagefind-worker\.js|wasm\.unknown\.pagefind)$/;

/**
 * Write the search index of a built site into it: Pagefind's program, and a folder for each volume of reports. The same
 * site gives the same files.
 *
 * @param years Of its reports.
 * @param awaitNext Waits until the pages of one more volume are written, those of the latest first.
 * @throws Error in Chinese that says what staff can do.
 */
export async function writeSearchIndex(
  siteDir: string,
  years: readonly number[] = listYears(siteDir),
  awaitNext?: () => Promise<unknown>,
): Promise<void> {
  const folder = join(siteDir, INDEX_FOLDER);
  rmSync(folder, { recursive: true, force: true });
  // There is no option for it. Pagefind's program reads it as it starts, which is with the first call.
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(CHUNK_SIZE);
  try {
    // One after the other: what is known of a volume need not be held while the next is made.
    for (const [index, volume] of listVolumes(years).entries()) {
      await awaitNext?.();
      const own = years.filter((year) => holdsYear(volume, year)).sort((a, b) => a - b);
      // Terms are of no year, and in the latest.
      const entries = [...listEntries(siteDir, own), ...(index === 0 ? listTerms(siteDir) : [])];
      writeFiles(folder, await buildVolume(nameVolume(volume), entries));
    }
  } finally {
    await close();
  }
}

function writeFiles(folder: string, files: readonly IndexFile[]): void {
  for (const subfolder of new Set(files.map(({ path }) => dirname(join(folder, path))))) {
    mkdirSync(subfolder, { recursive: true });
  }
  for (const { path, content } of files) writeFileSync(join(folder, path), content);
}

/**
 * Build of a volume what a search loads.
 *
 * @param name Its folder within that of the index.
 * @throws Error in Chinese that says what staff can do.
 */
async function buildVolume(name: string, entries: readonly IndexedEntry[]): Promise<IndexFile[]> {
  try {
    const files = await askPagefind(entries);
    const own = rewriteVolume(files.filter(({ path }) => NEEDED.test(path)));
    return [
      ...files.filter(({ path }) => PROGRAM.test(path)),
      ...own.map(({ path, content }) => ({ path: `${name}/${path}`, content })),
    ];
  } catch (error) {
    throw new Error(
      '生成搜索索引时出错，多半不是内容的错：请先运行 npm ci 重新安装，再重新生成网站；仍然出错，就把下面的英文信息发给网站的维护人员。\n' +
        (error instanceof Error ? error.message : String(error)),
      { cause: error },
    );
  }
}

async function askPagefind(entries: readonly IndexedEntry[]): Promise<IndexFile[]> {
  const { index, errors } = await createIndex({ forceLanguage: INDEX_LANGUAGE });
  refuseErrors(errors);
  if (!index) throw new Error('Pagefind made no index');
  for (const entry of entries) refuseErrors((await index.addCustomRecord(describeRecord(entry))).errors);
  const { files, errors: buildErrors } = await index.getFiles();
  refuseErrors(buildErrors);
  await index.deleteIndex();
  return files;
}

function refuseErrors(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(errors.join('\n'));
}

/**
 * Describe an entry as a record for Pagefind. Its content is the words that searches ask for: every character of its
 * texts, and behind them those of its heading, every whole number, whole names. What is to be shown of it travels as its address, which Pagefind keeps as it
 * is. As metadata it would be indexed: longer than all the rest, and found by the wrong queries.
 */
export function describeRecord(record: IndexedEntry): CustomRecord {
  return {
    url: writeEntry(record),
    language: INDEX_LANGUAGE,
    content: listTokens(record)
      .filter((tokens) => tokens.length > 0)
      .map((tokens) => tokens.join(' '))
      .join(` ${BORDER} `),
    ...(record.kind === 'term'
      ? {}
      : {
          filters: {
            [INDEX_NAMES.year]: [String(record.year)],
            [INDEX_NAMES.dutyArea]: listAreas(record),
            ...(record.kind === 'figure' ? { [INDEX_NAMES.unit]: [record.unit] } : {}),
          },
        }),
    ...(record.kind === 'figure' ? { sort: { [INDEX_NAMES.value]: String(record.value) } } : {}),
    ...(record.kind === 'term' ? { sort: { [INDEX_NAMES.term]: '1' } } : {}),
  };
}

/** The words of a record, those apart between which no phrase may run. */
function listTokens(record: IndexedEntry): string[][] {
  const texts = listTexts(record).map((text) => foldForSearch(text).text);
  if (record.kind === 'section') return texts.map((text) => toRealmTokens('section', text));
  const numbers = new Set(texts.flatMap((text) => listNumbers(text).map(({ start, end }) => text.slice(start, end))));
  const lead = record.kind === 'passage' && record.lead !== undefined ? record.blocks[record.lead]?.text : undefined;
  return [
    ...texts.map(toTokens),
    lead === undefined ? [] : toRealmTokens('heading', foldForSearch(lead).text),
    Array.from(numbers, toNumberToken),
    record.kind === 'term' ? record.names.map((name) => toNameToken(foldForSearch(name).text)) : [],
  ];
}

function listAreas(record: Exclude<IndexedEntry, { kind: 'term' }>): string[] {
  const areas = record.kind === 'figure' ? [record.dutyArea].filter((title) => title !== '') : record.dutyAreas;
  return areas.length > 0 ? areas : [NO_AREA_TITLE];
}

/** Write what is shown of an entry; what it is filtered by is in the index. */
function writeEntry(record: IndexedEntry): string {
  return JSON.stringify(record, (key, value: unknown) => (key === 'dutyAreas' ? undefined : value));
}
