import { toString } from 'mdast-util-to-string';
import { isParagraphAnchor } from '../../src/report/section-paths.ts';
import type { Finding } from '../../src/content/finding.ts';
import { type ParsedContent, type ParsedSection, placeNode } from '../../src/report/parsed-content.ts';

/** Every heading has an anchor of its own within its section, and none of a paragraph's, so that a link to it lasts. */
export function checkHeadingAnchors({ reports }: ParsedContent): Finding[] {
  return reports.flatMap(({ sections }) => sections.flatMap(checkSection));
}

function checkSection(section: ParsedSection): Finding[] {
  return section.headings.flatMap(({ node, anchor }, index): Finding[] => {
    const place = placeNode(section, node);
    if (anchor === '') {
      return [
        {
          ...place,
          rule: 'heading/empty-anchor',
          severity: 'error',
          message: `标题“${toString(node)}”里没有文字，做不出链接地址，读者无法链接到这里。`,
          hint: '标题至少要有一个汉字、字母或数字；若不是标题，去掉行首的 #。',
        },
      ];
    }
    if (isParagraphAnchor(anchor)) {
      return [
        {
          ...place,
          rule: 'heading/paragraph-anchor',
          severity: 'error',
          message: `标题“${toString(node)}”得出的链接地址“#${anchor}”是留给段落的，链接会指错地方。`,
          hint: '标题的文字要与“p-”加数字不同；若不是标题，去掉行首的 #。',
        },
      ];
    }
    const first = section.headings.slice(0, index).find((heading) => heading.anchor === anchor);
    if (!first) return [];
    return [
      {
        ...place,
        rule: 'heading/duplicate-anchor',
        severity: 'error',
        message: `这个标题与第 ${placeNode(section, first.node).line} 行的标题得出同一个链接地址“#${anchor}”，链接会指错地方。`,
        hint: '两个标题的文字要有不同；若其中一个只是正文，去掉行首的 #。',
      },
    ];
  });
}
