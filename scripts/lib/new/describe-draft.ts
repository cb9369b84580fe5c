import type { DraftedFigures } from './draft-figures.ts';

/** Say what became of last year's figures, and what is left for a person to decide, a line each. */
export function describeFigures({ proposed, draft, last }: DraftedFigures): string[] {
  const { proposals } = proposed;
  const count = (confidence: (typeof proposals)[number]['confidence']): number =>
    proposals.filter((proposal) => proposal.confidence === confidence).length;
  const found =
    proposals.length === 0
      ? '没有找到新的。'
      : `找到 ${proposals.length} 个：把握大 ${count('certain')} 个，把握较大 ${count('likely')} 个，要仔细看 ${count('doubtful')} 个。`;
  const looked = last
    ? [
        `数字（figures.yml）：照 ${last.year} 年度的指标在正文里${found}`,
        ...(draft.dropped.length > 0
          ? [`  有 ${draft.dropped.length} 个指标今年没有找到，记在 dropped 里，请核对是不是真的不写了。`]
          : []),
      ]
    : ['数字（figures.yml）：以前没有登记过数字的报告，每个数字都要自己登记。'];
  return [
    ...looked,
    ...(draft.excused.length > 0 ? [`  有 ${draft.excused.length} 处看上去不是数据，记在 excused 里。`] : []),
    ...(draft.unclaimed.length > 0
      ? [`  还有 ${draft.unclaimed.length} 个数字没有着落，列在 figures.yml 末尾，请逐个登记、命名或说明不是数据。`]
      : []),
  ];
}

/** Say what a clerk does next with the sections of an outline, a step a line. */
export function describeOutlineSteps(year: number): string[] {
  return [
    '接下来：',
    `  1. 打开草稿里的各个 .md 文件，把标题改成原文的写法，正文写在下面`,
    `  2. npm run new -- ${year}        写好以后再运行一次，照去年的指标找出正文里的数字`,
    `  3. npm run check              看还有什么要做`,
    `以后拿到了报告的文件，用它重新开始：npm run new -- ${year} --from 报告.docx --force（这份草稿会改名保留）`,
  ];
}

/** Say what a clerk does next, a step a line. */
export function describeNextSteps(year: number): string[] {
  return [
    '接下来：',
    `  1. npm run dev                看草稿的样子（只有自己看得到，不会发布）`,
    `  2. npm run confirm -- ${year}    逐条核对程序找到的数字`,
    `  3. npm run check              看还有什么要做`,
  ];
}
