import type { Finding } from '../../src/content/finding.ts';
import { foldText } from '../../src/text/folding.ts';
import type { TextCorrection } from '../../src/report/corrections.ts';
import { findNearestPassage, type QuoteProblem } from '../../src/ledger/quotes.ts';
import { findNearest } from '../../src/text/nearest.ts';
import {
  describeCorrection,
  listPublishedReports,
  type PublishedReport,
} from '../../src/checks/shared/correction-drafts.ts';
import { listPassages, traceSection } from '../../src/report/published-text.ts';
import type { ParsedContent, ParsedSection } from '../../src/report/parsed-content.ts';

/** Every correction of a text says what changed, in a section that there is, in words that stand there once. */
export function checkCorrectionTexts(content: ParsedContent): Finding[] {
  return listPublishedReports(content).flatMap((report) => [
    ...listUnchanged(report),
    ...listUnknownSections(report),
    ...report.sections
      .filter(({ data }) => data)
      .flatMap((section) =>
        traceSection(report, section).lost.map(({ correction, problem }) =>
          describeLost(report, section, correction, problem),
        ),
      ),
  ]);
}

function listUnchanged(report: PublishedReport): Finding[] {
  const { corrections = [] } = report.report.data;
  return corrections
    .filter(({ was, is }) => foldText(was) === foldText(is))
    .map((correction) =>
      describeCorrection(report, correction, {
        key: 'is',
        rule: 'corrections/unchanged',
        message: '更正前后的 was 和 is 一样，看不出更正了什么；空格和标点的全角、半角不算不同。',
        hint: '照录更正之前和之后的文字；若没有更正，删去这一条。',
      }),
    );
}

function listUnknownSections(report: PublishedReport): Finding[] {
  const { corrections = [] } = report.report.data;
  const slugs = report.sections.map(({ slug }) => slug);
  return corrections.flatMap((correction): Finding[] => {
    const { section } = correction;
    if (section === undefined || slugs.includes(section)) return [];
    const nearest = findNearest(section, slugs);
    return [
      describeCorrection(report, correction, {
        key: 'section',
        rule: 'corrections/unknown-section',
        message: `这份报告没有“${section}”一节，不知道更正的是哪里。`,
        hint: nearest ? `是不是“${nearest}”？` : `改为下面之一：${slugs.join('、')}。`,
      }),
    ];
  });
}

function describeLost(
  report: PublishedReport,
  section: ParsedSection,
  correction: TextCorrection,
  problem: QuoteProblem,
): Finding {
  const { is } = correction;
  if (problem.kind === 'quote-ambiguous') {
    const longer = problem.longer.map((proposal) => `“${proposal}”`).join('、');
    return describeCorrection(report, correction, {
      key: 'is',
      rule: 'corrections/text-ambiguous',
      message: `“${is}”在“${section.slug}”一节里不止一处，不知道更正的是哪一处。`,
      hint: `was 和 is 的前面或后面各多录几个相同的字，使 is 只剩一处${longer ? `，例如 ${longer}` : ''}。`,
    });
  }
  const blocks = listPassages(section).map(({ text }) => text);
  const nearest = findNearestPassage(is, { slug: section.slug, blocks });
  const passage = nearest && blocks[nearest.block]?.slice(nearest.start, nearest.end);
  return describeCorrection(report, correction, {
    key: 'is',
    rule: 'corrections/text-absent',
    message: `“${section.slug}”一节里没有“${is}”这段文字，网站无法还原更正之前的样子。`,
    hint:
      `is 要与 ${section.path} 里更正之后的文字一字不差，并且在同一段之内。${passage ? `最接近的是“${passage}”。` : ''}` +
      '这里以后若又更正过，is 照录的是那一次更正之前的文字。',
  });
}
