import { CommandError } from '../content/command-error.ts';
import type { Finding } from '../content/finding.ts';
import { writeFindings } from '../content/finding-words.ts';
import type { Outlines } from '../content/schemas/duty-areas.ts';
import { readBonds } from '../content/schemas/section.ts';
import { listLeftOutLines } from '../report/original.ts';
import type { AssembledContent } from '../report/report.ts';
import { splitHeading } from '../report/section-headings.ts';
import { countPrinted, describeAccount } from './documents/account.ts';
import { draftFigures } from './draft-figures.ts';
import type { DraftRequest } from './draft-request.ts';
import { importDocument } from './import-document.ts';
import type { ImportedReport } from './outline/import-report.ts';
import { requireOutlines } from './outline/outlines.ts';
import type { ImportedSection } from './outline/section-plan.ts';
import { listReadFacts } from './read-facts.ts';
import type { SourceFile } from './read-source.ts';
import type { ReportDraft } from './report-draft.ts';
import { readSectionTexts } from './section-texts.ts';

/**
 * Draft a report from its document.
 *
 * @param from Name of the document for people.
 * @throws CommandError with every finding, when the document cannot be imported.
 */
export function draftDocument(
  content: AssembledContent,
  source: SourceFile,
  given: DraftRequest,
  from: string,
): ReportDraft {
  const outlines = requireOutlines(content);
  const { imported, findings } = importDocument(content, source, given);
  if (!imported) throw describeErrors(findings, from);
  const figures = draftFigures(content, { year: given.year, sections: readSectionTexts(imported.files) });
  return {
    issuer: imported.report.issuer,
    files: new Map<string, string | Uint8Array>([...source.files, ...imported.files, ['figures.yml', figures.text]]),
    findings,
    account: accountForText(source, imported, outlines),
    figures,
    facts: listReadFacts(imported.report, outlines[imported.report.outline]?.title),
  };
}

/** Say why nothing can be made of a document. */
export function describeErrors(findings: readonly Finding[], from: string): CommandError {
  const errors = findings.filter(({ severity }) => severity === 'error').map((finding) => ({ ...finding, file: from }));
  return new CommandError(`${writeFindings(errors, '.')}\n没有建立草稿，没有写出任何文件。行号是读出的文字的第几段。`);
}

/** Say where every character of a document went: what was left out, and what each file of the draft holds. */
function accountForText({ account }: SourceFile, { report, sections }: ImportedReport, outlines: Outlines): string[] {
  const around = listLeftOutLines(report).reduce((sum, { words }) => sum + countPrinted(words), 0);
  const areas = outlines[report.outline]?.areas ?? [];
  const nameOf = ({ frontMatter }: ImportedSection): string => {
    if (frontMatter.kind !== 'measures' && frontMatter.kind !== 'other') return KIND_NAMES[frontMatter.kind];
    const bound = readBonds(frontMatter).dutyAreas ?? [];
    const titles = bound.map((area) => areas.find(({ id }) => id === area)?.title ?? area);
    return titles.length > 0 ? titles.join('、') : splitHeading(frontMatter.heading).title;
  };
  const lines = sections.map((section) => ({
    count: countSection(section),
    words: `${section.fileName}（${nameOf(section)}）`,
  }));
  const parts = [
    { count: countPrinted(report.title), words: '标题' },
    ...lines,
    ...(around > 0
      ? [{ count: around, words: '不属于报告的文字（网页、版头等），记在 report.yml 的 left-out 里' }]
      : []),
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

const KIND_NAMES: Readonly<Record<Exclude<ImportedSection['frontMatter']['kind'], 'measures' | 'other'>, string>> = {
  preamble: '前言',
  'leaders-duty': '第一责任人职责',
  problems: '存在的问题',
  'next-year': '下一步打算',
  closing: '结语',
};
