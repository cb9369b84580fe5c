import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close, createIndex, type CustomRecord, type IndexFile } from 'pagefind';
import { INDEX_LANGUAGE } from '../report/search/filters.ts';
import { describeRecord } from './describe-record.ts';
import { listEntries } from './list-entries.ts';
import { slimFragment } from './slim-fragment.ts';

/** Folder of the index in a site. */
export const INDEX_FOLDER = 'pagefind';

/**
 * Places of words in one file of the index. By itself Pagefind would put 20000 into each, all of a report into one. A
 * search loads the files that hold its characters: with less in each it loads less, in a few requests more.
 */
const CHUNK_SIZE = 1000;

/** The files that a search loads; Pagefind's ready-made pages, styles and highlighter are not among them. */
const NEEDED =
  /^(?:pagefind-worker\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|.*\.pf_(?:meta|index|fragment|filter))$/;

/**
 * Write the search index of a built site into it. The same site gives the same files.
 *
 * @throws Error in Chinese that says what staff can do.
 */
export async function writeSearchIndex(siteDir: string): Promise<void> {
  const files = await buildFiles(listEntries(siteDir).map(describeRecord));
  const folder = join(siteDir, INDEX_FOLDER);
  rmSync(folder, { recursive: true, force: true });
  for (const { path, content } of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

async function buildFiles(records: readonly CustomRecord[]): Promise<IndexFile[]> {
  // There is no option for it. Pagefind's program reads it as it starts, which is with the first call.
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(CHUNK_SIZE);
  try {
    const { index, errors } = await createIndex({ forceLanguage: INDEX_LANGUAGE });
    refuseErrors(errors);
    if (!index) throw new Error('Pagefind made no index');
    for (const record of records) refuseErrors((await index.addCustomRecord(record)).errors);
    const { files, errors: buildErrors } = await index.getFiles();
    refuseErrors(buildErrors);
    return files
      .filter(({ path }) => NEEDED.test(path))
      .map(({ path, content }) => ({ path, content: path.endsWith('.pf_fragment') ? slimFragment(content) : content }));
  } catch (error) {
    throw new Error(
      '生成搜索索引时出错，多半不是内容的错：请先运行 npm ci 重新安装，再重新生成网站；仍然出错，就把下面的英文信息发给网站的维护人员。\n' +
        (error instanceof Error ? error.message : String(error)),
      { cause: error },
    );
  } finally {
    await close();
  }
}

function refuseErrors(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(errors.join('\n'));
}
