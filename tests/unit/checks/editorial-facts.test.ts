import { describe, expect, it } from 'vitest';
import { checkContent } from '../../support/check-content.ts';
import { readContentFolder } from '../../../src/content/content-folder.ts';
import { applyChanges } from '../../../src/disk/file-changes.ts';
import { planAdditions } from '../../../src/publication/publication.ts';
import { correct, WORDING } from '../../support/corrections.ts';
import { type FixtureSite, writeSite } from '../../support/site.ts';

const [FUNCTIONS, PROBLEMS] = ['reports/2019/01-government-functions.md', 'reports/2019/04-problems.md'];
const [REPORT, FIGURES, RECORD] = ['reports/2019/report.yml', 'reports/2019/figures.yml', 'reports/2019/published.yml'];
const EXCUSED = `excused:\n  - section: problems\n    quote: 仍有6家\n    reason: 约数。\n`;

async function complete(site: FixtureSite): Promise<void> {
  const plan = await planAdditions(await readContentFolder(site.dir), '2019');
  await applyChanges(site.dir, plan?.changes ?? []);
}

/** A published report, with all on record that is kept. */
async function publish(): Promise<FixtureSite> {
  const site = writeSite();
  for (const file of [PROBLEMS, 'reports/2019/original.txt']) {
    site.edit(file, '主要有以下问题', '仍有6家单位未达标。主要有以下问题');
  }
  site.recordHash(2019);
  site.write(FIGURES, `${site.read(FIGURES)}${EXCUSED}`);
  site.freeze();
  await complete(site);
  return site;
}

async function listFound(site: FixtureSite): Promise<{ rule: string; message: string; hint: string }[]> {
  return (await checkContent(site.dir)).map(({ rule, message, hint }) => ({ rule, message, hint }));
}

/** Replace what a file has once by something else. */
function edit(file: string, from: string, to: string): (site: FixtureSite) => void {
  return (site) => {
    site.edit(file, from, to);
  };
}

describe('what editors say of a published report', () => {
  it('is as it was', async () => {
    using site = await publish();
    expect(await listFound(site)).toEqual([]);
    expect(site.read(RECORD)).toContain('  - fact: 职责领域：“（一）依法全面履行政府职能”\n');
  });

  it.each<[what: string, change: (site: FixtureSite) => void, says: string]>([
    [
      'the duty areas of a section',
      edit(FUNCTIONS, 'dutyAreas: [government-functions]\n', 'dutyAreas: [government-functions, law-enforcement]\n'),
      '“职责领域：“（一）依法全面履行政府职能””发布时是“依法全面履行政府职能”，现在是“依法全面履行政府职能、严格规范公正文明执法”',
    ],
    [
      'the duty areas of a section, gone',
      edit(FUNCTIONS, 'dutyAreas: [government-functions]\n', ''),
      '“职责领域：“（一）依法全面履行政府职能””发布时是“依法全面履行政府职能”，现在没有了',
    ],
    [
      'the name of a duty area',
      edit(
        'duty-areas.yml',
        '    - id: oversight-of-power\n      title: 强化对行政权力的制约和监督\n"2021"',
        '    - id: oversight-of-power\n      title: 监督\n"2021"',
      ),
      '“纲要”',
    ],
    ['the name of an outline', edit('duty-areas.yml', '（2015—2020年）', '（2015—2019年）'), '“纲要”'],
    ['the level of a heading', edit(PROBLEMS, '## 二是', '### 二是'), '现在是“3 级小标题”'],
    ['words in bold', edit(PROBLEMS, '部分单位', '**部分单位**'), '现在是“加粗“部分单位””'],
    ['words in italics', edit(PROBLEMS, '部分单位', '*部分单位*'), '现在是“倾斜“部分单位””'],
    ['a line that breaks', edit(PROBLEMS, '部分单位', '\\\n部分单位'), '现在是“换行”'],
    ['why a number is no figure', edit(FIGURES, 'reason: 约数。', 'reason: 别的。'), '发布时是“约数。”'],
    [
      'a relation, weakened',
      edit('indicators.yml', 'title: 机构设置检查是', 'title: 检查是'),
      '“数量关系：checks-within”',
    ],
    [
      'a relation, gone',
      (site) => {
        const text = site.read('indicators.yml');
        site.write('indicators.yml', text.slice(0, text.indexOf('relations:')));
      },
      '现在没有了',
    ],
  ])('cannot change in silence: %s', async (_, change, says) => {
    using site = await publish();
    change(site);
    const found = (await listFound(site)).filter(({ rule }) => rule === 'published/fact-changed');
    expect(found.map(({ message }) => message).join()).toContain(says);
    expect(found[0]?.hint).toContain('里的 editorial 改回');
  });

  it('is corrected like all else', async () => {
    using site = await publish();
    site.edit(FIGURES, 'reason: 约数。', 'reason: 大数。');
    const fact = '不是数据的理由：“仍有6家”';
    correct(site, 2019, [{ date: '2020-06-01', fact, was: '约数。', is: '大数。', why: '说清楚。' }]);
    expect((await listFound(site)).map(({ rule }) => rule)).toEqual(['published/not-recorded']);
  });

  it('stays under other words, too', async () => {
    using site = await publish();
    site.edit(FIGURES, 'quote: 仍有6家\n    reason: 约数。', 'quote: 6家单位\n    reason: 别的。');
    const fact = '不是数据的理由：“仍有6家”';
    expect((await listFound(site)).map(({ message }) => message)).toEqual([
      expect.stringContaining(`“${fact}”发布时是“约数。”，现在没有了`),
    ]);
    correct(site, 2019, [{ date: '2020-06-01', fact, was: '约数。', is: '无', why: '说清楚。' }]);
    await complete(site);
    expect(await listFound(site)).toEqual([]);
    expect(site.read(RECORD)).toContain('  - fact: 不是数据的理由：“6家单位”\n    said: 别的。\n');
    site.edit(FIGURES, 'reason: 别的。', 'reason: 又是别的。');
    expect((await listFound(site)).map(({ rule }) => rule)).toEqual(['published/fact-changed']);
  });

  it('goes with the words that it is of', async () => {
    using site = await publish();
    site.edit(PROBLEMS, '仍有6家单位', '仍有单位');
    site.edit(FIGURES, EXCUSED, '');
    const change = { section: 'problems', was: '仍有6家单位', is: '仍有单位', why: '说清楚。' };
    correct(site, 2019, [{ date: '2020-06-01', ...change }]);
    expect((await listFound(site)).map(({ rule }) => rule)).toEqual(['published/not-recorded']);
  });

  it('has why words were left out, once somebody has said it', async () => {
    using site = await publish();
    site.write(REPORT, site.read(REPORT).replace('reason: page-line\n', 'reason: page-line\n    why: 网页上的按钮\n'));
    expect(await listFound(site)).toEqual([]);
    await complete(site);
    expect(await listFound(site)).toEqual([]);
    site.edit(REPORT, 'why: 网页上的按钮', 'why: 别的');
    expect((await listFound(site)).map(({ rule }) => rule)).toEqual(['published/left-out-changed']);
  });

  it('says nothing of how corrected words are set', async () => {
    using site = writeSite();
    site.edit(PROBLEMS, '部分单位', '**部分单位**');
    site.freeze();
    await complete(site);
    site.edit(PROBLEMS, '**部分单位**', '个别单位');
    correct(site, 2019, [WORDING]);
    expect((await listFound(site)).map(({ rule }) => rule)).toEqual(['published/not-recorded']);
  });

  it('is no matter of a record of before', async () => {
    using site = writeSite();
    site.freeze();
    site.edit(PROBLEMS, '部分单位', '**部分单位**');
    expect(await listFound(site)).toEqual([]);
    expect(site.read(REPORT)).toContain('status: published');
  });
});
