import { CONTENT_RULES } from '../../checks/check-content.ts';
import type { AssembledContent, AssembledReport } from '../../report/report.ts';
import { findKeyAt } from '../../intake/editing/passage-key.ts';
import { nameFile } from '../frame/file-names.ts';
import { findForm } from '../frame/finding-form.ts';
import type { LeftOver } from '../progress/left-over.ts';

/** What is said of a thing that is left, and where it is put right. */
export interface LeftOverWords {
  title: string;
  /** In a sentence; `undefined` where the findings say it themselves. */
  note?: string;
  link?: { address: string; words: string } | undefined;
}

/** Say what is left in a clerk's words. */
export function sayLeftOver(
  { mend, count, findings: [first], key }: LeftOver,
  { content, report }: { content: AssembledContent; report: AssembledReport },
): LeftOverWords {
  const meaning = (CONTENT_RULES.get(first?.rule ?? ('' as never))?.meaning ?? '').replaceAll('`', '');
  const page = (step: string, words: string): LeftOverWords['link'] => ({ address: `/${report.name}/${step}`, words });
  const rule = first?.rule ?? '';
  switch (mend) {
    case 'fact':
      return {
        title: `${FACTS[key ?? '']?.name ?? key ?? ''}还没有定`,
        note: FACTS[key ?? '']?.note ?? '',
        link: key === 'original' ? page('document', '放入文件') : undefined,
      };
    case 'text':
      return {
        title: `文字有 ${count} 处与原文不同`,
        note: '报告的文字一个也不能改，原文有错也照录。',
        link: page('text?only=hints', '去对文字'),
      };
    case 'prose': {
      const passage = first && findKeyAt(report, first);
      return {
        title: meaning,
        link: page(passage === undefined ? 'text' : `text?edit=${passage}#words`, '改这一段'),
      };
    }
    case 'numbers':
      return {
        title: `还有 ${count} 个数字没有定`,
        note: '每个数字都要有交代，读者才能放心引用。',
        link: page('figures', '去对数字'),
      };
    case 'missing':
      return {
        title: `以前有、${report.name}年度没有的指标，${count} 个没有看过`,
        note: '确实没有的，一起点一下就行；有的，是漏认了。',
        link: page('figures#missing', '去看这一批'),
      };
    case 'outline':
      return rule === 'section/unconfirmed'
        ? { title: `还有 ${count} 节没定归哪个职责`, note: '程序猜了，要您看一眼。', link: page('outline', '去认章节') }
        : { title: meaning, link: page('outline', '去认章节') };
    case 'document': {
      const field = /^report\/([a-z]+)-differs$/u.exec(rule)?.[1];
      return { title: meaning, link: page(field === undefined ? 'document' : `document#f-${field}`, '去改') };
    }
    case 'figure':
      return { title: count > 1 ? `${count} 处登记与正文或指标对不上` : meaning, link: page('figures', '去对数字') };
    case 'relation':
    case 'claim':
      return { title: meaning };
    case 'summary':
      return {
        title: rule === 'summary/missing' ? '有的部分还没有摘要' : meaning,
        link: page('check/summaries', '写摘要'),
      };
    case 'plan':
      return { title: meaning, link: page('check/plan', '对照上年计划') };
    case 'charts':
      return {
        title:
          count === 1
            ? `有一幅图${report.name}年度画不出来，或者少了一句话`
            : `有 ${count} 处图${report.name}年度画不出来，或者少了一句话`,
        note: `要用的数，${report.name}年度的报告没有。有数的年度照样画。`,
        link: { address: '/settings/charts', words: '看图表' },
      };
    case 'settings':
      return {
        title: meaning,
        link: (first && findForm(first, content)) ?? { address: '/settings', words: '去改设置' },
      };
    case 'contents':
      return { title: meaning };
    case 'file':
      return { title: first ? `${nameFile(first.file, content)}：${meaning}` : meaning };
  }
}

/** What report.yml needs before a report is published. */
export const FACTS: Readonly<Partial<Record<string, { name: string; note: string; example: string }>>> = {
  source: {
    name: '来源',
    note: '文件里没有写。公布报告的网页上，标题下面有“来源：……”。',
    example: '如 示例县司法局',
  },
  signed: { name: '成文日期', note: '文件末尾没有认出。照印发的文本写。', example: '如 2023-02-17' },
  original: {
    name: '收到的文件',
    note: '没有原文就证明不了网页上的文字与公布的一样。请到“放入文件”里放入。',
    example: '',
  },
};
