import { citeReport } from '../report/citation.ts';
import type { Report } from '../schemas/report.ts';

/** Something a reader of a data file should know. */
export interface Note {
  label: string;
  text: string;
  /** Where it leads, for an address. */
  href?: string;
}

/** Say what a year's figures are, where they come from and how to cite them. */
export function describeFigures(report: Report): Note[] {
  const { title, issuer, source, published, signed, original } = report;
  const citation = citeReport(report);
  return [
    { label: '标题', text: title },
    { label: '发文机关', text: issuer },
    ...note('来源', source),
    ...note('发布时间', published),
    ...note('成文日期', signed),
    ...note('原文网址', original?.url).map((address) => ({ ...address, href: address.text })),
    { label: '引用格式', text: `${citation.before}访问日期${citation.after}` },
    { label: '引用说明', text: '格式依照 GB/T 7714—2015；请把“访问日期”换成您查阅的日期，如 2020-04-01。' },
    { label: '数据说明', text: '每一行是报告中的一个数字，“原文”一列照录写有它的一小段。一切以公布的原文为准。' },
  ];
}

/** A note of what a draft may not know yet. */
function note(label: string, text: string | undefined): Note[] {
  return text === undefined ? [] : [{ label, text }];
}
