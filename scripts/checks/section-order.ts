import type { Finding } from '../../src/content/finding.ts';
import type { ParsedContent } from '../../src/report/parsed-content.ts';

/** The preamble comes first and the closing last. */
export function checkSectionOrder({ reports }: ParsedContent): Finding[] {
  return reports.flatMap(({ sections }) =>
    sections.flatMap((section, index): Finding[] => {
      const kind = section.data?.kind;
      const isPreambleLate = kind === 'preamble' && index > 0;
      const isClosingEarly = kind === 'closing' && index < sections.length - 1;
      if (!isPreambleLate && !isClosingEarly) return [];
      const neighbour = sections[isPreambleLate ? 0 : sections.length - 1];
      return [
        {
          ...section.locate(['kind']),
          rule: 'section/order',
          severity: 'error',
          message: isPreambleLate
            ? '前言（preamble）不在最前面，全文的顺序会与原文不同。'
            : '结尾（closing）不在最后，全文的顺序会与原文不同。',
          hint: `各节按文件名的序号排列。改正这个文件或 ${neighbour?.fileStem}.md 的序号或类别。`,
        },
      ];
    }),
  );
}
