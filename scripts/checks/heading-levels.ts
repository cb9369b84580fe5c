import type { Finding } from '../../src/content/finding.ts';
import { type ParsedContent, type ParsedSection, placeNode } from '../../src/report/parsed-content.ts';

/** Headings in a body begin at level 2, below the page's one title, and skip no level. */
export function checkHeadingLevels({ reports }: ParsedContent): Finding[] {
  return reports.flatMap(({ sections }) => sections.flatMap(checkSection));
}

function checkSection(section: ParsedSection): Finding[] {
  return section.headings.flatMap(({ node }, index): Finding[] => {
    const place = placeNode(section, node);
    if (node.depth === 1) {
      return [
        {
          ...place,
          rule: 'heading/level-one',
          severity: 'error',
          message: '正文里用了一级标题（一个 #）。一级标题是整个网页的标题，只能有一个，读屏软件靠它辨认网页。',
          hint: '正文里的标题从二级（##）开始；这一节自己的标题写在开头的 heading 里。',
        },
      ];
    }
    const above = Math.max(section.headings[index - 1]?.node.depth ?? 1, 1);
    if (node.depth <= above + 1) return [];
    return [
      {
        ...place,
        rule: 'heading/skipped-level',
        severity: 'error',
        message: `标题从第 ${above} 级直接跳到第 ${node.depth} 级，目录和读屏软件会以为缺了一级。`,
        hint: `改为第 ${above + 1} 级，即 ${'#'.repeat(above + 1)}。`,
      },
    ];
  });
}
