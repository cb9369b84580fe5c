import type { Difference } from '../../src/report/fidelity.ts';
import type { Finding } from '../../src/content/finding.ts';
import { compareReport } from '../../src/report/published-text.ts';
import {
  type CorrectionDraft,
  draftCorrections,
  writeCorrectionEntry,
} from '../../src/checks/shared/correction-drafts.ts';
import type { ParsedContent } from '../../src/report/parsed-content.ts';

/** How much of a differing stretch a message quotes. */
const QUOTE_LENGTH = 40;

/**
 * A report's text is its original's, character for character, once its corrections are undone. Left out while the
 * original is not the one on record: a comparison would only mislead. So would one of a section that cannot be read with
 * what stands in its place in the original; the other sections are compared all the same.
 */
export function checkVerbatim({ reports }: ParsedContent): Finding[] {
  return reports.flatMap((folder) => {
    const differences = compareReport(folder);
    const drafts = folder.report?.data?.status === 'published' ? draftCorrections(folder, differences) : undefined;
    return differences.map((difference, index) => {
      const draft = drafts?.get(difference);
      const isSaid = draft !== undefined && differences.slice(0, index).some((other) => drafts?.get(other) === draft);
      const hasList = folder.report?.data?.corrections !== undefined;
      return describeDifference(difference, drafts ? adviseCorrection(draft, isSaid, hasList) : '');
    });
  });
}

/** What else can be done about a change of a published text; a draft's only has to be put right. */
function adviseCorrection(draft: CorrectionDraft | undefined, isSaid: boolean, hasList: boolean): string {
  const advice = '报告已经发布，若确要更正，保留改动，在 report.yml 的 corrections 里写明';
  if (isSaid) return `${advice}，与前一处合写一条。`;
  return draft ? `${advice}：${writeCorrectionEntry(draft, hasList)}` : `${advice}。`;
}

function describeDifference(
  { place, originalPlace, ours, theirs, before, after }: Difference,
  correction: string,
): Finding {
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
      hint: `${keep}请对照原文补上。${correction}`,
    };
  }
  if (theirs === '') {
    return {
      ...finding,
      rule: 'verbatim/extra',
      message: `多出原文没有的${quote(ours)}，在▲处：${context}。`,
      hint: `${keep}请删去；原文若确有这些文字，检查它是否误列入 report.yml 的 chrome。${correction}`,
    };
  }
  return {
    ...finding,
    rule: 'verbatim/changed',
    message: `${where}是${quote(theirs)}，这里却是${quote(ours)}，在▲处：${context}。`,
    hint: `${keep}请照原文改回。${correction}`,
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
