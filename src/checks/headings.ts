import { toString } from 'mdast-util-to-string';
import type { Finding } from '../content/finding.ts';
import { defineRules } from '../content/rule.ts';
import type { AssembledContent } from '../report/report.ts';
import { isParagraphAnchor } from '../report/section-paths.ts';
import { type AssembledSection, placeNode } from '../report/section.ts';
import type { Subject } from './subject.ts';

const RULES = defineRules({
  'heading/level-one': { severity: 'error', step: 'form', meaning: '用了一个 `#`', advice: '改成 `##`' },
  'heading/skipped-level': { severity: 'error', step: 'form', meaning: '标题跳了一级', advice: '照提示加减 `#`' },
  'heading/empty-anchor': { severity: 'error', step: 'form', meaning: '标题里没有字', advice: '去掉 `#`' },
  'heading/duplicate-anchor': {
    severity: 'error',
    step: 'form',
    meaning: '两个标题完全一样',
    advice: '不是标题的去掉 `#`；都是的，问维护人员',
  },
  'heading/paragraph-anchor': {
    severity: 'error',
    step: 'form',
    meaning: '标题写成了“p-1”这样',
    advice: '不是标题的去掉 `#`；是的，问维护人员',
  },
});

/** Headings within sections. */
export const HEADINGS: Subject = { rules: RULES.rules, checks: [checkHeadingLevels, checkHeadingAnchors] };

/** Headings in a body begin at level 2, below the page's one title, and skip no level. */
function checkHeadingLevels({ reports }: AssembledContent): Finding[] {
  return reports.flatMap(({ sections }) => sections.flatMap(listWrongLevels));
}

function listWrongLevels(section: AssembledSection): Finding[] {
  return section.headings.flatMap(({ node }, index): Finding[] => {
    const place = placeNode(section, node);
    if (node.depth === 1) {
      return [
        RULES.raise('heading/level-one', place, {
          message: '正文里用了一级标题（一个 #）。一级标题是整个网页的标题，只能有一个，读屏软件靠它辨认网页。',
          hint: '正文里的标题从二级（##）开始；这一节自己的标题写在开头的 heading 里。',
        }),
      ];
    }
    const above = Math.max(section.headings[index - 1]?.node.depth ?? 1, 1);
    if (node.depth <= above + 1) return [];
    return [
      RULES.raise('heading/skipped-level', place, {
        message: `标题从第 ${above} 级直接跳到第 ${node.depth} 级，目录和读屏软件会以为缺了一级。`,
        hint: `改为第 ${above + 1} 级，即 ${'#'.repeat(above + 1)}。`,
      }),
    ];
  });
}

/** Every heading has an anchor of its own within its section, and none of a paragraph's, so that a link to it lasts. */
function checkHeadingAnchors({ reports }: AssembledContent): Finding[] {
  return reports.flatMap(({ sections }) => sections.flatMap(listBadAnchors));
}

function listBadAnchors(section: AssembledSection): Finding[] {
  return section.headings.flatMap(({ node, anchor }, index): Finding[] => {
    const place = placeNode(section, node);
    if (anchor === '') {
      return [
        RULES.raise('heading/empty-anchor', place, {
          message: `标题“${toString(node)}”里没有文字，做不出链接地址，读者无法链接到这里。`,
          hint: '标题至少要有一个汉字、字母或数字；若不是标题，去掉行首的 #。',
        }),
      ];
    }
    if (isParagraphAnchor(anchor)) {
      return [
        RULES.raise('heading/paragraph-anchor', place, {
          message: `标题“${toString(node)}”得出的链接地址“#${anchor}”是留给段落的，链接会指错地方。`,
          hint: '标题的文字要与“p-”加数字不同；若不是标题，去掉行首的 #。',
        }),
      ];
    }
    const first = section.headings.slice(0, index).find((heading) => heading.anchor === anchor);
    if (!first) return [];
    return [
      RULES.raise('heading/duplicate-anchor', place, {
        message: `这个标题与第 ${placeNode(section, first.node).line} 行的标题得出同一个链接地址“#${anchor}”，链接会指错地方。`,
        hint: '两个标题的文字要有不同；若其中一个只是正文，去掉行首的 #。',
      }),
    ];
  });
}
