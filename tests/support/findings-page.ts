import { join } from 'node:path';
import { format } from 'oxfmt';
import formatting from '../../oxfmt.config.ts';
import { NATIONAL_OUTLINES } from '../../src/content/national-outlines.ts';
import type { Rule } from '../../src/content/rule.ts';
import { projectDir } from '../../src/project-dir.ts';

/** Where the page is kept. */
export const FINDINGS_FILE = join(projectDir, 'FINDINGS.zh-CN.md');

/** A chapter of the page: the rules of some areas, and what is to be said of them all. */
interface Chapter {
  title: string;
  areas: readonly string[];
  introduction?: string;
}

const CHAPTERS: readonly Chapter[] = [
  { title: '内容文件夹', areas: ['content', 'file'] },
  { title: '写法', areas: ['yaml', 'schema', 'front-matter'] },
  { title: '术语和平常的说法', areas: ['glossary', 'everyday-words'] },
  {
    title: '读 Word 和网页',
    areas: ['document'],
    introduction: '这些只在导入文件时出现。要改的都改 Word 文件，改好再导入一次。',
  },
  { title: '分节和认标题', areas: ['import'], introduction: '这些也只在导入文件时出现。' },
  { title: '报告的基本情况', areas: ['report', 'dates'] },
  { title: '章节', areas: ['section', 'heading'] },
  { title: '原文核对', areas: ['original', 'verbatim'] },
  { title: '数字', areas: ['figures'] },
  { title: '摘要', areas: ['summary', 'highlights'] },
  {
    title: '上年计划的核对',
    areas: ['follow-up'],
    introduction: '说的是 `follow-up.yml`，在工作台的“补齐”里可以重新核对。',
  },
  {
    title: '与以前年度比、应有的内容',
    areas: ['differences', 'contents'],
    introduction: '都是警告，确实如此就不必改。',
  },
  { title: '指标', areas: ['indicators'], introduction: '说的是 `content/indicators.yml`。' },
  {
    title: '图',
    areas: ['charts'],
    introduction: '说的是 `content/charts.yml`。只发布新的一年，一般不用动它。',
  },
  { title: '发布和更正', areas: ['published', 'corrections'] },
  {
    title: '链接和格式',
    areas: ['link', 'markdown', 'html'],
    introduction: '正文是公文，用不着这些花样。多半是粘贴时带进来的。',
  },
];

const INTRODUCTION =
  '工作台把提示说成话，放在要改的地方旁边。用 `npm run check` 检查的，每条提示的最后一行是“规则：……”，照着它在下面找。' +
  '“错误”一定要改，“警告”看一看就行。' +
  '下面说的 `figures.yml`、`report.yml`、`original.txt`，都是那一年文件夹里的。';

const AREAS_INTRODUCTION =
  '`dutyAreas` 写左边的编码，`outline` 写纲要的起始年份。国家纲要随程序一起来，不用写；县里另有自己的职责领域，写进 ' +
  '`content/duty-areas.yml`（没有就新建）。两部纲要里编码相同的，是同一项职责，历年的数据接在一起。';

/**
 * Write the page that explains every rule, a table for each chapter, in the order of their declarations, and lists the
 * duty areas of the national outlines.
 *
 * @throws Error For a rule of an area that no chapter is about.
 */
export async function writeFindingsPage(rules: ReadonlyMap<string, Rule>): Promise<string> {
  const areas = CHAPTERS.flatMap((chapter) => chapter.areas);
  const lost = [...rules.keys()].find((id) => !areas.includes(areaOf(id)));
  if (lost !== undefined) throw new Error(`no chapter is about ${lost}`);
  const chapters = CHAPTERS.map((chapter) => writeChapter(chapter, rules)).join('\n');
  const text = `# 每一种提示的意思\n\n${INTRODUCTION}\n\n${chapters}\n${writeAreas()}`;
  const { code } = await format(FINDINGS_FILE, text, formatting);
  return code;
}

function writeChapter({ title, areas, introduction }: Chapter, rules: ReadonlyMap<string, Rule>): string {
  const rows = areas.flatMap((area) =>
    [...rules]
      .filter(([id]) => areaOf(id) === area)
      .map(([id, { meaning, advice }]) => `| \`${id}\` | ${meaning} | ${advice} |\n`),
  );
  const opening = introduction === undefined ? '' : `${introduction}\n\n`;
  return `## ${title}：${areas.join('、')}\n\n${opening}| 规则 | 意思 | 怎么办 |\n| - | - | - |\n${rows.join('')}`;
}

function writeAreas(): string {
  const outlines = Object.entries(NATIONAL_OUTLINES);
  const ids = new Set(outlines.flatMap(([, { areas }]) => areas.map(({ id }) => id)));
  const columns = outlines.map(([year, { title, areas }]) => ({ name: `《${title}》："${year}"`, areas }));
  const rows = [...ids].map((id) => {
    const titles = columns.map(({ areas }) => areas.find((area) => area.id === id)?.title ?? '');
    return `| \`${id}\` | ${titles.join(' | ')} |\n`;
  });
  const head = `| 编码 | ${columns.map(({ name }) => name).join(' | ')} |\n| - |${' - |'.repeat(columns.length)}\n`;
  return `## 职责领域的编码\n\n${AREAS_INTRODUCTION}\n\n${head}${rows.join('')}`;
}

function areaOf(id: string): string {
  return id.slice(0, id.indexOf('/'));
}
