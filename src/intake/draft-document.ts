import { CommandError } from '../content/command-error.ts';
import { writeFindings } from '../content/finding-words.ts';
import { readSlug } from '../content/folder-reader.ts';
import type { Outlines } from '../content/schemas/duty-areas.ts';
import type { Report } from '../content/schemas/report.ts';
import { readBonds } from '../content/schemas/section.ts';
import { splitSection } from '../content/yaml/source.ts';
import type { SectionText } from '../ledger/bound-figure.ts';
import { listLeftOutLines } from '../report/original.ts';
import { listProseBlocks, listRows, parseProse } from '../report/prose.ts';
import type { AssembledContent } from '../report/report.ts';
import { splitHeading } from '../report/section-headings.ts';
import { countPrinted, describeAccount } from './documents/account.ts';
import { type LineFinding, placeFindings } from './documents/line-finding.ts';
import { draftFigures } from './draft-figures.ts';
import type { DraftRequest } from './draft-request.ts';
import { isOtherCounty, readCounty } from './first-site.ts';
import { findNearestReport } from './nearest-report.ts';
import { type ImportedReport, importReport } from './outline/import-report.ts';
import { IMPORT_RULES } from './outline/import-rules.ts';
import type { ImportedSection } from './outline/section-plan.ts';
import { listReadFacts } from './read-facts.ts';
import type { SourceFile } from './read-source.ts';
import type { ReportDraft } from './report-folder.ts';

/**
 * Draft a report from its document.
 *
 * @throws CommandError with every finding, when the document cannot be imported.
 */
export function draftDocument(
  content: AssembledContent,
  outlines: Outlines,
  source: SourceFile,
  given: DraftRequest & { from: string },
): ReportDraft {
  const file = `reports/${given.year}/original.txt`;
  const { year } = given;
  const { imported, findings } = importReport(source, {
    ...given,
    file,
    outlines,
    received: source.received,
    formerIssuer: findNearestReport(content, year)?.issuer,
  });
  const strange = imported ? findOtherCounty(imported.report, source.text, content.site?.data?.county) : [];
  const all = [...placeFindings([...source.findings, ...strange], file), ...findings].toSorted(
    (a, b) => a.line - b.line,
  );
  if (!imported || all.some(({ severity }) => severity === 'error')) {
    const errors = all
      .filter(({ severity }) => severity === 'error')
      .map((finding) => ({ ...finding, file: given.from }));
    throw new CommandError(`${writeFindings(errors, '.')}\n没有建立草稿，没有写出任何文件。行号是读出的文字的第几段。`);
  }
  const figures = draftFigures(content, { year, sections: readSectionTexts(imported.files) });
  return {
    issuer: imported.report.issuer,
    files: new Map<string, string | Uint8Array>([...source.files, ...imported.files, ['figures.yml', figures.text]]),
    findings: all,
    account: accountForText(source, imported, outlines),
    figures,
    facts: listReadFacts(imported.report, outlines[imported.report.outline]?.title),
  };
}

/** Find that a report is of another county than the site: whoever takes the project over finds the report of Suixi in it. */
function findOtherCounty({ issuer, title }: Report, text: string, county: string | undefined): LineFinding[] {
  if (county === undefined || !isOtherCounty(issuer, county)) return [];
  const line = text.split('\n').findIndex((printed) => printed.trim() !== '' && title.startsWith(printed.trim()));
  return [
    IMPORT_RULES.raise(
      'import/other-county',
      { line: Math.max(line, 0) + 1 },
      {
        message: `报告是${issuer}的，网站却是${county}的（content/site.yml）。一个网站只放一个县的报告，不然读者会把两个县的数字当成一个县的。`,
        hint: `要给${readCounty(issuer) ?? '本县'}做网站：把 content 文件夹改名（如 content-${county}）留着，再运行一次这条命令，会从空的内容文件夹开始。本县改了名的，改 site.yml 的 county。`,
      },
    ),
  ];
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

/** Read the sections among files that are not written yet as the ledger will search them. */
function readSectionTexts(files: ReadonlyMap<string, string>): SectionText[] {
  return [...files]
    .filter(([name]) => name.endsWith('.md'))
    .map(([name, text]) => {
      const blocks = listProseBlocks(parseProse(splitSection(text, name).markdown));
      return {
        slug: readSlug(name.replace(/\.md$/u, '')),
        blocks: blocks.map((block) => block.text),
        rows: listRows(blocks),
      };
    });
}
