import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { slimFragment } from '../../../src/integrations/search-index/rewrite-volume.ts';
import { writeSearchIndex } from '../../../src/integrations/search-index/write-search-index.ts';
import { readYear } from '../../../src/search/entry.ts';
import { makeTemporaryFolder, type TemporaryFolder } from '../../support/temporary-folder.ts';
import { FIGURE, TERM } from './entries.ts';
/** What became of the figure since the year before. */
const CHANGE = '比2018年 +8次（+3.9%）';

function write({ dir }: TemporaryFolder, file: string, content: string): void {
  const path = join(dir, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

/** What a site of one section, one figure and one term is built to, as far as search reads it. */
function writeSite(): TemporaryFolder {
  const folder = makeTemporaryFolder();
  write(
    folder,
    'data/2019/report.json',
    JSON.stringify({
      year: 2019,
      sections: [{ slug: 'law-enforcement', dutyAreas: ['公正文明执法'], paragraphs: [] }],
    }),
  );
  write(
    folder,
    'data/2019/figures.json',
    JSON.stringify([
      { ...FIGURE, indicator: 'checks', url: 'https://www.example.gov.cn/a/2019/law-enforcement/#figure-checks' },
    ]),
  );
  write(
    folder,
    '2019/law-enforcement/index.html',
    '<h1 data-verbatim>（二）公正文明执法</h1><article data-verbatim><p id="p-1">检查214次。</p></article>',
  );
  write(folder, 'search/terms.json', JSON.stringify([TERM]));
  write(folder, 'search/changes.json', JSON.stringify({ [FIGURE.path]: CHANGE }));
  return folder;
}

function listFiles({ dir }: TemporaryFolder): string[] {
  return globSync('pagefind/**/*.*', { cwd: dir })
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
}

function readAll(folder: TemporaryFolder): string[] {
  return listFiles(folder).map((file) => `${file} ${readFileSync(join(folder.dir, file), 'base64')}`);
}

describe('writeSearchIndex', () => {
  it('writes what a search loads, and nothing of the ready-made pages', async () => {
    using site = writeSite();
    await writeSearchIndex(site.dir);
    const kinds = listFiles(site).map((file) => file.replace(/(?:unknown|in-2019)_[\da-f]+/, '*'));
    expect([...new Set(kinds)]).toEqual([
      'pagefind/2019/filter/*.pf_filter',
      'pagefind/2019/fragment/*.pf_fragment',
      'pagefind/2019/index/*.pf_index',
      'pagefind/2019/pagefind-entry.json',
      'pagefind/2019/pagefind.*.pf_meta',
      'pagefind/pagefind-worker.js',
      'pagefind/wasm.unknown.pagefind',
    ]);
  });

  it('puts the reports of a hundred years into folders of some, so that one is loaded at a time', async () => {
    using site = writeSite();
    for (let year = 1920; year < 2019; year += 1) {
      write(site, `data/${year}/report.json`, JSON.stringify({ year, sections: [] }));
      write(site, `data/${year}/figures.json`, '[]');
    }
    await writeSearchIndex(site.dir);
    const folders = new Set(listFiles(site).flatMap((file) => /^pagefind\/(\d+)\//.exec(file)?.[1] ?? []));
    expect([...folders]).toEqual(Array.from({ length: 14 }, (_, volume) => String(1920 + volume * 7)));
    expect(listFiles(site).filter((file) => file.endsWith('.pf_fragment'))).toHaveLength(4);
    expect(listFiles(site).filter((file) => file.startsWith('pagefind/2011/fragment/'))).toHaveLength(4);
  });

  it('keeps of every record what there is to show of it', async () => {
    using site = writeSite();
    await writeSearchIndex(site.dir);
    const entries = listFiles(site)
      .filter((file) => file.endsWith('.pf_fragment'))
      .map((file) =>
        gunzipSync(readFileSync(join(site.dir, file)))
          .toString()
          .slice('pagefind_dcd'.length),
      )
      .map((fragment) => JSON.parse(fragment) as { url: string; content: string });
    expect(entries.map(({ content }) => content)).toEqual(['', '', '', '']);
    const records = entries.map(({ url }) => JSON.parse(url) as object);
    expect(records).toContainEqual({ ...FIGURE, change: CHANGE });
    expect(records).toContainEqual(TERM);
    const section = {
      year: 2019,
      path: '2019/law-enforcement/',
      title: '（二）公正文明执法',
      blocks: [{ text: '（二）公正文明执法' }, { text: '检查214次。', anchor: 'p-1' }],
    };
    expect(records).toContainEqual({ kind: 'section', ...section });
    expect(records).toContainEqual({ kind: 'passage', ...section, lead: 0 });
  });

  it('names each record by its year, in the list of records too, and the list by what it has become', async () => {
    using site = writeSite();
    await writeSearchIndex(site.dir);
    const names = listFiles(site).flatMap((file) => /fragment\/(.*)\.pf_fragment$/.exec(file)?.[1] ?? []);
    expect(names.map(readYear).toSorted()).toEqual([2019, 2019, 2019, undefined]);
    const [list = ''] = listFiles(site).filter((file) => file.endsWith('.pf_meta'));
    const content = readFileSync(join(site.dir, list));
    for (const name of names) expect(gunzipSync(content).toString('latin1')).toContain(name);
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 15);
    expect(list).toBe(`pagefind/2019/pagefind.unknown_${hash}.pf_meta`);
    const entry = JSON.parse(readFileSync(join(site.dir, 'pagefind/2019/pagefind-entry.json'), 'utf8')) as unknown;
    expect(entry).toMatchObject({ languages: { unknown: { hash: `unknown_${hash}` } } });
  });

  it('writes the same files for the same site, in place of those before', async () => {
    using site = writeSite();
    using again = writeSite();
    writeFileSync(join(again.dir, 'data/2019/figures.json'), '[]');
    await writeSearchIndex(again.dir);
    writeFileSync(join(again.dir, 'data/2019/figures.json'), readFileSync(join(site.dir, 'data/2019/figures.json')));
    await writeSearchIndex(site.dir);
    await writeSearchIndex(again.dir);
    expect(readAll(again)).toEqual(readAll(site));
  });

  it('indexes the sections and figures of the report, whatever other pages and files lie below its year', async () => {
    using site = writeSite();
    using other = writeSite();
    const page = '<h1 data-verbatim>旧文</h1><article data-verbatim><p>已被更正的文字。</p></article>';
    write(other, '2019/full/index.html', page);
    write(other, '2019/law-enforcement/superseded-2020-05-01/index.html', page);
    write(
      other,
      'data/2019/superseded-2020-05-01/figures.json',
      JSON.stringify([{ ...FIGURE, indicator: 'checks', url: '/2019/a/#b' }]),
    );
    await writeSearchIndex(site.dir);
    await writeSearchIndex(other.dir);
    expect(readAll(other)).toEqual(readAll(site));
  });

  it('says in Chinese what a site lacks', async () => {
    using site = writeSite();
    writeFileSync(
      join(site.dir, 'data/2019/report.json'),
      JSON.stringify({ year: 2019, sections: [{ slug: 'nowhere', dutyAreas: [], paragraphs: [] }] }),
    );
    await expect(writeSearchIndex(site.dir)).rejects.toThrow('生成的网站里没有 2019/nowhere/index.html');
  });
});

describe('slimFragment', () => {
  it.each(['{}', 'pagefind_dcd{"url":"/"}', 'pagefind_dcdnull'])(
    'refuses what Pagefind does not write: %s',
    (content) => {
      expect(() => slimFragment(gzipSync(content))).toThrow('a fragment');
    },
  );
});
