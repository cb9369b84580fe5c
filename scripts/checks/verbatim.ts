import { placeProse } from '../../src/markdown/place-prose.ts';
import { listProseSpans } from '../../src/markdown/prose-spans.ts';
import { compareWithOriginal, type Difference } from '../../src/report/fidelity.ts';
import type { Finding } from '../../src/report/finding.ts';
import { takeOutChrome } from '../../src/report/original-text.ts';
import { type PlacedText, placeUnknown, placeWhole } from '../../src/report/placed-text.ts';
import { isOriginalIntact } from '../lib/original-hash.ts';
import type { ParsedContent, ParsedReport, ParsedSection } from '../lib/parsed-content.ts';

/** How much of a differing stretch a message quotes. */
const QUOTE_LENGTH = 40;

/**
 * A report's text is its original's, character for character. Left out while the original is not the one on record,
 * which has its own finding: a comparison would only mislead. So would one of a section that cannot be read with what
 * stands in its place in the original; the other sections are compared all the same.
 */
export function checkVerbatim({ reports }: ParsedContent): Finding[] {
  return reports.flatMap((folder) => {
    const { report, original } = folder;
    if (!report?.data?.original || original?.text === undefined || !isOriginalIntact(folder)) return [];
    const { lines } = takeOutChrome(original.text, report.data.original.chrome, original.path);
    return compareWithOriginal(listReportText(folder), lines).map(describeDifference);
  });
}

function listReportText({ report, sections }: ParsedReport): PlacedText[] {
  const title = report?.data ? [placeWhole(report.data.title, report.locate(['title']))] : [];
  return [...title, ...sections.flatMap(listSectionText)];
}

function listSectionText(section: ParsedSection): PlacedText[] {
  const { data, tree, markdown, path, locate } = section;
  const headings =
    data && 'heading' in data
      ? ([
          ['partHeading', data.partHeading],
          ['heading', data.heading],
        ] as const)
      : [];
  return [
    ...(data ? [] : [placeUnknown(locate([]))]),
    ...headings.flatMap(([key, text]) => (text === undefined ? [] : [placeWhole(text, locate([key]))])),
    ...placeProse(listProseSpans(tree), markdown, path),
  ];
}

function describeDifference({ place, originalPlace, ours, theirs, before, after }: Difference): Finding {
  const where = `原文（original.txt 第 ${originalPlace.line} 行）`;
  const context = `“…${before}▲${after}…”`;
  const keep = '报告正文必须与公布的原文一字不差，原文的错字也照录。';
  const finding = { ...place, severity: 'error' as const };
  if (theirs === '' && ours.trim() === '') {
    return {
      ...finding,
      rule: 'verbatim/space',
      message: `多出原文没有的空格，在▲处：${context}（原文在 original.txt 第 ${originalPlace.line} 行）。`,
      hint: '删去空格：字与字的间距由网页版式决定，数字中间的空格会让一个数看起来像两个。',
    };
  }
  if (ours === '') {
    return {
      ...finding,
      rule: 'verbatim/missing',
      message: `缺少${where}里的${quote(theirs)}，应在▲处：${context}。`,
      hint: `${keep}请对照原文补上。`,
    };
  }
  if (theirs === '') {
    return {
      ...finding,
      rule: 'verbatim/extra',
      message: `多出原文没有的${quote(ours)}，在▲处：${context}。`,
      hint: `${keep}请删去；原文若确有这些文字，检查它是否误列入 report.yml 的 chrome。`,
    };
  }
  return {
    ...finding,
    rule: 'verbatim/changed',
    message: `${where}是${quote(theirs)}，这里却是${quote(ours)}，在▲处：${context}。`,
    hint: `${keep}请照原文改回。`,
  };
}

function quote(text: string): string {
  const visible = text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\p{Cc}\p{Cf}]/gu, nameInvisible);
  const characters = [...visible];
  return characters.length > QUOTE_LENGTH
    ? `“${characters.slice(0, QUOTE_LENGTH).join('')}…”（共 ${characters.length} 字）`
    : `“${visible}”`;
}

function nameInvisible(character: string): string {
  return `〔看不见的字符 U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}〕`;
}
