import { relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { printCheck } from '../../../scripts/terminal/print-check.ts';
import { checkParsed } from '../../../src/checks/check-content.ts';
import { readContentFolder } from '../../../src/content/content-folder.ts';
import { assembleContent } from '../../../src/report/report.ts';
import { type FixtureSite, writeSite } from '../../support/site.ts';

const DRAFT = { years: [2019, 2020], draft: 2020 };
const REPORT = 'reports/2020/report.yml';
const FIGURES = 'reports/2020/figures.yml';

/** Lines that `npm run check` prints, places relative to the content folder. */
async function check(site: FixtureSite): Promise<string[]> {
  const content = assembleContent(await readContentFolder(site.dir));
  let printed = '';
  printCheck(content, checkParsed(content), { write: (text) => (printed += text) });
  return printed
    .replaceAll(`${relative(process.cwd(), site.dir)}/`, '')
    .trimEnd()
    .split('\n');
}

/** The steps at the end: from the line that announces them on. */
function cutSteps(lines: readonly string[]): string[] {
  return lines.slice(lines.findIndex((line) => line.startsWith('2020年度的报告还是草稿')) + 1);
}

describe('npm run check of a draft', () => {
  it('says that it can be published when nothing is left', async () => {
    using site = writeSite(DRAFT);
    const lines = await check(site);
    expect(cutSteps(lines).slice(0, 8)).toEqual([
      '✓ 1. 改正读不懂和写错的地方',
      '✓ 2. 把 report.yml 写全，与原文对上',
      '✓ 3. 让正文与原文一字不差',
      '✓ 4. 核对程序提出的登记',
      '✓ 5. 让每个数字都有交代，登记都对得上',
      '✓ 6. 写摘要，看一看与上一年度的差别、报告应有的内容',
      '→ 7. 发布：运行 npm run publish-report -- 2020',
      '  报告应有的内容：举措和成效 ✓，不足 ✓，不足的原因 ✓，第一责任人职责 ✓，下一年安排 ✓，其他事项 —（有才写）',
    ]);
    expect(lines.at(-1)).toMatch(/^检查完毕，没有发现问题：2 份报告/u);
  });

  it('leads from one step to the next, with place and fix', async () => {
    using site = writeSite(DRAFT);
    site.edit(REPORT, 'source: 示例县司法局\n', '');
    site.write(FIGURES, site.read(FIGURES).replace(/^( +quote: .*)$/gmu, '$1\n    unconfirmed: true'));
    site.edit('reports/2020/04-problems.md', '部分单位', '有3个单位');
    const lines = await check(site);
    expect(cutSteps(lines).slice(0, 7)).toEqual([
      '✓ 1. 改正读不懂和写错的地方',
      `→ 2. 把 report.yml 写全，与原文对上：还有 1 处，从 ${REPORT}:1:1 开始`,
      '○ 3. 让正文与原文一字不差：还有 1 处，从 reports/2020/04-problems.md:10:1 开始',
      `○ 4. 核对程序提出的登记：还有 14 处，从 ${FIGURES}:6:5 开始`,
      '○ 5. 让每个数字都有交代，登记都对得上：还有 1 处，从 reports/2020/04-problems.md:10:2 开始',
      '✓ 6. 写摘要，看一看与上一年度的差别、报告应有的内容',
      '○ 7. 发布：以上都做好后，运行 npm run publish-report -- 2020',
    ]);
    const keys = lines.indexOf('【2020年度草稿第 2 步】把 report.yml 写全，与原文对上');
    expect(lines.slice(keys + 2, keys + 4)).toEqual([
      `${REPORT}:1:1 警告：已发布的报告必须写明来源，这份草稿还没有写 source。`,
      '  怎么办：照原网页标题下面的一行补上“来源”，如 source: 示例县司法局。',
    ]);
    expect(lines.filter((line) => line.endsWith('规则：figures/unconfirmed'))).toHaveLength(5);
    expect(lines).toContainEqual(expect.stringMatching(/里同样的还有 9 处，办法同上，在（行:列）34:5、.*78:5$/u));
    expect(lines.at(-1)).toBe('共 2 个错误，15 个警告。');
  });

  it('begins with what cannot be read, and does not tick what hangs on it', async () => {
    using site = writeSite(DRAFT);
    site.edit(REPORT, 'signed: 2021-02-20', 'signed: soon');
    const steps = cutSteps(await check(site));
    expect(steps[0]).toBe(`→ 1. 改正读不懂和写错的地方：还有 1 处，从 ${REPORT}:7:1 开始`);
    expect(steps[2]).toBe('○ 3. 让正文与原文一字不差：做好前面的才知道');
  });

  it('names errors outside of the draft before publishing it', async () => {
    using site = writeSite(DRAFT);
    site.edit('site.yml', 'county:', 'country:');
    const lines = await check(site);
    expect(lines[0]).toBe('site.yml:1:1 错误：缺少必填的“county”。');
    expect(cutSteps(lines)[6]).toBe('→ 7. 发布：草稿之外还有 2 个错误，先改正；运行 npm run publish-report -- 2020');
  });
});
