import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkParsed } from '../../../src/checks/check-content.ts';
import { followFolder } from '../../../src/checks/edited-content.ts';
import { readContentFolder } from '../../../src/content/content-folder.ts';
import { assembleContent, type AssembledContent } from '../../../src/report/report.ts';
import { checkContent } from '../../support/check-content.ts';
import { type FixtureSite, writeSite } from '../../support/site.ts';

const SECTION = 'reports/2020/01-government-functions.md';

/** Everything that can be changed: a name, what is done, and which years are assembled anew after it. */
const CHANGES: [string, (site: FixtureSite) => void, readonly string[]][] = [
  [
    'a word of a section',
    (site) => {
      site.edit(SECTION, '全年开展检查140次', '全年共开展检查140次');
    },
    ['2020'],
  ],
  [
    'a digit of a section, its length the same',
    (site) => {
      site.edit(SECTION, '140次', '149次');
    },
    ['2020'],
  ],
  [
    'a section that goes',
    (site) => {
      rmSync(join(site.dir, SECTION));
    },
    ['2020'],
  ],
  [
    'a section that cannot be read',
    (site) => {
      site.edit(SECTION, 'kind: measures', 'kind: [');
    },
    ['2020'],
  ],
  [
    'a section of no known encoding',
    (site) => {
      site.write(SECTION, Buffer.from([0xff, 0xfe, 0xd8]));
    },
    ['2020'],
  ],
  [
    'another name of a section',
    (site) => {
      site.write('reports/2020/99-new.md', site.read(SECTION));
    },
    ['2020'],
  ],
  [
    'a file that is none of a report',
    (site) => {
      site.write('reports/2020/notes.doc', '');
    },
    ['2020'],
  ],
  [
    'report.yml',
    (site) => {
      site.edit('reports/2020/report.yml', 'status: published', 'status: draft');
    },
    ['2020'],
  ],
  [
    'figures.yml',
    (site) => {
      site.edit('reports/2020/figures.yml', 'value: 141', 'value: 1410');
    },
    ['2020'],
  ],
  [
    'original.txt',
    (site) => {
      site.write('reports/2020/original.txt', '别的文字');
    },
    ['2020'],
  ],
  [
    'published.yml',
    (site) => {
      site.write('reports/2020/published.yml', 'a: 1');
    },
    ['2020'],
  ],
  [
    'follow-up.yml',
    (site) => {
      site.write('reports/2020/follow-up.yml', 'a: 1');
    },
    ['2020'],
  ],
  [
    'a report that goes',
    (site) => {
      rmSync(join(site.dir, 'reports/2020'), { recursive: true });
    },
    [],
  ],
  [
    'indicators.yml',
    (site) => {
      site.edit('indicators.yml', 'id: government-functions-checks-1\n', 'id: government-functions-checks-9\n');
    },
    ['2019', '2020'],
  ],
  [
    'duty-areas.yml',
    (site) => {
      site.write('duty-areas.yml', '"2015": { title: 别的纲要, areas: [{ id: a, title: 甲 }] }');
    },
    ['2019', '2020'],
  ],
  [
    'site.yml',
    (site) => {
      site.edit('site.yml', 'name:', 'nmae:');
    },
    [],
  ],
  [
    'charts.yml',
    (site) => {
      site.write('charts.yml', 'charts: [{ id: a }]');
    },
    [],
  ],
  [
    'glossary.yml',
    (site) => {
      site.write('glossary.yml', 'terms: [{ id: a }]');
    },
    [],
  ],
  [
    'everyday-words.yml',
    (site) => {
      site.write('everyday-words.yml', 'words: [{ a: b }]');
    },
    [],
  ],
];

describe('content that is read again and again', () => {
  it.each(CHANGES)(
    'shows %s as if read for the first time, and makes nothing else anew',
    async (_what, change, anew) => {
      using site = writeSite({ years: [2019, 2020] });
      const source = followFolder(site.dir);
      const before = await source.read();
      checkParsed(before);
      change(site);
      expect(await source.read(), 'before it looks again').toBe(before);
      source.refresh();
      const after = await source.read();

      expect(after).not.toBe(before);
      const first = assembleContent(await readContentFolder(site.dir));
      expect(toPlain(after)).toEqual(toPlain(first));
      expect(checkParsed(after)).toEqual(await checkContent(site.dir));
      const kept = after.reports.filter((report) => before.reports.includes(report)).map(({ name }) => name);
      expect(kept).toEqual(first.reports.map(({ name }) => name).filter((name) => !anew.includes(name)));
    },
  );

  it('is the same while nothing has changed, and again after what was changed has been put back', async () => {
    using site = writeSite({ years: [2019, 2020] });
    const source = followFolder(site.dir);
    const before = await source.read();
    source.refresh();
    expect(await source.read()).toBe(before);
    site.edit(SECTION, '140次', '149次');
    source.refresh();
    await source.read();
    site.edit(SECTION, '149次', '140次');
    source.refresh();
    expect(toPlain(await source.read())).toEqual(toPlain(before));
  });
});

/** Content without the functions that say where its values stand. */
function toPlain(content: AssembledContent): unknown {
  return JSON.parse(JSON.stringify(content, (_key, value: unknown) => (value instanceof Map ? [...value] : value)));
}
