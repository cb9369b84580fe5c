import type { Outlines } from '../../../src/schemas/duty-areas.ts';
import { countPrinted } from '../documents/account.ts';
import { describeAccount } from '../documents/describe-account.ts';
import type { ImportedReport } from '../import/import-report.ts';
import type { ImportedSection } from '../import/section-plan.ts';
import type { SourceFile } from './read-source.ts';

/** Say where every character of a document went: what was left out, and what each file of the draft holds. */
export function accountForText(
  { account }: SourceFile,
  { report, sections }: ImportedReport,
  outlines: Outlines,
): string[] {
  const chrome = (report.original?.chrome ?? []).map(countPrinted).reduce((sum, count) => sum + count, 0);
  const areas = outlines[report.outline]?.areas ?? [];
  const nameOf = ({ frontMatter }: ImportedSection): string => {
    if (frontMatter.kind !== 'duty-area') return KIND_NAMES[frontMatter.kind];
    return areas.find(({ id }) => id === frontMatter.dutyArea)?.title ?? frontMatter.dutyArea;
  };
  const lines = sections.map((section) => ({
    count: countSection(section),
    words: `${section.fileName}（${nameOf(section)}）`,
  }));
  const parts = [
    { count: countPrinted(report.title), words: '标题' },
    ...lines,
    ...(chrome > 0 ? [{ count: chrome, words: '网页界面的文字，记在 report.yml 的 original.chrome 里' }] : []),
  ];
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  return [
    ...describeAccount(account),
    `草稿各部分合计 ${total} 个字符，与读出的原文逐字一致：`,
    ...parts.map(({ count, words }) => `  ${String(count).padStart(6)}  ${words}`),
  ];
}

function countSection({ frontMatter, blocks }: ImportedSection): number {
  const headings = 'heading' in frontMatter ? [frontMatter.partHeading ?? '', frontMatter.heading] : [];
  return [...headings, ...blocks.map(({ text }) => text)].reduce((sum, text) => sum + countPrinted(text), 0);
}

const KIND_NAMES: Readonly<Record<Exclude<ImportedSection['frontMatter']['kind'], 'duty-area'>, string>> = {
  preamble: '前言',
  'leaders-duty': '第一责任人职责',
  problems: '存在的问题',
  'next-year': '下一步打算',
  other: '其他',
  closing: '结语',
};
