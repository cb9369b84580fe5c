import { NATIONAL_OUTLINES } from '../../src/content/national-outlines.ts';
import { importLines, type LineKinds } from './sample-report.ts';

export const TITLE = '示例县人民政府关于2020年度法治政府建设情况的报告';
export const DATE = '2021年2月20日';

/** A report's outline as its files have it: a line for each section, and its headings and paragraphs indented below. */
export interface Outlined {
  sections: string[];
  /** `line rule` of each warning; what any text of a few lines brings with it is left out. */
  warnings: string[];
}

/** Import a body between title and date; kinds name its lines from 1. */
export function outline(body: readonly string[], { tableLines = [], headings = [] }: LineKinds = {}): Outlined {
  const { imported, findings } = importLines(
    [TITLE, ...body, DATE],
    { year: 2020, outlines: NATIONAL_OUTLINES, source: '示例县司法局', published: '2021-03-20 16:05' },
    {
      tableLines: tableLines.map((line) => line + 1),
      headings: headings.map(({ line, level }) => ({ line: line + 1, level })),
    },
  );
  return {
    sections: (imported?.sections ?? [])
      .slice(0, -1)
      .flatMap(({ fileName, frontMatter, blocks }) => [
        fileName.replace(/\.md$/u, ''),
        ...('partHeading' in frontMatter ? [`= ${frontMatter.partHeading}`] : []),
        ...('heading' in frontMatter ? [`- ${frontMatter.heading}`] : []),
        ...blocks.map((block) => (block.kind === 'heading' ? `${'#'.repeat(block.depth)} ${block.text}` : block.text)),
      ]),
    warnings: findings
      .filter(({ rule }) => rule !== 'import/missing-duty-area')
      .map(({ line, rule }) => `${line - 1} ${rule.replace('import/', '')}`),
  };
}
