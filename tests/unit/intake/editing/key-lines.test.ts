import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readContentFolder } from '../../../../src/content/content-folder.ts';
import { readKeyLines, type SectionKeyLines } from '../../../../src/content/schemas/section.ts';
import { applyChanges } from '../../../../src/disk/file-changes.ts';
import {
  changeKeyLines,
  findKeyLineFaults,
  holdFigures,
  listOwnFigures,
} from '../../../../src/intake/editing/key-lines.ts';
import { type AssembledContent, type AssembledReport, assembleContent } from '../../../../src/report/report.ts';
import type { AssembledSection } from '../../../../src/report/section.ts';
import { type FixtureSite, writeSite } from '../../../support/site.ts';

const FILE = 'reports/2020/01-government-functions.md';

let site: FixtureSite;
beforeEach(() => {
  site = writeSite({ years: [2019, 2020], draft: 2020 });
});
afterEach(() => {
  site.cleanUp();
});

async function read(): Promise<{ content: AssembledContent; report: AssembledReport; section: AssembledSection }> {
  const content = assembleContent(await readContentFolder(site.dir));
  const report = content.reports.find(({ name }) => name === '2020');
  const section = report?.sections[1];
  if (!report || !section) throw new Error('no draft');
  return { content, report, section };
}

async function change(lines: SectionKeyLines): Promise<void> {
  const { content, report, section } = await read();
  await applyChanges(site.dir, [await changeKeyLines(content, report, section, readKeyLines(section.data), lines)]);
}

describe('what is said of a section in a line', () => {
  test('holds the section’s figures where their numbers are typed as printed', async () => {
    const { report, section } = await read();
    const figures = listOwnFigures(section, report);
    const checks = figures.find(({ indicator }) => indicator.id === 'government-functions-checks-1');
    const printed = `${checks?.number ?? ''}次`;
    expect(holdFigures(`开展检查${printed}`, figures)).toBe('开展检查{government-functions-checks-1}');
    expect(holdFigures(`开展检查1${printed}`, figures)).toBe(`开展检查1${printed}`);
    expect(holdFigures('{government-functions-checks-1}', figures)).toBe('{government-functions-checks-1}');
    // What two figures print alike may be either.
    expect(holdFigures(`开展检查${printed}`, [...figures, ...figures])).toBe(`开展检查${printed}`);
  });

  test('is written above the text, and taken away again', async () => {
    const before = site.read(FILE);
    await change({
      summary: '查了{government-functions-checks-1}',
      highlights: [{ indicator: 'government-functions-rate-1', label: '办结率' }],
    });
    const { section } = await read();
    expect(section.summary).toMatch(/^查了\d+次$/u);
    expect(section.highlights.map(({ label }) => label)).toEqual(['办结率']);
    await change({});
    expect(site.read(FILE)).toBe(before.replace(/summary: .*\n/u, ''));
    await change({ summary: '优化机构设置' });
    expect(site.read(FILE)).toMatch(/heading: .*\nsummary: 优化机构设置\n/u);
  });

  test('is refused with what the check would say', async () => {
    await expect(change({ summary: '查了99999次' })).rejects.toThrow(/这一节正文里没有/u);
    await expect(change({ summary: '长'.repeat(41) })).rejects.toThrow(/超过了 40 个/u);
    await expect(change({ summary: '查', highlights: [{ indicator: 'nothing', label: '无' }] })).rejects.toThrow(
      /没有数字/u,
    );
    const { content, report, section } = await read();
    expect(
      findKeyLineFaults(content, report, section, { summary: '查', highlights: [{ indicator: 'a', label: '' }] }),
    ).not.toEqual([]);
  });

  test('is not written over what somebody else has said meanwhile', async () => {
    const { content, report, section } = await read();
    await expect(changeKeyLines(content, report, section, { summary: '旧的' }, { summary: '新的' })).rejects.toThrow(
      /刚才在别处改过/u,
    );
  });
});
