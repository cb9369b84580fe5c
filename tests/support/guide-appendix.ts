import { format, resolveConfig } from 'prettier';
import type { Rule } from '../../src/content/rule.ts';
import { GUIDE_FILE, readGuide } from './staff-guide.ts';

const HEADING = '\n## 附录：每一种提示的意思\n';

/** A chapter of the appendix: the rules of some areas, and what is to be said of them all. */
interface Chapter {
  title: string;
  areas: readonly string[];
  introduction?: string;
}

const CHAPTERS: readonly Chapter[] = [
  { title: '内容文件夹', areas: ['content', 'file'] },
  { title: '写法', areas: ['yaml', 'schema', 'front-matter'] },
  { title: '术语', areas: ['glossary'] },
  {
    title: '读 Word 和网页',
    areas: ['document'],
    introduction: '这些只在 `npm run new` 时出现。要改的都改 Word 文件，改好再运行一次。',
  },
  { title: '分节和认标题', areas: ['import'], introduction: '这些也只在 `npm run new` 时出现。' },
  { title: '报告的基本情况', areas: ['report'] },
  { title: '章节', areas: ['section', 'heading'] },
  { title: '原文核对', areas: ['original', 'verbatim'] },
  { title: '数字', areas: ['figures'] },
  {
    title: '与去年比、应有的内容',
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
  '每条提示的最后一行是“规则：……”，照着它在下面找。“错误”一定要改，“警告”看一看就行。' +
  '下面说的 `figures.yml`、`report.yml`、`original.txt`，都是那一年文件夹里的。';

/**
 * Write the staff guide with an appendix that explains rules, a table for each chapter, in the order of their
 * declarations.
 *
 * @throws Error For a rule of an area that no chapter is about.
 */
export async function writeGuide(rules: ReadonlyMap<string, Rule>): Promise<string> {
  const guide = readGuide();
  const areas = CHAPTERS.flatMap((chapter) => chapter.areas);
  const lost = [...rules.keys()].find((id) => !areas.includes(areaOf(id)));
  if (lost !== undefined) throw new Error(`no chapter of the appendix is about ${lost}`);
  const chapters = CHAPTERS.map((chapter) => writeChapter(chapter, rules)).join('\n');
  const text = `${guide.slice(0, guide.indexOf(HEADING))}${HEADING}\n${INTRODUCTION}\n\n${chapters}`;
  return format(text, { ...(await resolveConfig(GUIDE_FILE)), filepath: GUIDE_FILE });
}

function writeChapter({ title, areas, introduction }: Chapter, rules: ReadonlyMap<string, Rule>): string {
  const rows = areas.flatMap((area) =>
    [...rules]
      .filter(([id]) => areaOf(id) === area)
      .map(([id, { meaning, advice }]) => `| \`${id}\` | ${meaning} | ${advice} |\n`),
  );
  const opening = introduction === undefined ? '' : `${introduction}\n\n`;
  return `### ${title}：${areas.join('、')}\n\n${opening}| 规则 | 意思 | 怎么办 |\n| - | - | - |\n${rows.join('')}`;
}

function areaOf(id: string): string {
  return id.slice(0, id.indexOf('/'));
}
